import type { WorkspaceLeaf } from 'obsidian';
import { ASSESS_WORDS } from '../app/words/assess';
import { BOARD_WORDS } from '../app/words/board';
import type { BoardPanel } from '../view/board/board-panel';
import type { BoardDesk } from './board-desk';
import { ChoiceView } from './choice-view';

export const BOARD_VIEW = 'ospo-atlas-board';

/** A tab with the board of one assessment, or of all. */
export class BoardView extends ChoiceView<BoardPanel> {
  override icon = 'square-check-big';

  constructor(leaf: WorkspaceLeaf, private readonly desk: BoardDesk) {
    super(leaf, 'assessment');
  }

  override getViewType(): string {
    return BOARD_VIEW;
  }

  override getDisplayText(): string {
    return BOARD_WORDS.view;
  }

  override onResize(): void {
    this.panel?.resize();
  }

  /** Brings the keys to the list. */
  focusList(): void {
    this.panel?.focus();
  }

  protected override async build(): Promise<BoardPanel> {
    this.contentEl.addClass('ospo-board-pane');
    // Evaluated with the first board, so that a start does not pay for it.
    const { BoardPanel } = await import('../view/board/board-panel');
    return new BoardPanel(this.contentEl, { words: ASSESS_WORDS, board: BOARD_WORDS, actions: this.desk.actions((assessment) => this.choose(assessment)) });
  }

  protected override follow(listener: () => void): () => void {
    return this.desk.onChange(listener);
  }

  protected override draw(): void {
    this.panel?.show(this.desk.page(this.chosen));
  }
}
