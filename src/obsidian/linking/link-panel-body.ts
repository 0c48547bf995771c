import { debounce, Keymap, MarkdownView, type ItemView } from 'obsidian';
import { notesAbout } from '../../app/linking/link-about';
import { NO_FILTER, openRows, type TriageRow } from '../../app/linking/link-groups';
import { REVIEW_WORDS as WORDS } from '../../app/words/link-review';
import { holdFocus } from '../../view/linking/held-focus';
import { NotesAboutSection } from '../../view/linking/notes-about';
import { noticeFailure } from '../failure-notice';
import type { LinkDesk } from './link-desk';
import { TriagePane } from './link-triage-pane';
import { ViewBody } from '../view-body';

/** How long the hand rests before the note is looked at again, in milliseconds. */
const REST = 400;

interface PanelParts {
  head: HTMLElement;
  title: HTMLElement;
  undo: HTMLButtonElement;
  all: HTMLButtonElement;
  empty: HTMLElement;
  about: NotesAboutSection;
}

/** A side pane with what the note being written could link, in the order of its text, and with own notes about the note being read. */
export class LinkPanelBody extends ViewBody {
  private readonly pane: TriagePane;
  private parts: PanelParts | undefined;
  private path: string | undefined;
  /** Counts the looks: one that another overtook shows nothing. */
  private turn = 0;
  /** The whole vault is read only once a note of the atlas is asked about. */
  private stopFollowing: (() => void) | undefined;

  constructor(view: ItemView, private readonly desk: LinkDesk, private readonly onReview: (target: string) => void) {
    super(view);
    this.pane = new TriagePane(desk, () => this.show());
  }

  override async open(): Promise<void> {
    const { workspace } = this.app;
    this.contentEl.addClass('ospo-links-pane');
    this.parts = this.build();
    const soon = debounce(() => void noticeFailure(this.look()), REST, true);
    this.registerEvent(workspace.on('file-open', () => void noticeFailure(this.look())));
    this.registerEvent(workspace.on('editor-change', soon));
    this.register(this.desk.session.onChange(soon));
    this.register(this.desk.session.onProgress(soon));
    this.register(this.desk.finder.onChange(soon));
    this.register(this.desk.unwritten.onChange((paths) => { if (paths.size > 0) soon(); }));
    this.register(() => soon.cancel());
    this.register(() => this.stopFollowing?.());
    await this.look();
  }

  override resize(): void {
    this.pane.resize();
  }

  override onunload(): void {
    this.parts = undefined;
    this.pane.unmount();
  }

  override takeFocus(): void {
    this.pane.focus();
  }

  private build(): PanelParts {
    const head = this.contentEl.createDiv({ cls: 'ospo-links-head' });
    const title = head.createDiv({ cls: 'ospo-links-title', attr: { 'aria-live': 'polite' } });
    const undo = this.pane.addUndoButton(head);
    const all = head.createEl('button', { attr: { type: 'button' } });
    all.addEventListener('click', () => void noticeFailure(this.acceptAll()));
    const empty = this.contentEl.createDiv({ cls: 'ospo-links-empty', attr: { role: 'status' } });
    this.pane.mount(this.contentEl);
    const about = new NotesAboutSection(this.contentEl, {
      words: WORDS,
      title: WORDS.aboutTitle,
      onOpen: ({ path }, event) => void this.app.workspace.openLinkText(path, '', Keymap.isModEvent(event)),
      onReview: () => this.onReview(this.path ?? ''),
    });
    return { head, title, undo, all, empty, about };
  }

  /** Looks at the open note as it stands in the editor. */
  private async look(): Promise<void> {
    const turn = ++this.turn;
    const path = this.notePath();
    if (path !== this.path) this.pane.triage.clear();
    this.path = path;
    if (path !== undefined && this.desk.session.loading === null) {
      await this.desk.finder.prepare();
      const text = await this.desk.text(path);
      const suggestions = this.desk.finder.isOwn(path) ? await this.desk.finder.suggestInSlices(path, text) : [];
      if (path !== this.path || turn !== this.turn) return;
      this.pane.triage.take(path, suggestions);
    }
    this.show();
  }

  /** The note in front; when this pane itself is, the note that was there before. */
  private notePath(): string | undefined {
    const file = this.app.workspace.getActiveFile() ?? this.app.workspace.getActiveViewOfType(MarkdownView)?.file;
    return file?.extension === 'md' ? file.path : undefined;
  }

  private show(): void {
    const { parts } = this;
    if (!parts) return;
    const about = this.about();
    holdFocus(this.contentEl, () => {
      this.showHead(parts, about !== undefined);
      parts.empty.setText(about ? '' : this.emptyWords());
      this.pane.show(this.pane.triage.groups(NO_FILTER, 'note'), false);
      parts.about.show(about);
    }, () => this.pane.focus());
  }

  private showHead({ head, title, undo, all }: PanelParts, isOfAtlas: boolean): void {
    const open = this.openRows().length;
    const count = this.emptyWords() === '' ? WORDS.count(open) : '';
    if (title.textContent !== count) title.setText(count);
    all.setText(WORDS.linkAll(open));
    all.toggleClass('is-hidden', open === 0);
    undo.toggleClass('is-hidden', count === '');
    head.toggleClass('is-hidden', isOfAtlas || count === '');
  }

  /** Why there is nothing to decide; empty where there is something. */
  private emptyWords(): string {
    const { path, desk: { session, finder } } = this;
    if (session.loading !== null) return WORDS.reading;
    if (path === undefined) return WORDS.noNote;
    if (this.pane.triage.groups(NO_FILTER, 'note').length > 0) return '';
    if (finder.current().names === 0) return WORDS.noNames;
    return finder.isOwn(path) ? WORDS.nothingHint : WORDS.leftOut;
  }

  private openRows(): TriageRow[] {
    return openRows(this.pane.triage.groups(NO_FILTER, 'note'));
  }

  private about(): ReturnType<typeof notesAbout> | undefined {
    const node = this.path === undefined ? undefined : this.desk.session.atlas.graph.nodes.get(this.path);
    if (node?.shippedId === undefined) return undefined;
    this.stopFollowing ??= this.desk.unwritten.follow();
    return notesAbout(node.id, this.desk);
  }

  private async acceptAll(): Promise<void> {
    await this.pane.accept(this.openRows());
  }
}
