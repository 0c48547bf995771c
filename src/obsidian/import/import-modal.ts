import { ButtonComponent, debounce, Modal, Notice, Platform, ProgressBarComponent, Setting, type App } from 'obsidian';
import type { ImportPlan, ImportReport, ImportTarget } from '../../app/import/import-documents';
import { hasShippedNotes } from '../../app/import/import-names';
import type { ApplyReport } from '../../app/linking/apply-suggestions';
import { errorWords } from '../../app/words/error';
import { IMPORT_WORDS, importSummary, outcomeWords, REPORT_NOTE, writtenWords } from '../../app/words/import';
import { normalisePath } from '../../model/path';
import type { SourceFile } from '../../import/source-file';
import { listFiles } from './import-files';
import { offerNames } from './import-names';
import type { LinkDesk } from '../linking/link-desk';
import { chooseFiles, decodeBytes, readChosen } from './import-source';
import { pause } from '../pause';

/** The folder that is offered first. */
const FIRST_FOLDER = 'Imported';

/** For how long nobody has to type before it is worked out where everything would go, in milliseconds. */
const TYPING = 300;

/** What the window needs of the plugin. */
export interface ImportHost {
  app: App;
  linking: LinkDesk;
  targetOf: (folder: string) => Promise<ImportTarget>;
}

/** Takes the source of a site, shows what importing it would give, does it when told to, and reports. */
export class ImportModal extends Modal {
  private folder = FIRST_FOLDER;
  private files: readonly SourceFile[] = [];
  private cancelled = false;
  /** Which reading is the latest: an earlier one that ends later is not shown. */
  private turn = 0;
  private body: HTMLElement | undefined;
  /** What chooses source and folder: of no use while notes are written. */
  private readonly choosers: { setDisabled(disabled: boolean): unknown }[] = [];

  constructor(private readonly host: ImportHost) {
    super(host.app);
  }

  override onOpen(): void {
    this.setTitle(IMPORT_WORDS.title);
    this.contentEl.createEl('p', { text: IMPORT_WORDS.intro });
    new Setting(this.contentEl).setName(IMPORT_WORDS.folder).setDesc(IMPORT_WORDS.folderHint).addText((text) => {
      this.choosers.push(text);
      text.setValue(this.folder).onChange((value) => {
        this.folder = value;
        if (this.files.length > 0) this.previewSoon();
      });
    });
    const source = new Setting(this.contentEl).setName(IMPORT_WORDS.source).setDesc(IMPORT_WORDS.sourceHint);
    const chooser = (kind: 'zip' | 'folder', words: string): void =>
      void source.addButton((button) => this.choosers.push(button.setButtonText(words).onClick(() => void this.choose(kind))));
    chooser('zip', IMPORT_WORDS.chooseZip);
    if (!Platform.isMobile) chooser('folder', IMPORT_WORDS.chooseFolder);
    this.body = this.contentEl.createDiv({ cls: 'ospo-pack-body', attr: { 'aria-live': 'polite' } });
    this.say(IMPORT_WORDS.nothingChosen);
  }

  override onClose(): void {
    this.cancelled = true;
    this.contentEl.empty();
  }

  private async choose(kind: 'zip' | 'folder'): Promise<void> {
    const chosen = await chooseFiles(this.contentEl, kind);
    if (!chosen) return;
    const turn = ++this.turn;
    const show = this.showProgress(IMPORT_WORDS.reading, () => this.stopReading());
    await this.guarded(async () => {
      const files = await readChosen(chosen, (done, total) => {
        if (turn !== this.turn || this.cancelled) throw new Stopped();
        show(IMPORT_WORDS.progress(done, total), done / total);
      });
      if (turn !== this.turn || this.cancelled) return;
      this.files = files;
      await this.preview();
    });
  }

  /** What was offered for another folder cannot be taken up from now on. */
  private previewSoon(): void {
    this.turn += 1;
    this.say(IMPORT_WORDS.reading);
    this.previewOnceTyped();
  }

  private readonly previewOnceTyped = debounce(() => {
    if (!this.cancelled && this.files.length > 0) void this.preview();
  }, TYPING, true);

  /** What the import would do, before anything is written. */
  private async preview(): Promise<void> {
    const folder = normalisePath(this.folder.trim());
    if (!folder) return this.say(IMPORT_WORDS.badFolder);
    const turn = ++this.turn;
    const show = this.showProgress(IMPORT_WORDS.reading, () => this.stopReading());
    await this.guarded(async () => {
      // Loaded when it is needed: most days nobody imports anything.
      const { planDocumentImport } = await import('../../app/import/import-documents');
      const target = await this.host.targetOf(folder);
      const tell = async (done: number, total: number): Promise<void> => {
        if (turn !== this.turn || this.cancelled) throw new Stopped();
        show(IMPORT_WORDS.converting(done, total), done / total);
        if (done % 10 === 0) await pause();
      };
      const plan = await planDocumentImport(this.files, target, { decode: decodeBytes, pause: tell });
      if (turn === this.turn && !this.cancelled) this.offer(plan, target);
    });
  }

  /** Ends a reading: nothing was written, and nothing is chosen any more. */
  private stopReading(): void {
    this.turn += 1;
    this.files = [];
    this.say(IMPORT_WORDS.stoppedReading);
  }

