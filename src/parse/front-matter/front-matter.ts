import matter from 'gray-matter';
import { isMap, parseDocument, type Document, type YAMLParseError } from 'yaml';
import type { Issue } from '../../model/issue';
import type { FrontMatter } from '../../model/note';
import { lineStarts, positionAt, spanAt } from '../../model/position';
import { delimitFrontMatter, type Delimited, type FrontMatterBlock } from './front-matter-block';
import { issueAt } from '../note-issue';
import type { NoteText, Stretch } from '../note-text';
import { readPlainYaml } from './plain-yaml';
import { readProperties, RefusedYaml, type PropertyKey, type PropertyReading, type PropertyText } from './property-values';
import { isNestedTooDeeply } from './yaml-nesting';

export interface FrontMatterReading {
  frontMatter: FrontMatter | null;
  /** Every text in the values, placed in the note. */
  texts: PropertyText[];
  issues: Issue[];
}

/** More YAML than this in one note is refused: no list of links is that long, and reading it would hold everything up. */
const LONGEST = 500_000;

/** gray-matter looks for comments in a way that takes the square of a run of blanks. */
const BLANK_RUN = /\s{1000}/;

type WrittenNote = Pick<NoteText, 'path' | 'text' | 'starts'>;

/** Reads a note's front matter. Never throws: what cannot be read is an issue, and nothing in it is ever run. */
export function readFrontMatter(note: WrittenNote): FrontMatterReading {
  return readDelimited(note, delimitFrontMatter(note.text));
}

/** The same, of a note whose front matter has been found. Lines behind it need not be known. */
export function readDelimited(note: WrittenNote, delimited: Delimited): FrontMatterReading {
  if (delimited.kind === 'none') return { frontMatter: null, texts: [], issues: [] };
  if (delimited.kind === 'block') return readBlock(note, delimited.block);
  const message = 'The front matter is not closed: put a line of three dashes behind it.';
  return { frontMatter: null, texts: [], issues: [issueAt(note, delimited.start, 'unclosed-front-matter', message)] };
}

function readBlock(note: WrittenNote, block: FrontMatterBlock): FrontMatterReading {
  const span = spanAt(note.starts, block.start, block.end);
  const read = readYaml(note.text, block);
  if ('code' in read) {
    return { frontMatter: { data: {}, span, lines: {} }, texts: [], issues: [issueAt(note, read.at, read.code, read.message)] };
  }
  return { frontMatter: { data: read.data, span, lines: linesOf(note, read.keys) }, texts: read.texts, issues: issuesOf(note, read.keys, block) };
}

function linesOf({ starts }: WrittenNote, keys: readonly PropertyKey[]): Record<string, number> {
  // To assign is the quickest, but not to this name.
  if (keys.some(({ key }) => key === '__proto__')) return Object.fromEntries(keys.map(({ key, start }) => [key, positionAt(starts, start).line]));
  const lines: Record<string, number> = {};
  // Keys come in the order of the text: the line of each is found from that of the one before.
  let line = 1;
  for (const { key, start } of keys) {
    if ((starts[line - 1] ?? 0) > start) line = positionAt(starts, start).line;
    while ((starts[line] ?? Infinity) <= start) line += 1;
    lines[key] = line;
  }
  return lines;
}

function issuesOf(note: WrittenNote, keys: readonly PropertyKey[], { closedBy, end }: FrontMatterBlock): Issue[] {
  const issues: Issue[] = [];
  for (const { key, start, repeated } of keys) {
    if (repeated) issues.push(issueAt(note, start, 'duplicate-key', `“${key}” stands twice in the front matter: the last one counts. Keep one of them.`));
  }
  const message = 'Obsidian ends front matter at three dashes only: put them in place of the dots.';
  if (closedBy === '...') issues.push(issueAt(note, end - closedBy.length, 'dotted-front-matter', message));
  return issues;
}

interface Fault {
  code: 'bad-front-matter' | 'refused-front-matter';
  message: string;
  at: number;
}

