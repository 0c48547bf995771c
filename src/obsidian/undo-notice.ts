import { Notice } from 'obsidian';
import { BOARD_WORDS } from '../app/words/board';

/** How long such a notice stays, in milliseconds. */
const UNDO_TIME = 6000;

/** Says what was done, with a button that takes it back. @param time how long it stays, in milliseconds */
export function undoNotice(sentence: string, onUndo: () => void, time = UNDO_TIME): Notice {
  return new Notice(createFragment((fragment) => {
    fragment.createDiv({ text: sentence });
    const button = fragment.createEl('button', { cls: 'ospo-notice-button', text: BOARD_WORDS.undo, attr: { type: 'button' } });
    button.addEventListener('click', onUndo);
  }), time);
}
