import { boardPage, readingBoard, type BoardPage } from '../../app/assess/board-page';
import { dayOf } from '../../app/today';
import type { VaultSurvey } from '../../app/assess/vault-survey';
import type { BoardActions } from '../../view/board/board-actions';
import type { AnswerDesk } from './answer-desk';
import type { ChecklistDesk } from './checklist-desk';
import { noticeFailure } from '../failure-notice';
import type { AtlasHost } from '../host';

/** What every board shares: its page, and what clicks and keys do. */
export class BoardDesk {
  constructor(private readonly host: AtlasHost, private readonly checklists: ChecklistDesk, private readonly survey: VaultSurvey, private readonly answers: AnswerDesk) {}

  page(chosen: string | null): BoardPage {
    const { session } = this.host;
    const today = dayOf(new Date());
    return session.loading ? readingBoard(today) : boardPage(this.survey.on(today), chosen, today);
  }

  /** Tells when boards may have become others. @returns a function that ends the telling */
  onChange(listener: () => void): () => void {
    return this.checklists.onChange(listener);
  }

  /** The deeds of one board. */
  actions(choose: (assessment: string | null) => void): BoardActions {
    const { answers, host: { items, plugin } } = this;
    return {
      ...this.checklists.actions(() => null), choose,
      start: () => this.checklists.start(plugin.app.workspace.getActiveFile()?.path),
      addEvidence: (item, done) => answers.askEvidence(item, done),
      dropEvidence: (item, data) => void noticeFailure(answers.drop(item, data)),
      adopt: (item, from) => answers.askAdopt(item, from),
      undo: () => items.undo(),
    };
  }
}
