import { mergeAllRefusals, mergeRefusals, refusalKey, refusalOfKey, type Refusal, type RefusalList, type RefusalState } from '../../suggest/refusals';
import type { LinkMemory } from './link-memory';
import type { NoteStore } from '../note-store';
import { baseName, folderOf, isNotePath } from '../../model/path';
import { REFUSAL_NOTE_WORDS } from '../words/suggest';

const FENCE = '```';
const BLOCK = 'ospo-refusals';
const QUOTED = '"(?:[^"\\\\]|\\\\.)*"';
const LINE = new RegExp(`^\\s*(?:(${QUOTED})|any word) in (?:(${QUOTED})|any note)(?: for (${QUOTED}))?: (never|allowed again), (\\S+)\\s*$`);
/** What git leaves where it could not merge. */
const CONFLICT_MARK = /^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/;

/** The refusals that a note says; lines that it cannot read say nothing. */
export function readRefusals(text: string): RefusalList {
  return mergeAllRefusals(text.split(/\r?\n/).map(refusalOfLine).filter((refused) => refused !== undefined));
}

/** The note with these refusals in place of its own. What a person wrote around them stays. */
export function writeRefusals(text: string, refused: RefusalList): string {
  const lines = Object.entries(refused).flatMap(([key, state]) => lineOf(key, state)).sort();
  const block = blockOf(text);
  if (!block) {
    const before = text.trim() === '' ? REFUSAL_NOTE_WORDS : text.trimEnd();
    return `${before}\n\n${FENCE}${BLOCK}\n${lines.map((line) => `${line}\n`).join('')}${FENCE}\n`;
  }
  const kept = block.lines.filter((line) => !refusalOfLine(line) && !CONFLICT_MARK.test(line) && line.trim() !== '');
  return `${text.slice(0, block.start)}${[...lines, ...kept].map((line) => `${line}\n`).join('')}${text.slice(block.end)}`;
}

/**
 * A memory whose refusals are in a note, and whose journal is where it was. Refusals that the other memory still holds are read as well,
 * and move into the note when something is refused next.
 */
export function memoryWithNote(store: NoteStore, place: () => string, rest: LinkMemory): LinkMemory {
  const inNotes = async (): Promise<RefusalList> => {
    const lists = await Promise.all((await notesOfRefusals(store, place())).map(async (path) => readRefusals(await store.read(path))));
    return mergeAllRefusals(lists);
  };
  const read = async (): ReturnType<LinkMemory['read']> => {
    const [data, refused] = [await rest.read(), await inNotes()];
    return { ...data, refused: mergeRefusals(data.refused, refused) };
  };
  return {
    read,
    async change(change) {
      const before = await read();
      const after = change(before);
      if (after.refused !== before.refused) {
        await keep(store, place(), after.refused);
        await rest.change((data) => ({ ...data, refused: {} }));
      }
      if (after.journal !== before.journal) await rest.change((data) => ({ ...data, journal: change(data).journal }));
    },
  };
}

/** Whether a file is the note of refusals, or a copy of it that a synchroniser laid beside it. */
export function isRefusalsNote(path: string, place: string): boolean {
  return isNotePath(path) && folderOf(path) === folderOf(place) && baseName(path).startsWith(baseName(place));
}

async function notesOfRefusals(store: NoteStore, place: string): Promise<string[]> {
  // Of all files of a vault hardly one begins like it.
  const beginning = `${folderOf(place)}/${baseName(place)}`.replace(/^\//, '');
  return (await store.list()).map(({ path }) => path).filter((path) => path.startsWith(beginning) && isRefusalsNote(path, place));
}

async function keep(store: NoteStore, place: string, refused: RefusalList): Promise<void> {
  if (await store.exists(place)) await store.process(place, (text) => writeRefusals(text, mergeRefusals(readRefusals(text), refused)));
  else await store.create(place, writeRefusals('', refused));
}

function blockOf(text: string): { start: number; end: number; lines: string[] } | undefined {
  const open = new RegExp(`^${FENCE}${BLOCK}[ \\t]*\\r?\\n`, 'm').exec(text);
  if (!open) return undefined;
  const start = open.index + open[0].length;
  const length = text.slice(start).search(new RegExp(`^${FENCE}`, 'm'));
  const end = length === -1 ? text.length : start + length;
  return { start, end, lines: text.slice(start, end).split(/\r?\n/) };
}

function refusalOfLine(line: string): RefusalList | undefined {
  const parts = LINE.exec(line);
  const at = Date.parse(parts?.[5] ?? '');
  if (!parts || Number.isNaN(at)) return undefined;
  const [, word, path, target, verdict] = parts;
  const refusal: Refusal = { word: unquoted(word), path: unquoted(path), target: unquoted(target) };
  const state: RefusalState = verdict === 'never' ? { at } : { at, revoked: true };
  return Object.values(refusal).every((part) => part === undefined) ? undefined : { [refusalKey(refusal)]: state };
}

function lineOf(key: string, { at, revoked }: RefusalState): string[] {
  const refusal = refusalOfKey(key);
  if (!refusal) return [];
  const { word, path, target } = refusal;
  const where = `${word === undefined ? 'any word' : JSON.stringify(word)} in ${path === undefined ? 'any note' : JSON.stringify(path)}`;
  const what = target === undefined ? '' : ` for ${JSON.stringify(target)}`;
  return [`${where}${what}: ${revoked === true ? 'allowed again' : 'never'}, ${new Date(at).toISOString()}`];
}

function unquoted(part: string | undefined): string | undefined {
  if (part === undefined) return undefined;
  try {
    const said: unknown = JSON.parse(part);
    return typeof said === 'string' ? said : undefined;
  } catch {
    return undefined;
  }
}
