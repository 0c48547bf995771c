import { ConfirmationModal, debounce, type ItemView } from 'obsidian';
import { foldersOfOwnNotes } from '../../app/linking/link-about';
import { NO_FILTER, openRows, type TriageGroup, type TriageRow } from '../../app/linking/link-groups';
import { REVIEW_WORDS as WORDS } from '../../app/words/link-review';
import { holdFocus } from '../../view/linking/held-focus';
import { ReviewControls, type ReadingState, type ReviewState } from '../../view/linking/review-controls';
import { noticeFailure } from '../failure-notice';
import type { LinkDesk } from './link-desk';
import { TriagePane } from './link-triage-pane';
import { ViewBody } from '../view-body';

/** Milliseconds between two drawings of the list while it grows: at least, and so many times what the last one took. */
const REDRAW = { least: 250, times: 20 };

interface ReviewParts {
  controls: ReviewControls;
  empty: HTMLElement;
}

/** The mentions of a folder or of the vault, to be gone through one after the other. */
export class LinkReviewBody extends ViewBody {
  private readonly pane: TriagePane;
  private parts: ReviewParts | undefined;
  private wanted: ReviewState = { filter: NO_FILTER, group: 'note' };
  private isStopped = false;
  private waiting: number | undefined;
  /** Milliseconds that the list last took to be drawn. */
  private cost = 0;

  constructor(view: ItemView, private readonly desk: LinkDesk) {
    super(view);
    this.pane = new TriagePane(desk, () => this.show());
  }

  override async open(): Promise<void> {
    this.contentEl.addClass('ospo-review');
    this.parts = this.build();
    const { unwritten, session } = this.desk;
    const again = debounce(() => {
      // Folders come with the notes: a vault may still be read when the review opens.
      this.parts?.controls.showFolders();
      this.read();
    }, 300, true);
    this.register(unwritten.onChange((paths) => this.take(paths)));
    this.register(session.onChange(again));
    this.register(session.onProgress(again));
    this.register(this.desk.finder.onChange(again));
    this.register(() => again.cancel());
    this.register(() => this.contentEl.win.clearTimeout(this.waiting));
    await this.takeKnown();
    if (!this.parts) return;
    this.read();
    this.show();
    this.pane.focus();
  }

  override onunload(): void {
    this.parts = undefined;
    this.pane.unmount();
  }

  override resize(): void {
    this.pane.resize();
  }

  override get state(): Record<string, unknown> {
    const { filter: { folder, target }, group } = this.wanted;
    return { folder, target, group };
  }

  override restore(state: Readonly<Record<string, unknown>>): void {
    const text = (key: string): string => (typeof state[key] === 'string' ? state[key] : '');
    this.wanted = { filter: { ...NO_FILTER, folder: text('folder'), target: text('target') }, group: state['group'] === 'target' ? 'target' : 'note' };
    this.parts?.controls.show(this.wanted);
    this.isStopped = false;
    this.read();
    this.showNext();
  }

  override takeFocus(): void {
    this.pane.focus();
  }

  private build(): ReviewParts {
    const { session, finder } = this.desk;
    const controls = new ReviewControls(this.contentEl, this.wanted, {
      words: WORDS,
      folders: () => foldersOfOwnNotes(session, finder),
      titleOf: (target) => session.atlas.graph.nodes.get(target)?.title ?? target,
      onChange: (state) => {
        this.wanted = state;
        this.read();
        this.show();
      },
      onReading: () => this.toggleReading(),
      onAcceptShown: () => this.askAndAccept(),
      addUndoButton: (parent) => this.pane.addUndoButton(parent),
    });
    const empty = this.contentEl.createDiv({ cls: 'ospo-links-empty', attr: { role: 'status' } });
    this.pane.mount(this.contentEl);
    return { controls, empty };
  }

  /** Reads what is not known yet, unless a person stopped the reading. */
  private read(): void {
    const { unwritten, session } = this.desk;
    if (this.isStopped || session.loading !== null) return;
    void noticeFailure(unwritten.read(this.wanted.filter.folder).then(() => this.showNext()));
  }

  private toggleReading(): void {
    this.isStopped = !this.isStopped;
    if (this.isStopped) this.desk.unwritten.cancel();
    else this.read();
    this.show();
  }

  /** What was found before the view was opened: thousands of notes, perhaps. */
  private async takeKnown(): Promise<void> {
    const { unwritten, session } = this.desk;
    const slices = this.desk.slices();
    for (const path of [...session.atlas.paths()]) {
      this.pane.triage.take(path, unwritten.of(path) ?? []);
      await slices.breathe();
    }
  }

  private take(paths: ReadonlySet<string>): void {
    for (const path of paths) this.pane.triage.take(path, this.desk.unwritten.of(path) ?? []);
    if (this.desk.unwritten.progress === null) this.showNext();
    else this.showIn(Math.max(REDRAW.least, this.cost * REDRAW.times));
  }

  /** Draws the list anew once what is under way is done, however many ask for it. */
  private showNext(): void {
    this.contentEl.win.clearTimeout(this.waiting);
    this.waiting = undefined;
    this.showIn(0);
  }

  /** While thousands of notes come in, the list is drawn anew now and then: the more it holds, the more seldom. */
  private showIn(milliseconds: number): void {
    this.waiting ??= this.contentEl.win.setTimeout(() => {
      this.waiting = undefined;
      const start = performance.now();
      this.show();
      this.cost = performance.now() - start;
    }, milliseconds);
  }

  private show(): void {
    const { parts } = this;
    if (!parts) return;
    const groups = this.groups();
    holdFocus(this.contentEl, () => {
      this.pane.show(groups);
      parts.empty.setText(this.emptyWords(groups));
      parts.controls.showCount(openRows(groups).length, this.reading());
    }, () => this.pane.focus());
  }

  /** Why there is nothing to decide; empty where there is something, or may be in a moment. */
  private emptyWords(groups: readonly TriageGroup[]): string {
    if (groups.length > 0 || this.reading().kind === 'reading') return '';
    if (this.desk.finder.current().names === 0) return WORDS.noNames;
    const isFiltered = JSON.stringify({ ...this.wanted.filter, folder: '' }) !== JSON.stringify(NO_FILTER);
    return isFiltered ? WORDS.nothingShown : WORDS.nothing;
  }

  private groups(): readonly TriageGroup[] {
    return this.pane.triage.groups(this.wanted.filter, this.wanted.group);
  }

  private reading(): ReadingState {
    const progress = this.desk.session.loading ?? this.desk.unwritten.progress;
    if (this.isStopped) return { kind: 'stopped' };
    return progress ? { kind: 'reading', ...progress } : { kind: 'done' };
  }

  private askAndAccept(): void {
    const rows = openRows(this.groups());
    const notes = new Set(rows.map(({ suggestion }) => suggestion.path)).size;
    const modal = new ConfirmationModal(this.app);
    modal.setTitle(WORDS.confirmTitle(rows.length));
    modal.setContent(WORDS.confirm(rows.length, notes));
    modal.addButton((button) => {
      button.setButtonText(WORDS.confirmButton).setCta().setInitialFocus().onClick(() => void noticeFailure(this.acceptAll(rows)));
      return button;
    });
    modal.addCancelButton(WORDS.cancel);
    modal.open();
  }

  private async acceptAll(rows: readonly TriageRow[]): Promise<void> {
    const report = await this.pane.accept(rows);
    this.desk.sayReport(report);
    this.pane.focus();
  }
}
