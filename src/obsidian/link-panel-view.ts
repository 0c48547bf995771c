import { debounce, ItemView, Keymap, MarkdownView, setIcon, type WorkspaceLeaf } from 'obsidian';
import { notesAbout } from '../app/link-about';
import { NO_FILTER } from '../app/link-triage';
import { REVIEW_WORDS as WORDS } from '../app/words/link-review';
import { addKeyHints } from '../view/linking/key-hints';
import { MentionList } from '../view/linking/mention-list';
import { NotesAboutSection } from '../view/linking/notes-about';
import { noticeFailure } from './failure-notice';
import type { LinkDesk } from './link-desk';
import { TriageDesk } from './link-triage-desk';

export const LINK_PANEL = 'ospo-atlas-links';

/** How long the hand rests before the note is looked at again, in milliseconds. */
const REST = 400;

interface PanelParts {
  title: HTMLElement;
  all: HTMLButtonElement;
  empty: HTMLElement;
  list: MentionList;
  keys: HTMLElement;
  about: NotesAboutSection;
}

/** A side pane with what the note being written could link, in the order of its text, and with own notes about the note being read. */
export class LinkPanelView extends ItemView {
  override icon = 'file-symlink';
  // It follows the note being read instead of being navigated itself.
  override navigation = false;
  private readonly doer: TriageDesk;
  private parts: PanelParts | undefined;
  private path: string | undefined;
  /** The whole vault is read only once a note of the atlas is asked about. */
  private stopFollowing: (() => void) | undefined;

  constructor(leaf: WorkspaceLeaf, private readonly desk: LinkDesk, private readonly onReview: (target: string) => void) {
    super(leaf);
    this.doer = new TriageDesk(desk, { onChange: () => this.show(), onDecided: () => this.parts?.list.moveToOpen() });
  }

  override getViewType(): string {
    return LINK_PANEL;
  }

  override getDisplayText(): string {
    return WORDS.panel;
  }

  override async onOpen(): Promise<void> {
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

  override onResize(): void {
    this.parts?.list.resize();
  }

  override async onClose(): Promise<void> {
    this.contentEl.empty();
    this.parts = undefined;
  }

  private build(): PanelParts {
    const head = this.contentEl.createDiv({ cls: 'ospo-links-head' });
    const title = head.createDiv({ cls: 'ospo-links-title', attr: { 'aria-live': 'polite' } });
    const all = head.createEl('button', { attr: { type: 'button' } });
    all.addEventListener('click', () => void noticeFailure(this.acceptAll()));
    const empty = this.contentEl.createDiv({ cls: 'ospo-links-empty' });
    const list = new MentionList(this.contentEl, {
      words: WORDS,
      setIcon,
      onAction: (action, row) => this.doer.act(action, row),
      onUndo: () => void noticeFailure(this.doer.undo()),
    });
    const keys = this.contentEl.createDiv({ cls: 'ospo-links-foot' });
    addKeyHints(keys, WORDS.keys);
    const about = new NotesAboutSection(this.contentEl, {
      words: WORDS,
      onOpen: ({ path }, event) => void this.app.workspace.openLinkText(path, '', Keymap.isModEvent(event)),
      onReview: () => this.onReview(this.path ?? ''),
    });
    return { title, all, empty, list, keys, about };
  }

  /** Looks at the open note as it stands in the editor. */
  private async look(): Promise<void> {
    const path = this.notePath();
    if (path !== this.path) this.doer.triage.clear();
    this.path = path;
    if (path !== undefined && this.desk.session.loading === null) {
      const text = await this.desk.text(path);
      if (path !== this.path) return;
      this.doer.triage.take(path, this.desk.finder.isOwn(path) ? this.desk.finder.suggest(path, text) : []);
    }
    this.show();
  }

  /** The note in front; when this pane itself is, the note that was there before. */
  private notePath(): string | undefined {
    const file = this.app.workspace.getActiveFile() ?? this.app.workspace.getActiveViewOfType(MarkdownView)?.file;
    return file?.extension === 'md' ? file.path : undefined;
  }

  private show(): void {
    const { parts, path } = this;
    if (!parts) return;
    const groups = this.doer.triage.groups(NO_FILTER, 'note');
    const open = groups.flatMap(({ rows }) => rows).filter(({ state }) => state === 'open');
    const { loading } = this.desk.session;
    parts.title.setText(path === undefined || loading !== null ? '' : WORDS.count(open.length));
    parts.all.setText(WORDS.linkAll(open.length));
    parts.all.toggleClass('is-hidden', open.length === 0);
    const isEmpty = groups.length === 0;
    const about = this.about();
    parts.empty.setText(loading !== null ? WORDS.reading : path === undefined ? WORDS.noNote : isEmpty && !about ? WORDS.nothingHint : '');
    parts.title.parentElement?.toggleClass('is-hidden', about !== undefined);
    for (const el of [parts.list.el, parts.keys]) el.toggleClass('is-hidden', isEmpty);
    parts.list.show(groups, false);
    parts.about.show(about);
  }

  private about(): ReturnType<typeof notesAbout> | undefined {
    const node = this.path === undefined ? undefined : this.desk.session.atlas.graph.nodes.get(this.path);
    if (node?.shippedId === undefined) return undefined;
    this.stopFollowing ??= this.desk.unwritten.follow();
    return notesAbout(node.id, this.desk);
  }

  private async acceptAll(): Promise<void> {
    const rows = this.doer.triage.groups(NO_FILTER, 'note').flatMap((group) => group.rows).filter(({ state }) => state === 'open');
    await this.doer.accept(rows);
  }
}
