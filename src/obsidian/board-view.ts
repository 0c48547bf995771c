import { ItemView, debounce, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { ASSESS_WORDS } from '../app/words/assess';
import { BOARD_WORDS } from '../app/words/board';
import { BoardPanel } from '../view/board/board-panel';
import type { BoardDesk } from './board-desk';

export const BOARD_VIEW = 'ospo-atlas-board';

/** A tab with the board of one assessment, or of all. */
export class BoardView extends ItemView {
  override icon = 'square-check-big';
  override navigation = true;
  private chosen: string | null = null;
  private panel: BoardPanel | undefined;
  /** One update for a burst of changes. */
  private readonly refresh = debounce(() => this.show(), 50);

  constructor(leaf: WorkspaceLeaf, private readonly desk: BoardDesk) {
    super(leaf);
  }

  override getViewType(): string {
    return BOARD_VIEW;
  }

  override getDisplayText(): string {
    return BOARD_WORDS.view;
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), assessment: this.chosen };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const assessment = typeof state === 'object' && state !== null && 'assessment' in state ? state.assessment : null;
    this.chosen = typeof assessment === 'string' ? assessment : null;
    this.show();
    await super.setState(state, result);
  }

  override async onOpen(): Promise<void> {
    this.contentEl.addClass('ospo-board-pane');
    this.panel = new BoardPanel(this.contentEl, { words: ASSESS_WORDS, board: BOARD_WORDS, actions: this.desk.actions((assessment) => this.choose(assessment)) });
    this.register(this.desk.onChange(this.refresh));
    this.show();
  }

  override async onClose(): Promise<void> {
    this.refresh.cancel();
    this.panel?.destroy();
    this.panel = undefined;
  }

  override onResize(): void {
    this.panel?.resize();
  }

  /** Brings the keys to the list. */
  focusList(): void {
    this.panel?.focus();
  }

  private choose(assessment: string | null): void {
    this.chosen = assessment;
    this.app.workspace.requestSaveLayout();
    this.show();
  }

  private show(): void {
    this.panel?.show(this.desk.page(this.chosen));
  }
}
