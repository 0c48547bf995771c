import type { Progress } from '../../app/assess/assess-page';
import type { Matrix, MatrixCell, MatrixRow } from '../../app/assess/progress-matrix';
import type { DashboardWords } from '../../app/words/dashboard';
import { nameUnseen } from '../name-by';

interface MatrixHost {
  dashboard: DashboardWords;
  /** Shows an assessment. */
  onOpen: (assessment: string) => void;
}

/** A table of subjects and frameworks: how far each is, and together. */
export function drawMatrix(parent: HTMLElement, { frameworks, rows }: Matrix, host: MatrixHost): void {
  const { dashboard } = host;
  const place = parent.createDiv({ cls: 'ospo-matrix', attr: { role: 'region', tabindex: '0' } });
  nameUnseen(place, place, dashboard.matrix);
  const table = place.createEl('table');
  const head = table.createEl('thead').createEl('tr');
  for (const name of [dashboard.subject, ...frameworks.map(({ title }) => title), dashboard.together]) head.createEl('th', { text: name, attr: { scope: 'col' } });
  const body = table.createEl('tbody');
  for (const row of rows) drawRow(body.createEl('tr'), row, frameworks, host);
  if (rows.length < 2) return;
  const foot = table.createEl('tfoot').createEl('tr');
  foot.createEl('th', { text: dashboard.together, attr: { scope: 'row' } });
  for (const { all } of frameworks) drawBar(foot.createEl('td'), all, dashboard);
  foot.createEl('td');
}

function drawRow(parent: HTMLElement, { subject, depth, partOf, cells, withParts, all }: MatrixRow, frameworks: Matrix['frameworks'], host: MatrixHost): void {
  const { dashboard } = host;
  const name = subject ?? dashboard.noSubject;
  const head = parent.createEl('th', { cls: 'ospo-matrix-subject', text: name, attr: { scope: 'row' } });
  head.setCssProps({ '--ospo-depth': String(depth) });
  if (partOf !== null) head.createSpan({ cls: 'ospo-unseen', text: dashboard.partOf(partOf) });
  for (const [at, cell] of cells.entries()) {
    const place = parent.createEl('td');
    const rolled = withParts[at] ?? null;
    if (cell || !rolled) drawCell(place, cell, { subject: name, framework: frameworks[at]?.title ?? '' }, host);
    if (rolled) drawRolled(place, rolled, dashboard);
  }
  drawBar(parent.createEl('td'), all, dashboard);
}

/** How far a subject is together with its parts. */
function drawRolled(parent: HTMLElement, progress: Progress, dashboard: DashboardWords): void {
  const rolled = parent.createDiv({ cls: 'ospo-matrix-rolled' });
  drawBar(rolled, progress, dashboard);
  rolled.createSpan({ text: ` ${dashboard.withParts}` });
}

/** How far a subject is in a framework, or that nobody assessed it. */
function drawCell(parent: HTMLElement, cell: MatrixCell | null, { subject, framework }: Record<'subject' | 'framework', string>, { dashboard, onOpen }: MatrixHost): void {
  if (!cell) {
    parent.createSpan({ cls: 'ospo-matrix-none', text: '–', attr: { 'aria-hidden': 'true' } });
    parent.createSpan({ cls: 'ospo-unseen', text: dashboard.notAssessed });
    return;
  }
  const button = parent.createEl('button', { cls: 'ospo-matrix-cell', attr: { 'type': 'button', 'aria-label': dashboard.cellName(subject, framework, cell.progress, cell.findings) } });
  drawBar(button, cell.progress, dashboard);
  if (cell.findings > 0) button.createSpan({ cls: 'ospo-matrix-findings', text: dashboard.cellFindings(cell.findings) });
  button.addEventListener('click', () => onOpen(cell.path));
}

function drawBar(parent: HTMLElement, { progress }: Progress, dashboard: DashboardWords): void {
  const bar = parent.createSpan({ cls: 'ospo-board-bar', attr: { 'aria-hidden': 'true' } });
  bar.setCssProps({ '--ospo-progress': `${progress}%` });
  parent.createSpan({ cls: 'ospo-matrix-percent', text: dashboard.cell(progress) });
}
