import * as Char from '../model/char';
import { isLetter } from '../model/ascii';
import type { Properties, PropertyValue } from '../model/property';
import { isYamlWord, readPlainScalar, type PlainScalar } from './plain-scalar';
import type { PropertyKey, PropertyReading, PropertyText } from './property-values';

/** Blanks may go on this long, empty lines too, and so many values be listed: beyond them the YAML reader decides what to refuse. */
const LONGEST_BLANK = ' '.repeat(500);
const MOST_EMPTY_LINES = 100;
const MOST_VALUES = 10_000;

const NO_BREAK_SPACE = 0xa0;

/** What stands before text in lines of its own: they are kept as they are, or joined by blanks; with a dash, without a line ending behind the last. */
const BLOCK_MARK = /^([|>])(-?) *$/;

/** A value that is no plain text: left to the reader of all YAML. */
const UNSURE = Symbol('unsure');

/**
 * Reads front matter as most notes have it: lines of `key: value`, with words, numbers, quotes, flat lists and text in lines below.
 * @returns exactly what the reader of all YAML says of it; null for whatever else there is in YAML, which is left to that one
 */
export function readPlainYaml(yaml: string): PropertyReading | null {
  return new PlainYamlReader(yaml).read();
}

class PlainYamlReader {
  private readonly keys: PropertyKey[] = [];
  private readonly texts: PropertyText[] = [];
  /** Keys begin with a letter: none is `__proto__`, and each may be assigned. */
  private readonly data: Properties = {};
  private at = 0;
  private lineEnd = 0;
  private key = '';
  private values = 0;

  constructor(private readonly yaml: string) {}

  read(): PropertyReading | null {
    const { yaml } = this;
    if (yaml.includes('\t') || yaml.includes('\r') || yaml.includes('\uFEFF')) return null;
    while (this.nextLine()) if (!this.readEntry()) return null;
    if (this.at < yaml.length || this.values > MOST_VALUES) return null;
    return { data: this.data, keys: this.keys, texts: this.texts };
  }

  /** Goes to the next line that holds something. @returns whether there is one, and not too far away */
  private nextLine(): boolean {
    const { yaml } = this;
    for (let empty = 0; this.at < yaml.length && empty < MOST_EMPTY_LINES; empty++) {
      const feed = yaml.indexOf('\n', this.at);
      this.lineEnd = feed === -1 ? yaml.length : feed;
      const first = this.skipSpaces(this.at, this.lineEnd);
      if (first < this.lineEnd && yaml.charCodeAt(this.at) !== Char.HASH) return this.lineEnd - this.at < LONGEST_BLANK.length || !yaml.slice(this.at, this.lineEnd).includes(LONGEST_BLANK);
      this.at = this.lineEnd + 1;
    }
    return false;
  }

  private readEntry(): boolean {
    const { yaml, at } = this;
    const colon = this.keyEnd();
    if (colon === -1) return false;
    this.key = yaml.slice(at, colon);
    if (isYamlWord(this.key)) return false;
    this.keys.push({ key: this.key, start: at, end: colon, repeated: Object.hasOwn(this.data, this.key) });
    const value = this.readValue(this.skipSpaces(colon + 1, this.lineEnd));
    if (value === UNSURE) return false;
    this.data[this.key] = value;
    return true;
  }

  /** Where the key of the line ends: a letter, then letters, digits, dashes, underscores, dots and single blanks, then a colon. */
  private keyEnd(): number {
    const { yaml, lineEnd } = this;
    let next = this.at;
    if (!isKeyLetter(yaml.charCodeAt(next))) return -1;
    while (next < lineEnd && isKey(yaml.charCodeAt(next))) next += 1;
    if (yaml.charCodeAt(next) !== Char.COLON || yaml.charCodeAt(next - 1) === Char.SPACE) return -1;
    return next + 1 === lineEnd || yaml.charCodeAt(next + 1) === Char.SPACE ? next : -1;
  }

  private readValue(start: number): PropertyValue | typeof UNSURE {
    const { yaml } = this;
    if (start === this.lineEnd) return this.readBelow();
    const first = yaml.charCodeAt(start);
    if (first === Char.OPEN_BRACKET) return this.readFlowList(start);
    if (first === Char.BAR || first === Char.GREATER) return this.readBlock(start);
    const value = readPlainScalar(yaml, start, this.lineEnd, false);
    if (!value) return UNSURE;
    this.take(value, true);
    return this.goOn() ? value.value : UNSURE;
  }

  /** Goes past the line; false where the next one is indented, and so goes on with the value. */
  private goOn(): boolean {
    this.at = this.lineEnd + 1;
    return !this.nextIsIndented();
  }

  private nextIsIndented(): boolean {
    const { yaml } = this;
    let next = this.at;
    while (next < yaml.length && yaml.charCodeAt(next) === Char.FEED) next += 1;
    return next < yaml.length && yaml.charCodeAt(next) === Char.SPACE;
  }

