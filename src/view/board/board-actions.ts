import type { ChecklistActions } from '../checklist/checklist-actions';
import type { BoardItem, ElsewhereRow } from '../../app/assess/board-page';

/** What a person can do on a board. */
export interface BoardActions extends Pick<ChecklistActions, 'set' | 'mend' | 'openLink' | 'openPlace'> {
  /** Shows one assessment, or all. */
  choose(assessment: string | null): void;
  start(): void;
  /** Asks for evidence and adds it to an item; `done` is called once the question is gone. */
  addEvidence(item: BoardItem, done: () => void): void;
  /** Takes what was dropped on an item as its evidence. */
  dropEvidence(item: BoardItem, data: DataTransfer): void;
  /** Shows what would be taken over from the answer to the same question elsewhere, and takes it when the person agrees. */
  adopt(item: BoardItem, from: ElsewhereRow): void;
  /** Takes back the last change. */
  undo(): void;
}
