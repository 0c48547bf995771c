import { utcTicks } from 'd3';
import type { HistorySeries } from '../../app/assess/progress-history';
import type { DashboardWords } from '../../app/words/dashboard';
import { nameUnseen } from '../name-by';
import { AXIS_HEIGHT, drawAxis, straightScale, type Scale } from './plot-axis';
import { PlotPicture } from './plot-picture';

interface HistoryHost {
  dashboard: DashboardWords;
  /** Shows an assessment. */
  onOpen: (path: string) => void;
}

/** Height of a strip, in pixels. */
const ROW = 64;
/** Around the line of a strip, in pixels: its title stands above, the last value behind. */
const MARGIN = { start: 12, end: 48, top: 22, bottom: 8 };

/** How progress went: a line for each assessment, each in a strip of its own over one axis of days; below it the same as a table. @returns the picture, to be kept as wide as its place */
export function drawHistory(parent: HTMLElement, all: readonly HistorySeries[], host: HistoryHost): PlotPicture {
  const figure = parent.createEl('figure', { cls: 'ospo-plot' });
  const picture = new PlotPicture(figure, {
    text: host.dashboard.historyText(all.length),
    height: all.length * ROW + AXIS_HEIGHT,
    draw: (svg, width) => drawStrips(svg, width, all, host.dashboard),
  });
  drawTable(figure, all, host);
  return picture;
}

function drawStrips(svg: SVGElement, width: number, all: readonly HistorySeries[], dashboard: DashboardWords): void {
  const days = all.flatMap(({ points }) => points.map(({ day }) => timeOf(day)));
  const ends = [Math.min(...days), Math.max(...days)] as const;
  const range = [MARGIN.start, width - MARGIN.end] as const;
  const x = straightScale(ends, range);
  for (const [at, series] of all.entries()) drawStrip(svg.createSvg('g', { attr: { transform: `translate(0 ${at * ROW})` } }), series, x, dashboard);
  const ticks = utcTicks(new Date(ends[0]), new Date(ends[1]), Math.max(2, Math.floor(width / 160))).map((day) => ({ at: x(day.getTime()), text: day.toISOString().slice(0, 10) }));
  drawAxis(svg, ticks, range, all.length * ROW);
}

function drawStrip(parent: SVGElement, { title, points }: HistorySeries, x: Scale, dashboard: DashboardWords): void {
  const y = straightScale([0, 100], [ROW - MARGIN.bottom, MARGIN.top]);
  const places = points.map(({ day, progress }) => ({ x: x(timeOf(day)), y: y(progress), progress }));
  parent.createSvg('text', { cls: 'ospo-plot-title', attr: { x: MARGIN.start, y: MARGIN.top - 8 } }).setText(title);
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) return;
  parent.createSvg('line', { cls: 'ospo-plot-floor', attr: { x1: first.x, x2: last.x, y1: y(0), y2: y(0) } });
  parent.createSvg('path', { cls: 'ospo-plot-line', attr: { d: `M${places.map((place) => `${place.x},${place.y}`).join('L')}` } });
  for (const place of places) parent.createSvg('circle', { cls: 'ospo-plot-point', attr: { cx: place.x, cy: place.y, r: 3.5 } });
  parent.createSvg('text', { cls: 'ospo-plot-label', attr: { x: last.x + 8, y: last.y, dy: '0.32em' } }).setText(dashboard.cell(last.progress));
}

function drawTable(figure: HTMLElement, all: readonly HistorySeries[], { dashboard, onOpen }: HistoryHost): void {
  const details = figure.createEl('details', { cls: 'ospo-plot-table' });
  details.createEl('summary', { text: dashboard.asTable });
  const table = details.createEl('table');
  nameUnseen(table, details, dashboard.history);
  const head = table.createEl('thead').createEl('tr');
  for (const name of [dashboard.name, dashboard.day, dashboard.percent]) head.createEl('th', { text: name, attr: { scope: 'col' } });
  const body = table.createEl('tbody');
  for (const { title, points } of all) {
    for (const { day, progress, path } of points) {
      const row = body.createEl('tr');
      row.createEl('th', { attr: { scope: 'row' } }).createEl('button', { cls: 'ospo-check-finding', text: title, attr: { type: 'button' } }).addEventListener('click', () => onOpen(path));
      row.createEl('td', { text: day });
      row.createEl('td', { text: dashboard.cell(progress) });
    }
  }
}

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
