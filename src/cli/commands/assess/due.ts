import type { Session } from '../../../app/session';
import { dashboardPage } from '../../../app/assess/dashboard-page';
import { dayOf } from '../../../app/today';
import { surveyVault } from '../../../assess/survey';
import { EXIT, type CommandContext, type ExitCode } from '../../command';

/** Lists the reviews that are due or will be soon, by owner. */
export function due({ atlas }: Session, { out }: CommandContext): ExitCode {
  const today = dayOf(new Date());
  const { reviews } = dashboardPage(surveyVault(atlas, today), null, today);
  out.answer({ reviews }, function* () {
    if (reviews.length === 0) yield 'No review is due.';
    for (const { owner, item, due: day, isOverdue, assessment, place } of reviews) yield `${day}${isOverdue ? ' (overdue)' : ''} ${owner === '' ? 'nobody' : owner}: ${item} (${assessment}:${place.line})`;
  });
  return reviews.some(({ isOverdue }) => isOverdue) ? EXIT.findings : EXIT.well;
}
