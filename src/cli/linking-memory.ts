import { completeMemory, vaultMemory, type LinkMemory, type LinkMemoryData, type RefusalList } from '../app/linking/link-memory';
import { REFUSALS_NOTE } from '../app/default-places';
import { memoryWithNote } from '../app/linking/link-refusals';
import type { NoteStore } from '../app/note-store';
import { mergeRefusals } from '../suggest/refusals';
import { UsageError, type CommandContext } from './command';

export interface LinkingMemory {
  memory: LinkMemory;
  /** What was refused on the command line or in Obsidian. */
  refused: RefusalList;
  /** The path of the note of refusals. */
  refusalsNote: string;
}

/** What linking remembers of a vault. */
export async function linkingMemory(store: NoteStore): Promise<LinkingMemory> {
  const obsidian = await dataOfObsidian(store);
  const memory = memoryWithNote(store, () => obsidian.note, vaultMemory(store));
  return { memory, refused: mergeRefusals((await memory.read()).refused, obsidian.refused), refusalsNote: obsidian.note };
}

/** @throws UsageError when it is no score */
export function minScoreOf({ options }: CommandContext): number | undefined {
  const minScore = options.number('min-score');
  if (minScore !== undefined && (minScore < 0 || minScore > 1)) throw new UsageError('“--min-score” must be a number from 0 to 1.');
  return minScore;
}

/** Where Obsidian keeps the plugin's data, in a vault whose settings folder has its usual name. */
export const PLUGIN_DATA = '.obsidian/plugins/ospo-atlas/data.json';

interface ObsidianData {
  /** Refusals from before they had a note. */
  refused: RefusalList;
  /** The note of refusals. */
  note: string;
}

/** What was refused in Obsidian holds here too. Data that cannot be read is Obsidian's to mend. */
async function dataOfObsidian(store: NoteStore): Promise<ObsidianData> {
  try {
    const data = JSON.parse(await store.read(PLUGIN_DATA)) as { linking?: Partial<LinkMemoryData>; linkRefusalsNote?: string } | null;
    return { refused: completeMemory(data?.linking).refused, note: data?.linkRefusalsNote ?? REFUSALS_NOTE };
  } catch {
    return { refused: {}, note: REFUSALS_NOTE };
  }
}
