import * as Char from '../../model/char';

const TAG = /[^\u2000-\u206f\u2e00-\u2e7f'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s]+/y;

/** Behind the tag whose `#` stands here; -1 where none does. */
export function tagEnd(text: string, at: number): number {
  if (at > 0 && !precedesTag(text.charCodeAt(at - 1))) return -1;
  TAG.lastIndex = at + 1;
  const name = TAG.exec(text)?.[0];
  return name !== undefined && /\D/.test(name) ? at + 1 + name.length : -1;
}

/** A tag stands at the start of a line or behind a blank or an opening mark. */
function precedesTag(code: number): boolean {
  switch (code) {
    case Char.SPACE: case Char.FEED: case Char.TAB: case Char.OPEN_PAREN: case Char.GREATER: case Char.ASTERISK: case Char.UNDERSCORE:
    case Char.TILDE: case Char.EQUALS: case Char.BAR:
      return true;
    default:
      // Between a tab and a carriage return stand the blanks of printers: text that comes from a PDF has them where a page ended.
      return (code > Char.TAB && code <= Char.RETURN) || (code > 127 && /\s/.test(String.fromCharCode(code)));
  }
}

const BEFORE_AT = /[\w.+-]{1,64}$/;
const BEHIND_AT = /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/i;

/** The address of mail around the `@` that stands here; null where none does. Looks a few words far, so that a long word costs no more than its length. */
export function mailAround(text: string, at: number, from: number, end: number): { start: number; end: number } | null {
  const before = BEFORE_AT.exec(text.slice(Math.max(from, at - 64), at))?.[0];
  const behind = BEHIND_AT.exec(text.slice(at + 1, Math.min(end, at + 256)))?.[0];
  return before === undefined || behind === undefined ? null : { start: at - before.length, end: at + 1 + behind.length };
}

const SMALL_P = 112;
const SMALL_S = 115;
const SCHEMES = ['https', 'http', 'ftp'];

/** Where an address may begin whose `://` stands here; -1 where none does. */
export function schemeStart(text: string, colon: number, from: number): number {
  if (text.charCodeAt(colon + 1) !== Char.SLASH || text.charCodeAt(colon + 2) !== Char.SLASH) return -1;
  // `https`, `http`, `ftp`: nothing else is worth a look.
  const last = text.charCodeAt(colon - 1) | 32;
  if (last !== SMALL_P && last !== SMALL_S) return -1;
  for (const scheme of SCHEMES) {
    const start = wordBefore(text, colon, from, scheme);
    if (start !== -1) return start;
  }
  return -1;
}

/** Where `www` begins in front of the dot that stands here; -1 where it does not. */
export function wwwStart(text: string, dot: number, from: number): number {
  return (text.charCodeAt(dot - 1) | 32) === 119 ? wordBefore(text, dot, from, 'www') : -1;
}

function wordBefore(text: string, at: number, from: number, word: string): number {
  const start = at - word.length;
  return start >= from && text.slice(start, at).toLowerCase() === word ? start : -1;
}
