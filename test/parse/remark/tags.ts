import type { NoteTag } from '../../../src/model/note';
import { isInside, spanOf, type NoteText, type Stretch } from '../../../src/parse/note-text';
import type { PlacedNode } from './placed-nodes';

const TAG = /#[^\u2000-\u206f\u2e00-\u2e7f'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s]+/g;

/** The tags of the body. `unread` is what holds none: mathematics, addresses, the marks of callouts. */
export function readBodyTags(nodes: readonly PlacedNode[], note: NoteText, unread: readonly Stretch[]): NoteTag[] {
  return nodes
    .filter(({ node, inLink }) => node.type === 'text' && !inLink)
    .flatMap((stretch) => tagsIn(note, stretch))
    .filter(({ span }) => !isInside(unread, span.start));
}

function tagsIn(note: NoteText, { start, end }: Stretch): NoteTag[] {
  return [...note.copy.slice(start, end).matchAll(TAG)]
    .filter((found) => startsTag(note.copy[start + found.index - 1]) && /[^\d#]/.test(found[0]))
    .map((found) => {
      const from = start + found.index;
      return { name: found[0].slice(1), from: 'body', span: spanOf(note, from, from + found[0].length) };
    });
}

/** A tag stands at the start of a line or behind a blank or an opening mark. */
function startsTag(before: string | undefined): boolean {
  return before === undefined || /[\s(>*_~=|]/.test(before);
}
