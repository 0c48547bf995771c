import type { BoardWords } from '../../app/words/board';

/** Says which keys do what: closed at first, opened by its button or by a key. */
export class KeyCard {
  private readonly details: HTMLDetailsElement;
  private readonly summary: HTMLElement;

  constructor(parent: HTMLElement, board: BoardWords, onClose: () => void) {
    this.details = parent.createEl('details', { cls: 'ospo-board-keys' });
    this.summary = this.details.createEl('summary', { text: board.keysTitle });
    const card = this.details.createEl('dl', { cls: 'ospo-board-key-card' });
    for (const [key, meaning] of board.keys) {
      const line = card.createDiv();
      line.createEl('dt').createEl('kbd', { text: key });
      line.createEl('dd', { text: meaning });
    }
    this.details.createEl('p', { cls: 'ospo-board-drop-hint', text: board.dropHere });
    this.details.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' && event.key !== '?') return;
      event.preventDefault();
      event.stopPropagation();
      this.details.open = false;
      onClose();
    });
  }

  open(): void {
    this.details.open = true;
    this.summary.focus();
  }
}
