import { Notice } from 'obsidian';
import { blockKey } from '../assess/block-id';
import { boardPage, readingBoard, type BoardItem, type BoardPage, type ElsewhereRow } from '../app/board-page';
import { ItemHistory } from '../app/item-history';
import type { ItemChange } from '../app/set-item';
import { dayOf } from '../app/today';
import type { VaultSurvey } from '../app/vault-survey';
import { ASSESS_WORDS } from '../app/words/assess';
import { BOARD_WORDS } from '../app/words/board';
import type { BoardActions } from '../view/board/board-actions';
import type { ChecklistDesk } from './checklist-desk';
import { droppedEvidence } from './dropped-evidence';
import { AdoptModal } from './adopt-modal';
import { EvidenceModal } from './evidence-modal';
import { noticeFailure } from './failure-notice';
import type { AtlasHost } from './host';

/** How long a notice with an undo stays, in milliseconds. */
const UNDO_TIME = 6000;

/** What every board shares: the changes that can be taken back, and what clicks and keys do. */
export class BoardDesk {
  private readonly history: ItemHistory;
  private notice: Notice | undefined;
  private working: Promise<void> = Promise.resolve();

  constructor(private readonly host: AtlasHost, private readonly checklists: ChecklistDesk, private readonly survey: VaultSurvey) {
    this.history = new ItemHistory(host.session);
    host.plugin.register(() => this.notice?.hide());
  }

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
    const shared = this.checklists.actions(() => null);
    return {
      ...shared, choose,
      start: () => this.checklists.start(this.host.plugin.app.workspace.getActiveFile()?.path),
      set: (assessment, blockId, change) => this.set(assessment, blockId, change),
      addEvidence: (item, done) => this.askEvidence(item, done),
      dropEvidence: (item, data) => void noticeFailure(this.drop(item, data)),
      adopt: (item, from) => this.askAdopt(item, from),
      undo: () => this.inTurn(() => this.undo()),
    };
  }

  /** Changes an item, one change after the other, and says so with a button that takes it back. */
  set(path: string, blockId: string, change: ItemChange, said?: string): void {
    this.inTurn(async () => {
      const outcome = await this.history.set(path, blockId, change);
      if (outcome === 'missing') new Notice(ASSESS_WORDS.noItem(path));
      else if (outcome === 'refused') new Notice(ASSESS_WORDS.itemMoved(path));
      else if (outcome === 'written') this.offerUndo(said ?? this.sentenceOf(path, blockId, change));
    });
  }

  /** An item of an assessment as it now stands; undefined where the note has no such item. */
  item(path: string, blockId: string): BoardItem | undefined {
    const [assessment] = this.page(path).assessments.filter((each) => each.path === path);
    return assessment?.sections.flatMap(({ items }) => items).find(({ row }) => row.blockId === blockKey(blockId) && row.state !== null);
  }

  /** Shows what an item would take over from the same question elsewhere, and takes it when the person agrees. */
  askAdopt(item: BoardItem, from: ElsewhereRow): void {
    new AdoptModal(this.host.plugin.app, item, from, (change) => this.set(item.assessment, item.row.blockId, change)).open();
  }

  /** Asks for evidence and adds it. */
  askEvidence(item: BoardItem, onClosed: () => void): void {
    new EvidenceModal(this.host.plugin.app, { sourcePath: item.assessment, onClosed, onChoose: (evidence) => this.addEvidence(item, [evidence]) }).open();
  }

  private async drop(item: BoardItem, data: DataTransfer): Promise<void> {
    const evidence = await droppedEvidence(this.host.plugin.app, data, item.assessment);
    if (evidence.length === 0) new Notice(BOARD_WORDS.badDrop);
    else this.addEvidence(item, evidence);
  }

  private addEvidence({ assessment, row }: BoardItem, added: readonly string[]): void {
    const present = row.fields.evidence;
    this.set(assessment, row.blockId, { evidence: [...present, ...added.filter((each) => !present.includes(each))] });
  }

  private async undo(): Promise<void> {
    this.notice?.hide();
    const undone = await this.history.undo();
    if (!undone) new Notice(BOARD_WORDS.nothingToUndo);
    else if (undone.outcome === 'missing' || undone.outcome === 'refused') new Notice(BOARD_WORDS.notUndone(undone.path));
    else new Notice(BOARD_WORDS.undone);
  }

  /** One notice for all changes: a sitting has hundreds of them. */
  private offerUndo(sentence: string): void {
    this.notice?.hide();
    this.notice = new Notice(createFragment((fragment) => {
      fragment.createDiv({ text: sentence });
      const button = fragment.createEl('button', { cls: 'ospo-notice-button', text: BOARD_WORDS.undo, attr: { type: 'button' } });
      button.addEventListener('click', () => this.inTurn(() => this.undo()));
    }), UNDO_TIME);
  }

  private sentenceOf(path: string, blockId: string, { state }: ItemChange): string {
    const title = this.checklists.page(path).sections.flatMap(({ rows }) => rows).find((row) => row.blockId === blockId)?.title ?? blockId;
    return state === undefined ? BOARD_WORDS.changed(title) : BOARD_WORDS.set(title, ASSESS_WORDS.states[state].toLowerCase());
  }

  private inTurn(work: () => Promise<void>): void {
    this.working = this.working.then(() => noticeFailure(work()));
  }
}
