import type { ItemView } from 'obsidian';
import { ASSESS_WORDS } from '../../app/words/assess';
import { BOARD_WORDS } from '../../app/words/board';
import { BoardPanel } from '../../view/board/board-panel';
import type { BoardDesk } from './board-desk';
import { ChoiceBody } from '../choice-body';

/** A tab with the board of one assessment, or of all. */
export class BoardBody extends ChoiceBody<BoardPanel> {
  constructor(view: ItemView, private readonly desk: BoardDesk) {
    super(view, 'assessment');
  }

  override resize(): void {
    this.panel?.resize();
  }

  override takeFocus(): void {
    this.panel?.focus();
  }

  protected override build(): BoardPanel {
    this.contentEl.addClass('ospo-board-pane');
    return new BoardPanel(this.contentEl, { words: ASSESS_WORDS, board: BOARD_WORDS, actions: this.desk.actions((assessment) => this.choose(assessment)) });
  }

  protected override follow(listener: () => void): () => void {
    return this.desk.onChange(listener);
  }

  protected override draw(): void {
    this.panel?.show(this.desk.page(this.chosen));
  }
}
