import { spanOfDate } from '../day-axis';
import type { LensFunction } from './lens-view';

/** Whatever has a date, from one day to another, both within. A year or a month is within as soon as a part of it is. */
export const timelineLens: LensFunction<'timeline'> = ({ graph, scope: { from, to }, passes }) => {
  const ids = new Set<string>();
  const first = spanOfDate(from)?.first ?? -Infinity;
  const last = spanOfDate(to)?.last ?? Infinity;
  let dated = 0;
  for (const [id, { date }] of graph.nodes) {
    const span = spanOfDate(date);
    if (!span || !passes(id)) continue;
    dated += 1;
    if (span.first <= last && span.last >= first) ids.add(id);
  }
  return { ids, absence: dated === 0 ? 'no-dates' : undefined };
};
