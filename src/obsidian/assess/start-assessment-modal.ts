import { ButtonComponent, Modal, Setting } from 'obsidian';
import { countPlanned, levelsOf, offeredFrameworks, plannedNote, sectionsOf, startAssessment, targetsOf, type AssessmentWish, type Framework } from '../../app/assess/start-assessment';
import { ASSESS_WORDS } from '../../app/words/assess';
import { failureSentence } from '../../app/words/error';
import { normalisePath } from '../../model/path';
import { nameBy } from '../../view/name-by';
import type { AtlasHost } from '../host';
import { addBox, addTicks, setTicked, type Tick } from '../tick-boxes';

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
  /** Frameworks beside the first one: whole, each in a note of its own. */
  private readonly further = new Set<Framework>();
  private kind = '';
  /** The step aimed at; undefined for the framework's own target. */
  private target: string | undefined;
  private preview: HTMLElement | undefined;
  private others: HTMLElement | undefined;
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
    this.askKind();
    this.parts = this.contentEl.createDiv({ cls: 'ospo-start-parts' });
    this.others = this.contentEl.createEl('details', { cls: 'ospo-start-parts ospo-start-further' });
    this.askFolder();
    this.addPreview();
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
        this.showOthers();
        this.showCount();
      });
      dropdown.selectEl.setAttribute('aria-label', ASSESS_WORDS.framework);
    });
  }

  private askSubject(): void {
    new Setting(this.contentEl).setName(ASSESS_WORDS.subject).setDesc(ASSESS_WORDS.subjectHelp).addText((text) => {
      text.onChange((value) => {
        this.subject = value;
        this.showPreview();
      });
      text.inputEl.setAttribute('aria-label', ASSESS_WORDS.subject);
      text.inputEl.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && !event.isComposing) void this.start();
      });
      window.setTimeout(() => text.inputEl.focus());
    });
  }

  private askKind(): void {
    new Setting(this.contentEl).setName(ASSESS_WORDS.subjectKind).addDropdown((dropdown) => {
      dropdown.addOption('', ASSESS_WORDS.unsaid);
      for (const [kind, name] of Object.entries(ASSESS_WORDS.subjectKinds)) dropdown.addOption(kind, name);
      dropdown.onChange((kind) => {
        this.kind = kind;
        this.showCount();
      });
      dropdown.selectEl.setAttribute('aria-label', ASSESS_WORDS.subjectKind);
    });
  }

  /** Further frameworks for the same subject; the first one is chosen above. */
  private showOthers(): void {
    const { others } = this;
    this.further.clear();
    others?.empty();
    if (!others) return;
    const summary = others.createEl('summary', { text: ASSESS_WORDS.furtherFrameworks });
    const set = others.createEl('fieldset');
    nameBy(set, summary);
    for (const framework of this.frameworks) {
      if (framework === this.framework) continue;
      addBox(set, framework.title, false, (isOn) => {
        setTicked(this.further, framework, isOn);
        this.showCount();
      });
    }
  }

  private addPreview(): void {
    const details = this.contentEl.createEl('details', { cls: 'ospo-start-preview' });
    const summary = details.createEl('summary', { text: ASSESS_WORDS.notePreview });
    this.preview = details.createEl('pre', { attr: { 'tabindex': '0', 'role': 'group' } });
    nameBy(this.preview, summary);
    details.addEventListener('toggle', () => this.showPreview());
    this.showOthers();
  }

  /** Written out only while somebody looks at it. */
  private showPreview(): void {
    const { preview } = this;
    const details = preview?.parentElement;
    if (!preview || !details?.hasAttribute('open')) return;
    const notes = this.wishes().map((wish) => plannedNote(this.host.session, wish));
    preview.setText(notes.map(({ path, text }) => (notes.length === 1 ? text : `${path}\n\n${text}`)).join('\n'));
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
    this.target = undefined;
    if (this.framework && this.parts) {
      this.askTarget(this.parts, targetsOf(this.framework));
      const levels = levelsOf(this.framework).map((key) => ({ key, title: ASSESS_WORDS.levelTitle(key) }));
      const sections = sectionsOf(this.framework).map((key) => ({ key, title: key }));
      this.askParts(this.parts, ASSESS_WORDS.levels, levels, this.without.levels);
      this.askParts(this.parts, ASSESS_WORDS.sections, sections, this.without.sections);
    }
    this.showCount();
  }

  /** Only asked where there is a scale. */
  private askTarget(parent: HTMLElement, targets: ReturnType<typeof targetsOf>): void {
    if (targets.length < 2) return;
    new Setting(parent).setName(ASSESS_WORDS.target).setDesc(ASSESS_WORDS.targetHelp).addDropdown((dropdown) => {
      for (const { value, text } of targets) dropdown.addOption(value, text);
      const own = targets.find(({ isTarget }) => isTarget)?.value ?? '';
      dropdown.setValue(own).onChange((value) => {
        this.target = value === own ? undefined : value;
        this.showPreview();
      });
      dropdown.selectEl.setAttribute('aria-label', ASSESS_WORDS.target);
    });
  }

  /** One part alone is no choice. */
  private askParts(parent: HTMLElement, legend: string, ticks: readonly Tick[], without: Set<string>): void {
    if (ticks.length > 1) addTicks(parent, { legend, ticks, without }, () => this.showCount());
  }

  private showCount(): void {
    const count = this.wishes().reduce((sum, wish) => sum + countPlanned(wish), 0);
    const folder = normalisePath(this.folder.trim());
    const notes = 1 + this.further.size;
    this.count?.setText(folder === undefined ? ASSESS_WORDS.badFolder : count === 0 ? ASSESS_WORDS.nothingChosen : notes === 1 ? ASSESS_WORDS.willHave(count) : ASSESS_WORDS.willMake(notes, count));
    this.button?.setDisabled(count === 0 || folder === undefined);
    this.showPreview();
  }

  /** An assessment for each chosen framework: the first with its parts, the others whole. */
  private wishes(): AssessmentWish[] {
    const { framework, subject, without: { levels, sections } } = this;
    const shared = { subject, subjectKind: this.kind === '' ? undefined : this.kind, folder: normalisePath(this.folder.trim()) ?? '' };
    if (!framework) return [];
    const first = {
      ...shared, framework, target: this.target,
      levels: levels.size === 0 ? null : levelsOf(framework).filter((level) => !levels.has(level)),
      sections: sections.size === 0 ? null : sectionsOf(framework).filter((section) => !sections.has(section)),
    };
    return [first, ...[...this.further].map((each) => ({ ...shared, framework: each, levels: null, sections: null }))];
  }

  private async start(): Promise<void> {
    const wishes = this.wishes().filter((wish) => countPlanned(wish) > 0);
    const [first] = wishes;
    if (!first || normalisePath(this.folder.trim()) === undefined) return;
    try {
      const paths: string[] = [];
      for (const wish of wishes) paths.push(await startAssessment(this.host.session, wish));
      this.close();
      await this.options.onStarted(paths[0] ?? '', first.framework.path);
    } catch (error) {
      this.count?.setText(failureSentence(error));
    }
  }
}
