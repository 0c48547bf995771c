import { applyEdits, type TextEdit } from '../../model/edit';
import type { EditWriter } from '../edit-writer';
import type { JournalEntry, JournalNote, LinkMemory } from './link-memory';
import { StoreError } from '../note-store';
import { textDigest } from '../text-digest';

/**
 * - `restored`: as it was before, to the byte;
 * - `unchanged`: it was so already, since the editor's own undo had been used;
 * - `edited`: changed since, so it was left alone;
 * - `missing`: no such note any more, or it could not be written.
 */
export type UndoOutcome = 'restored' | 'unchanged' | 'edited' | 'missing';

/** What became of each note of a batch that was taken back. */
export interface UndoReport {
  id: string;
  notes: { path: string; outcome: UndoOutcome }[];
}

/** Batches that can be undone. */
const MOST_ENTRIES = 100;

/** What a note's edits did, for the journal. `edits` are in the order of the text and do not overlap. */
export function journalNote(path: string, text: string, edits: readonly TextEdit[]): JournalNote {
  return { path, before: textDigest(text), after: textDigest(applyEdits(text, edits).text), back: inverseOf(edits) };
}

/** Enters a batch. @returns its id */
export async function enterBatch(memory: LinkMemory, notes: readonly JournalNote[], at: number): Promise<string> {
  let id = '';
  await memory.change((data) => {
    id = freeId(at, data.journal);
    return { ...data, journal: [...data.journal, { id, at, notes }].slice(-MOST_ENTRIES) };
  });
  return id;
}

/**
 * Takes a batch back, or the last one. What could not be restored stays in the journal.
 * @param onProgress is told after each note
 * @returns undefined when there is no such batch
 */
export async function undoBatch(memory: LinkMemory, writer: EditWriter, id?: string, onProgress?: (done: number, total: number) => void): Promise<UndoReport | undefined> {
  const { journal } = await memory.read();
  const entry = id === undefined ? journal.at(-1) : journal.find((each) => each.id === id);
  if (!entry) return undefined;
  const notes: UndoReport['notes'] = [];
  for (const note of entry.notes) {
    notes.push({ path: note.path, outcome: await restore(note, writer) });
    onProgress?.(notes.length, entry.notes.length);
  }
  const left = entry.notes.filter((_, index) => ['edited', 'missing'].includes(notes[index]?.outcome ?? ''));
  await memory.change((data) => ({ ...data, journal: withoutRestored(data.journal, entry.id, left) }));
  return { id: entry.id, notes };
}

async function restore(note: JournalNote, writer: EditWriter): Promise<UndoOutcome> {
  let outcome: UndoOutcome = 'missing';
  try {
    await writer.write(note.path, (text) => {
      outcome = outcomeFor(note, text);
      return outcome === 'restored' ? note.back : [];
    });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return 'missing';
  }
  return outcome;
}

function outcomeFor({ before, after, back }: JournalNote, text: string): UndoOutcome {
  const now = textDigest(text);
  if (now === before) return 'unchanged';
  return now === after && textDigest(applyEdits(text, back).text) === before ? 'restored' : 'edited';
}

function withoutRestored(journal: readonly JournalEntry[], id: string, left: readonly JournalNote[]): JournalEntry[] {
  return journal.flatMap((entry) => (entry.id !== id ? [entry] : left.length === 0 ? [] : [{ ...entry, notes: left }]));
}

function inverseOf(edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return edits.map(({ start, end, text, expected }) => {
    const from = start + shift;
    shift += text.length - (end - start);
    return { start: from, end: from + text.length, text: expected, expected: text };
  });
}

/** A short word that grows with time. */
function freeId(at: number, journal: readonly JournalEntry[]): string {
  const taken = new Set(journal.map(({ id }) => id));
  let time = at;
  while (taken.has(time.toString(36))) time += 1;
  return time.toString(36);
}
