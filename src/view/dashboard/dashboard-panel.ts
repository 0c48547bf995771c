import type { FindingDeed } from '../../app/assess/finding-row';
import type { DashboardFinding, DashboardPage, ReviewRow } from '../../app/assess/dashboard-page';
import type { AssessWords } from '../../app/words/assess';
import type { DashboardWords } from '../../app/words/dashboard';
import { drawFinding } from '../checklist/draw-finding';
import { nameUnseen } from '../name-by';
import { showOptions } from '../option-list';
import { ALL_STATES, drawBarPlot, STATES_LEFT, type BarPlot } from './bar-plot';
import { drawHistory } from './history-plot';
import type { PlotPicture } from './plot-picture';
import { drawMatrix } from './progress-matrix';
import { keepPlace } from '../keep-place';

interface DashboardHost {
  words: AssessWords;
  dashboard: DashboardWords;
  /** Shows the board of an assessment. */
  onBoard: (assessment: string) => void;
  onPlace: (path: string, line: number) => void;
  onDeed: (finding: DashboardFinding['finding'], deed: FindingDeed) => void;
  onFramework: (framework: string | null) => void;
  onInsertReviews: () => void;
  onPrint: () => void;
  onStart: () => void;
}

/** How many lines of a list are shown at first. */
const SHOWN = 20;

/** Where all assessments stand: a matrix, plots, findings and reviews. */
export class DashboardPanel {
  private readonly el: HTMLElement;
  private readonly choice: HTMLSelectElement;
  private readonly body: HTMLElement;
  private shown = '';
  private pictures: PlotPicture[] = [];

  constructor(parent: HTMLElement, private readonly host: DashboardHost) {
    const { dashboard } = host;
    this.el = parent.createDiv({ cls: 'ospo-dashboard', attr: { role: 'region' } });
    nameUnseen(this.el, this.el, dashboard.view);
    const head = this.el.createDiv({ cls: 'ospo-dashboard-head' });
    this.choice = head.createEl('select', { cls: 'dropdown', attr: { 'aria-label': dashboard.only } });
    this.choice.addEventListener('change', () => host.onFramework(this.choice.value === '' ? null : this.choice.value));
    head.createEl('button', { text: dashboard.print, attr: { type: 'button' } }).addEventListener('click', () => host.onPrint());
    this.body = this.el.createDiv({ cls: 'ospo-dashboard-body' });
  }

  /** Shows a page; one that says nothing new leaves everything as it is, so that scrolling and focus stay. */
  show(page: DashboardPage, framework: string | null): void {
    const key = JSON.stringify([page, framework]);
    if (key === this.shown) return;
    this.shown = key;
    this.showChoices(page, framework);
    keepPlace(this.body, () => this.draw(page, framework), () => this.focus());
  }

  private draw(page: DashboardPage, framework: string | null): void {
    this.body.empty();
    this.pictures = [];
    if (page.isReading) this.body.createEl('p', { text: this.host.words.reading });
    else if (page.matrix.rows.length === 0) this.showNothing();
    else this.showAll(page, framework);
  }

  /** Puts the focus where the keys begin. */
  focus(): void {
    this.choice.focus();
  }

  /** Call when the pane is shown, or has another width: pictures are as wide as their places. */
  fit(): void {
    for (const picture of this.pictures) picture.fit();
  }

  /** Takes the panel away. Calling it again is harmless. */
  destroy(): void {
    this.el.remove();
  }

  private showChoices({ matrix }: DashboardPage, framework: string | null): void {
    const frameworks = matrix.frameworks.flatMap(({ path, title }) => (path === null ? [] : [{ value: path, text: title }]));
    showOptions(this.choice, [{ value: '', text: this.host.dashboard.all }, ...frameworks]);
    this.choice.value = framework ?? '';
  }

  private showNothing(): void {
    const { dashboard, words, onStart } = this.host;
    this.body.createEl('p', { text: dashboard.nothing });
    this.body.createEl('button', { cls: 'mod-cta', text: words.startAssessment, attr: { type: 'button' } }).addEventListener('click', () => onStart());
  }

