import * as Char from '../../model/char';
import type { Stretch } from '../note-text';

/** The front matter of a text, found by lines alone. */
export interface FrontMatterBlock extends Stretch {
  /** The YAML between the fences, without the last line ending. */
  body: Stretch;
  /** What follows the opening dashes: `''` for YAML. */
  language: string;
  closedBy: '---' | '...';
}

export type Delimited =
  | { kind: 'none' }
  | { kind: 'unclosed'; start: number }
  | { kind: 'block'; block: FrontMatterBlock };

const OPENING = /^\uFEFF?---[ \t]*([a-z]*)[ \t]*\r?\n/i;
const CLOSING = /^(?:---|\.\.\.)[ \t]*\r?$/gm;
const LOOKS_LIKE_YAML = /^[ \t]*(?:#[^\n]*\n|\r?\n)*["'\w][^\n:]{0,80}:(?:[ \t]|\r?$)/m;

/**
 * Finds the front matter: a first line of three dashes and a later line of three dashes (or dots).
 * Delimited here, not by gray-matter, which takes `---|x` for an end and the whole note where there is none.
 */
export function delimitFrontMatter(text: string): Delimited {
  const start = startOfText(text);
  const plain = text.startsWith('---\n', start);
  const opening = !plain && text.charCodeAt(start) === Char.DASH ? OPENING.exec(text) : null;
  if (!plain && !opening) return { kind: 'none' };
  const [fence, language = ''] = opening ?? [text.slice(0, start + 4)];
  const closing = closingFence(text, fence.length);
  if (!closing) return language === '' && startsLikeYaml(text, fence.length) ? { kind: 'unclosed', start } : { kind: 'none' };
  const end = closing.at + closing.mark.length;
  const body = { start: fence.length, end: Math.max(fence.length, beforeLineEnding(text, closing.at)) };
  return { kind: 'block', block: { start, end, body, language: language.toLowerCase(), closedBy: closing.mark } };
}

/** Where a text begins: a byte order mark in front of it is no text. */
export function startOfText(text: string): number {
  return text.charCodeAt(0) === Char.BYTE_ORDER_MARK ? 1 : 0;
}

function closingFence(text: string, from: number): { at: number; mark: '---' | '...' } | null {
  CLOSING.lastIndex = from;
  const at = CLOSING.exec(text)?.index ?? -1;
  return at === -1 ? null : { at, mark: text.charCodeAt(at) === Char.DOT ? '...' : '---' };
}

/** A first line of dashes alone may also be a rule: only what looks like a property makes it front matter left open. */
function startsLikeYaml(text: string, from: number): boolean {
  const next = text.slice(from, from + 2000);
  return LOOKS_LIKE_YAML.exec(next)?.index === 0;
}

function beforeLineEnding(text: string, at: number): number {
  const feed = text[at - 1] === '\n' ? at - 1 : at;
  return text[feed - 1] === '\r' ? feed - 1 : feed;
}
