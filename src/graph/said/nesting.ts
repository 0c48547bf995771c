import type { Tie } from '../contribution';
import { isDated } from './events';
import { refOf, tieTo, type Reading, type Said } from './reading';

/** Nested items: what an inner one begins with is part of what the nearest outer one begins with. */
export function readNesting(reading: Reading): Said {
  return { ties: reading.items.flatMap((words) => (words.head && !isDated(words) ? partOf(words.head.link, words.item.parent, reading) : [])) };
}

function partOf(link: Parameters<typeof refOf>[0], parent: number | null, reading: Reading): Tie[] {
  const outer = parent === null ? undefined : reading.items[parent];
  if (!outer) return [];
  if (!outer.head || isDated(outer)) return partOf(link, outer.item.parent, reading);
  return [{ ...tieTo(outer.head.link, refOf(link), 'part-of'), line: link.span.start.line }];
}
