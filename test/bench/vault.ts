import type { Dirent } from 'node:fs';
import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { generateVault } from './generated-vault';

/** A vault's notes with their text, in the order of their paths. */
export type VaultText = readonly NoteText[];

interface NoteText {
  path: string;
  text: string;
}

/** A vault to measure on: its texts, and the folder that it can be read from. */
export interface BenchVault {
  name: string;
  folder: string;
  notes: VaultText;
  characters: number;
  /** How many files could not be read: nothing is measured on them. */
  unread: number;
}

/** The notes of a folder; without one, a generated vault in a temporary folder, which `close` takes away. */
export async function openVault(folder: string | undefined, count: number): Promise<BenchVault & { close(): Promise<void> }> {
  if (folder !== undefined) return { ...describe(folder, folder, await notesOf(folder)), close: async () => undefined };
  const home = await mkdtemp(join(tmpdir(), 'ospo-atlas-bench-'));
  await writeNotes(home, generateVault(count));
  // Read again, as a program has them: a text put together from pieces is slower to look into.
  const read = await readNotes(home);
  return { ...describe(`generated, ${counted(count, 'note')}`, home, read), close: () => rm(home, { recursive: true, force: true }) };
}

/** @throws a RangeError with a sentence for the person who asked */
async function notesOf(folder: string): Promise<ReadFolder> {
  const read = await readNotes(folder).catch((error: unknown) => {
    throw new RangeError(`The folder “${folder}” cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (charactersOf(read.notes) === 0) throw new RangeError(`There are no notes with text that can be read in the folder “${folder}”.`);
  return read;
}

/** The marks are set for a vault of thousands of notes: in one smaller than this, what a process or a name costs by itself outweighs them. */
const TELLING = { notes: 1000, characters: 2_000_000 };

/** Whether what is measured on a vault says anything of the marks. */
export function isTelling({ notes, characters }: BenchVault): boolean {
  return notes.length >= TELLING.notes && characters >= TELLING.characters;
}

/** What was read of a folder. */
interface ReadFolder {
  notes: VaultText;
  unread: number;
}

/** Files open at a time: systems allow few. */
const AT_A_TIME = 64;

export async function readNotes(folder: string): Promise<ReadFolder> {
  const paths = await notePaths(folder);
  const notes: NoteText[] = [];
  for (let at = 0; at < paths.length; at += AT_A_TIME) notes.push(...await readSome(folder, paths.slice(at, at + AT_A_TIME)));
  return { notes, unread: paths.length - notes.length };
}

/** The notes at some paths, but those that cannot be read. */
export async function readSome(folder: string, paths: readonly string[]): Promise<NoteText[]> {
  const read = await Promise.all(paths.map((path) => readFile(join(folder, path), 'utf8').then((text) => ({ path, text }), () => null)));
  return read.filter((note) => note !== null);
}

/** The notes of a folder, sorted: files alone, for a folder may be named like a note, and a link may lead nowhere. */
export async function notePaths(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => entriesByHand(folder));
  const paths = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.md')).map((entry) => slashed(relative(folder, join(entry.parentPath, entry.name))));
  return paths.filter((path) => !/(^|\/)\./.test(path)).sort();
}

/** Folder by folder: where one of them is closed, all of them at once are refused. @throws where the outermost is */
async function entriesByHand(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const inner = entries.filter((entry) => entry.isDirectory()).map((entry) => entriesByHand(join(folder, entry.name)).catch(() => []));
  return [...entries, ...(await Promise.all(inner)).flat()];
}

/** A backslash parts folders on Windows; elsewhere it may stand in a name. */
function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** So many notes, or all, spread evenly over the vault: for what is too slow to be shown all of it. */
export function sampleOf(notes: VaultText, count: number): VaultText {
  const step = Math.max(1, notes.length / count);
  return Array.from({ length: Math.min(count, notes.length) }, (_, index) => notes[Math.floor(index * step)]).filter((note) => note !== undefined);
}

export function charactersOf(notes: VaultText): number {
  return notes.reduce((sum, { text }) => sum + text.length, 0);
}

async function writeNotes(home: string, notes: VaultText): Promise<void> {
  for (const folder of new Set(notes.map(({ path }) => dirname(path)))) await mkdir(join(home, folder), { recursive: true });
  for (let at = 0; at < notes.length; at += 64) await Promise.all(notes.slice(at, at + 64).map(({ path, text }) => writeFile(join(home, path), text)));
}

function describe(name: string, folder: string, { notes, unread }: ReadFolder): BenchVault {
  return { name, folder, notes, unread, characters: charactersOf(notes) };
}

/** A number with what it counts. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
