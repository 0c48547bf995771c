/** A tag as written: `<name key="value">`, `</name>`, `<name/>`. */
export interface Tag {
  name: string;
  form: 'open' | 'close' | 'alone';
  attributes: Attributes;
  start: number;
  end: number;
}

/** By name, in the spelling of the source. A value in braces keeps them; an attribute without value has `''`. */
export type Attributes = ReadonlyMap<string, string>;

const NAME = /^<(\/?)([A-Za-z][\w.-]*)/;
const ATTRIBUTE = /^\s*([^\s=/>{"'<]+)(\s*=\s*)?/;

/** More than this between `<` and `>` is no tag. */
const LONGEST = 5_000;

/** Reads the tag at `<`. Undefined where it is none: addresses in angle brackets, comparisons, text. */
export function scanTag(text: string, start: number): Tag | undefined {
  const head = NAME.exec(text.slice(start, start + 80));
  const [written = '', slash = '', name = ''] = head ?? [];
  const next = text.charAt(start + written.length);
  if (!head || !/[\s/>{]/.test(next)) return undefined;
  const attributes = new Map<string, string>();
  const limit = Math.min(text.length, start + LONGEST);
  let at = start + written.length;
  while (at < limit) {
    at += blanksAt(text, at);
    if (text[at] === '>') return { name, form: slash ? 'close' : 'open', attributes, start, end: at + 1 };
    if (text.startsWith('/>', at)) return { name, form: slash ? 'close' : 'alone', attributes, start, end: at + 2 };
    if (text[at] === '<') return undefined;
    at = readAttribute(text, at, attributes);
  }
  return undefined;
}

/** @returns where the attribute ends; always behind `at` */
function readAttribute(text: string, at: number, attributes: Map<string, string>): number {
  if (text[at] === '{') return bracesEnd(text, at);
  const found = ATTRIBUTE.exec(text.slice(at, at + 300));
  if (!found) return at + 1;
  const [written, name = '', equals] = found;
  const from = at + written.length;
  if (equals === undefined) return keep(attributes, name, '', from);
  const quote = text.charAt(from);
  if (quote === '{') return keep(attributes, name, text.slice(from, bracesEnd(text, from)), bracesEnd(text, from));
  if (quote === '"' || quote === '\'') {
    const close = text.indexOf(quote, from + 1);
    return close === -1 ? text.length : keep(attributes, name, text.slice(from + 1, close), close + 1);
  }
  const bare = /^[^\s>]*/.exec(text.slice(from, from + 2000))?.[0].replace(/\/$/, '') ?? '';
  return keep(attributes, name, bare, from + bare.length);
}

function keep(attributes: Map<string, string>, name: string, value: string, end: number): number {
  attributes.set(name, value);
  return end;
}

/** Where the braces that open here are closed, strings in them passed over; where `longest` characters end if they are not. */
export function bracesEnd(text: string, start: number, longest = LONGEST): number {
  let depth = 0;
  let quote = '';
  const limit = Math.min(text.length, start + longest);
  for (let at = start; at < limit; at += 1) {
    const character = text.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (/["'`]/.test(character)) quote = character;
    else if (character === '{') depth += 1;
    else if (character === '}' && --depth === 0) return at + 1;
  }
  return limit;
}

function blanksAt(text: string, at: number): number {
  let end = at;
  while (/\s/.test(text.charAt(end))) end += 1;
  return end - at;
}
