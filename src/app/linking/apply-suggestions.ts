import type { EditWriter } from '../edit-writer';
import { enterBatch, journalNote, type JournalNote } from './link-journal';
import type { LinkMemory } from './link-memory';
import type { DroppedSuggestion, Linking, LinkPlan, Suggestion } from './link-mentions';
import { StoreError } from '../note-store';

/** What suggestions are written with. */
export interface ApplyHow {
  linking: Linking;
  writer: EditWriter;
  memory: LinkMemory;
  /** Milliseconds since 1970. */
  at: number;
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

/** Writes suggestions, note by note, each note in one step, and enters the whole as one batch that can be undone. */
export async function applySuggestions(suggestions: readonly Suggestion[], how: ApplyHow): Promise<ApplyReport> {
  const written: JournalNote[] = [];
  const dropped: DroppedSuggestion[] = [];
  for (const [path, chosen] of byPath(suggestions)) {
    const result = await writeNote(path, chosen, how);
    if (result.note) written.push(result.note);
    dropped.push(...result.dropped);
  }
  const id = written.length > 0 ? await enterBatch(how.memory, written, how.at) : undefined;
  return { id, links: written.reduce((sum, { back }) => sum + back.length, 0), notes: written.length, dropped };
}

async function writeNote(path: string, chosen: readonly Suggestion[], { linking, writer }: ApplyHow): Promise<{ note?: JournalNote; dropped: DroppedSuggestion[] }> {
  let plan: LinkPlan = { edits: [], dropped: [] };
  let note: JournalNote | undefined;
  try {
    await writer.write(path, (text) => {
      plan = linking.plan(path, text, chosen);
      note = plan.edits.length > 0 ? journalNote(path, text, plan.edits) : undefined;
      return plan.edits;
    });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { dropped: chosen.map((suggestion) => ({ suggestion, why: 'unwritable' })) };
  }
  return { note, dropped: plan.dropped };
}

function byPath(suggestions: readonly Suggestion[]): Map<string, Suggestion[]> {
  const groups = new Map<string, Suggestion[]>();
  for (const suggestion of suggestions) {
    const group = groups.get(suggestion.path);
    if (group) group.push(suggestion);
    else groups.set(suggestion.path, [suggestion]);
  }
  return groups;
}
