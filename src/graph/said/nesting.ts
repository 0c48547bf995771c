import type { NoteLink } from '../../model/note';
import type { Tie } from '../contribution';
import { isDated } from './events';
import { refOf, tieTo, type Reading, type Said } from './reading';

/** Nested items: what an inner one begins with is part of what the nearest outer one begins with. */
export function readNesting(reading: Reading, { ties }: Said): void {
  for (const words of reading.items) {
    if (words.item.parent === null || !words.head || isDated(words)) continue;
    const tie = partOf(words.head.link, words.item.parent, reading);
    if (tie) ties.push(tie);
  }
}

function partOf(link: NoteLink, parent: number | null, reading: Reading): Tie | undefined {
  const outer = parent === null ? undefined : reading.items[parent];
  if (!outer) return undefined;
  if (!outer.head || isDated(outer)) return partOf(link, outer.item.parent, reading);
  return { ...tieTo(outer.head.link, refOf(link), 'part-of'), line: link.span.line };
}