  /** Reads the list in the lines below a key, or the null that stands where nothing is written. */
  private readBelow(): PropertyValue | typeof UNSURE {
    this.at = this.lineEnd + 1;
    const list: PropertyValue[] = [];
    let indent = -1;
    for (;;) {
      const start = this.at;
      if (!this.nextLine()) break;
      const dash = this.skipSpaces(this.at, this.lineEnd);
      if (this.yaml.charCodeAt(dash) !== Char.DASH) {
        if (dash !== this.at) return UNSURE;
        break;
      }
      const column = dash - this.at;
      if (start !== this.at || (indent !== -1 && column !== indent)) return UNSURE;
      indent = column;
      const value = this.item(dash);
      if (!value) return UNSURE;
      this.take(value, false);
      list.push(value.value);
      this.at = this.lineEnd + 1;
    }
    return indent === -1 ? null : list;
  }

  /** The value behind the dash of an item: null where nothing is written. */
  private item(dash: number): PlainScalar | null {
    const start = this.skipSpaces(dash + 1, this.lineEnd);
    if (start === this.lineEnd) return { value: null, start, end: start };
    return start === dash + 1 ? null : readPlainScalar(this.yaml, start, this.lineEnd, false);
  }

  /** Reads a list in brackets on one line. Brackets and commas may stand in quotes alone. */
  private readFlowList(open: number): PropertyValue | typeof UNSURE {
    const { yaml, lineEnd } = this;
    const list: PropertyValue[] = [];
    let at = this.skipSpaces(open + 1, lineEnd);
    while (yaml.charCodeAt(at) !== Char.CLOSE_BRACKET) {
      const end = this.flowItemEnd(at);
      const value = readPlainScalar(yaml, at, end, true);
      if (!value) return UNSURE;
      this.take(value, false);
      list.push(value.value);
      at = this.skipSpaces(end, lineEnd);
      if (yaml.charCodeAt(at) === Char.COMMA) at = this.skipSpaces(at + 1, lineEnd);
      else if (yaml.charCodeAt(at) !== Char.CLOSE_BRACKET) return UNSURE;
    }
    return this.skipSpaces(at + 1, lineEnd) === lineEnd && this.goOn() ? list : UNSURE;
  }

  /** Behind the item of a list in brackets that begins here: behind its quotes, or in front of the next comma or bracket. */
  private flowItemEnd(at: number): number {
    const { yaml, lineEnd } = this;
    const first = yaml.charCodeAt(at);
    const quoted = first === Char.QUOTE || first === Char.APOSTROPHE;
    for (let next = at + 1; next < lineEnd; next++) {
      const code = yaml.charCodeAt(next);
      if (quoted ? code === first : code === Char.COMMA || code === Char.CLOSE_BRACKET) return quoted ? next + 1 : next;
    }
    return lineEnd;
  }

  /** Reads the lines below a key as one text. Empty lines, and lines further in than the first, are left to the reader of all YAML. */
  private readBlock(start: number): PropertyValue | typeof UNSURE {
    const { yaml } = this;
    const mark = BLOCK_MARK.exec(yaml.slice(start, this.lineEnd));
    const lines: string[] = [];
    let indent = 0;
    for (this.at = this.lineEnd + 1; yaml.charCodeAt(this.at) === Char.SPACE; this.at = this.lineEnd + 1) {
      const { at } = this;
      if (!this.nextLine() || this.at !== at) return UNSURE;
      const first = this.skipSpaces(at, this.lineEnd);
      if (lines.length > 0 && first - at !== indent) return UNSURE;
      indent = first - at;
      lines.push(yaml.slice(first, this.lineEnd));
    }
    if (!mark || lines.length === 0 || yaml.charCodeAt(this.at) === Char.FEED) return UNSURE;
    const value = lines.join(mark[1] === '|' ? '\n' : ' ') + (mark[2] === '-' ? '' : '\n');
    this.take({ value, start, end: Math.min(this.at, yaml.length) }, true);
    return value;
  }

  private take({ value, start, end }: PlainScalar, whole: boolean): void {
    this.values += 1;
    if (value !== null) this.texts.push({ key: this.key, value: String(value), whole, start, end });
  }

  private skipSpaces(at: number, end: number): number {
    let next = at;
    while (next < end && this.yaml.charCodeAt(next) === Char.SPACE) next += 1;
    return next;
  }
}

function isKey(code: number): boolean {
  return isKeyLetter(code) || (code >= Char.ZERO && code <= Char.NINE) || code === Char.DASH || code === Char.UNDERSCORE || code === Char.DOT || code === Char.SPACE;
}

/** Of whatever script. */
function isKeyLetter(code: number): boolean {
  return isLetter(code) || code > NO_BREAK_SPACE;
}
