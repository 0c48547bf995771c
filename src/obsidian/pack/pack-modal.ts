import { ButtonComponent, Modal, ProgressBarComponent, Setting, debounce, type App } from 'obsidian';
import { writeInstallNote } from '../../app/pack/install-note';
import { applyInstall, planPackInstall, reportOfPlan, type InstallReport, type InstallTarget, type PackPlan } from '../../app/pack/install-pack';
import { errorWords } from '../../app/words/error';
import { PACK_WORDS, planNotices, START_NOTE } from '../../app/words/pack';
import { joinPath, normalisePath } from '../../model/path';
import type { Pack } from '../../pack/pack';
import { partsOf } from '../../pack/parts';
import { showGroups } from './pack-groups';
import { showParts } from './pack-parts';
import { addBox } from '../tick-boxes';

export interface PackModalOptions {
  pack: () => Promise<Pack>;
  title: string;
  /** What to say of the pack first. */
  intro: readonly string[];
  /** The folder offered first. */
  folder: string;
  targetOf: (folder: string) => InstallTarget;
  onInstalled: (folder: string) => Promise<void>;
  openConflicts: () => void;
}

/** Shows what an install or update would do to a folder, does it when told to, and reports. */
export class PackModal extends Modal {
  private folder: string;
  private plan: PackPlan | undefined;
  private stopped = false;
  /** How often a plan was asked for: an older answer is out of date. */
  private asked = 0;
  /** Undefined until a plan has said which parts are left out. */
  private without: Set<string> | undefined;
  private readonly restore = new Set<string>();
  private keepWithdrawn = false;
  private wantsReport = false;
  private choices: HTMLElement | undefined;
  private body: HTMLElement | undefined;
  /** Whether a button had the keys that is gone from the body. */
  private lostFocus = false;
  private readonly look = debounce(() => void this.showPlan(), 300, true);

  constructor(app: App, private readonly options: PackModalOptions) {
    super(app);
    this.folder = options.folder;
  }

  override onOpen(): void {
    this.setTitle(this.options.title);
    this.modalEl.addClass('ospo-pack-modal');
    for (const text of this.options.intro) this.contentEl.createEl('p', { text });
    new Setting(this.contentEl).setName(PACK_WORDS.folder).setDesc(PACK_WORDS.folderHint).addText((text) => {
      text.inputEl.setAttribute('aria-label', PACK_WORDS.folder);
      text.setValue(this.folder).onChange((value) => {
        this.folder = value;
        this.plan = undefined;
        this.without = undefined;
        this.look();
      });
    });
    this.choices = this.contentEl.createDiv({ cls: 'ospo-pack-options' });
    this.showBody();
    void this.showPlan();
  }

  override onClose(): void {
    this.stopped = true;
    this.look.cancel();
    this.contentEl.empty();
  }

  /** An emptied part of the modal that announces what comes to stand in it. */
  private showBody(): HTMLElement {
    this.body ??= this.contentEl.createDiv({ cls: 'ospo-pack-body', attr: { 'aria-live': 'polite' } });
    this.lostFocus ||= this.body.contains(this.body.doc.activeElement);
    this.body.empty();
    return this.body;
  }

  /** Lets the keys go on with a button where the one that was pressed is gone. Who went on to another place is left there. */
  private goOnWith({ buttonEl }: ButtonComponent): void {
    if (this.lostFocus && !this.contentEl.contains(buttonEl.doc.activeElement)) buttonEl.focus();
    this.lostFocus = false;
  }

  private async showPlan(): Promise<void> {
    const folder = normalisePath(this.folder.trim());
    if (!folder) return this.showSentence(PACK_WORDS.badFolder);
    this.asked += 1;
    const { asked } = this;
    this.showSentence(PACK_WORDS.looking);
    try {
      const target = this.options.targetOf(folder);
      const pack = await this.options.pack();
      const plan = await planPackInstall(pack, target, { without: this.without && [...this.without], restore: this.restore, keepWithdrawn: this.keepWithdrawn });
      if (asked !== this.asked || this.stopped) return;
      this.plan = plan;
      if (!this.without) this.showOptions(pack, new Set(plan.without));
      this.offer(plan, target);
    } catch (error) {
      this.showSentence(PACK_WORDS.failed(errorWords(error)));
    }
  }

