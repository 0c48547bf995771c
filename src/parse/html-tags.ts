import * as Char from '../model/char';
import { isLetter, isLetterOrDigit } from '../model/ascii';
import { isSpace, skipSpaces } from './characters';

/** Behind the name of a tag; where it began when it is none. */
export function skipTagName(text: string, at: number, end: number): number {
  if (at >= end || !isLetter(text.charCodeAt(at))) return at;
  let next = at + 1;
  while (next < end && (isLetterOrDigit(text.charCodeAt(next)) || text.charCodeAt(next) === Char.DASH)) next += 1;
  return next;
}

/** Behind a closing tag whose name ends here; -1 where it is none. */
export function closingTagEnd(text: string, nameEnd: number, end: number): number {
  const mark = skipSpaces(text, nameEnd, end);
  return mark < end && text.charCodeAt(mark) === Char.GREATER ? mark + 1 : -1;
}

/** Behind an opening tag whose name ends here, attributes included; -1 where it is none. */
export function openingTagEnd(text: string, nameEnd: number, end: number): number {
  let at = nameEnd;
  while (at < end) {
    const next = skipSpaces(text, at, end);
    const code = text.charCodeAt(next);
    if (next >= end) return -1;
    if (code === Char.GREATER) return next + 1;
    if (code === Char.SLASH) return text.charCodeAt(next + 1) === Char.GREATER && next + 1 < end ? next + 2 : -1;
    if (next === at || !startsAttribute(code)) return -1;
    at = attributeEnd(text, next, end);
    if (at === -1) return -1;
  }
  return -1;
}

function startsAttribute(code: number): boolean {
  return isLetter(code) || code === Char.UNDERSCORE || code === Char.COLON;
}

function attributeEnd(text: string, at: number, end: number): number {
  let nameEnd = at + 1;
  while (nameEnd < end && isAttributeName(text.charCodeAt(nameEnd))) nameEnd += 1;
  const sign = skipSpaces(text, nameEnd, end);
  if (sign >= end || text.charCodeAt(sign) !== Char.EQUALS) return nameEnd;
  return valueEnd(text, skipSpaces(text, sign + 1, end), end);
}

function isAttributeName(code: number): boolean {
  return isLetterOrDigit(code) || code === Char.UNDERSCORE || code === Char.COLON || code === Char.DOT || code === Char.DASH;
}

function valueEnd(text: string, at: number, end: number): number {
  if (at >= end) return -1;
  const quote = text.charCodeAt(at);
  if (quote !== Char.QUOTE && quote !== Char.APOSTROPHE) return bareValueEnd(text, at, end);
  for (let next = at + 1; next < end; next++) if (text.charCodeAt(next) === quote) return next + 1;
  return -1;
}

function bareValueEnd(text: string, at: number, end: number): number {
  let next = at;
  for (; next < end; next++) {
    const code = text.charCodeAt(next);
    if (code === Char.GREATER || code === Char.SLASH || isSpace(code)) break;
    if (code === Char.QUOTE || code === Char.APOSTROPHE || code === Char.LESS || code === Char.EQUALS || code === Char.BACKTICK) return -1;
  }
  return next === at ? -1 : next;
}