function readYaml(text: string, block: FrontMatterBlock): PropertyReading | Fault {
  const { yaml, placeOf } = withPlainLineEndings(text, block.body);
  const plain = block.language === '' && yaml.length <= LONGEST ? readPlainYaml(yaml) : null;
  if (plain) return placed(plain, placeOf);
  if (yaml.length > LONGEST) return refused(`it is longer than ${LONGEST} characters`, block.start);
  if (isNestedTooDeeply(yaml)) return refused('its values are nested too deeply', block.start);
  if (BLANK_RUN.test(yaml)) return refused('it holds a thousand blanks in a row', block.start);
  try {
    const document = documentOf(yaml, block.language);
    return document ? readDocument(document, yaml, placeOf) : { data: {}, keys: [], texts: [] };
  } catch (error) {
    return refused(error instanceof RefusedYaml ? error.message : 'it is not plain YAML', block.start);
  }
}

interface PlainYaml {
  yaml: string;
  /** The offset in the note's text of an offset in the YAML. */
  placeOf: (offset: number) => number;
}

/** The same YAML whatever the line endings: its reader would say other things of it, and keep carriage returns in values. */
function withPlainLineEndings(text: string, { start, end }: Stretch): PlainYaml {
  const written = text.slice(start, end);
  if (!written.includes('\r\n')) return { yaml: written, placeOf: (offset) => start + offset };
  const yaml = written.replaceAll('\r\n', '\n');
  const kept = lineStarts(yaml);
  const all = lineStarts(written);
  return {
    yaml,
    placeOf: (offset) => {
      const { line, column } = positionAt(kept, offset);
      return start + (all[line - 1] ?? 0) + column - 1;
    },
  };
}

/** Closes what gray-matter is handed: no line of dashes in the YAML may, as it would by default. */
const CLOSING = '---\0';

/**
 * Hands the block to gray-matter, with YAML as the one language that it may read. Its own engines would run `---js` front
 * matter as code, and without options it keeps what it read, so options are always given and each engine of its is denied.
 */
function documentOf(yaml: string, language: string): Document.Parsed | null {
  let document: Document.Parsed | null = null;
  const engines = {
    yaml: () => {
      document = parseDocument(yaml, { schema: 'core', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
      return {};
    },
    javascript: deny, js: deny, json: deny, coffee: deny,
  };
  matter(`---${language}\n${yaml}\n${CLOSING}`, { engines, delimiters: ['---', CLOSING] });
  return document;
}

function deny(): never {
  throw new RefusedYaml('only YAML is read');
}

function readDocument(document: Document.Parsed, yaml: string, placeOf: PlainYaml['placeOf']): PropertyReading | Fault {
  const [error] = document.errors;
  if (error) return { code: 'bad-front-matter', message: sentenceOf(error), at: placeOf(Math.min(error.pos[0], yaml.length)) };
  if (document.contents === null) return { data: {}, keys: [], texts: [] };
  if (!isMap(document.contents)) {
    return { code: 'bad-front-matter', message: 'The front matter must be lines of “key: value”.', at: placeOf(0) };
  }
  return placed(readProperties(document.contents.items, yaml), placeOf);
}

/** A reading of YAML, fresh and with its places in the YAML, moved to its places in the note. */
function placed({ data, keys, texts }: PropertyReading, placeOf: PlainYaml['placeOf']): PropertyReading {
  for (const key of keys) moveTo(key, placeOf);
  for (const text of texts) moveTo(text, placeOf);
  return { data, keys, texts };
}

function moveTo(part: Stretch, placeOf: PlainYaml['placeOf']): void {
  part.start = placeOf(part.start);
  part.end = placeOf(part.end);
}

function refused(why: string, at: number): Fault {
  return { code: 'refused-front-matter', message: `The front matter was not read, because ${why}.`, at };
}

/** What to do about the faults that people make most; the rest in the words of the YAML reader. */
const ADVICE: Partial<Record<YAMLParseError['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a value that holds a colon must stand in quotes',
  BAD_SCALAR_START: 'a value that begins with a special character must stand in quotes',
  MISSING_CHAR: 'a quote is opened and not closed',
  TAB_AS_INDENT: 'indent with spaces instead of tabs',
  UNEXPECTED_TOKEN: 'a value that begins with a bracket or a quote must stand in quotes as a whole',
};

function sentenceOf(error: YAMLParseError): string {
  const why = ADVICE[error.code] ?? error.message.replace(/\.$/, '');
  return `The front matter cannot be read: ${why}.`;
}
