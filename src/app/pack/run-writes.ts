import type { PlannedFile } from '../../pack/plan';
import { atOnce } from '../at-once';
import { outcomeOf, reportOf, type InstalledOutcome, type InstallReport } from './install-report';
import { StoreError, type NoteStore } from '../note-store';
import { EditedMeanwhile, PackWrites } from './pack-writes';
import { errorWords } from '../words/error';
import { PACK_FAULTS } from '../words/pack-faults';

export interface RunOptions {
  onProgress?: (done: number, total: number) => void;
  /** Ends the run before the next file; what was written stays and a later run completes it. */
  isCancelled?: () => boolean;
}

/** What a run came to. */
export interface Run {
  report: InstallReport;
  /** Why the run was taken back; undefined when it was not. */
  undone: string | undefined;
}

/** So many writes that fail one after the other mean that the vault takes no more: a full disk, or one that may only be read. */
const HOPELESS = 5;

/** Performs the writes of planned files, several files at a time. Fewer outcomes than files mean that the run was cancelled. */
export async function runWrites(files: readonly PlannedFile[], { store, folder }: { store: NoteStore; folder: string }, options: RunOptions): Promise<Run> {
  const writes = new PackWrites(store, folder);
  const outcomes: InstalledOutcome[] = [];
  let [failedInARow, reason] = [0, ''];
  const isHopeless = (): boolean => failedInARow >= HOPELESS;
  await atOnce(files, async (file) => {
    try {
      for (const write of file.writes) await writes.perform(write);
      outcomes.push(outcomeOf(file, folder));
      if (file.writes.length > 0) failedInARow = 0;
    } catch (error) {
      failedInARow = isRefusedByHost(error) ? failedInARow + 1 : 0;
      reason = errorWords(error);
      outcomes.push({ ...outcomeOf(file, folder), outcome: 'failed', reason });
    }
    options.onProgress?.(outcomes.length, files.length);
  }, () => isHopeless() || (options.isCancelled?.() ?? false));
  if (!isHopeless()) return { report: reportOf(outcomes, outcomes.length < files.length), undone: undefined };
  const stuck = await writes.undo();
  const undone = stuck === 0 ? PACK_FAULTS.undone(reason) : PACK_FAULTS.undoneInPart(reason, stuck);
  return { report: reportOf(files.map((file) => undoneOutcome(file, folder, reason)), false), undone };
}

function isRefusedByHost(error: unknown): boolean {
  return error instanceof StoreError && error.code === 'unwritable' && !(error instanceof EditedMeanwhile);
}

function undoneOutcome(file: PlannedFile, folder: string, reason: string): InstalledOutcome {
  const outcome = outcomeOf(file, folder);
  return file.writes.length === 0 ? outcome : { ...outcome, outcome: 'failed', reason };
}
