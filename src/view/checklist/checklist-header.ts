import type { ChecklistPage } from '../../app/assess/assess-page';
import type { AssessWords } from '../../app/words/assess';
import { showOptions } from '../option-list';
import type { ChecklistActions } from './checklist-actions';
import { drawFinding } from './draw-finding';
import { ProgressBar } from './progress-bar';
import { keepPlace } from '../keep-place';

/** What stands above the items: title, choice of assessment, progress, findings, and the way to a new assessment. */
export class ChecklistHeader {
  /** Names the whole panel as well. */
  readonly title: HTMLElement;
  private readonly note: HTMLElement;
  private readonly choice: HTMLElement;
  private readonly select: HTMLSelectElement;
  private readonly progress: ProgressBar;
  private readonly start: HTMLButtonElement;
  private readonly findings: HTMLDetailsElement;
  private startable: string | null = null;

  constructor(parent: HTMLElement, private readonly words: AssessWords, private readonly actions: ChecklistActions) {
    const el = parent.createDiv({ cls: 'ospo-check-header' });
    this.title = el.createDiv({ cls: 'ospo-check-heading' });
    this.note = el.createDiv({ cls: 'ospo-check-note' });
    this.choice = el.createEl('label', { cls: 'ospo-check-choice', text: words.assessmentChoice });
    this.select = this.choice.createEl('select', { cls: 'dropdown' });
    this.select.addEventListener('change', () => actions.choose(this.select.value));
    this.progress = new ProgressBar(el, words, this.title);
    this.start = el.createEl('button', { cls: 'ospo-check-start', text: words.startAssessment, attr: { type: 'button' } });
    this.start.addEventListener('click', () => {
      if (this.startable !== null) actions.start(this.startable);
    });
    this.findings = el.createEl('details', { cls: 'ospo-check-findings' });
  }

  /** @param refuge where the keys go on when the last finding was mended by them */
  show(page: ChecklistPage, refuge: () => void): void {
    this.title.setText(page.title);
    this.title.toggleClass('ospo-check-hidden', page.kind === 'none' || page.kind === 'reading');
    this.note.setText(this.noteOf(page));
    this.showChoices(page);
    this.progress.show(page.progress);
    this.startable = page.startable;
    this.start.toggleClass('ospo-check-hidden', page.startable === null);
    this.start.toggleClass('mod-cta', page.kind === 'framework' && page.choices.length === 0);
    keepPlace(this.findings, () => this.drawFindings(page), refuge);
  }

  /** Puts the focus on the way to begin an assessment, where there is one. */
  focus(): void {
    if (this.startable !== null) this.start.focus();
  }

  private noteOf({ kind, choices, sections, startable }: ChecklistPage): string {
    const { words } = this;
    const count = sections.reduce((sum, { rows }) => sum + rows.length, 0);
    if (kind === 'reading') return words.reading;
    if (kind === 'none') return startable === null ? words.nothingHere : words.tasksHere;
    if (kind === 'topic') return words.topicAnswers(count);
    if (count === 0) return words.noItems;
    return kind === 'framework' && choices.length === 0 ? words.notStarted : '';
  }

  private showChoices({ kind, choices, chosen }: ChecklistPage): void {
    this.choice.toggleClass('ospo-check-hidden', kind !== 'framework' || choices.length === 0);
    const options = choices.map(({ path, subject, progress }) => ({ value: path, text: `${subject ?? path} (${progress} %)` }));
    showOptions(this.select, options);
    if (chosen !== null) this.select.value = chosen;
  }

  private drawFindings({ findings }: ChecklistPage): void {
    const { words, actions } = this;
    this.findings.empty();
    this.findings.toggleClass('ospo-check-hidden', findings.length === 0);
    this.findings.createEl('summary', { text: words.findings(findings.length) });
    const list = this.findings.createEl('ul');
    for (const row of findings) drawFinding(list.createEl('li'), row, { words: words.finding, actions });
  }
}
