import { FuzzySuggestModal, MarkdownRenderChild, Menu, Notice, type App, type MarkdownPostProcessorContext } from 'obsidian';
import type { BoardItem } from '../app/board-page';
import { ASSESS_WORDS } from '../app/words/assess';
import { BOARD_WORDS } from '../app/words/board';
import { STATE_ORDER, type AnswerState } from '../view/checklist/state-control';
import type { AnswerDesk } from './answer-desk';
import { showBoard } from './boards';
import { noticeFailure } from './failure-notice';
import type { AtlasHost } from './host';
import { saveOpenNote } from './note-editor';

const BLOCK_ID = /\s\^([A-Za-z0-9-]+)\s*$/;

/** Lets a person answer an item where it is written: by a small button beside it in reading view, by commands at the cursor while editing. */
export function registerItemControls(host: AtlasHost, desk: AnswerDesk): void {
  const buttons = new Set<ItemButton>();
  host.plugin.registerMarkdownPostProcessor((el, context) => {
    const properties: unknown = context.frontmatter;
    if (!isAssessment(properties)) return;
    for (const li of el.findAll('li.task-list-item')) addButton(li, el, context, { host, desk, buttons });
  });
  host.plugin.register(() => {
    for (const button of [...buttons]) button.unload();
  });
  addCommand(host, desk, { id: 'set-item-state', name: BOARD_WORDS.setState, icon: 'square-check-big' }, (item) => new StateModal(host.plugin.app, (state) => host.items.set(item.assessment, item.row.blockId, { state })).open());
  addCommand(host, desk, { id: 'add-item-evidence', name: BOARD_WORDS.addEvidenceHere, icon: 'paperclip' }, (item) => desk.askEvidence(item, () => undefined));
}

interface Controls {
  host: AtlasHost;
  desk: AnswerDesk;
  buttons: Set<ItemButton>;
}

/** The button belongs to the page, which stays when the plugin is switched off: it is a child that takes itself away. */
class ItemButton extends MarkdownRenderChild {
  override onunload(): void {
    this.containerEl.remove();
  }
}

function addButton(li: HTMLElement, section: HTMLElement, context: MarkdownPostProcessorContext, { host, desk, buttons }: Controls): void {
  const info = context.getSectionInfo(section);
  const line = info === null ? undefined : info.text.split('\n')[info.lineStart + Number(li.dataset['line'] ?? NaN)];
  const blockId = line === undefined ? undefined : BLOCK_ID.exec(line)?.[1];
  if (blockId === undefined) return;
  // Whether it is an item is asked when somebody wants it: a long note is drawn piece by piece.
  const title = li.querySelector('strong')?.textContent ?? blockId;
  const el = createEl('button', { cls: 'ospo-item-button clickable-icon', text: '⋯', attr: { 'type': 'button', 'aria-label': BOARD_WORDS.answer(title), 'aria-haspopup': 'menu' } });
  el.addEventListener('click', (event) => {
    event.preventDefault();
    event.stopPropagation();
    const item = desk.item(context.sourcePath, blockId);
    if (item) showMenu(host, desk, item, el);
    else new Notice(ASSESS_WORDS.noItem(context.sourcePath));
  });
  li.insertBefore(el, li.querySelector(':scope > :is(ul, ol)'));
  const button = new ItemButton(el);
  button.register(() => buttons.delete(button));
  buttons.add(button);
  context.addChild(button);
}

function showMenu(host: AtlasHost, desk: AnswerDesk, item: BoardItem, el: HTMLElement): void {
  const { assessment, row } = item;
  const menu = new Menu();
  for (const state of STATE_ORDER) {
    menu.addItem((entry) => entry.setTitle(ASSESS_WORDS.states[state]).setSection('state').setChecked(row.state === state).onClick(() => host.items.set(assessment, row.blockId, { state })));
  }
  menu.addItem((entry) => entry.setTitle(BOARD_WORDS.addEvidence).setIcon('paperclip').setSection('evidence').onClick(() => desk.askEvidence(item, () => el.focus())));
  for (const other of row.elsewhere) {
    menu.addItem((entry) => entry.setTitle(BOARD_WORDS.adoptFrom(other.framework)).setIcon('copy-check').setSection('evidence').onClick(() => desk.askAdopt(item, other)));
  }
  menu.addItem((entry) => entry.setTitle(BOARD_WORDS.onBoard).setIcon('square-check-big').setSection('view').onClick(() => void noticeFailure(showBoard(host, assessment))));
  const { left, bottom } = el.getBoundingClientRect();
  menu.showAtPosition({ x: left, y: bottom }, el.doc);
}

interface CommandName {
  id: string;
  name: string;
  icon: string;
}

/** A command for the item that the cursor stands in. */
function addCommand({ plugin }: AtlasHost, desk: AnswerDesk, name: CommandName, deed: (item: BoardItem) => void): void {
  plugin.addCommand({
    ...name,
    editorCheckCallback: (checking, editor, { file }) => {
      const blockId = blockIdAround((line) => editor.getLine(line), editor.getCursor().line);
      const item = file && blockId !== undefined ? desk.item(file.path, blockId) : undefined;
      if (!file || !item) return false;
      // What is typed and not saved yet would else be older than what is written.
      if (!checking) void noticeFailure(saveOpenNote(plugin.app, file.path).then(() => deed(desk.item(file.path, item.row.blockId) ?? item)));
      return true;
    },
  });
}

/** The block id of the item that a line belongs to: its own, or that of the item it is nested in. */
function blockIdAround(lineAt: (line: number) => string, from: number): string | undefined {
  for (let line = from; line >= 0; line -= 1) {
    const text = lineAt(line);
    const id = BLOCK_ID.exec(text)?.[1];
    if (id !== undefined) return id;
    if (!/^\s+\S/.test(text)) return undefined;
  }
  return undefined;
}

class StateModal extends FuzzySuggestModal<AnswerState> {
  constructor(app: App, private readonly onState: (state: AnswerState) => void) {
    super(app);
    this.setPlaceholder(BOARD_WORDS.setState);
  }

  override getItems(): AnswerState[] {
    return [...STATE_ORDER];
  }

  override getItemText(state: AnswerState): string {
    return ASSESS_WORDS.states[state];
  }

  override onChooseItem(state: AnswerState): void {
    this.onState(state);
  }
}

function isAssessment(properties: unknown): boolean {
  return typeof properties === 'object' && properties !== null && 'type' in properties && properties.type === 'assessment';
}
