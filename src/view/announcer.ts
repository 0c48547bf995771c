/** Tells a screen reader what changed, without moving its focus. */
export class Announcer {
  private readonly el: HTMLElement;

  constructor(parent: HTMLElement) {
    this.el = parent.createDiv({ cls: 'ospo-unseen', attr: { 'aria-live': 'polite', 'aria-atomic': 'true' } });
  }

  say(sentence: string): void {
    if (this.el.textContent !== sentence) this.el.setText(sentence);
  }
}
