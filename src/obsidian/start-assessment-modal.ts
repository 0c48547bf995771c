import { ButtonComponent, Modal, Setting } from 'obsidian';
import { countPlanned, levelsOf, offeredFrameworks, sectionsOf, startAssessment, type Framework } from '../app/start-assessment';
import { ASSESS_WORDS } from '../app/words/assess';
import { failureSentence } from '../app/words/error';
import { normalisePath } from '../model/path';
import type { AtlasHost } from './host';

export interface StartAssessmentOptions {
  /** The note whose checklist is offered first. */
  framework: string | undefined;
  onStarted: (path: string, framework: string) => Promise<void>;
}

/** Asks what to assess, for whom and where, and writes the assessment. */
export class StartAssessmentModal extends Modal {
  private readonly frameworks: Framework[];
  private framework: Framework | undefined;
  private subject = '';
  private folder: string;
  /** What was taken out again; all is in at first. */
  private readonly without = { levels: new Set<string>(), sections: new Set<string>() };
  private parts: HTMLElement | undefined;
  private count: HTMLElement | undefined;
  private button: ButtonComponent | undefined;

  constructor(private readonly host: AtlasHost, private readonly options: StartAssessmentOptions) {
    super(host.plugin.app);
    this.frameworks = offeredFrameworks(host.session, options.framework);
    this.framework = this.frameworks.find(({ path }) => path === options.framework) ?? this.frameworks[0];
    this.folder = host.settings.current().assessmentFolder;
  }

  override onOpen(): void {
    this.setTitle(ASSESS_WORDS.startAssessment);
    this.modalEl.addClass('ospo-start');
    if (!this.framework) {
      this.contentEl.createEl('p', { text: ASSESS_WORDS.noFrameworks });
      return;
    }
    this.askFramework();
    this.askSubject();
    this.parts = this.contentEl.createDiv({ cls: 'ospo-start-parts' });
    this.askFolder();
    this.count = this.contentEl.createEl('p', { attr: { 'aria-live': 'polite' } });
    this.addButtons();
    this.showParts();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private askFramework(): void {
    new Setting(this.contentEl).setName(ASSESS_WORDS.framework).addDropdown((dropdown) => {
      for (const { path, title } of this.frameworks) dropdown.addOption(path, title);
      dropdown.setValue(this.framework?.path ?? '').onChange((path) => {
        this.framework = this.frameworks.find((each) => each.path === path);
        this.showParts();
      });
      dropdown.selectEl.setAttribute('aria-label', ASSESS_WORDS.framework);
    });
  }

  private askSubject(): void {
    new Setting(this.contentEl).setName(ASSESS_WORDS.subject).setDesc(ASSESS_WORDS.subjectHelp).addText((text) => {
      text.onChange((value) => (this.subject = value));
      text.inputEl.setAttribute('aria-label', ASSESS_WORDS.subject);
      text.inputEl.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && !event.isComposing) void this.start();
      });
      window.setTimeout(() => text.inputEl.focus());
    });
  }

  private askFolder(): void {
    new Setting(this.contentEl).setName(ASSESS_WORDS.folder).setDesc(ASSESS_WORDS.folderHelp).addText((text) => {
      text.setValue(this.folder).onChange((value) => {
        this.folder = value;
        this.showCount();
      });
      text.inputEl.setAttribute('aria-label', ASSESS_WORDS.folder);
    });
  }

  private addButtons(): void {
    const buttons = this.contentEl.createDiv({ cls: 'modal-button-container' });
    this.button = new ButtonComponent(buttons).setButtonText(ASSESS_WORDS.start).setCta().onClick(() => void this.start());
    new ButtonComponent(buttons).setButtonText(ASSESS_WORDS.cancel).onClick(() => this.close());
  }

  /** Levels and sections of the chosen framework, all ticked. */
  private showParts(): void {
    this.parts?.empty();
    this.without.levels.clear();
    this.without.sections.clear();
    if (this.framework && this.parts) {
      this.askParts(this.parts, ASSESS_WORDS.levels, levelsOf(this.framework), this.without.levels, ASSESS_WORDS.levelTitle);
      this.askParts(this.parts, ASSESS_WORDS.sections, sectionsOf(this.framework), this.without.sections, (section) => section);
    }
    this.showCount();
  }

  private askParts(parent: HTMLElement, legend: string, parts: readonly string[], without: Set<string>, titleOf: (part: string) => string): void {
    if (parts.length < 2) return;
    const set = parent.createEl('fieldset');
    set.createEl('legend', { text: legend });
    for (const part of parts) {
      const label = set.createEl('label');
      const box = label.createEl('input', { type: 'checkbox' });
      box.checked = true;
      label.createSpan({ text: titleOf(part) });
      box.addEventListener('change', () => {
        if (box.checked) without.delete(part);
        else without.add(part);
        this.showCount();
      });
    }
  }

  private showCount(): void {
    const count = this.framework ? countPlanned(this.wish(this.framework)) : 0;
    const folder = normalisePath(this.folder.trim());
    this.count?.setText(folder === undefined ? ASSESS_WORDS.badFolder : count === 0 ? ASSESS_WORDS.nothingChosen : ASSESS_WORDS.willHave(count));
    this.button?.setDisabled(count === 0 || folder === undefined);
  }

  private wish(framework: Framework): { framework: Framework; levels: string[] | null; sections: string[] | null } {
    const { levels, sections } = this.without;
    return {
      framework,
      levels: levels.size === 0 ? null : levelsOf(framework).filter((level) => !levels.has(level)),
      sections: sections.size === 0 ? null : sectionsOf(framework).filter((section) => !sections.has(section)),
    };
  }

  private async start(): Promise<void> {
    const { framework } = this;
    const folder = normalisePath(this.folder.trim());
    if (!framework || folder === undefined || countPlanned(this.wish(framework)) === 0) return;
    try {
      const path = await startAssessment(this.host.session, { ...this.wish(framework), subject: this.subject, folder });
      this.close();
      await this.options.onStarted(path, framework.path);
    } catch (error) {
      this.count?.setText(failureSentence(error));
    }
  }
}
