import type { MaskedNote, ParsedNote } from '../model/note';
import { countFront } from '../model/sorted';
import { readFlowList } from './flow-list';
import type { ClosedSpan, NameMatch, NameMatcher } from './matcher';

/** One value of a property, as it stands in the front matter. */
export interface ValuePlace {
  /** The value itself, without quotes. */
  start: number;
  end: number;
  /** The stretch that a new value takes the place of, quotes included. */
  whole: ClosedSpan;
}

/** `key: value`, or the key alone. */
const KEY_LINE = /^(?:"([^"]*)"|'([^']*)'|([^\s"'#:][^:#]*?))[ \t]*:(?=[ \t]|$)[ \t]*/;
const ITEM_LINE = /^[ \t]*-[ \t]+/;
/** A value on one line whose text is what it says: plain without signs of YAML, or quoted without escapes. */
const SCALAR = /^(?:"([^"\\]+)"|'([^']+)'|([\p{L}\p{N}][^"'#:[\]{},&*!|>%@`]*?))[ \t]*$/u;

/**
 * The values of some properties that are words on one line, by themselves or as the items of a list. Obsidian takes a value for a link only where
 * it is one as a whole, so nothing less than a whole value is of use.
 */
export function propertyValues({ masks }: MaskedNote, text: string, keys: ReadonlySet<string>): ValuePlace[] {
  const frontMatter = keys.size === 0 ? undefined : masks.find(({ kind }) => kind === 'front-matter');
  if (!frontMatter) return [];
  const values: ValuePlace[] = [];
  let wanted = false;
  for (let { start } = frontMatter; start < frontMatter.end; ) {
    const feed = text.indexOf('\n', start);
    let next = feed === -1 ? text.length : feed + 1;
    const line = text.slice(start, next).replace(/\r?\n$/, '');
    const key = KEY_LINE.exec(line);
    if (key) wanted = keys.has((key[1] ?? key[2] ?? key[3] ?? '').toLowerCase());
    const mark = key?.[0] ?? ITEM_LINE.exec(line)?.[0];
    if (wanted && mark !== undefined) {
      const at = start + mark.length;
      const list = text[at] === '[' ? readFlowList(text, at, frontMatter.end) : undefined;
      const written = list ? list.values.map((value) => scalarAt(text.slice(value.start, value.end), value.start)) : [scalarAt(line.slice(mark.length), at)];
      for (const value of written) if (value) values.push(value);
      next = list?.next ?? next;
    }
    start = next;
  }
  return values;
}

function scalarAt(written: string, offset: number): ValuePlace | undefined {
  const scalar = written.includes('\n') ? null : SCALAR.exec(written);
  if (!scalar) return undefined;
  const [, double, single, plain] = scalar;
  const value = double ?? single ?? plain ?? '';
  const quote = plain === undefined ? 1 : 0;
  const start = offset + quote;
  const end = start + value.length;
  return { start, end, whole: { start: offset, end: end + quote } };
}

/** The values of all properties, in the order of the text. */
export function allPropertyValues(note: ParsedNote, text: string): ValuePlace[] {
  return propertyValues(note, text, new Set(Object.keys(note.frontMatter?.data ?? {}).map((key) => key.toLowerCase())));
}

/** What a value may be read as by itself and as a whole: the quotes and brackets beside it are signs of its list, no part of the words. */
export function readingsOfValue(matcher: NameMatcher, text: string, start: number, end: number): NameMatch[] {
  const value = text.slice(start, end);
  return matcher.readingsAt(value, 0, value.length).filter((match) => match.end === value.length).map(({ forms }) => ({ start, end, forms }));
}

/** What takes the place of a property's value that stands between two offsets; undefined where no whole value does. @param values in the order of the text */
export function valueAt(values: readonly ValuePlace[], start: number, end: number): ClosedSpan | undefined {
  const value = values[countFront(values.length, (index) => (values[index]?.start ?? 0) < start)];
  return value?.start === start && value.end === end ? value.whole : undefined;
}

/** A value that is a link, in the only quotes that can hold any name. */
export function quotedValue(link: string): string {
  return JSON.stringify(link);
}
