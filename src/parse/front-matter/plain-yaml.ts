import * as Char from '../../model/char';
import type { Properties, PropertyValue } from '../../model/property';
import { readPlainBlockText } from './plain-block-text';
import { PlainFlow } from './plain-flow';
import { plainKeyEnd } from './plain-key';
import { DEEPEST, MOST_EMPTY_LINES, MOST_VALUES } from './plain-limits';
import { behindSpaces, plainEnd, readPlainScalar, type PlainScalar } from './plain-scalar';
import { PlainTexts, UNSURE } from './plain-texts';
import type { PropertyReading } from './property-values';

/** A run of spaces that is left to the reader of all YAML. */
const LONGEST_BLANK = ' '.repeat(500);

const LINE_BREAK = / *\n */g;

/**
 * Reads front matter as most notes have it: lines of `key: value`, with words, numbers, quotes, text in lines below, and lists and mappings of these.
 * @returns exactly what the reader of all YAML says of it; null for whatever else there is in YAML, which is left to that one
 */
export function readPlainYaml(yaml: string): PropertyReading | null {
  return new PlainYamlReader(yaml).read();
}

class PlainYamlReader {
  private readonly texts = new PlainTexts();
  private readonly flow: PlainFlow;
  private at = 0;
  private lineEnd = 0;
  /** How far in the line begins. */
  private column = 0;

  constructor(private readonly yaml: string) {
    this.flow = new PlainFlow(yaml, this.texts);
  }

  read(): PropertyReading | null {
    const { yaml, texts } = this;
    if (yaml.includes('\t') || yaml.includes('\r') || yaml.includes('\uFEFF')) return null;
    const data = this.nextLine() ? this.readAll() : {};
    if (data === UNSURE || this.at < yaml.length || texts.count > MOST_VALUES) return null;
    return { data, keys: texts.keys, texts: texts.texts };
  }

  private readAll(): Properties | typeof UNSURE {
    const { yaml, at } = this;
    if (this.column > 0) return UNSURE;
    if (yaml.charCodeAt(at) !== Char.OPEN_BRACE) return this.readMapping(at, 0, 0);
    const data = this.readFlow(at, -1, 0);
    this.nextLine();
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? data : UNSURE;
  }

  /** Goes to the next line that holds something. @returns whether there is one, and not too far away */
  private nextLine(): boolean {
    const { yaml } = this;
    for (let empty = 0; this.at < yaml.length && empty < MOST_EMPTY_LINES; empty++) {
      const feed = yaml.indexOf('\n', this.at);
      this.lineEnd = feed === -1 ? yaml.length : feed;
      const first = behindSpaces(yaml, this.at, this.lineEnd);
      this.column = first - this.at;
      if (first < this.lineEnd && yaml.charCodeAt(this.at) !== Char.HASH) return this.lineEnd - this.at < LONGEST_BLANK.length || !yaml.slice(this.at, this.lineEnd).includes(LONGEST_BLANK);
      this.at = this.lineEnd + 1;
    }
    return false;
  }

  /** Reads the entries that begin `column` columns in; the first of them at `start`. */
  private readMapping(start: number, column: number, depth: number): Properties | typeof UNSURE {
    /** No key is `__proto__`: each may be assigned. */
    const data: Properties = {};
    this.texts.count += 1;
    for (let at = start; ; at = this.at + column) {
      const colon = plainKeyEnd(this.yaml, at, this.lineEnd);
      if (colon === -1) return UNSURE;
      const key = this.yaml.slice(at, colon);
      if (depth === 0) this.texts.begin(key, at, colon, Object.hasOwn(data, key));
      const value = this.readValue(colon + 1, column, depth + 1, true);
      if (value === UNSURE) return UNSURE;
      data[key] = value;
      if (!this.nextLine() || this.column < column) return data;
      if (this.column > column) return UNSURE;
    }
  }

  /** Reads the items whose dashes stand `column` columns in. */
  private readList(column: number, depth: number): PropertyValue[] | typeof UNSURE {
    const list: PropertyValue[] = [];
    do {
      const dash = this.at + column;
      if (!this.isDash(dash)) return UNSURE;
      const value = this.readItem(dash, column, depth + 1);
      if (value === UNSURE) return UNSURE;
      list.push(value);
    } while (this.nextLine() && this.column === column && this.isDash(this.at + column));
    return list;
  }

  private readItem(dash: number, column: number, depth: number): PropertyValue | typeof UNSURE {
    const start = behindSpaces(this.yaml, dash + 1, this.lineEnd);
    if (depth <= DEEPEST && this.isDash(start)) return this.readListInItem(start - this.at, depth);
    if (depth <= DEEPEST && start < this.lineEnd && plainKeyEnd(this.yaml, start, this.lineEnd) !== -1) return this.readMapping(start, start - this.at, depth);
    return this.readValue(dash + 1, column, depth, false);
  }

