import type { InstallReport } from '../app/pack/install-report';

/** The outcomes that a person should look at, one a line, then how many there are of each. */
export function* installLines({ outcomes, summary, undone }: InstallReport, dryRun: boolean): Iterable<string> {
  for (const { path, outcome, reason } of outcomes) {
    if (undone === undefined && (outcome === 'conflict' || outcome === 'failed' || outcome === 'retired')) yield reason ? `${outcome}: ${path}: ${reason}` : `${outcome}: ${path}`;
  }
  const deleted = outcomes.filter(({ standing }) => standing === 'deleted').length;
  if (deleted > 0) yield `${deleted} of the preserved are notes that you deleted; “--restore all” brings them back.`;
  if (undone !== undefined) yield undone;
  const counts = Object.entries(summary).map(([outcome, count]) => `${count} ${outcome}`).join(', ');
  yield `${dryRun ? 'Would give' : 'Notes'}: ${counts === '' ? 'nothing' : counts}.`;
}
