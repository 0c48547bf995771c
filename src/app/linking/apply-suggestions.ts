import type { EditWriter } from '../edit-writer';
import { groupBy } from '../group-by';
import { enterBatch, journalNote } from './link-journal';
import type { JournalNote, LinkMemory } from './link-memory';
import type { DroppedSuggestion, Linking, LinkPlan, Suggestion } from './link-mentions';
import { StoreError } from '../note-store';

/** What suggestions are written with. */
export interface ApplyHow {
  linking: Linking;
  writer: EditWriter;
  memory: LinkMemory;
  /** Milliseconds since 1970. */
  at: number;
  /** Told after each note. */
  onProgress?: (done: number, total: number) => void;
}

/** What was written, and what was not. */
export interface ApplyReport {
  /** The batch, to be undone by; undefined when nothing was written. */
  id: string | undefined;
  /** How many links were written, and into how many notes. */
  links: number;
  notes: number;
  dropped: DroppedSuggestion[];
}

/** What became of the suggestions of one note. */
export interface AppliedNote {
  /** Undefined where nothing was written. */
  note: JournalNote | undefined;
  links: number;
  dropped: DroppedSuggestion[];
}

/** Writes suggestions, note by note, each note in one step, and enters the whole as one batch that can be undone. */
export function applySuggestions(suggestions: readonly Suggestion[], how: ApplyHow): Promise<ApplyReport> {
  return applyNoteByNote(suggestions, how, (path, chosen) => writeNote(path, chosen, how));
}

/** Does the same in another way of writing. A note that cannot be written is passed over. */
export async function applyNoteByNote(
  suggestions: readonly Suggestion[], { memory, at, onProgress }: Pick<ApplyHow, 'memory' | 'at' | 'onProgress'>, write: (path: string, chosen: readonly Suggestion[]) => Promise<AppliedNote>,
): Promise<ApplyReport> {
  const written: JournalNote[] = [];
  const dropped: DroppedSuggestion[] = [];
  let links = 0;
  const byNote = [...groupBy(suggestions, (each) => each.path)];
  for (const [index, [path, chosen]] of byNote.entries()) {
    const result = await write(path, chosen).catch((error: unknown) => unwritten(chosen, error));
    for (const each of result.dropped) dropped.push(each);
    onProgress?.(index + 1, byNote.length);
    if (!result.note) continue;
    written.push(result.note);
    links += result.links;
  }
  const id = written.length > 0 ? await enterBatch(memory, written, at) : undefined;
  return { id, links, notes: written.length, dropped };
}

function unwritten(chosen: readonly Suggestion[], error: unknown): AppliedNote {
  if (!(error instanceof StoreError)) throw error;
  return { note: undefined, links: 0, dropped: chosen.map((suggestion) => ({ suggestion, why: 'unwritable' })) };
}

async function writeNote(path: string, chosen: readonly Suggestion[], { linking, writer }: ApplyHow): Promise<AppliedNote> {
  let plan: LinkPlan = { edits: [], dropped: [] };
  let note: JournalNote | undefined;
  await writer.write(path, (text) => {
    plan = linking.plan(path, text, chosen);
    note = plan.edits.length > 0 ? journalNote(path, text, plan.edits) : undefined;
    return plan.edits;
  });
  return { note, links: plan.edits.length, dropped: plan.dropped };
}
