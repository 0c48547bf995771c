import type { Mending } from '../vault/file-manager';
import { Notice } from './notice';

/** As many notes are changed in a moment: to count them would only flicker. */
const FEW = 50;
/** Milliseconds for which the last sentence stays. */
const STAY = 5000;

/** Counts in a notice the notes whose links follow a file that was renamed. Failures are told by whoever asked for it. */
export function showMending(total: number): Mending | undefined {
  if (total <= FEW) return undefined;
  const notice = new Notice(words(0, total), 0);
  return {
    reach: (done) => done % FEW === 0 && notice.setMessage(words(done, total)),
    end: (isWhole) => (isWhole ? notice.setMessage(`Links in ${inEnglish(total)} notes were updated.`).setAutoHide(STAY) : notice.hide()),
  };
}

function words(done: number, total: number): string {
  return `Links are being updated: ${inEnglish(done)} of ${inEnglish(total)} notes.`;
}

function inEnglish(count: number): string {
  return count.toLocaleString('en');
}
