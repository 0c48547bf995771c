import { Notice, type Plugin } from 'obsidian';
import { ItemHistory } from '../../app/assess/item-history';
import type { Session } from '../../app/session';
import type { ItemChange, ItemPlace, SetOutcome } from '../../app/assess/set-item';
import { ASSESS_WORDS } from '../../app/words/assess';
import { BOARD_WORDS } from '../../app/words/board';
import { blockKey } from '../../assess/block-id';
import { layNote } from '../../assess/survey';
import { noticeFailure } from '../failure-notice';
import { saveOpenNote } from '../note-editor';
import { undoNotice } from '../undo-notice';

/** What is said of a change, and what happens once it is written. */
export interface ChangeTelling {
  said?: string;
  onWritten?: () => void;
}

/** Writes whatever a person answers, wherever they answer it: one change after the other, each of which can be taken back. */
export class ItemDesk {
  private readonly history: ItemHistory;
  private notice: Notice | undefined;
  private working: Promise<void> = Promise.resolve();

  constructor(private readonly plugin: Pick<Plugin, 'register' | 'app'>, private readonly session: Session) {
    this.history = new ItemHistory(session);
    plugin.register(() => this.notice?.hide());
  }

  /** Changes an item, and says so with a button that takes it back. */
  set(path: string, blockId: string, change: ItemChange, { said, onWritten }: ChangeTelling = {}): void {
    this.inTurn(async () => {
      await this.saveTyped(path);
      const outcome = await this.history.set(path, blockId, change);
      this.tell(path, outcome, said ?? this.sentenceOf(path, blockId, change));
      if (outcome === 'written') onWritten?.();
    });
  }

  /** Does what changes more than one item of a note; `said` once it is done. */
  rewrite(path: string, work: (place: ItemPlace) => Promise<SetOutcome>, said: string): void {
    this.inTurn(async () => {
      await this.saveTyped(path);
      this.tell(path, await this.history.record(path, work), said);
    });
  }

  /** Takes the last change back. */
  undo(): void {
    this.inTurn(() => this.takeBack());
  }

  /** An item is changed in the file: what is typed into the open note and not saved yet has to be there first. */
  private saveTyped(path: string): Promise<void> {
    return saveOpenNote(this.plugin.app, path);
  }

  private tell(path: string, outcome: SetOutcome, said: string): void {
    if (outcome === 'missing') new Notice(ASSESS_WORDS.noItem(path));
    else if (outcome === 'refused') new Notice(ASSESS_WORDS.itemMoved(path));
    else if (outcome === 'written') this.offerUndo(said);
  }

  private async takeBack(): Promise<void> {
    this.notice?.hide();
    const { next } = this.history;
    if (next !== undefined) await this.saveTyped(next);
    const undone = await this.history.undo();
    if (!undone) new Notice(BOARD_WORDS.nothingToUndo);
    else if (undone.outcome === 'missing' || undone.outcome === 'refused') new Notice(BOARD_WORDS.notUndone(undone.path));
    else new Notice(BOARD_WORDS.undone);
  }

  /** One notice for all changes: a sitting has hundreds of them. */
  private offerUndo(sentence: string): void {
    this.notice?.hide();
    this.notice = undoNotice(sentence, () => this.undo());
  }

  private sentenceOf(path: string, blockId: string, { state, score }: ItemChange): string {
    const { atlas } = this.session;
    const note = atlas.note(path);
    const title = note && layNote(note, atlas).assessment.answers.find((each) => blockKey(each.blockId) === blockKey(blockId))?.title;
    if (score !== undefined) return BOARD_WORDS.set(title ?? blockId, score.join(', ') || ASSESS_WORDS.noScore.toLowerCase());
    return state === undefined ? BOARD_WORDS.changed(title ?? blockId) : BOARD_WORDS.set(title ?? blockId, ASSESS_WORDS.states[state].toLowerCase());
  }

  private inTurn(work: () => Promise<void>): void {
    this.working = this.working.then(() => noticeFailure(work()));
  }
}
