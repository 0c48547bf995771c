import { ButtonComponent, Modal, ProgressBarComponent, Setting, debounce, type App } from 'obsidian';
import { applyInstall, planPackInstall, reportOfPlan, type InstallReport, type InstallTarget } from '../app/install-pack';
import { errorWords } from '../app/words/error';
import { PACK_WORDS, START_NOTE, groupsOf } from '../app/words/pack';
import { joinPath, normalisePath } from '../model/path';
import type { Pack } from '../pack/pack';
import type { InstallPlan } from '../pack/plan';

export interface PackModalOptions {
  pack: () => Promise<Pack>;
  /** The folder offered first. */
  folder: string;
  targetOf: (folder: string) => InstallTarget;
  onInstalled: (folder: string) => Promise<void>;
}

/** Shows what an install or update would do to a folder, does it when told to, and reports. */
export class PackModal extends Modal {
  private folder: string;
  private plan: InstallPlan | undefined;
  private stopped = false;
  private body: HTMLElement | undefined;
  private readonly look = debounce(() => void this.showPlan(), 300, true);

  constructor(app: App, private readonly options: PackModalOptions) {
    super(app);
    this.folder = options.folder;
  }

  override onOpen(): void {
    this.setTitle(PACK_WORDS.title);
    this.modalEl.addClass('ospo-pack-modal');
    this.contentEl.createEl('p', { text: PACK_WORDS.intro });
    new Setting(this.contentEl).setName(PACK_WORDS.folder).setDesc(PACK_WORDS.folderHint).addText((text) =>
      text.setValue(this.folder).onChange((value) => {
        this.folder = value;
        this.plan = undefined;
        this.look();
      }));
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
    this.body.empty();
    return this.body;
  }

  private async showPlan(): Promise<void> {
    const folder = normalisePath(this.folder.trim());
    if (!folder) return this.showSentence(PACK_WORDS.badFolder);
    this.showSentence(PACK_WORDS.looking);
    try {
      const target = this.options.targetOf(folder);
      const plan = await planPackInstall(await this.options.pack(), target);
      if (normalisePath(this.folder.trim()) !== folder || this.stopped) return;
      this.plan = plan;
      this.offer(plan, target);
    } catch (error) {
      this.showSentence(PACK_WORDS.failed(errorWords(error)));
    }
  }

  private offer(plan: InstallPlan, target: InstallTarget): void {
    const body = this.showBody();
    const todo = plan.files.some(({ writes }) => writes.length > 0);
    this.listSummary(body, reportOfPlan(plan, target.folder));
    if (!todo) body.createEl('p', { text: PACK_WORDS.nothingToDo });
    const buttons = body.createDiv({ cls: 'modal-button-container' });
    if (todo) new ButtonComponent(buttons).setButtonText(PACK_WORDS.install).setCta().onClick(() => void this.install(target));
    new ButtonComponent(buttons).setButtonText(todo ? PACK_WORDS.notNow : PACK_WORDS.close).onClick(() => this.close());
  }

  private async install(target: InstallTarget): Promise<void> {
    const plan = this.plan;
    if (!plan) return;
    const body = this.showBody();
    const words = body.createEl('p');
    const bar = new ProgressBarComponent(body).setValue(0);
    let cancelled = false;
    const buttons = body.createDiv({ cls: 'modal-button-container' });
    new ButtonComponent(buttons).setButtonText(PACK_WORDS.stop).onClick(() => (cancelled = true));
    try {
      const report = await applyInstall(plan, target, {
        onProgress: (done, total) => {
          words.setText(PACK_WORDS.progress(done, total));
          bar.setValue((100 * done) / total);
        },
        isCancelled: () => cancelled || this.stopped,
      });
      await this.options.onInstalled(target.folder);
      if (!this.stopped) this.showReport(report, target.folder);
    } catch (error) {
      this.showSentence(PACK_WORDS.failed(errorWords(error)));
    }
  }

  private showReport(report: InstallReport, folder: string): void {
    const body = this.showBody();
    body.createEl('p', { text: report.cancelled ? PACK_WORDS.stopped : PACK_WORDS.done });
    this.listSummary(body, report);
    for (const { path, outcome, reason } of report.outcomes) {
      if (outcome === 'conflict' || outcome === 'failed') body.createEl('p', { text: reason ? `${path}: ${reason}` : path });
    }
    const buttons = body.createDiv({ cls: 'modal-button-container' });
    new ButtonComponent(buttons).setButtonText(PACK_WORDS.start).setCta().onClick(() => {
      this.close();
      void this.app.workspace.openLinkText(joinPath(folder, START_NOTE), '');
    });
    new ButtonComponent(buttons).setButtonText(PACK_WORDS.close).onClick(() => this.close());
  }

  private listSummary(parent: HTMLElement, report: InstallReport): void {
    const list = parent.createEl('ul');
    for (const { title } of groupsOf(report)) list.createEl('li', { text: title });
  }

  private showSentence(sentence: string): void {
    this.showBody().createEl('p', { text: sentence });
  }
}
