import { isWordAt, isWordEdge } from './characters';

/**
 * Whether a stretch of text stands on its own: words end on both sides of it, it is no part of an address, a file name, a handle
 * or an identifier, and a link put there would neither become an embed nor run into brackets that are there already.
 */
export function standsAlone(text: string, start: number, end: number): boolean {
  return startsAlone(text, start) && endsAlone(text, start, end);
}

/** The left half of `standsAlone`. */
export function startsAlone(text: string, start: number): boolean {
  if (!isWordEdge(text, start)) return false;
  const before = text.charAt(start - 1);
  if (/[@#\\[\]!$^]/.test(before)) return false;
  if (before === '.') return /^[\s.]?$/.test(text.charAt(start - 2));
  if (before === ':') return !isWordAt(text, start - 2);
  if (before === '_') return !isWordAt(text, skipUnderscores(text, start - 1, -1));
  return true;
}

/** The right half of `standsAlone`. */
export function endsAlone(text: string, start: number, end: number): boolean {
  if (isWordAt(text, end - 1) && !isWordEdge(text, end)) return false;
  const after = text.charAt(end);
  if (/[@\\[\]+#]/.test(after)) return false;
  if (after === '.') return !isWordAt(text, end + 1);
  if (after === ':') return !/^:(?:\/\/|\p{L}\S*:)/u.test(text.slice(end, end + 40));
  if (after === '_') return !isWordAt(text, end - 1) || !isWordAt(text, skipUnderscores(text, end, 1));
  if (/['\u2019]/.test(after)) return isPossessiveOrQuote(text, end);
  return !isInPath(text, start, end);
}

/** “TODO's” and “the OSPOs' lead” end a name; “don't” and “aujourd'hui” do not. */
function isPossessiveOrQuote(text: string, apostrophe: number): boolean {
  if (!isWordAt(text, apostrophe + 1)) return true;
  return /^s$/i.test(text.charAt(apostrophe + 1)) && !isWordAt(text, apostrophe + 2);
}

function skipUnderscores(text: string, from: number, direction: 1 | -1): number {
  let at = from;
  while (text.charAt(at) === '_') at += direction;
  return at;
}

/** The longest part of a path that is looked at on either side. */
const PATH_REACH = 60;

/** “OSPO/legal” are two words; `docs/OSPO/policy` and `~/OSPO` are places on a disk. */
function isInPath(text: string, start: number, end: number): boolean {
  if (text.charAt(start - 1) !== '/' && text.charAt(end) !== '/') return false;
  const left = /\S*$/.exec(text.slice(Math.max(0, start - PATH_REACH), start))?.[0] ?? '';
  const right = /^\S*/.exec(text.slice(end, end + PATH_REACH))?.[0] ?? '';
  const slashes = (left + right).split('/').length - 1;
  return slashes > 1 || /^[.~]?\/|\\|\.\p{Ll}+$/u.test(left + text.slice(start, end) + right);
}