  private offer(plan: ImportPlan, target: ImportTarget): void {
    if (plan.site.notes.length === 0) return this.say(IMPORT_WORDS.noPages);
    const body = this.emptied();
    const list = body.createEl('ul');
    // The report is told of in the end, by its button.
    const notes = plan.install.files.filter(({ path }) => path !== REPORT_NOTE);
    for (const line of [...importSummary(plan.site), outcomeWords(notes)]) list.createEl('li', { text: line });
    listFiles(body, plan.install.files);
    const choice = offerNames(body, plan.names, { isInstalled: target.session !== undefined && hasShippedNotes({ session: target.session, imported: plan.imported }) });
    const buttons = body.createDiv({ cls: 'modal-button-container' });
    new ButtonComponent(buttons).setButtonText(IMPORT_WORDS.import).setCta().onClick(() => void this.write(plan, target, choice()));
    new ButtonComponent(buttons).setButtonText(IMPORT_WORDS.notNow).onClick(() => this.close());
    this.focus(buttons.querySelector('button'));
  }

  private async write(plan: ImportPlan, target: ImportTarget, names: ReadonlySet<string>): Promise<void> {
    let stopped = false;
    const show = this.showProgress(IMPORT_WORDS.progress(0, plan.install.files.length), () => (stopped = true));
    for (const each of this.choosers) each.setDisabled(true);
    await this.guarded(async () => {
      const { applyDocumentImport } = await import('../../app/import/import-documents');
      const onProgress = (done: number, total: number): void => show(IMPORT_WORDS.progress(done, total), done / total);
      const report = await applyDocumentImport(plan, target, { onProgress, isCancelled: () => stopped || this.cancelled });
      const linked = names.size > 0 && !report.cancelled ? await this.link({ plan, target, report, names }) : undefined;
      if (!this.cancelled) this.showReport(plan, report, linked);
      else if (report.cancelled) new Notice(IMPORT_WORDS.stopped);
    });
    for (const each of this.choosers) each.setDisabled(false);
  }

  /** Links the chosen names in the notes, once the atlas knows the notes. */
  private async link({ plan, target, report, names }: { plan: ImportPlan; target: ImportTarget; report: ImportReport; names: ReadonlySet<string> }): Promise<ApplyReport | undefined> {
    const { session, store } = target;
    if (!session) return undefined;
    const { linkNames } = await import('../../app/import/import-names');
    await session.settled();
    const paths = report.notes.map(({ to }) => to);
    return this.host.linking.linkInTurn(({ writer, memory, writeLink }) =>
      linkNames(paths, { session, imported: plan.imported, writeLink, ...(target.refused && { refused: target.refused }) }, { store, writer, memory, at: Date.now(), targets: names }));
  }

  private showReport(plan: ImportPlan, report: ImportReport, linked: ApplyReport | undefined): void {
    const body = this.emptied();
    if (report.cancelled) body.createEl('p', { text: writtenWords(report) });
    const list = body.createEl('ul');
    for (const line of report.cancelled ? [] : [...importSummary(plan.site), outcomeWords(report.notes)]) list.createEl('li', { text: line });
    if (linked) {
      list.createEl('li', { text: IMPORT_WORDS.linked(linked.links, linked.notes) });
      this.host.linking.sayReport(linked);
    }
    for (const { to, outcome } of report.notes) if (outcome === 'conflict' || outcome === 'failed') list.createEl('li', { text: `${outcome}: ${to}` });
    for (const { from, outcome, reason } of report.attachments) if (outcome === 'failed') list.createEl('li', { text: `${outcome}: ${from}: ${reason ?? ''}` });
    const buttons = body.createDiv({ cls: 'modal-button-container' });
    // An import that was stopped has not come to its report: to open it would make an empty note.
    if (this.app.vault.getFileByPath(report.report)) {
      new ButtonComponent(buttons).setButtonText(IMPORT_WORDS.openReport).setCta().onClick(() => {
        this.close();
        void this.app.workspace.openLinkText(report.report, '');
      });
    }
    new ButtonComponent(buttons).setButtonText(IMPORT_WORDS.close).onClick(() => this.close());
    this.focus(buttons.querySelector('button'));
  }

  /** @param stop what the button for it does; pressed once, it says that it was */
  private showProgress(words: string, stop: () => void): (words: string, share: number) => void {
    const body = this.emptied();
    const line = body.createEl('p', { text: words });
    const bar = new ProgressBarComponent(body).setValue(0);
    const button = new ButtonComponent(body.createDiv({ cls: 'modal-button-container' })).setButtonText(IMPORT_WORDS.stop);
    button.onClick(() => {
      button.setButtonText(IMPORT_WORDS.stopping).setDisabled(true);
      stop();
    });
    this.focus(button.buttonEl);
    return (next, share) => {
      line.setText(next);
      bar.setValue(100 * share);
    };
  }

  private async guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Stopped)) this.say(IMPORT_WORDS.failed(errorWords(error)));
    }
  }

  /** Goes on with the keys where the button that was pressed is gone; who types the folder's name is left to it. */
  private focus(button: HTMLElement | null): void {
    if (this.contentEl.doc.activeElement?.tagName !== 'INPUT') button?.focus();
  }

  private emptied(): HTMLElement {
    this.body ??= this.contentEl.createDiv({ cls: 'ospo-pack-body' });
    this.body.empty();
    return this.body;
  }

  private say(sentence: string): void {
    this.emptied().createEl('p', { text: sentence });
  }
}

/** A reading that a newer one, or the closing of the window, made needless. */
class Stopped extends Error {}
