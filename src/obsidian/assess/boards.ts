import type { VaultSurvey } from '../../app/assess/vault-survey';
import type { AnswerDesk } from './answer-desk';
import { BoardDesk } from './board-desk';
import type { ChecklistDesk } from './checklist-desk';
import type { AtlasHost } from '../host';
import { noticeFailure } from '../failure-notice';
import { BOARD_VIEW } from '../front/front-names';
import { FrontView } from '../front/front-view';
import { uncoverMiddle } from '../narrow-screen';

/** Brings the board of assessments into the app. */
export function registerBoards(host: AtlasHost, checklists: ChecklistDesk, { survey, answers }: { survey: VaultSurvey; answers: AnswerDesk }): void {
  const { features } = host;
  const desk = new BoardDesk(host, checklists, survey, answers);
  features.views.set(BOARD_VIEW, async (view) => {
    const { BoardBody } = await import('./board-body');
    return new BoardBody(view, desk);
  });
  features.commands.set('open-board', { callback: () => void noticeFailure(showBoard(host, checklists.lookedAt())) });
}

/** Shows the board of an assessment, or of all. */
export async function showBoard({ plugin }: Pick<AtlasHost, 'plugin'>, assessment: string | null): Promise<void> {
  const { workspace } = plugin.app;
  const leaf = workspace.getLeavesOfType(BOARD_VIEW)[0] ?? workspace.getLeaf('tab');
  await leaf.setViewState({ type: BOARD_VIEW, active: true, state: { assessment } });
  await workspace.revealLeaf(leaf);
  uncoverMiddle(workspace);
  if (leaf.view instanceof FrontView) leaf.view.takeFocus();
}
