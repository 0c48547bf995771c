import { progressOfItems } from '../assess/progress';
import { layVault, type NoteSource } from '../assess/survey';

/** How far each assessment is, and each framework on the average of its assessments: path → 0 to 100. Others are not in it. */
export function progressOf(source: NoteSource): Map<string, number> {
  const progress = new Map<string, number>();
  const byFramework = new Map<string, number[]>();
  for (const { assessment, laid } of layVault(source).assessments) {
    if (!laid) continue;
    const percent = progressOfItems(laid.items).progress;
    progress.set(assessment.path, percent);
    byFramework.set(laid.framework.path, [...(byFramework.get(laid.framework.path) ?? []), percent]);
  }
  for (const [path, percents] of byFramework) progress.set(path, average(percents));
  return progress;
}

/** Only all at 100 make 100. */
function average(percents: readonly number[]): number {
  return Math.floor(percents.reduce((sum, percent) => sum + percent, 0) / percents.length);
}