  /** Reads the list that begins on the line of the item that holds it. */
  private readListInItem(column: number, depth: number): PropertyValue[] | typeof UNSURE {
    this.texts.count += 1;
    return this.readList(column, depth);
  }

  /**
   * Reads what stands behind a colon or a dash and in the lines below that are further in.
   * @param column that of the key or the dash
   * @param ofKey whether a list may follow that is no further in
   */
  private readValue(behind: number, column: number, depth: number, ofKey: boolean): PropertyValue | typeof UNSURE {
    const { yaml } = this;
    const start = behindSpaces(yaml, behind, this.lineEnd);
    if (start === this.lineEnd) return this.readBelow(column, depth, ofKey);
    const first = yaml.charCodeAt(start);
    if (first === Char.OPEN_BRACKET || first === Char.OPEN_BRACE) return this.readFlow(start, column, depth);
    if (first === Char.BAR || first === Char.GREATER) return this.readBlockText(start, column, depth);
    const quoted = first === Char.QUOTE || first === Char.APOSTROPHE;
    const whole = readPlainScalar(yaml, start, this.lineEnd, false);
    const scalar = whole ?? (quoted ? null : this.readCommented(start));
    if (!scalar) return UNSURE;
    this.at = this.lineEnd + 1;
    if (this.isFurtherIn(column)) {
      const end = quoted || !whole ? -1 : this.endOfMore(column);
      if (end === -1) return UNSURE;
      scalar.end = end;
      scalar.value = yaml.slice(start, end).replace(LINE_BREAK, ' ');
    }
    this.texts.take(scalar, depth === 1);
    return scalar.value;
  }

  /** Reads the words in front of a comment. */
  private readCommented(start: number): PlainScalar | null {
    const comment = this.yaml.slice(start, this.lineEnd).indexOf(' #');
    return comment === -1 ? null : readPlainScalar(this.yaml, start, start + comment, false);
  }

  /** Where the words end that go on in the lines below; -1 where these may be something else. */
  private endOfMore(column: number): number {
    const { yaml } = this;
    let end = -1;
    do {
      const { at } = this;
      if (!this.nextLine() || this.at !== at) return -1;
      end = plainEnd(yaml, at + this.column, this.lineEnd, false);
      this.at = this.lineEnd + 1;
    } while (end !== -1 && this.isFurtherIn(column));
    return end;
  }

  /** Whether the next line that is not empty is further in. */
  private isFurtherIn(column: number): boolean {
    const { yaml } = this;
    let next = this.at;
    while (next < yaml.length && yaml.charCodeAt(next) === Char.FEED) next += 1;
    for (let blanks = 0; blanks <= column; blanks++, next++) if (yaml.charCodeAt(next) !== Char.SPACE) return false;
    return next < yaml.length;
  }

  /** Reads the list or mapping in the lines below, or the null that stands where nothing is written. */
  private readBelow(column: number, depth: number, ofKey: boolean): PropertyValue | typeof UNSURE {
    this.texts.count += 1;
    this.at = this.lineEnd + 1;
    if (depth > DEEPEST) return UNSURE;
    if (!this.nextLine()) return null;
    const isList = this.isDash(this.at + this.column);
    if (this.column > column) return isList ? this.readList(this.column, depth) : this.readMapping(this.at + this.column, this.column, depth);
    return isList && ofKey && this.column === column ? this.readList(column, depth) : null;
  }

  private readFlow(start: number, column: number, depth: number): PropertyValue | typeof UNSURE {
    const value = this.flow.read(start, this.lineEnd, depth);
    if (value === UNSURE || behindSpaces(this.yaml, this.flow.end, this.lineEnd) !== this.lineEnd) return UNSURE;
    this.at = this.lineEnd + 1;
    return this.isFurtherIn(column) ? UNSURE : value;
  }

  private readBlockText(start: number, column: number, depth: number): PropertyValue | typeof UNSURE {
    const { yaml } = this;
    const text = readPlainBlockText(yaml, yaml.slice(start, this.lineEnd), this.lineEnd + 1, column);
    if (!text || yaml.slice(start, text.next).includes(LONGEST_BLANK)) return UNSURE;
    this.at = text.next;
    this.texts.take({ value: text.value, start, end: text.next }, depth === 1);
    return text.value;
  }

  private isDash(at: number): boolean {
    return this.yaml.charCodeAt(at) === Char.DASH && (at + 1 === this.lineEnd || this.yaml.charCodeAt(at + 1) === Char.SPACE);
  }
}
