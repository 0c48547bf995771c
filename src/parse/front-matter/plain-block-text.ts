import * as Char from '../../model/char';
import { MOST_EMPTY_LINES } from './plain-limits';

/** What stands before text in lines of its own: they are kept as they are, or joined by blanks; with a dash, without a line ending behind the last. */
const MARK = /^([|>])(-?) *$/;

/** Text in lines of its own, put together. */
interface BlockText {
  value: string;
  /** Behind the line ending of its last line. */
  next: number;
}

/**
 * Reads text in lines of its own: those further in than `indent`.
 * @param mark what stands in front of it, such as `>-`
 * @param from where the first line begins
 * @returns exactly what the reader of all YAML says of it; null where it may be something else
 */
export function readPlainBlockText(yaml: string, mark: string, from: number, indent: number): BlockText | null {
  const [, style, strip] = MARK.exec(mark) ?? [];
  const width = blanksAt(yaml, from);
  if (style === undefined || width <= indent) return null;
  const folded = style === '>';
  let value = '';
  let next = from;
  for (let at = from, empty = 0; at < yaml.length;) {
    const end = lineEnd(yaml, at);
    const blanks = blanksAt(yaml, at);
    if (at === end) {
      if ((empty += 1) > MOST_EMPTY_LINES) return null;
      at = end + 1;
      continue;
    }
    if (at + blanks === end || (blanks > indent && blanks < width)) return null;
    if (blanks <= indent) break;
    if (folded && blanks > width) return null;
    value += between(value === '', folded, empty) + yaml.slice(at + width, end);
    empty = 0;
    next = at = end + 1;
  }
  return { value: strip === '-' ? value : `${value}\n`, next: Math.min(next, yaml.length) };
}

/** What stands between two lines of a text with so many empty ones between them. */
function between(first: boolean, folded: boolean, empty: number): string {
  if (first) return '';
  if (!folded) return '\n'.repeat(empty + 1);
  return empty === 0 ? ' ' : '\n'.repeat(empty);
}

function lineEnd(yaml: string, at: number): number {
  const feed = yaml.indexOf('\n', at);
  return feed === -1 ? yaml.length : feed;
}

function blanksAt(yaml: string, at: number): number {
  let next = at;
  while (yaml.charCodeAt(next) === Char.SPACE) next += 1;
  return next - at;
}
