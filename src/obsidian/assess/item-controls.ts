import { Menu, Notice } from 'obsidian';
import type { BoardItem } from '../../app/assess/board-page';
import { ASSESS_WORDS } from '../../app/words/assess';
import { BOARD_WORDS } from '../../app/words/board';
import { COMMAND_NAMES } from '../../app/words/front';
import { choicesOf, type ItemChoice } from '../../view/checklist/item-choices';
import type { AnswerDesk } from './answer-desk';
import { blockIdOf } from '../block-id-of';
import { showBoard } from './boards';
import { ChoiceModal } from '../choice-modal';
import { noticeFailure } from '../failure-notice';
import type { Deed } from '../features';
import type { AtlasHost } from '../host';
import { saveOpenNote } from '../note-editor';

/** Lets a person answer an item where it is written: from the button beside it in reading view, by commands at the cursor while editing. */
export function registerItemControls(host: AtlasHost, desk: AnswerDesk): void {
  const { features, items, plugin: { app } } = host;
  features.answerItem = (path, blockId, el) => {
    const item = desk.item(path, blockId);
    if (item) showMenu(host, desk, item, el);
    else new Notice(ASSESS_WORDS.noItem(path));
  };
  const setState = ({ assessment, row }: BoardItem): void => new ChoiceModal(app, {
    placeholder: COMMAND_NAMES['set-item-state'], items: choicesOf(row, ASSESS_WORDS).filter(({ can }) => can), textOf: ({ label }) => label, take: ({ change }) => items.set(assessment, row.blockId, change),
  }).open();
  features.commands.set('set-item-state', forItemAtCursor(host, desk, setState));
  features.commands.set('add-item-evidence', forItemAtCursor(host, desk, (item) => desk.askEvidence(item, () => undefined)));
}

function showMenu(host: AtlasHost, desk: AnswerDesk, item: BoardItem, el: HTMLElement): void {
  const { assessment, row } = item;
  const menu = new Menu();
  for (const choice of choicesOf(row, ASSESS_WORDS)) {
    menu.addItem((entry) => entry.setTitle(titleOf(choice)).setSection('state').setChecked(choice.isOn).setDisabled(!choice.can).onClick(() => host.items.set(assessment, row.blockId, choice.change)));
  }
  menu.addItem((entry) => entry.setTitle(BOARD_WORDS.addEvidence).setIcon('paperclip').setSection('evidence').onClick(() => desk.askEvidence(item, () => el.focus())));
  for (const other of row.elsewhere) {
    menu.addItem((entry) => entry.setTitle(BOARD_WORDS.adoptFrom(other.framework)).setIcon('copy-check').setSection('evidence').onClick(() => desk.askAdopt(item, other)));
  }
  menu.addItem((entry) => entry.setTitle(BOARD_WORDS.onBoard).setIcon('square-check-big').setSection('view').onClick(() => void noticeFailure(showBoard(host, assessment))));
  const { left, bottom } = el.getBoundingClientRect();
  menu.showAtPosition({ x: left, y: bottom }, el.doc);
}

/** What an answer is called in a menu, where a title that shows on hovering has no place. */
function titleOf({ label, can }: ItemChoice): string {
  return can ? label : ASSESS_WORDS.notAllowed(label);
}

/** A command for the item that the cursor stands in. */
function forItemAtCursor({ plugin }: AtlasHost, desk: AnswerDesk, deed: (item: BoardItem) => void): Deed {
  return {
    editorCheckCallback: (checking, editor, { file }) => {
      const blockId = blockIdAround((line) => editor.getLine(line), editor.getCursor().line);
      const item = file && blockId !== undefined ? desk.item(file.path, blockId) : undefined;
      if (!file || !item) return false;
      // What is typed and not saved yet would else be older than what is written.
      if (!checking) void noticeFailure(saveOpenNote(plugin.app, file.path).then(() => deed(desk.item(file.path, item.row.blockId) ?? item)));
      return true;
    },
  };
}

/** The block id of the item that a line belongs to: its own, or that of the item it is nested in. */
function blockIdAround(lineAt: (line: number) => string, from: number): string | undefined {
  for (let line = from; line >= 0; line -= 1) {
    const text = lineAt(line);
    const id = blockIdOf(text);
    if (id !== undefined) return id;
    if (!/^\s+\S/.test(text)) return undefined;
  }
  return undefined;
}
