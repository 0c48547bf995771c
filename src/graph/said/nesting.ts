import type { NoteLink } from '../../model/note';
import type { Tie } from '../contribution';
import { refOf, tieTo, type Reading, type Said } from './reading';

/** Nested items: what an inner one begins with is part of what the nearest outer one begins with. */
export function readNesting(reading: Reading, { ties }: Said): void {
  for (const words of reading.linked) {
    if (words.item.parent === null || !words.head || words.date !== undefined) continue;
    const tie = partOf(words.head.link, words.item.parent, reading);
    if (tie) ties.push(tie);
  }
}

function partOf(link: NoteLink, parent: number | null, reading: Reading): Tie | undefined {
  const outer = parent === null ? undefined : reading.note.items[parent];
  if (parent === null || !outer) return undefined;
  const words = reading.words[parent];
  if (!words?.head || words.date !== undefined) return partOf(link, outer.parent, reading);
  return { ...tieTo(words.head.link, refOf(link), 'part-of'), line: link.span.line };
}
