import { ConfirmationModal, Setting, type App } from 'obsidian';
import { VERSION_WORDS as SAY } from '../../app/words/version-change';
import { isUpToDate, type VersionChange, type VersionChoice } from '../../assess/version-change';

/** Shows what bringing an assessment to its framework's present version would do, before anything is written. */
export class VersionChangeModal extends ConfirmationModal {
  private readonly retitled = new Set<string>();

  constructor(app: App, path: string, change: VersionChange | null, onAgreed: (choice: VersionChoice) => void) {
    super(app);
    this.setTitle(SAY.title);
    this.addClass('ospo-version-change');
    this.contentEl.createEl('p', { cls: 'ospo-version-path', text: path });
    const isNeeded = change !== null && !isUpToDate(change);
    if (change) this.describe(change, isNeeded);
    else this.contentEl.createEl('p', { text: SAY.noFramework });
    if (isNeeded) this.addButton((button) => button.setButtonText(SAY.bring).setCta().setInitialFocus().onClick(() => onAgreed({ retitled: this.retitled })));
    this.addCancelButton(isNeeded ? undefined : SAY.close);
  }

  private describe({ from, to, kept, reworded, added, withdrawn }: VersionChange, isNeeded: boolean): void {
    this.contentEl.createEl('p', { text: SAY.versions(from, to) });
    this.contentEl.createEl('p', { text: isNeeded ? SAY.kept(kept) : SAY.upToDate });
    if (reworded.length > 0) this.askTitles(reworded);
    this.list(SAY.added(added.length), added);
    this.list(SAY.withdrawn(withdrawn.length), withdrawn, SAY.withdrawnHelp);
  }

  private askTitles(reworded: VersionChange['reworded']): void {
    this.heading(SAY.reworded(reworded.length));
    this.contentEl.createEl('p', { cls: 'setting-item-description', text: SAY.rewordedHelp });
    for (const { answer, title } of reworded) {
      new Setting(this.contentEl).setName(SAY.retitle(answer.title, title)).addToggle((toggle) => {
        toggle.toggleEl.setAttribute('aria-label', SAY.retitle(answer.title, title));
        toggle.onChange((isOn) => (isOn ? this.retitled.add(answer.blockId) : this.retitled.delete(answer.blockId)));
      });
    }
  }

  private list(heading: string, all: readonly { title: string; blockId: string }[], help?: string): void {
    if (all.length === 0) return;
    this.heading(heading);
    if (help !== undefined) this.contentEl.createEl('p', { cls: 'setting-item-description', text: help });
    const list = this.contentEl.createEl('ul');
    for (const { title, blockId } of all) list.createEl('li', { text: title === '' ? blockId : title });
  }

  private heading(text: string): void {
    this.contentEl.createDiv({ cls: 'ospo-version-heading', text, attr: { 'role': 'heading', 'aria-level': '3' } });
  }
}
