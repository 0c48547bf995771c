import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { Atlas } from '../../src/graph/atlas';
import { baseName, extensionOf, isNotePath } from '../../src/model/path';
import { lineStarts } from '../../src/model/position';
import { isMapping, textOf, textsOf, type Properties } from '../../src/model/property';
import { compareTexts } from '../../src/model/sorted';
import { readFrontMatter } from '../../src/parse/front-matter/front-matter';
import { parseNote } from '../../src/parse/parse-note';
import { put } from '../graph/vault';

const VAULT = fileURLToPath(new URL('../../vault-template/', import.meta.url));

/** A note of the shipped vault as text: reading front matter alone takes a moment, parsing 1,300 notes takes seconds. */
export interface VaultNote {
  path: string;
  /** File name without its extension. */
  title: string;
  data: Properties;
  /** What stands below the front matter. */
  body: string;
  /** `''` for a note that is not shipped as part of the atlas: a template. */
  id: string;
  type: string;
}

/** Text of every file of the shipped vault, by path. */
export const FILES: ReadonlyMap<string, string> = new Map(
  readdirSync(VAULT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(VAULT.length).replaceAll('\\', '/'))
    .sort(compareTexts)
    .map((path) => [path, readFileSync(VAULT + path, 'utf8')]),
);

const ALL_NOTES = [...FILES].filter(([path]) => isNotePath(path)).map(([path, text]) => readNote(path, text));

/** The notes of the atlas. */
export const NOTES: readonly VaultNote[] = ALL_NOTES.filter(({ id }) => id !== '');

/** Notes to be copied by people: they are no part of the atlas. */
export const TEMPLATES: readonly VaultNote[] = ALL_NOTES.filter(({ id }) => id === '');

/** Files with that extension, by path. */
export function filesOf(extension: string): [path: string, text: string][] {
  return [...FILES].filter(([path]) => extensionOf(path) === extension);
}

/** Names by which people call a note: its title, its aliases. */
export function namesOf({ title, data }: VaultNote): string[] {
  return [title, ...textsOf(data['aliases'])];
}

/** The items of a framework, as written. */
export function itemsOf({ data }: VaultNote): Properties[] {
  const written = data['checklist'];
  return Array.isArray(written) ? written.filter(isMapping) : [];
}

/** The whole vault, parsed; templates too, as a check of the vault sees them. */
export function parseVault(): Atlas {
  const atlas = new Atlas();
  for (const [path, text] of FILES) {
    if (isNotePath(path)) put(atlas, parseNote(path, text));
    else atlas.addFile(path);
  }
  return atlas;
}

/** Passes where nothing is wrong; else fails with what is, a line each: `path: reason`. */
export function expectNone(faults: readonly string[]): void {
  if (faults.length > 0) expect.fail(`${faults.length} faults in the shipped vault:\n${faults.join('\n')}\n`);
}

function readNote(path: string, text: string): VaultNote {
  const { frontMatter, issues } = readFrontMatter({ path, text, starts: lineStarts(text) });
  if (!frontMatter || issues.length > 0) throw new Error(`The front matter of “${path}” cannot be read: ${issues.map(({ message }) => message).join(' ')}`);
  const { data, span } = frontMatter;
  return { path, title: baseName(path), data, body: text.slice(span.end).trim(), id: textOf(data['id']) ?? '', type: textOf(data['type']) ?? '' };
}
