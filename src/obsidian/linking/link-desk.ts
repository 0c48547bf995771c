import { MarkdownView, Notice, TFile, type App, type Plugin } from 'obsidian';
import { refusalFor, type RefusalChange, type RefusalScope } from '../../app/linking/link-choice';
import { LinkFinder } from '../../app/linking/link-finder';
import type { EditWriter } from '../../app/edit-writer';
import { enterBatch, journalNote, undoBatch, type UndoReport } from '../../app/linking/link-journal';
import { completeMemory, rememberRefusal, renameFollower, type JournalNote, type LinkMemory } from '../../app/linking/link-memory';
import { applySuggestions, type ApplyHow, type ApplyReport } from '../../app/linking/apply-suggestions';
import type { LinkWriter, Suggestion } from '../../app/linking/link-mentions';
import { applyAsProperty, linkInProperty } from '../../app/linking/link-property';
import { isRefusalsNote, memoryWithNote } from '../../app/linking/link-refusals';
import { SlicedScanner } from '../../app/linking/link-scan';
import { Slices } from '../../app/slices';
import { UnwrittenLinks } from '../../app/linking/link-unwritten';
import type { Session } from '../../app/session';
import { REVIEW_WORDS } from '../../app/words/link-review';
import { applySentence, SUGGEST_WORDS, undoSummary } from '../../app/words/suggest';
import { WorkerScanner } from '../../view/linking/worker-scanner';
import { noticeFailure } from '../failure-notice';
import { waitForReading } from '../index/wait-for-reading';
import { propertyWriter } from './link-property-writer';
import { finderOptions } from './link-settings';
import { uncoverMiddle } from '../narrow-screen';
import { currentText, editorWriter } from '../note-editor';
import { pause } from '../pause';
import { withProgressNotice } from '../progress-notice';
import type { SettingsAccess } from '../settings';
import { undoNotice } from '../undo-notice';

/** How long a notice about links stays, in milliseconds: there is more to read in it than in others. */
const UNDO_TIME = 12_000;

/**
 * What all surfaces of linking share: the names, what is known of the vault, what was refused, and the ways to write and take back.
 * Writing is one after the other, in the order in which it was asked for.
 */
export class LinkDesk {
  readonly finder: LinkFinder;
  readonly unwritten: UnwrittenLinks;
  readonly memory: LinkMemory;
  private writing: Promise<unknown> = Promise.resolve();
  /** The wishes that the finder has, to tell whether anything differs. */
  private known = '';
  /** How often something was asked for that needs the whole vault. */
  private asked = 0;

  constructor(private readonly plugin: Plugin, readonly session: Session, private readonly settings: SettingsAccess) {
    this.memory = memoryWithNote(session.store, () => settings.current().linkRefusalsNote, settingsMemory(settings));
    this.finder = new LinkFinder(session, this.wishes({}), () => this.slices());
    const scanner = new WorkerScanner(new SlicedScanner(now, pause), (reason) => console.warn(`OSPO Atlas looks for mentions without a worker: ${reason}`));
    this.unwritten = new UnwrittenLinks({ session, finder: this.finder, scanner, now, pause });
    plugin.register(() => this.finder.close());
    plugin.register(() => this.unwritten.close());
    this.listen();
  }

  get app(): App {
    return this.plugin.app;
  }

  /** For work that is done in slices. */
  slices(): Slices {
    return new Slices(now, pause);
  }

  /**
   * Waits until the whole vault is read, since a part of the names would be worse than none, and its names are at hand.
   * @returns whether it is still wanted: of all that a person asked for meanwhile only the last is done, or windows would lie on each other
   */
  async whenRead(): Promise<boolean> {
    const turn = (this.asked += 1);
    await waitForReading(this.plugin, this.session);
    await this.finder.prepare();
    return turn === this.asked;
  }

  /** The text of a note as a person sees it. */
  text(path: string): Promise<string> {
    return currentText(this.app, this.session.store, path);
  }

  /** Writes suggestions the way the settings ask for, as one batch. */
  write(suggestions: readonly Suggestion[], as = this.settings.current().linkAs): Promise<ApplyReport> {
    return this.inTurn(() => withProgressNotice(SUGGEST_WORDS.linking, (onProgress) => (as === 'property' ? this.writeProperty(suggestions, onProgress) : this.writeText(suggestions, onProgress))));
  }

  /** Writes suggestions and says so, with a button that takes them back. */
  async accept(suggestions: readonly Suggestion[], as = this.settings.current().linkAs): Promise<ApplyReport> {
    const report = await this.write(suggestions, as);
    this.sayReport(report);
    return report;
  }

  /** Says what was written, with a button that takes it back. */
  sayReport(report: ApplyReport): void {
    this.sayWithUndo(applySentence(report), report.id);
  }

  /** Shows a sentence about a batch, with a button that takes the batch back. */
  sayWithUndo(sentence: string, id: string | undefined): void {
    const notice = id === undefined ? new Notice(sentence, UNDO_TIME) : undoNotice(sentence, () => void noticeFailure(this.undoAndSay(id)), UNDO_TIME);
    this.plugin.register(() => notice.hide());
  }

  /** Lets a feature link by names of its own, in turn with everything else that is written here. */
  linkInTurn(link: (how: { writer: EditWriter; memory: LinkMemory; writeLink: LinkWriter }) => Promise<ApplyReport>): Promise<ApplyReport> {
    const { app, memory, session } = this;
    return this.inTurn(() => link({ writer: editorWriter(app, session.store), memory, writeLink: linkInUsersStyle(app) }));
  }

