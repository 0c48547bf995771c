import { boundsOf } from '../camera';
import { ticksBetween } from '../day-axis';
import { placeBefore, type LayoutInput } from './layout-input';
import type { Guide, LayoutPlan } from './layout-plan';
import type { Arranger } from './planned-layout';
import { stretched } from './stretch';
import { TimelineRow } from './timeline-row';

type TimelinePlan = Extract<LayoutPlan, { kind: 'timeline' }>;

/** Height of a row, in world units. */
const ROW = 46;
/** Between two lanes. */
const LANE_GAP = 34;
/** Beside each node, for the beginning of its name. */
const NAME = 48;
/** Of the axis, between two ticks, in world units. */
const TICK = 110;

interface Axis {
  first: number;
  last: number;
  /** World units for each day. */
  scale: number;
}

/**
 * Time from left to right, a lane for each group, as many rows in a lane as it takes that no two nodes overlap. Known nodes keep their row
 * while there is room in it; what has no date stands in a last lane of its own. In a tall room rows stand farther apart.
 */
export function* timelinePlaces(input: LayoutInput, plan: TimelinePlan): Arranger {
  const places = new Float32Array(input.count * 2);
  const axis = axisOf(plan.days);
  const guides: Guide[] = axis ? ticksOf(axis) : [];
  let top = 0;
  for (const { name, nodes } of lanesOf(plan)) {
    const rows = fillRows(nodes, input, (node, i) => acrossAt(plan.days[node] ?? NaN, axis, i));
    yield;
    rows.forEach((row, i) => row.entries.forEach(({ node, at }) => places.set([at, top + (i + 0.5) * ROW], node * 2)));
    const bottom = top + rows.length * ROW;
    guides.push({ kind: 'lane', top, bottom, label: name });
    top = bottom + LANE_GAP;
  }
  const [, down] = stretched({ width: widthOf(places), height: top }, input.tall);
  for (let i = 1; i < places.length; i += 2) places[i] = (places[i] ?? 0) * down;
  return { places, guides: guides.map((guide) => (guide.kind === 'lane' ? { ...guide, top: guide.top * down, bottom: guide.bottom * down } : guide)) };
}

function widthOf(places: Float32Array): number {
  const { left, right } = boundsOf(places);
  return right - left;
}

/** A scale that changes only when the time shown has doubled: one more event must not move all others. */
function axisOf(days: Float64Array): Axis | undefined {
  const dated = days.filter((day) => !Number.isNaN(day));
  if (dated.length === 0) return undefined;
  const first = dated.reduce((a, b) => Math.min(a, b));
  const last = dated.reduce((a, b) => Math.max(a, b));
  const wanted = Math.max(1400, Math.sqrt(dated.length) * 160) / Math.max(30, last - first);
  return { first, last, scale: Math.pow(2, Math.round(Math.log2(wanted))) };
}

function ticksOf({ first, last, scale }: Axis): Guide[] {
  const most = Math.max(2, ((last - first) * scale) / TICK);
  return ticksBetween(first - 31, last + 31, most).map(({ day, label, major }) => ({ kind: 'tick', x: day * scale, label, major }));
}

/** Counted from 1970, wherever the picture begins: earlier events that are added later move nothing. What has no date stands in line. */
function acrossAt(day: number, axis: Axis | undefined, i: number): number {
  if (!Number.isNaN(day)) return day * (axis?.scale ?? 1);
  return (axis ? axis.first * axis.scale : 0) + (i % 24) * (NAME + 24);
}

interface Lane {
  name: string;
  nodes: number[];
}

function lanesOf({ days, groups, names }: TimelinePlan): Lane[] {
  const lanes: Lane[] = names.map((name) => ({ name, nodes: [] }));
  const undated: Lane = { name: '', nodes: [] };
  days.forEach((day, node) => (Number.isNaN(day) ? undated : lanes[groups[node] ?? 0])?.nodes.push(node));
  return [...lanes, undated].filter(({ nodes }) => nodes.length > 0);
}

/** Known nodes first, each into the row it had; then the others into the first row with room. */
function fillRows(nodes: readonly number[], input: LayoutInput, across: (node: number, i: number) => number): TimelineRow[] {
  const rows: TimelineRow[] = [];
  const before = rowsBefore(nodes, input);
  const placed = nodes.map((node, i) => ({ node, at: across(node, i), half: (input.radii[node] ?? 0) + NAME / 2 }))
    .sort((a, b) => Number(before.has(b.node)) - Number(before.has(a.node)) || a.at - b.at || a.node - b.node);
  for (const entry of placed) {
    const wish = before.get(entry.node);
    while (wish !== undefined && rows.length <= wish) rows.push(new TimelineRow());
    if (wish !== undefined && rows[wish]?.take(entry) === true) continue;
    if (rows.some((row) => row.take(entry))) continue;
    const row = new TimelineRow();
    row.take(entry);
    rows.push(row);
  }
  return rows.filter(({ entries }) => entries.length > 0);
}

function rowsBefore(nodes: readonly number[], input: LayoutInput): Map<number, number> {
  const heights = new Map(nodes.flatMap((node) => {
    const place = placeBefore(input, node);
    return place ? [[node, place.y] as const] : [];
  }));
  const ranks = new Map([...new Set(heights.values())].sort((a, b) => a - b).map((y, rank) => [y, rank]));
  return new Map([...heights].map(([node, y]) => [node, ranks.get(y) ?? 0]));
}
