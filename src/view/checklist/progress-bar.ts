import type { Progress } from '../../app/assess/assess-page';
import type { AssessWords } from '../../app/words/assess';
import { nameBy } from '../name-by';

/** How far something is: a bar for the eye, with the numbers beside it in words. */
export class ProgressBar {
  private readonly el: HTMLElement;
  private readonly bar: HTMLElement;
  private readonly text: HTMLElement;

  /** @param title where stands what the progress is of */
  constructor(parent: HTMLElement, private readonly words: AssessWords, title: HTMLElement) {
    this.el = parent.createDiv({ cls: 'ospo-check-progress' });
    this.bar = this.el.createDiv({ cls: 'ospo-check-bar', attr: { 'role': 'progressbar', 'aria-valuemin': '0', 'aria-valuemax': '100' } });
    nameBy(this.bar, title);
    this.bar.createDiv({ cls: 'ospo-check-bar-fill' });
    this.text = this.el.createDiv({ cls: 'ospo-check-progress-text' });
  }

  /** Null hides the bar. */
  show(progress: Progress | null): void {
    this.el.toggleClass('ospo-check-hidden', progress === null);
    if (!progress) return;
    const text = this.words.progressText(progress);
    this.bar.setAttribute('aria-valuenow', String(progress.progress));
    this.bar.setAttribute('aria-valuetext', text);
    this.bar.setCssProps({ '--ospo-progress': `${progress.progress}%` });
    this.text.setText(text);
  }
}
