import * as Char from '../model/char';
import { isLetter } from '../model/ascii';
import type { Properties, PropertyValue } from '../model/property';
import type { PropertyKey, PropertyReading, PropertyText } from './property-values';

/** A value may be this long, a run of empty lines this high, and a list this long: beyond them the YAML reader decides what to refuse. */
const LONGEST_VALUE = 900;
const MOST_EMPTY_LINES = 100;
const MOST_VALUES = 10_000;

/** What a value cannot begin with and be plain text to YAML, or only in a way that is left to its reader. */
const INDICATORS = new Uint8Array(128);
for (const mark of '!&*[]{}|>@%`#,?:-+.~=<') INDICATORS[mark.charCodeAt(0)] = 1;
/** Words that mean something else in another spelling. */
const WORD = /^(?:true|false|null|yes|no|on|off|nan|inf)$/i;
const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,14})$/;
/** Whatever YAML may take for a number of another kind: octal, hexadecimal, with a point or an exponent. */
const NUMERIC = /^[\da-fox.+_-]+$/i;
const DATE = /^\d{4}-\d\d-\d\d$/;

/** A value that is no plain text: left to the reader of all YAML. */
const UNSURE = Symbol('unsure');

type Scalar = string | number | boolean | null;

interface Value {
  value: Scalar;
  start: number;
  end: number;
}

/**
 * Reads front matter as most notes have it: lines of `key: value`, with words, numbers, quotes and flat lists.
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
      if (first < this.lineEnd && yaml.charCodeAt(this.at) !== Char.HASH) return this.lineEnd - this.at < LONGEST_VALUE;
      this.at = this.lineEnd + 1;
    }
    return false;
  }

  private readEntry(): boolean {
    const { yaml, at } = this;
    const colon = this.keyEnd();
    if (colon === -1) return false;
    this.key = yaml.slice(at, colon);
    if (isWord(this.key)) return false;
    this.keys.push({ key: this.key, start: at, end: colon, repeated: Object.hasOwn(this.data, this.key) });
    const value = this.readValue(this.skipSpaces(colon + 1, this.lineEnd));
    if (value === UNSURE) return false;
    this.data[this.key] = value;
    return true;
  }

  /** Where the key of the line ends: a letter, then letters, digits, dashes, underscores and single blanks, then a colon. */
  private keyEnd(): number {
    const { yaml, lineEnd } = this;
    let next = this.at;
    if (!isLetter(yaml.charCodeAt(next))) return -1;
    while (next < lineEnd && isKey(yaml.charCodeAt(next))) next += 1;
    if (yaml.charCodeAt(next) !== Char.COLON || yaml.charCodeAt(next - 1) === Char.SPACE) return -1;
    return next + 1 === lineEnd || yaml.charCodeAt(next + 1) === Char.SPACE ? next : -1;
  }

  private readValue(start: number): PropertyValue | typeof UNSURE {
    const { yaml } = this;
    if (start === this.lineEnd) return this.readBelow();
    if (yaml.charCodeAt(start) === Char.OPEN_BRACKET) return this.readFlowList(start);
    const value = this.scalar(start, this.lineEnd, false);
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
  private item(dash: number): Value | null {
    const start = this.skipSpaces(dash + 1, this.lineEnd);
    if (start === this.lineEnd) return { value: null, start, end: start };
    return start === dash + 1 ? null : this.scalar(start, this.lineEnd, false);
  }

  /** Reads a list in brackets on one line, whose values hold neither brackets nor commas. */
  private readFlowList(open: number): PropertyValue | typeof UNSURE {
    const { yaml } = this;
    const close = yaml.indexOf(']', open);
    if (close === -1 || this.skipSpaces(close + 1, this.lineEnd) !== this.lineEnd) return UNSURE;
    const list: PropertyValue[] = [];
    for (let at = this.skipSpaces(open + 1, close); at < close;) {
      const comma = yaml.indexOf(',', at);
      const end = comma === -1 || comma > close ? close : comma;
      const value = this.scalar(at, end, true);
      if (!value) return UNSURE;
      this.take(value, false);
      list.push(value.value);
      at = end === close ? close : this.skipSpaces(end + 1, close);
    }
    return this.goOn() ? list : UNSURE;
  }

  /** The word, number or quoted text of a stretch; null where it may be something else. */
  private scalar(start: number, limit: number, inFlow: boolean): Value | null {
    const { yaml } = this;
    let end = limit;
    while (end > start && yaml.charCodeAt(end - 1) === Char.SPACE) end -= 1;
    if (end === start) return null;
    const first = yaml.charCodeAt(start);
    if (first === Char.QUOTE || first === Char.APOSTROPHE) return this.quoted(start, end, first);
    if (INDICATORS[first] === 1 || !this.isPlain(start, end, inFlow)) return null;
    const written = yaml.slice(start, end);
    const value = first <= Char.NINE ? numberOf(written) : wordOf(written);
    return value === undefined ? null : { value, start, end };
  }

  private quoted(start: number, end: number, quote: number): Value | null {
    const { yaml } = this;
    if (end - start < 2) return null;
    for (let at = start + 1; at < end; at++) {
      const code = yaml.charCodeAt(at);
      if (code === Char.BACKSLASH || code < Char.SPACE || code === 127) return null;
      if (code === quote) return at === end - 1 ? { value: yaml.slice(start + 1, at), start, end } : null;
    }
    return null;
  }

  /** Whether nothing in a stretch means anything to YAML. */
  private isPlain(start: number, end: number, inFlow: boolean): boolean {
    const { yaml } = this;
    for (let at = start; at < end; at++) {
      const code = yaml.charCodeAt(at);
      if (code === Char.COLON && (inFlow || at + 1 === end || yaml.charCodeAt(at + 1) === Char.SPACE)) return false;
      if (code === Char.HASH && yaml.charCodeAt(at - 1) === Char.SPACE) return false;
      if (code < Char.SPACE || code === 127 || (inFlow && isFlowMark(code))) return false;
    }
    return true;
  }

  private take({ value, start, end }: Value, whole: boolean): void {
    this.values += 1;
    if (value !== null) this.texts.push({ key: this.key, value: String(value), whole, start, end });
  }

  private skipSpaces(at: number, end: number): number {
    let next = at;
    while (next < end && this.yaml.charCodeAt(next) === Char.SPACE) next += 1;
    return next;
  }
}

/** What begins with a digit: a whole number, a date, or words; other numbers are left to the reader of all YAML. */
function numberOf(written: string): Scalar | undefined {
  if (WHOLE_NUMBER.test(written)) return Number(written);
  return DATE.test(written) || !NUMERIC.test(written) ? written : undefined;
}

function wordOf(written: string): Scalar | undefined {
  if (written === 'true') return true;
  if (written === 'false') return false;
  if (written === 'null') return null;
  return isWord(written) ? undefined : written;
}

/** The longest of the words is `false`. */
function isWord(written: string): boolean {
  return written.length <= 5 && WORD.test(written);
}

function isKey(code: number): boolean {
  return isLetter(code) || (code >= Char.ZERO && code <= Char.NINE) || code === Char.DASH || code === Char.UNDERSCORE || code === Char.SPACE;
}

function isFlowMark(code: number): boolean {
  return code === Char.OPEN_BRACKET || code === Char.CLOSE_BRACKET || code === Char.OPEN_BRACE || code === Char.CLOSE_BRACE || code === Char.QUOTE || code === Char.APOSTROPHE;
}
