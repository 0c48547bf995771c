import { nice, ticks } from 'd3';
import type { AnswerState, Progress } from '../../app/assess/assess-page';
import { nameUnseen } from '../name-by';
import { STATE_ORDER } from '../checklist/item-choices';
import type { AssessWords } from '../../app/words/assess';
import type { DashboardWords } from '../../app/words/dashboard';
import { shortened } from '../../model/shortened';
import { AXIS_HEIGHT, drawAxis, straightScale, type Scale } from './plot-axis';
import { PlotPicture } from './plot-picture';

interface PlotRow {
  title: string;
  progress: Progress;
}

export interface BarPlot {
  /** What it shows. */
  title: string;
  rows: readonly PlotRow[];
  /** What stands behind a bar. */
  labelOf: (progress: Progress) => string;
  /** The states that a bar can have, in the order in which they are stacked. */
  states: readonly AnswerState[];
}

interface PlotWords {
  words: AssessWords;
  dashboard: DashboardWords;
}

/** Height of a row, and of the bar in it, in pixels. */
const ROW = 26;
const BAR = 18;
/** Room behind the longest bar for its label, in pixels. */
const LABEL = 74;
/** The part of the width that names take. */
const NAMES = 0.38;
/** The width of a letter on average, in pixels: longer names are cut, and the table has them whole. */
const LETTER = 7.2;

/** The states of all items, as bars are stacked. */
export const ALL_STATES: readonly AnswerState[] = ['met', 'underway', 'notApplicable', 'open'];
/** The states of items that are not done. */
export const STATES_LEFT: readonly AnswerState[] = ['underway', 'open'];

/** A plot of bars, one for each row, each made of the states of its items; below it the same as a table. @returns the picture, to be kept as wide as its place */
export function drawBarPlot(parent: HTMLElement, plot: BarPlot, { words, dashboard }: PlotWords): PlotPicture {
  const figure = parent.createEl('figure', { cls: 'ospo-plot' });
  drawLegend(figure, plot.states, words);
  const picture = new PlotPicture(figure, {
    text: dashboard.plotText(plot.title, plot.rows.length),
    height: plot.rows.length * ROW + AXIS_HEIGHT,
    draw: (svg, width) => drawBars(svg, width, plot),
  });
  drawTable(figure, plot, words, dashboard);
  return picture;
}

function drawLegend(figure: HTMLElement, states: readonly AnswerState[], words: AssessWords): void {
  const legend = figure.createDiv({ cls: 'ospo-plot-legend', attr: { 'aria-hidden': 'true' } });
  for (const state of states) {
    const entry = legend.createSpan();
    entry.createSpan({ cls: `ospo-plot-key is-${state}` });
    entry.createSpan({ text: words.states[state] });
  }
}

function drawBars(svg: SVGElement, width: number, { rows, labelOf, states }: BarPlot): void {
  const nameWidth = width * NAMES;
  const most = Math.max(1, ...rows.map(({ progress }) => progress.total));
  const values = nice(0, most, 5);
  const range = [nameWidth, width - LABEL] as const;
  const x = straightScale(values, range);
  for (const [at, { progress }] of rows.entries()) drawBar(svg, states.map((state) => [state, progress[state]]), x, at * ROW);
  for (const [at, row] of rows.entries()) {
    const middle = (at + 0.5) * ROW;
    addText(svg, 'ospo-plot-name', { x: nameWidth - 8, y: middle }, shortened(row.title, Math.floor(nameWidth / LETTER)));
    addText(svg, 'ospo-plot-label', { x: x(row.progress.total) + 6, y: middle }, labelOf(row.progress));
  }
  drawAxis(svg, ticks(...values, Math.min(5, most)).map((count) => ({ at: x(count), text: String(count) })), range, rows.length * ROW);
}

/** Draws the parts of a bar, one behind the other, in a row that begins at `top`. */
function drawBar(svg: SVGElement, parts: readonly (readonly [AnswerState, number])[], x: Scale, top: number): void {
  let from = 0;
  for (const [state, count] of parts) {
    const to = from + count;
    if (count > 0) svg.createSvg('rect', { cls: `ospo-plot-bar is-${state}`, attr: { x: x(from), y: top + (ROW - BAR) / 2, width: x(to) - x(from), height: BAR } });
    from = to;
  }
}

function addText(svg: SVGElement, cls: string, place: { x: number; y: number }, text: string): void {
  svg.createSvg('text', { cls, attr: { ...place, dy: '0.32em' } }).setText(text);
}

function drawTable(figure: HTMLElement, { title, rows }: BarPlot, words: AssessWords, dashboard: DashboardWords): void {
  const details = figure.createEl('details', { cls: 'ospo-plot-table' });
  details.createEl('summary', { text: dashboard.asTable });
  const table = details.createEl('table');
  nameUnseen(table, details, title);
  const hasScores = rows.some(({ progress }) => progress.score);
  const head = table.createEl('thead').createEl('tr');
  for (const name of [dashboard.name, ...STATE_ORDER.map((state) => words.states[state]), dashboard.total, dashboard.percent, ...(hasScores ? [dashboard.meanScore] : [])]) head.createEl('th', { text: name, attr: { scope: 'col' } });
  const body = table.createEl('tbody');
  for (const { title: name, progress } of rows) {
    const row = body.createEl('tr');
    row.createEl('th', { text: name, attr: { scope: 'row' } });
    for (const state of STATE_ORDER) row.createEl('td', { text: String(progress[state]) });
    row.createEl('td', { text: String(progress.total) });
    row.createEl('td', { text: dashboard.cell(progress.progress) });
    if (hasScores) row.createEl('td', { text: progress.score ? dashboard.scoreCell(progress.score) : '' });
  }
}
