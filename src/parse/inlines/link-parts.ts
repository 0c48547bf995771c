import * as Char from '../../model/char';
import { isControl, isSpace, skipSpaces } from '../characters';
import type { Stretch } from '../note-text';

/** An address may hold this many brackets in one another. */
const DEEPEST = 32;

/** A part of a link, and where the rest of the link goes on. One is filled again and again, for links are many. */
export class LinkPart implements Stretch {
  start = 0;
  end = 0;
  next = 0;
  /** Whether it is an address of the web in its one spelling, in which nothing stands for something else. */
  web = false;

  fill(start: number, end: number, next: number): true {
    this.web = false;
    this.start = start;
    this.end = end;
    this.next = next;
    return true;
  }

  fillWeb(start: number, end: number): true {
    this.fill(start, end, end);
    return this.web = true;
  }

  /** Says how much further behind the link goes on. */
  goOn(next: number): true {
    this.next = next;
    return true;
  }
}

/**
 * Reads the address that begins here, in angles or bare.
 * @param mostNested how many brackets may stand in one another
 * @returns whether one does
 */
export function readDestination(text: string, at: number, end: number, part: LinkPart, mostNested = DEEPEST): boolean {
  if (at < end && text.charCodeAt(at) === Char.LESS) return readAngled(text, at + 1, end, part);
  const web = webAddressEnd(text, at);
  if (web !== -1 && web <= end) return part.fillWeb(at, web);
  const next = bareDestinationEnd(text, at, end, mostNested);
  return next > at && part.fill(at, next, next);
}

/** A plain host, then a path that ends with no slash, of signs that stand for themselves; no query, and blanks or the link's end behind it. */
const WEB_ADDRESS = /https?:\/\/[a-z\d.-]+(?:\/[!"$%'*->@-[\]-~]*[!"$%'*-.0->@-[\]-~])?(?=[ \t\r\n)])/y;
const SMALL_H = 104;

/** Behind the address of the web that begins here and is its own one spelling, as most are: asked once, instead of sign by sign and for each part of it. -1 where none does. */
function webAddressEnd(text: string, at: number): number {
  if (text.charCodeAt(at) !== SMALL_H) return -1;
  WEB_ADDRESS.lastIndex = at;
  return WEB_ADDRESS.test(text) ? WEB_ADDRESS.lastIndex : -1;
}

function readAngled(text: string, at: number, end: number, part: LinkPart): boolean {
  for (let next = at; next < end; next++) {
    const code = text.charCodeAt(next);
    if (code === Char.GREATER) return part.fill(at, next, next + 1);
    if (code === Char.LESS || code === Char.FEED) return false;
    if (code === Char.BACKSLASH && isEscapedAngle(text.charCodeAt(next + 1))) next += 1;
  }
  return false;
}

function isEscapedAngle(code: number): boolean {
  return code === Char.LESS || code === Char.GREATER || code === Char.BACKSLASH;
}

/** What means nothing in a bare address: all but control characters, blanks, brackets and the backslash. The engine passes over it quicker than a loop does. */
const UNTELLING = /[!-'*-[\]-~\x80-\ufefe\uff00-\uffff]*/y;

function bareDestinationEnd(text: string, at: number, end: number, mostNested: number): number {
  let depth = 0;
  UNTELLING.lastIndex = at;
  let next = UNTELLING.test(text) ? UNTELLING.lastIndex : at;
  for (; next < end; next++) {
    const code = text.charCodeAt(next);
    if (depth === 0 && (code === Char.CLOSE_PAREN || isSpace(code))) return next;
    if (code === Char.OPEN_PAREN) {
      if (depth === mostNested) return -1;
      depth += 1;
    } else if (code === Char.CLOSE_PAREN) depth -= 1;
    else if (isSpace(code) || isControl(code)) return -1;
    else if (code === Char.BACKSLASH && isEscapedParen(text.charCodeAt(next + 1))) next += 1;
  }
  return depth === 0 ? Math.min(next, end) : -1;
}

function isEscapedParen(code: number): boolean {
  return code === Char.OPEN_PAREN || code === Char.CLOSE_PAREN || code === Char.BACKSLASH;
}

/** Behind the title that begins here, quotes or brackets included; -1 where none does. */
export function titleEnd(text: string, at: number, end: number): number {
  const opening = text.charCodeAt(at);
  if (at >= end || (opening !== Char.QUOTE && opening !== Char.APOSTROPHE && opening !== Char.OPEN_PAREN)) return -1;
  const closing = opening === Char.OPEN_PAREN ? Char.CLOSE_PAREN : opening;
  for (let next = at + 1; next < end; next++) {
    const code = text.charCodeAt(next);
    if (code === closing) return next + 1;
    if (code === Char.OPEN_PAREN && closing === Char.CLOSE_PAREN) return -1;
    if (code === Char.BACKSLASH) next += isEscapable(text.charCodeAt(next + 1), closing) ? 1 : 0;
  }
  return -1;
}

function isEscapable(code: number, closing: number): boolean {
  return code === closing || code === Char.BACKSLASH || (code === Char.OPEN_PAREN && closing === Char.CLOSE_PAREN);
}

/** A label as CommonMark compares it. */
export function normaliseLabel(label: string): string {
  return label.replace(/[\t\r\n ]+/g, ' ').trim().toLowerCase().toUpperCase().toLowerCase();
}

/** A label may be this long. */
const LONGEST_LABEL = 999;

/** In front of the bracket that closes the label opened here; -1 where it is none. A label holds no bare brackets and is not blank. */
export function labelEnd(text: string, at: number, end: number): number {
  const stop = Math.min(end, at + LONGEST_LABEL + 2);
  let filled = false;
  for (let next = at + 1; next < stop; next++) {
    const code = text.charCodeAt(next);
    if (code === Char.CLOSE_BRACKET) return filled ? next : -1;
    if (code === Char.OPEN_BRACKET) return -1;
    if (!isSpace(code)) filled = true;
    if (code === Char.BACKSLASH && isEscapedBracket(text.charCodeAt(next + 1))) next += 1;
  }
  return -1;
}

function isEscapedBracket(code: number): boolean {
  return code === Char.OPEN_BRACKET || code === Char.CLOSE_BRACKET || code === Char.BACKSLASH;
}

/**
 * Reads what stands between the round brackets of a link: its address, and where the link ends.
 * @returns whether they are that
 */
export function readResource(text: string, open: number, end: number, part: LinkPart): boolean {
  const start = skipSpaces(text, open + 1, end);
  if (start < end && text.charCodeAt(start) === Char.CLOSE_PAREN) return part.fill(start, start, start + 1);
  if (!readDestination(text, start, end, part)) return false;
  const behind = skipSpaces(text, part.next, end);
  const title = behind > part.next ? titleEnd(text, behind, end) : -1;
  const close = title === -1 ? behind : skipSpaces(text, title, end);
  return close < end && text.charCodeAt(close) === Char.CLOSE_PAREN && part.goOn(close + 1);
}