  /** What can be chosen, made once for a folder, so that it stays under the hand that changes it. */
  private showOptions(pack: Pack, without: Set<string>): void {
    this.without = without;
    const { choices } = this;
    choices?.empty();
    if (!choices) return;
    showParts(choices, partsOf(pack), without, () => this.look());
    addBox(choices, PACK_WORDS.writeReport, this.wantsReport, (isOn) => (this.wantsReport = isOn)).addClass('ospo-pack-choice');
    const withdraws = this.plan?.files.some(({ outcome, standing }) => outcome === 'retired' || standing === 'withdrawn');
    if (!withdraws) return;
    addBox(choices, PACK_WORDS.toTheBin, !this.keepWithdrawn, (isOn) => {
      this.keepWithdrawn = !isOn;
      this.look();
    }).addClass('ospo-pack-choice');
  }

  private offer(plan: PackPlan, target: InstallTarget): void {
    const body = this.showBody();
    const todo = plan.files.some(({ writes }) => writes.length > 0);
    body.createEl('p', { text: PACK_WORDS.versions(plan.name, plan.from, plan.version) });
    for (const notice of planNotices(plan)) body.createEl('p', { cls: 'mod-warning', text: notice });
    showGroups(body, reportOfPlan(plan, target.folder), { bringBack: (ids) => {
      for (const id of ids) this.restore.add(id);
      void this.showPlan();
    } });
    if (!todo) body.createEl('p', { text: PACK_WORDS.nothingToDo });
    const buttons = body.createDiv({ cls: 'modal-button-container' });
    const install = todo && new ButtonComponent(buttons).setButtonText(PACK_WORDS.install).setCta().onClick(() => void this.install(plan, target));
    const start = !todo && plan.files.some(({ path, outcome }) => path === START_NOTE && outcome === 'unchanged') && this.startButton(buttons, target.folder);
    const close = new ButtonComponent(buttons).setButtonText(todo ? PACK_WORDS.notNow : PACK_WORDS.close).onClick(() => this.close());
    this.goOnWith(install || start || close);
  }

  private async install(plan: PackPlan, target: InstallTarget): Promise<void> {
    if (plan !== this.plan) return;
    this.plan = undefined;
    this.choices?.empty();
    let cancelled = false;
    const show = this.showProgress(() => (cancelled = true));
    try {
      const report = await applyInstall(plan, target, { onProgress: show, isCancelled: () => cancelled || this.stopped });
      await this.options.onInstalled(target.folder);
      const note = this.wantsReport ? await writeInstallNote(target, plan, report) : undefined;
      if (!this.stopped) this.showReport(report, target.folder, note);
    } catch (error) {
      this.showSentence(PACK_WORDS.failed(errorWords(error)));
    }
  }

  private showProgress(stop: () => void): (done: number, total: number) => void {
    const body = this.showBody();
    // Each of a thousand notes is not to be announced.
    const words = body.createEl('p', { attr: { 'aria-live': 'off' } });
    const bar = new ProgressBarComponent(body).setValue(0);
    this.goOnWith(new ButtonComponent(body.createDiv({ cls: 'modal-button-container' })).setButtonText(PACK_WORDS.stop).onClick(stop));
    return (done, total) => {
      words.setText(PACK_WORDS.progress(done, total));
      bar.setValue((100 * done) / total);
    };
  }

  private showReport(report: InstallReport, folder: string, note: string | undefined): void {
    const body = this.showBody();
    body.createEl('p', { text: report.undone ?? (report.cancelled ? PACK_WORDS.stopped : PACK_WORDS.done) });
    showGroups(body, report);
    const buttons = body.createDiv({ cls: 'modal-button-container' });
    if (report.summary.conflict) this.wayOut(buttons, PACK_WORDS.resolve, this.options.openConflicts);
    if (note !== undefined) this.wayOut(buttons, PACK_WORDS.report, () => void this.app.workspace.openLinkText(note, ''));
    const first = report.outcomes.some(({ path }) => path === joinPath(folder, START_NOTE)) && this.startButton(buttons, folder);
    const close = new ButtonComponent(buttons).setButtonText(PACK_WORDS.close).onClick(() => this.close());
    this.goOnWith(first || close);
  }

  private startButton(buttons: HTMLElement, folder: string): ButtonComponent {
    return this.wayOut(buttons, PACK_WORDS.start, () => void this.app.workspace.openLinkText(joinPath(folder, START_NOTE), '')).setCta();
  }

  /** A button that closes the window and goes on elsewhere. */
  private wayOut(buttons: HTMLElement, text: string, go: () => void): ButtonComponent {
    return new ButtonComponent(buttons).setButtonText(text).onClick(() => {
      this.close();
      go();
    });
  }

  private showSentence(sentence: string): void {
    this.showBody().createEl('p', { text: sentence });
  }
}
