import { propertiesOf } from '../model/front-matter';
import type { ParsedNote } from '../model/note';
import { baseName, fileName, folderOf } from '../model/path';
import { textOf, textsOf, type Properties } from '../model/property';
import { slug } from '../model/slug';
import { isExternal, normaliseUrl } from '../model/url';
import { isNoteType, NOTE_TYPES, TYPE_WORDS, type NoteType } from '../model/vocabulary';
import type { NoteFacts } from './contribution';
import { nameKey } from './link-keys';
import { shippedIdOf } from './shipped';

/** What a note says of itself in front matter, path and tags. */
export function readFacts(note: ParsedNote): NoteFacts {
  const data = propertiesOf(note);
  const name = baseName(note.path);
  const title = textOf(data['title']) ?? name;
  const aliases = aliasesOf(data);
  const others = otherNames(aliases, title);
  const url = webAddress(textOf(data['url']));
  return {
    title,
    aliases: others,
    type: ownType(note, data, [name, title, ...others]),
    url,
    address: url === undefined ? undefined : normaliseUrl(url),
    date: textOf(data['date']),
    shippedId: shippedIdOf(note),
    frameworkId: data['checklist'] === undefined ? undefined : textOf(data['id']) ?? slug(name),
  };
}

/** File name, title, aliases and acronym of a note as it writes them, each once. */
export function writtenNamesOf(note: ParsedNote): string[] {
  const data = propertiesOf(note);
  return [...new Set([baseName(note.path), ...textsOf(data['title']), ...aliasesOf(data)])];
}

const NO_NAMES: readonly string[] = [];

function aliasesOf(data: Properties): readonly string[] {
  const { aliases, alias, acronym } = data;
  if (alias === undefined && acronym === undefined) return aliases === undefined ? NO_NAMES : textsOf(aliases);
  return [aliases, alias, acronym].flatMap(textsOf);
}

/** Each alias once, the title left out. Most notes have one at most. */
function otherNames(aliases: readonly string[], title: string): readonly string[] {
  if (aliases.length > 1) return [...new Set(aliases)].filter((alias) => alias !== title);
  return aliases[0] === title ? NO_NAMES : aliases;
}

/** An address as written, with a scheme where it was left out: what a browser should open. Undefined for other texts. */
export function webAddress(written: string | undefined): string | undefined {
  if (written === undefined || !isExternal(written)) return undefined;
  return /^[a-z][a-z0-9+.-]*:/i.test(written) ? written : normaliseUrl(written);
}

/** The keys of the names by which a note is known: file name, title, aliases, acronym. */
export function nameKeysOf(path: string, { title, aliases }: NoteFacts): string[] {
  const name = baseName(path);
  if (title === name && aliases.length === 0) return [nameKey(name)];
  return [...new Set([name, title, ...aliases].map(nameKey))];
}

/** @param names the note's own */
function ownType(note: ParsedNote, data: Properties, names: readonly string[]): NoteFacts['type'] {
  const property = data['type'] === undefined ? undefined : typeNamed(textsOf(data['type'])[0]);
  if (property) return { type: property, from: 'property' };
  const folder = folderType(note.path);
  if (folder) return { type: folder, from: 'folder' };
  const tag = note.tags.length === 0 ? undefined : tagType(note, names);
  return tag ? { type: tag, from: 'tag' } : null;
}

/** The type that a word names, in British or American spelling; undefined for other words. */
function typeNamed(word: string | undefined): NoteType | undefined {
  if (word === undefined) return undefined;
  const name = word.trim().toLowerCase();
  if (name === 'organization') return 'organisation';
  return isNoteType(name) ? name : undefined;
}

const FOLDERS: ReadonlyMap<string, NoteType> = new Map(
  NOTE_TYPES.flatMap((type) => {
    const { folder } = TYPE_WORDS[type];
    return folder === null ? [] : [[folder.toLowerCase(), type]];
  }),
);

/** The folder that was asked for last: notes come folder by folder. */
let known: { folder: string; type: NoteType | undefined } = { folder: '', type: undefined };

function folderType(path: string): NoteType | undefined {
  const folder = folderOf(path);
  if (folder !== known.folder) known = { folder, type: typeOfFolder(folder) };
  return known.type;
}

/** The innermost folder that is one of the shipped vault's. */
function typeOfFolder(folder: string): NoteType | undefined {
  let type: NoteType | undefined;
  for (let outer = folder; outer !== '' && !type; outer = folderOf(outer)) type = FOLDERS.get(fileName(outer).toLowerCase());
  return type;
}

/**
 * `#organisation`, `#organisation/bank`, or `CEO (Role)` on the note that is CEO.
 * @param names the note's own
 */
function tagType({ tags }: ParsedNote, names: readonly string[]): NoteType | undefined {
  for (const { name } of tags) {
    const slash = name.indexOf('/');
    const type = typeNamed(slash === -1 ? name : name.slice(0, slash));
    if (type) return type;
    const typed = typedName(name);
    if (typed && names.some((own) => nameKey(own) === nameKey(typed.name))) return typed.type;
  }
  return undefined;
}

/** `CEO (Role)`: a name and its type; null for other texts. */
export function typedName(text: string): { name: string; type: NoteType } | null {
  if (!text.includes('(')) return null;
  const [, name, word] = /^(.+?)\s*\(([^()]+)\)$/.exec(text.trim()) ?? [];
  const type = typeNamed(word);
  return name !== undefined && type ? { name, type } : null;
}
