import * as Char from '../../model/char';
import { isDigit, isLetter } from '../../model/ascii';
import type { Stretch } from '../note-text';

type Scalar = string | number | boolean | null;

/** A value of front matter that is no list, and where it stands, quotes included. */
export interface PlainScalar extends Stretch {
  value: Scalar;
}

/** What a value cannot begin with and be plain text to YAML, or only in a way that is left to its reader. A dash or dot may stand in front of a letter, a dash in front of a digit too, dots in front of a slash. */
const INDICATORS = new Uint8Array(128);
for (const mark of '!&*[]{}|>@%`#,?:+~') INDICATORS[mark.charCodeAt(0)] = 1;
/** Words that mean the same in another spelling, or are text in it. */
const WORD = /^(?:true|false|null)$/i;
const NUMBER = /^-?(?:\d{1,15}|\d+\.\d*)$/;
/** What YAML takes for a number of another kind: octal, hexadecimal, with an exponent, or too long to be exact. */
const OTHER_NUMBER = /^(?:-?0[ox][\da-f]+|-?\d+|-?\d+(?:\.\d*)?e[-+]?\d+)$/i;
/** Infinite, or not a number. */
const NO_FINITE_NUMBER = /^\.(?:inf|nan)$/i;
/** Text in double quotes whose escapes mean the same in JSON, which has none of capital letters: `\U0001F332` and `\N` are YAML's alone. */
const JSON_TEXT = /^"(?:[^"\\]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"$/;

/**
 * The word, number or quoted text of a stretch, without blanks behind it.
 * @param inFlow whether it stands in a list or mapping in brackets
 * @returns exactly what the reader of all YAML says of it; null where it may be something else
 */
export function readPlainScalar(yaml: string, start: number, limit: number, inFlow: boolean): PlainScalar | null {
  const first = yaml.charCodeAt(start);
  if (first === Char.QUOTE || first === Char.APOSTROPHE) return readQuoted(yaml, start, trimmedEnd(yaml, start, limit), first);
  if (INDICATORS[first] === 1 || ((first === Char.DASH || first === Char.DOT) && !isWordStart(yaml, start + 1, first))) return null;
  const end = plainEnd(yaml, start, limit, inFlow);
  if (end === -1) return null;
  const written = yaml.slice(start, end);
  const value = first <= Char.NINE ? numberOf(written) : wordOf(written);
  return value === undefined ? null : { value, start, end };
}

/** Whether text, or a number, goes on so behind a dash or dot. */
function isWordStart(yaml: string, at: number, first: number): boolean {
  const code = yaml.charCodeAt(at);
  if (isLetter(code)) return true;
  if (first === Char.DASH) return isDigit(code);
  return (code === Char.DOT ? yaml.charCodeAt(at + 1) : code) === Char.SLASH;
}

/** The first place at or behind a place that holds no space: in YAML that is read here, no other blanks stand within a line. */
export function behindSpaces(yaml: string, at: number, limit: number): number {
  let next = at;
  while (next < limit && yaml.charCodeAt(next) === Char.SPACE) next += 1;
  return next;
}

/** Where a stretch ends without the spaces behind it. */
function trimmedEnd(yaml: string, start: number, limit: number): number {
  let end = limit;
  while (end > start && yaml.charCodeAt(end - 1) === Char.SPACE) end -= 1;
  return end;
}

function readQuoted(yaml: string, start: number, end: number, quote: number): PlainScalar | null {
  if (end - start < 2 || yaml.charCodeAt(end - 1) !== quote) return null;
  let escaped = false;
  for (let at = start + 1; at < end - 1; at++) {
    const code = yaml.charCodeAt(at);
    if (code < Char.SPACE || code === 127) return null;
    if (code === Char.BACKSLASH) escaped = true;
    if (code !== quote) continue;
    escaped = true;
    if (quote === Char.APOSTROPHE && yaml.charCodeAt(at += 1) !== quote) return null;
    if (at === end - 1) return null;
  }
  const value = escaped ? unescaped(yaml.slice(start, end), quote) : yaml.slice(start + 1, end - 1);
  return value === null ? null : { value, start, end };
}

/** Quoted text with what stands for other characters in it. */
function unescaped(written: string, quote: number): string | null {
  if (quote === Char.APOSTROPHE) return written.slice(1, -1).replaceAll("''", "'");
  if (!JSON_TEXT.test(written)) return null;
  const value: unknown = JSON.parse(written);
  return typeof value === 'string' ? value : null;
}

/** Where the words of a stretch end, without blanks behind them; -1 where there are none, or something in them means anything to YAML. */
export function plainEnd(yaml: string, start: number, limit: number, inFlow: boolean): number {
  const end = trimmedEnd(yaml, start, limit);
  for (let at = start; at < end; at++) {
    const code = yaml.charCodeAt(at);
    if (code === Char.COLON && (inFlow || at + 1 === end || yaml.charCodeAt(at + 1) === Char.SPACE)) return -1;
    if (code === Char.HASH && yaml.charCodeAt(at - 1) === Char.SPACE) return -1;
    if (code < Char.SPACE || code === 127 || (inFlow && isFlowMark(code))) return -1;
  }
  return end === start ? -1 : end;
}

function isFlowMark(code: number): boolean {
  return code === Char.OPEN_BRACKET || code === Char.CLOSE_BRACKET || code === Char.OPEN_BRACE || code === Char.CLOSE_BRACE || code === Char.QUOTE || code === Char.APOSTROPHE;
}

/** What begins with a dash, a dot or a digit: a number as people write them, or words, such as a date or a version. */
function numberOf(written: string): Scalar | undefined {
  if (NUMBER.test(written)) return Number(written);
  return OTHER_NUMBER.test(written) || NO_FINITE_NUMBER.test(written) ? undefined : written;
}

function wordOf(written: string): Scalar | undefined {
  if (written === 'true') return true;
  if (written === 'false') return false;
  if (written === 'null') return null;
  return isYamlWord(written) ? undefined : written;
}

/** Whether a text is a word that means something to YAML, in one spelling or another. The longest is `false`. */
export function isYamlWord(written: string): boolean {
  return written.length <= 5 && WORD.test(written);
}
