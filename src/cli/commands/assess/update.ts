import { bringUpToDate, versionChangeOf } from '../../../app/assess/mend-assessment';
import type { Session } from '../../../app/session';
import { isUpToDate, type VersionChange } from '../../../assess/version-change';
import { EXIT, UsageError, type CommandContext, type ExitCode } from '../../command';

/** Brings an assessment to the version that its framework now has; with `--dry-run` it only tells what that would change. */
export async function update(session: Session, { words: [, , path], options, out }: CommandContext): Promise<ExitCode> {
  if (path === undefined) throw new UsageError('Which assessment? Name it by its path: assess <vault> update <note>.');
  const change = versionChangeOf(session.atlas, path);
  if (!change) throw new UsageError(`“${path}” is no assessment of this vault, or its framework is not there.`);
  const retitled = new Set(options.flag('retitle') ? change.reworded.map(({ answer }) => answer.blockId) : []);
  const outcome = options.flag('dry-run') || isUpToDate(change) ? 'unchanged' : await bringUpToDate(session, path, { retitled });
  out.answer({ path, outcome, ...answerOf(change) }, () => changeLines(change));
  return outcome === 'refused' ? EXIT.findings : EXIT.well;
}

/** What programs read of a change. */
function answerOf({ from, to, kept, reworded, added, withdrawn }: VersionChange): Record<string, unknown> {
  return {
    from, to, kept,
    reworded: reworded.map(({ answer, title }) => ({ item: answer.blockId, was: answer.title, title })),
    added: added.map(({ blockId, title }) => ({ item: blockId, title })),
    withdrawn: withdrawn.map(({ blockId, title }) => ({ item: blockId, title })),
  };
}

function* changeLines(change: VersionChange): Iterable<string> {
  const { from, to, kept, reworded, added, withdrawn } = change;
  yield isUpToDate(change) ? 'The assessment is up to date.' : `Version ${from ?? 'not said'} to ${to ?? 'not said'}: ${kept} kept.`;
  for (const { answer, title } of reworded) yield `reworded: “${answer.title}” is “${title}” in the framework`;
  for (const { title } of added) yield `new: ${title}`;
  for (const { title } of withdrawn) yield `withdrawn, and kept: ${title}`;
}
