import type { TextEdit } from '../../model/edit';
import { enterBatch, journalNote } from './link-journal';
import type { JournalNote, LinkMemory } from './link-memory';
import { applyNoteByNote, type AppliedNote, type ApplyReport } from './apply-suggestions';
import type { Linking, Suggestion } from './link-mentions';

/** Adds links to a property of a note's front matter, in the host's way of writing YAML. */
export interface PropertyWriter {
  /** The text as it stands, with what is not saved yet. @throws StoreError */
  read(path: string): Promise<string>;
  /** @returns the text before and after @throws StoreError */
  add(path: string, property: string, targets: readonly string[]): Promise<{ before: string; after: string }>;
}

/** What links are written into a property with. */
export interface PropertyHow {
  linking: Linking;
  writer: PropertyWriter;
  memory: LinkMemory;
  /** The key that the links are written under. */
  property: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Told after each note. */
  onProgress?: (done: number, total: number) => void;
}

/** Writes suggestions as a property of their notes instead of into the text. What no longer stands in the text is dropped with a word. */
export function applyAsProperty(suggestions: readonly Suggestion[], how: PropertyHow): Promise<ApplyReport> {
  return applyNoteByNote(suggestions, how, (path, chosen) => writeNote(path, chosen, how));
}

/** Writes links under a property of one note and enters it, so that it can be undone. @returns the batch; undefined when all stood there already */
export async function linkInProperty(path: string, targets: readonly string[], how: Omit<PropertyHow, 'linking'>): Promise<string | undefined> {
  const note = journalledChange(path, await how.writer.add(path, how.property, targets));
  return note ? enterBatch(how.memory, [note], how.at) : undefined;
}

async function writeNote(path: string, chosen: readonly Suggestion[], { linking, writer, property }: PropertyHow): Promise<AppliedNote> {
  const { dropped } = linking.plan(path, await writer.read(path), chosen);
  const gone = new Set(dropped.map(({ suggestion }) => suggestion));
  const targets = [...new Set(chosen.filter((each) => !gone.has(each)).map(({ target }) => target))];
  const note = targets.length === 0 ? undefined : journalledChange(path, await writer.add(path, property, targets));
  return { note, links: note ? targets.length : 0, dropped };
}

function journalledChange(path: string, { before, after }: { before: string; after: string }): JournalNote | undefined {
  return before === after ? undefined : journalNote(path, before, [differenceOf(before, after)]);
}

/** The one stretch in which two texts differ, as the edit that leads from one to the other. */
export function differenceOf(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const end = before.length - tail;
  return { start, end, text: after.slice(start, after.length - tail), expected: before.slice(start, end) };
}
