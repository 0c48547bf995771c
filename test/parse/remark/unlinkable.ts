import type { Stretch, NoteText } from '../../../src/parse/note-text';
import type { PlacedNode } from './placed-nodes';

const FOOTNOTE = /\[\^[^[\]\s]*\]/g;

/** The marks of footnotes, definitions' too: no fact, but no place for a link either. */
export function findFootnotes(nodes: readonly PlacedNode[], note: NoteText): Stretch[] {
  return textsOf(nodes)
    .flatMap(({ start, end }) => stretchesOf(note.text.slice(start, end).matchAll(FOOTNOTE), start))
    .filter(({ start }) => note.text[start - 1] !== '\\');
}

/** The addresses of mail that stand bare in the text. */
export function findMailAddresses(nodes: readonly PlacedNode[], note: NoteText): Stretch[] {
  return textsOf(nodes).flatMap(({ start, end }) => mailIn(note.copy.slice(start, end), start));
}

const BEFORE = /[\w.+-]{1,64}$/;
const BEHIND = /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/i;

/** From each `@` outwards, so that a long word costs no more than its length. */
function mailIn(text: string, from: number): Stretch[] {
  const found: Stretch[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const before = BEFORE.exec(text.slice(Math.max(0, at - 64), at))?.[0];
    const behind = BEHIND.exec(text.slice(at + 1, at + 256))?.[0];
    if (before !== undefined && behind !== undefined) found.push({ start: from + at - before.length, end: from + at + 1 + behind.length });
  }
  return found;
}

function textsOf(nodes: readonly PlacedNode[]): PlacedNode[] {
  return nodes.filter(({ node, inLink }) => node.type === 'text' && !inLink);
}

function stretchesOf(matches: Iterable<RegExpExecArray>, from: number): Stretch[] {
  return [...matches].map(({ index, 0: mark }) => ({ start: from + index, end: from + index + mark.length }));
}