  /** Takes back a batch, or the last one. */
  undo(id?: string): Promise<UndoReport | undefined> {
    return this.inTurn(() => withProgressNotice(SUGGEST_WORDS.undoing, (onProgress) => undoBatch(this.memory, editorWriter(this.app, this.session.store), id, onProgress)));
  }

  /** Resolves once everything that was asked for is written. */
  async written(): Promise<void> {
    await this.writing;
  }

  async undoAndSay(id?: string): Promise<void> {
    const report = await this.undo(id);
    new Notice(report ? undoSummary(report) : SUGGEST_WORDS.nothingToUndo);
  }

  /** Remembers a “no”, or that it is taken back. */
  refuse(suggestion: Suggestion, scope: RefusalScope, revoked = false): Promise<void> {
    return this.remember({ refusal: refusalFor(scope, suggestion, (target) => this.finder.current().refusalTarget(target)), revoked });
  }

  remember(change: RefusalChange): Promise<void> {
    return this.inTurn(async () => {
      await rememberRefusal(this.memory, change, Date.now());
      await this.takeRefusals();
    });
  }

  /**
   * Writes text into a note as a batch of its own, at an offset of the text as it stands now.
   * @param plan is given the text
   */
  insert(path: string, plan: (text: string) => { at: number; words: string }): Promise<string | undefined> {
    return this.inTurn(async () => {
      let note: JournalNote | undefined;
      await editorWriter(this.app, this.session.store).write(path, (text) => {
        const { at, words } = plan(text);
        const edits = [{ start: at, end: at, text: words, expected: '' }];
        note = journalNote(path, text, edits);
        return edits;
      });
      return note && enterBatch(this.memory, [note], Date.now());
    });
  }

  /** Ties a note to others by a property. @returns the batch; undefined when they stood there already */
  tie(path: string, property: string, targets: readonly string[]): Promise<string | undefined> {
    const writer = propertyWriter(this.app, this.session.store);
    return this.inTurn(() => linkInProperty(path, targets, { writer, memory: this.memory, property, at: Date.now() }));
  }

  /** Looks at the refusals and the settings as they are now. */
  async takeRefusals(): Promise<void> {
    const wishes = this.wishes((await this.memory.read()).refused);
    const known = JSON.stringify(wishes);
    if (known === this.known) return;
    this.known = known;
    this.finder.configure(wishes);
  }

  /** Shows a note with a place of it selected, in the tab that has it already or else in the last one. */
  async show({ path, start, end }: Pick<Suggestion, 'path' | 'start' | 'end'>): Promise<void> {
    const file = this.app.vault.getFileByPath(path);
    if (!file) {
      new Notice(REVIEW_WORDS.gone(path));
      return;
    }
    const { workspace } = this.app;
    const shown = workspace.getLeavesOfType('markdown').find(({ view }) => view instanceof MarkdownView && view.file === file);
    const leaf = shown ?? workspace.getLeaf(false);
    await leaf.openFile(file, { eState: { match: { content: await this.session.store.read(path), matches: [[start, end]] } } });
    uncoverMiddle(workspace);
  }

  private wishes(refused: Parameters<typeof finderOptions>[1]): ReturnType<typeof finderOptions> {
    return { ...finderOptions(this.settings.current(), refused), writeLink: linkInUsersStyle(this.app) };
  }

  private listen(): void {
    const { plugin, session } = this;
    const followMove = renameFollower(this.memory, (follow) => void noticeFailure(this.inTurn(follow)));
    const take = (): void => void noticeFailure(this.takeRefusals());
    // Not in the piece of work in which all features are opened.
    void pause().then(take);
    plugin.register(this.settings.onChange(take));
    plugin.register(session.store.watch((event) => {
      if (isRefusalsNote(event.path, this.settings.current().linkRefusalsNote)) take();
    }));
    plugin.registerEvent(plugin.app.vault.on('rename', (file, from) => {
      if (file instanceof TFile) followMove(from, file.path);
    }));
  }

  private writeText(suggestions: readonly Suggestion[], onProgress: ApplyHow['onProgress']): Promise<ApplyReport> {
    return applySuggestions(suggestions, { linking: this.finder.current(), writer: editorWriter(this.app, this.session.store), memory: this.memory, at: Date.now(), onProgress });
  }

  private writeProperty(suggestions: readonly Suggestion[], onProgress: ApplyHow['onProgress']): Promise<ApplyReport> {
    const property = this.settings.current().linkProperty;
    return applyAsProperty(suggestions, { linking: this.finder.current(), writer: propertyWriter(this.app, this.session.store), memory: this.memory, property, at: Date.now(), onProgress });
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.writing.then(work);
    this.writing = turn.catch(() => undefined);
    return turn;
  }
}

/** The journal in the plugin's data; refusals only from before they had a note. */
function settingsMemory(settings: SettingsAccess): LinkMemory {
  return {
    read: async () => completeMemory(settings.current().linking),
    change: (change) => settings.change({ linking: change(completeMemory(settings.current().linking)) }),
  };
}

function now(): number {
  return performance.now();
}

/** Links as Obsidian writes them itself: wiki or Markdown, shortest or relative, as the user has set. */
function linkInUsersStyle(app: App): LinkWriter {
  return (target, fromPath, text) => {
    const file = app.vault.getFileByPath(target);
    return file ? app.fileManager.generateMarkdownLink(file, fromPath, undefined, text) : `[[${target}|${text}]]`;
  };
}
