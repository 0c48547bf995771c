import { decodeString } from 'micromark-util-decode-string';
import type { DefinitionBlock } from '../blocks/block';
import * as Char from '../../model/char';
import { skipBlanks, skipSpaces } from '../characters';
import { footnoteEnd } from './footnote-mark';
import { labelEnd, LinkPart, normaliseLabel, readDestination, titleEnd } from './link-parts';

/** The definition that begins here, in front of `end`; null where none does. A footnote is none. */
export function readDefinition(text: string, at: number, end: number): DefinitionBlock | null {
  const label = isFootnote(text, at, end) ? -1 : labelEnd(text, at, end);
  if (label === -1 || text.charCodeAt(label + 1) !== Char.COLON || label + 1 >= end) return null;
  const address = new LinkPart();
  if (!readDestination(text, skipSpaces(text, label + 2, end), end, address, Infinity)) return null;
  const stop = definitionEnd(text, address.next, end);
  if (stop === -1) return null;
  return { start: at, end: stop, label: normaliseLabel(text.slice(at + 1, label)), address: decodeString(text.slice(address.start, address.end)) };
}

function isFootnote(text: string, at: number, end: number): boolean {
  const behind = footnoteEnd(text, at, end);
  return behind !== -1 && text.charCodeAt(behind) !== Char.OPEN_PAREN;
}

/** Where a definition ends whose address ends here: with its title, or with its line. */
function definitionEnd(text: string, at: number, end: number): number {
  const behind = skipSpaces(text, at, end);
  const title = behind > at ? titleEnd(text, behind, end) : -1;
  const behindTitle = title === -1 ? -1 : lineEndAt(text, title, end);
  return behindTitle === -1 ? lineEndAt(text, at, end) : behindTitle;
}

/** The end of the line where nothing but blanks is left of it; -1 where more is. */
function lineEndAt(text: string, at: number, end: number): number {
  const next = skipBlanks(text, at, end);
  if (next === end) return end;
  if (text.charCodeAt(next) !== Char.FEED) return -1;
  return text.charCodeAt(next - 1) === Char.RETURN && next > at ? next - 1 : next;
}
