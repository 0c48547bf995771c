import * as Char from '../model/char';
import { isWordAt, isWordEdge } from './characters';
import { endsBeforeParticle, startsBehindProclitic } from './clitics';
import { isBlank, SPACE } from './fold';

/**
 * Whether a stretch of text stands on its own at its start. With `endsAlone`: words end on both sides of it, it is no part of an address, a file name,
 * a handle or an identifier, and a link put there would neither become an embed nor run into brackets that are there already.
 */
export function startsAlone(text: string, start: number): boolean {
  // By far the most words stand behind a space.
  if (text.charCodeAt(start - 1) === SPACE) return isWordAt(text, start);
  if (!isWordEdge(text, start)) return startsBehindProclitic(text, start);
  // In a script without spaces, nearly every place is behind a letter.
  if (isWordAt(text, start - 1)) return true;
  switch (text.charCodeAt(start - 1)) {
    // With one of these beside it, a name is a handle, a tag, an escape, a link or mathematics, or would become an embed.
    case Char.AT: case Char.HASH: case Char.BACKSLASH: case Char.OPEN_BRACKET: case Char.CLOSE_BRACKET: case Char.BANG: case Char.DOLLAR: case Char.CARET: case Char.PERCENT: case Char.OPEN_BRACE:
      return false;
    // “…and so on...OSPO” goes on; “.NET” and “.env” are names of their own.
    case Char.DOT: return text.charCodeAt(start - 2) === Char.DOT;
    case Char.COLON: return !isWordAt(text, start - 2);
    // “--OSPO” is a flag of a command, `x=OSPO` an assignment; “==OSPO==” is marked.
    case Char.DASH: return !/^[\s-]?$/.test(text.charAt(start - 2));
    case Char.EQUALS: return text.charAt(start - 2) === '=' && !isWordAt(text, start - 3);
    case Char.UNDERSCORE: return !isWordAt(text, skipUnderscores(text, start - 1, -1));
    default: return true;
  }
}

/** The same for a name that begins with a sign: nothing may be written onto the sign. */
export function standsAloneWithSign(text: string, start: number): boolean {
  return /^[\s("'\u2018\u201c*_|>\u2013\u2014]?$/.test(text.charAt(start - 1));
}

/** Whether a stretch of text stands on its own at its end: see `startsAlone`. */
export function endsAlone(text: string, start: number, end: number): boolean {
  if (isWordAt(text, end - 1) && !isWordEdge(text, end)) return endsBeforeParticle(text, end);
  switch (text.charCodeAt(end)) {
    // As in front of it.
    case Char.AT: case Char.BACKSLASH: case Char.CLOSE_BRACKET: case Char.PLUS: case Char.HASH: case Char.PERCENT: case Char.CLOSE_BRACE:
      return false;
    // A footnote may follow a link.
    case Char.OPEN_BRACKET: return text.charCodeAt(end + 1) === Char.CARET;
    case Char.DOT: return !isWordAt(text, end + 1) && !isInPath(text, start, end);
    case Char.EQUALS: return text.charAt(end + 1) === '=' && !isWordAt(text, end + 2);
    case Char.COLON: return !/^:(?:\/\/|\p{L}\S*:)/u.test(text.slice(end, end + 40));
    case Char.UNDERSCORE: return !isWordAt(text, end - 1) || !isWordAt(text, skipUnderscores(text, end, 1));
    case Char.APOSTROPHE: case CLOSING_QUOTE: return isPossessiveOrQuote(text, end);
    default: return !isInPath(text, start, end);
  }
}

const CLOSING_QUOTE = 0x2019;

/** “TODO's” and “the OSPOs' lead” end a name; “don't” and “aujourd'hui” do not. */
function isPossessiveOrQuote(text: string, apostrophe: number): boolean {
  if (!isWordAt(text, apostrophe + 1)) return true;
  if (/^s$/i.test(text.charAt(apostrophe + 1)) && !isWordAt(text, apostrophe + 2)) return true;
  // Turkish puts endings behind the apostrophe of an acronym: “OSPO'nun”.
  return /^\p{Lu}['\u2019]\p{Ll}{2,5}(?!\p{L})/u.test(text.slice(apostrophe - 1, apostrophe + 7));
}

function skipUnderscores(text: string, from: number, direction: 1 | -1): number {
  let at = from;
  while (text.charAt(at) === '_') at += direction;
  return at;
}

/** The longest part of a path that is looked at on either side. */
const PATH_REACH = 60;

/** “OSPO/legal” are two words and “SPDX/OpenChain/CHAOSS” three; `docs/OSPO/policy` and `~/OSPO` are places on a disk. */
function isInPath(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start - 1) !== Char.SLASH && text.charCodeAt(end) !== Char.SLASH) return false;
  const left = pathEdge(text, start - 1, -1);
  const right = pathEdge(text, end, 1);
  // Each side tells of a second slash by stopping at it.
  if (left.slashes + right.slashes > 1) return !isListOfNames(text, start, end);
  return /^[.~]?\/|\\|\.\p{Ll}+$/u.test(text.slice(left.at + 1, right.at));
}

/** Whether names stand between the slashes: each has two capitals at least, as folders hardly have. */
function isListOfNames(text: string, start: number, end: number): boolean {
  if (!mayHaveCapitals(text, start, end)) return false;
  const written = text.slice(wordsEdge(text, start, -1), wordsEdge(text, end, 1));
  const closed = ENDS_SENTENCE.test(written) ? written.slice(0, -1) : written;
  return closed.split('/').every((part) => TWO_CAPITALS.test(part));
}

const ENDS_SENTENCE = /[.,;:!?]$/;
const TWO_CAPITALS = /^\p{L}*\p{Lu}\p{L}*\p{Lu}[\p{L}\p{N}+]*$/u;

/** Where the run of characters ends, going from an edge, that hold no blank and not the bracket around them, at most so far. */
function wordsEdge(text: string, edge: number, direction: 1 | -1): number {
  const bracket = direction === 1 ? Char.CLOSE_PAREN : Char.OPEN_PAREN;
  let at = edge;
  for (; Math.abs(at - edge) < PATH_REACH; at += direction) {
    const unit = text.charCodeAt(direction === 1 ? at : at - 1);
    if (Number.isNaN(unit) || isBlank(unit) || unit === bracket) break;
  }
  return at;
}

/** Whether two capitals may stand between the slashes around a stretch: asked ahead of patterns, since most paths are in small letters. */
function mayHaveCapitals(text: string, start: number, end: number): boolean {
  let at = start;
  while (start - at < PATH_REACH && isInPart(text.charCodeAt(at - 1))) at -= 1;
  let capitals = 0;
  for (; at < end || (at < end + PATH_REACH && isInPart(text.charCodeAt(at))); at += 1) if (isMaybeCapital(text.charCodeAt(at))) capitals += 1;
  return capitals > 1;
}

function isInPart(unit: number): boolean {
  return unit > SPACE && unit !== Char.SLASH;
}

function isMaybeCapital(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || unit > 0x7f;
}

/** Where the run of characters without a blank ends, going from one of them, at most so far; a second slash ends it too. */
function pathEdge(text: string, from: number, direction: 1 | -1): { at: number; slashes: number } {
  let at = from;
  let slashes = 0;
  for (; Math.abs(at - from) < PATH_REACH && slashes < 2; at += direction) {
    const unit = text.charCodeAt(at);
    if (Number.isNaN(unit) || isBlank(unit)) break;
    if (unit === Char.SLASH) slashes += 1;
  }
  return { at, slashes };
}
