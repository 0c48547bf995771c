import { joinPath } from '../../model/path';
import { compareTexts } from '../../model/sorted';
import type { InstallPlan, Outcome, PlannedFile, Standing } from '../../pack/plan';
import { PACK_FAULTS } from '../words/pack-faults';

/** What became of one file of a pack. */
export interface InstalledOutcome {
  id: string;
  /** Vault path. */
  path: string;
  outcome: Outcome | 'failed';
  /** Why a file was left as it is, where its text alone does not say so. */
  standing?: Standing;
  /** Why it failed. */
  reason?: string;
}

/** What an install did. */
export interface InstallReport {
  outcomes: InstalledOutcome[];
  summary: Partial<Record<Outcome | 'failed', number>>;
  cancelled: boolean;
  /** Why the run could not go on, and that it was taken back; absent when it went on. */
  undone?: string;
}

/** What became of a planned file, or would. */
export function outcomeOf({ id, path, outcome, standing }: PlannedFile, folder: string): InstalledOutcome {
  const vaultPath = standing === 'elsewhere' ? path : joinPath(folder, path);
  if (standing === 'unreadable') return { id, path: vaultPath, outcome: 'failed', reason: PACK_FAULTS.unreadable(vaultPath) };
  return standing ? { id, path: vaultPath, outcome, standing } : { id, path: vaultPath, outcome };
}

/** Outcomes with their counts, ordered by path. */
export function reportOf(outcomes: readonly InstalledOutcome[], cancelled: boolean): InstallReport {
  const summary: InstallReport['summary'] = {};
  for (const { outcome } of outcomes) summary[outcome] = (summary[outcome] ?? 0) + 1;
  return { outcomes: [...outcomes].sort((a, b) => compareTexts(a.path, b.path)), summary, cancelled };
}

/** What a plan would give, as a report: for `--dry-run` and for the preview. */
export function reportOfPlan({ files }: Pick<InstallPlan, 'files'>, folder: string): InstallReport {
  return reportOf(files.map((file) => outcomeOf(file, folder)), false);
}
