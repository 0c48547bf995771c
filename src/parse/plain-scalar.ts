import * as Char from '../model/char';
import type { Stretch } from './note-text';

export type Scalar = string | number | boolean | null;

/** A value of front matter that is no list, and where it stands, quotes included. */
export interface PlainScalar extends Stretch {
  value: Scalar;
}

/** What a value cannot begin with and be plain text to YAML, or only in a way that is left to its reader. */
const INDICATORS = new Uint8Array(128);
for (const mark of '!&*[]{}|>@%`#,?:-+.~') INDICATORS[mark.charCodeAt(0)] = 1;
/** Words that mean the same in another spelling, or are text in it. */
const WORD = /^(?:true|false|null)$/i;
const NUMBER = /^(?:\d{1,15}|\d+\.\d*)$/;
/** What YAML takes for a number of another kind: octal, hexadecimal, with an exponent, or too long to be exact. */
const OTHER_NUMBER = /^(?:0[ox][\da-f]+|\d+|\d+(?:\.\d*)?e[-+]?\d+)$/i;

/**
 * The word, number or quoted text of a stretch, without blanks behind it.
 * @param inFlow whether it stands in a list in brackets
 * @returns exactly what the reader of all YAML says of it; null where it may be something else
 */
export function readPlainScalar(yaml: string, start: number, limit: number, inFlow: boolean): PlainScalar | null {
  let end = limit;
  while (end > start && yaml.charCodeAt(end - 1) === Char.SPACE) end -= 1;
  if (end === start) return null;
  const first = yaml.charCodeAt(start);
  if (first === Char.QUOTE || first === Char.APOSTROPHE) return readQuoted(yaml, start, end, first);
  if (INDICATORS[first] === 1 || !isPlain(yaml, start, end, inFlow)) return null;
  const written = yaml.slice(start, end);
  const value = first <= Char.NINE ? numberOf(written) : wordOf(written);
  return value === undefined ? null : { value, start, end };
}

function readQuoted(yaml: string, start: number, end: number, quote: number): PlainScalar | null {
  if (end - start < 2) return null;
  for (let at = start + 1; at < end; at++) {
    const code = yaml.charCodeAt(at);
    if (code === Char.BACKSLASH || code < Char.SPACE || code === 127) return null;
    if (code === quote) return at === end - 1 ? { value: yaml.slice(start + 1, at), start, end } : null;
  }
  return null;
}

/** Whether nothing in a stretch means anything to YAML. */
function isPlain(yaml: string, start: number, end: number, inFlow: boolean): boolean {
  for (let at = start; at < end; at++) {
    const code = yaml.charCodeAt(at);
    if (code === Char.COLON && (inFlow || at + 1 === end || yaml.charCodeAt(at + 1) === Char.SPACE)) return false;
    if (code === Char.HASH && yaml.charCodeAt(at - 1) === Char.SPACE) return false;
    if (code < Char.SPACE || code === 127 || (inFlow && isFlowMark(code))) return false;
  }
  return true;
}

function isFlowMark(code: number): boolean {
  return code === Char.OPEN_BRACKET || code === Char.CLOSE_BRACKET || code === Char.OPEN_BRACE || code === Char.CLOSE_BRACE || code === Char.QUOTE || code === Char.APOSTROPHE;
}

/** What begins with a digit: a number as people write them, or words, such as a date or a version. */
function numberOf(written: string): Scalar | undefined {
  if (NUMBER.test(written)) return Number(written);
  return OTHER_NUMBER.test(written) ? undefined : written;
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
