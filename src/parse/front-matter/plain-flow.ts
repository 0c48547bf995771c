import * as Char from '../../model/char';
import type { Properties, PropertyValue } from '../../model/property';
import { plainKeyEnd } from './plain-key';
import { DEEPEST } from './plain-limits';
import { behindSpaces, readPlainScalar } from './plain-scalar';
import { UNSURE, type PlainTexts } from './plain-texts';

/** A list in a list to YAML, and a link to everyone else: it is taken down as one text. */
const WIKI_LINK = /\[\[[^[\]\n]+\]\]/y;

/** What a template has filled in, such as `{{date:YYYY-MM-DD}}`: to YAML a mapping whose key is another one, and whose value is null. */
const PLACEHOLDER = /\{\{[a-z][\w-]*(?::[\w-]+)*\}\}/iy;

/** Reads lists and mappings in brackets that end on their line, JSON among them. */
export class PlainFlow {
  /** Behind what was read last. */
  end = 0;
  private limit = 0;

  constructor(private readonly yaml: string, private readonly texts: PlainTexts) {}

  /**
   * @param depth in how many mappings and lists it stands: the keys of one that stands in none are the note's
   * @returns exactly what the reader of all YAML says of it; UNSURE where it may be something else
   */
  read(start: number, limit: number, depth: number): PropertyValue | typeof UNSURE {
    this.limit = limit;
    return this.collection(start, depth);
  }

  private collection(start: number, depth: number): PropertyValue | typeof UNSURE {
    if (depth > DEEPEST) return UNSURE;
    this.texts.count += 1;
    if (this.yaml.charCodeAt(start) === Char.OPEN_BRACKET) return this.list(start, depth);
    return this.yaml.charCodeAt(start + 1) === Char.OPEN_BRACE ? this.placeholder(start, depth) : this.mapping(start, depth);
  }

  private placeholder(start: number, depth: number): PropertyValue | typeof UNSURE {
    PLACEHOLDER.lastIndex = start;
    const [written] = PLACEHOLDER.exec(this.yaml) ?? [];
    if (written === undefined || depth === 0) return UNSURE;
    this.end = start + written.length;
    return { [written.slice(1, -1)]: null };
  }

  private list(open: number, depth: number): PropertyValue | typeof UNSURE {
    const { texts } = this;
    const linkEnd = texts.muted ? -1 : this.takeWikiLink(open, depth === 1);
    const list: PropertyValue[] = [];
    let at = behindSpaces(this.yaml, open + 1, this.limit);
    texts.muted ||= linkEnd !== -1;
    while (at !== -1 && this.yaml.charCodeAt(at) !== Char.CLOSE_BRACKET) {
      const value = this.item(at, depth + 1, false);
      if (value === UNSURE) return UNSURE;
      list.push(value);
      at = this.behindItem(Char.CLOSE_BRACKET);
    }
    if (linkEnd !== -1) texts.muted = false;
    this.end = at + 1;
    return at === -1 || (linkEnd !== -1 && linkEnd !== this.end) ? UNSURE : list;
  }

  /** Takes down the wiki-link that the list may be. @returns where it then ends; -1 where it is none */
  private takeWikiLink(open: number, whole: boolean): number {
    if (this.yaml.charCodeAt(open + 1) !== Char.OPEN_BRACKET) return -1;
    WIKI_LINK.lastIndex = open;
    const [link] = WIKI_LINK.exec(this.yaml) ?? [];
    if (link === undefined) return -1;
    this.texts.take({ value: link, start: open, end: open + link.length }, whole);
    return open + link.length;
  }

  private mapping(open: number, depth: number): PropertyValue | typeof UNSURE {
    const data: Properties = {};
    let at = behindSpaces(this.yaml, open + 1, this.limit);
    while (at !== -1 && this.yaml.charCodeAt(at) !== Char.CLOSE_BRACE) {
      const key = this.key(at);
      if (key === null) return UNSURE;
      if (depth === 0) this.texts.begin(key, at, this.end, Object.hasOwn(data, key));
      const value = this.item(behindSpaces(this.yaml, this.end + 1, this.limit), depth + 1, depth === 0);
      if (value === UNSURE) return UNSURE;
      data[key] = value;
      at = this.behindItem(Char.CLOSE_BRACE);
    }
    this.end = at + 1;
    return at === -1 ? UNSURE : data;
  }

  /** The key that begins here, in quotes or not; null where YAML may see another one. Its colon stands at `end`. */
  private key(at: number): string | null {
    const { yaml, limit } = this;
    const quoted = isQuote(yaml.charCodeAt(at));
    const end = quoted ? this.quoteEnd(at) : plainKeyEnd(yaml, at, limit);
    if (end === -1 || yaml.charCodeAt(end) !== Char.COLON) return null;
    const key = quoted ? readPlainScalar(yaml, at, end, true)?.value : yaml.slice(at, end);
    this.end = end;
    return typeof key === 'string' && key !== '__proto__' ? key : null;
  }

  private item(at: number, depth: number, whole: boolean): PropertyValue | typeof UNSURE {
    const { yaml } = this;
    const first = yaml.charCodeAt(at);
    if (first === Char.OPEN_BRACKET || first === Char.OPEN_BRACE) return this.collection(at, depth);
    const end = isQuote(first) ? this.quoteEnd(at) : this.plainEnd(at);
    const scalar = readPlainScalar(yaml, at, end, true);
    if (!scalar) return UNSURE;
    this.texts.take(scalar, whole);
    this.end = end;
    return scalar.value;
  }

  /** Goes past the blanks and the comma behind an item. @returns where the next one begins or `close` stands; -1 where something else does */
  private behindItem(close: number): number {
    const at = behindSpaces(this.yaml, this.end, this.limit);
    const code = this.yaml.charCodeAt(at);
    if (code === Char.COMMA) return behindSpaces(this.yaml, at + 1, this.limit);
    return code === close ? at : -1;
  }

  /** In front of the comma or bracket that ends what begins here. */
  private plainEnd(at: number): number {
    const { yaml, limit } = this;
    for (let next = at; next < limit; next++) {
      const code = yaml.charCodeAt(next);
      if (code === Char.COMMA || code === Char.CLOSE_BRACKET || code === Char.CLOSE_BRACE) return next;
    }
    return limit;
  }

  /** Behind the quotes that open here. */
  private quoteEnd(at: number): number {
    const { yaml, limit } = this;
    const quote = yaml.charCodeAt(at);
    for (let next = at + 1; next < limit; next++) {
      const code = yaml.charCodeAt(next);
      if (code === Char.BACKSLASH && quote === Char.QUOTE) next += 1;
      else if (code === quote) return next + 1;
    }
    return limit;
  }
}

function isQuote(code: number): boolean {
  return code === Char.QUOTE || code === Char.APOSTROPHE;
}