  private showAll(page: DashboardPage, framework: string | null): void {
    const { dashboard, words, onBoard } = this.host;
    const drawBars = (title: string, plot: Omit<BarPlot, 'title'>): unknown => this.pictures.push(drawBarPlot(this.section(title), { title, ...plot }, { words, dashboard }));
    drawMatrix(this.section(dashboard.matrix), page.matrix, { dashboard, onOpen: onBoard });
    if (page.frameworks.length > 1) drawBars(dashboard.byFramework, { rows: page.frameworks, labelOf: dashboard.counts, states: ALL_STATES });
    if (page.frameworks.length === 1 || framework !== null) drawBars(dashboard.bySection, { rows: page.sections, labelOf: dashboard.counts, states: ALL_STATES });
    this.showHistory(page);
    if (page.owners.length > 0) {
      const rows = page.owners.map(({ title, progress }) => ({ title: title === '' ? dashboard.nobody : title, progress }));
      drawBars(dashboard.byOwner, { rows, labelOf: dashboard.left, states: STATES_LEFT });
    }
    this.showFindings(page);
    this.showReviews(page);
  }

  private section(title: string): HTMLElement {
    const section = this.body.createEl('section');
    section.createDiv({ cls: 'ospo-dashboard-title', text: title, attr: { 'role': 'heading', 'aria-level': '2' } });
    return section;
  }

  private showHistory({ history }: DashboardPage): void {
    const { dashboard, onBoard } = this.host;
    const section = this.section(dashboard.history);
    if (history.length === 0) section.createEl('p', { cls: 'ospo-dashboard-where', text: dashboard.noHistory });
    else this.pictures.push(drawHistory(section, history, { dashboard, onOpen: onBoard }));
  }

  private showFindings({ findings }: DashboardPage): void {
    const { dashboard, words, onPlace, onDeed } = this.host;
    const section = this.section(dashboard.findings);
    if (findings.length === 0) section.createEl('p', { text: dashboard.noFindings });
    this.list(section, findings, (line, row) => {
      drawFinding(line, row, { words: words.finding, actions: { openPlace: onPlace, mend: onDeed } });
      line.createSpan({ cls: 'ospo-dashboard-where', text: row.title });
    });
  }

  private showReviews({ reviews }: DashboardPage): void {
    const { dashboard, onInsertReviews } = this.host;
    const section = this.section(dashboard.reviews);
    if (reviews.length === 0) {
      section.createEl('p', { text: dashboard.noReviews });
      return;
    }
    this.list(section, reviews, (line, review) => this.showReview(line, review));
    section.createEl('button', { cls: 'ospo-dashboard-insert', text: dashboard.insertReviews, attr: { type: 'button' } }).addEventListener('click', () => onInsertReviews());
  }

  private showReview(line: HTMLElement, { owner, item, due, isOverdue, title, place }: ReviewRow): void {
    const { dashboard, onPlace } = this.host;
    line.createSpan({ cls: 'ospo-dashboard-due', text: due });
    if (isOverdue) line.createSpan({ cls: 'ospo-dashboard-overdue', text: dashboard.overdue });
    const button = line.createEl('button', { cls: 'ospo-check-finding', text: item, attr: { type: 'button' } });
    button.addEventListener('click', () => onPlace(place.path, place.line));
    line.createSpan({ cls: 'ospo-dashboard-where', text: `${owner === '' ? dashboard.nobody : owner} · ${title}` });
  }

  /** The first lines of a list, and a button for the rest. */
  private list<T>(parent: HTMLElement, all: readonly T[], draw: (line: HTMLElement, each: T) => void): void {
    if (all.length === 0) return;
    const list = parent.createEl('ul', { cls: 'ospo-dashboard-list' });
    for (const each of all.slice(0, SHOWN)) draw(list.createEl('li'), each);
    if (all.length <= SHOWN) return;
    const more = parent.createEl('button', { text: this.host.dashboard.more(all.length - SHOWN), attr: { type: 'button' } });
    more.addEventListener('click', () => {
      for (const each of all.slice(SHOWN)) draw(list.createEl('li'), each);
      more.remove();
    });
  }
}
