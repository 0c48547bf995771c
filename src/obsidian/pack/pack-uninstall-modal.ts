import { ButtonComponent, Modal, Setting, debounce, type App } from 'obsidian';
import type { InstallTarget } from '../../app/pack/install-pack';
import { applyUninstall, planPackUninstall, type UninstallPlan } from '../../app/pack/uninstall-pack';
import { errorWords } from '../../app/words/error';
import { PACK_WORDS, UNINSTALL_WORDS } from '../../app/words/pack';
import { joinPath, normalisePath } from '../../model/path';

/** Takes installed notes out of a folder again, after saying which go and which stay. */
export class UninstallModal extends Modal {
  private body: HTMLElement | undefined;
  private readonly look = debounce(() => void this.showPlan(), 300, true);

  constructor(app: App, private folder: string, private readonly targetOf: (folder: string) => InstallTarget) {
    super(app);
  }

  override onOpen(): void {
    this.setTitle(UNINSTALL_WORDS.title);
    this.contentEl.createEl('p', { text: UNINSTALL_WORDS.intro });
    new Setting(this.contentEl).setName(PACK_WORDS.folder).addText((text) => {
      text.inputEl.setAttribute('aria-label', PACK_WORDS.folder);
      text.setValue(this.folder).onChange((value) => {
        this.folder = value;
        this.look();
      });
    });
    this.body = this.contentEl.createDiv({ cls: 'ospo-pack-body', attr: { 'aria-live': 'polite' } });
    void this.showPlan();
  }

  override onClose(): void {
    this.look.cancel();
    this.contentEl.empty();
  }

  private async showPlan(): Promise<void> {
    const folder = normalisePath(this.folder.trim());
    if (!folder) return void this.showEnd(PACK_WORDS.badFolder, []);
    try {
      const target = this.targetOf(folder);
      const plan = await planPackUninstall(target);
      if (normalisePath(this.folder.trim()) === folder) this.offer(plan, target);
    } catch (error) {
      this.showEnd(errorWords(error), []);
    }
  }

  private offer(plan: UninstallPlan, target: InstallTarget): void {
    const gone = plan.files.filter(({ outcome }) => outcome === 'retired');
    this.showEnd(UNINSTALL_WORDS.goes(gone.length), staying(plan, target.folder));
    const buttons = this.body?.querySelector<HTMLElement>('.modal-button-container');
    if (buttons && gone.length > 0) new ButtonComponent(buttons).setButtonText(UNINSTALL_WORDS.remove).setDestructive().onClick(() => void this.remove(plan, target));
  }

  private async remove(plan: UninstallPlan, target: InstallTarget): Promise<void> {
    try {
      this.body?.empty();
      // Each of a thousand notes is not to be announced.
      const words = this.body?.createEl('p', { text: PACK_WORDS.looking, attr: { 'aria-live': 'off' } });
      const report = await applyUninstall(plan, target, { onProgress: (done, total) => words?.setText(PACK_WORDS.progress(done, total)) });
      this.showEnd(report.undone ?? UNINSTALL_WORDS.done(report.summary.retired ?? 0), staying(plan, target.folder))?.buttonEl.focus();
    } catch (error) {
      this.showEnd(errorWords(error), []);
    }
  }

  /** A sentence, the notes that stay, and the button that closes. @returns that button */
  private showEnd(sentence: string, stays: readonly string[]): ButtonComponent | undefined {
    const { body } = this;
    if (!body) return undefined;
    body.empty();
    body.createEl('p', { text: sentence });
    if (stays.length > 0) {
      const details = body.createEl('details', { cls: 'ospo-pack-group' });
      details.createEl('summary', { text: UNINSTALL_WORDS.stays(stays.length) });
      const list = details.createEl('ul');
      for (const path of stays) list.createEl('li', { text: path });
    }
    return new ButtonComponent(body.createDiv({ cls: 'modal-button-container' })).setButtonText(PACK_WORDS.close).onClick(() => this.close());
  }
}

function staying({ files }: UninstallPlan, folder: string): string[] {
  return files.filter(({ outcome }) => outcome === 'preserved').map(({ path }) => joinPath(folder, path));
}
