/** Steps from one button to the next: both pairs of arrows, since a bar stands upright or lies, as there is room. */
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * Makes the buttons within an element one tab stop: arrow keys go from one to the next, Home and End to the ends, and Tab comes back to
 * where it left (the roving tabindex of the ARIA practices).
 */
export class Roving {
  private stop: HTMLButtonElement | undefined;

  constructor(private readonly el: HTMLElement) {
    el.addEventListener('focusin', ({ target }) => this.stay(this.buttons.find((button) => button === target)));
    el.addEventListener('keydown', (event) => this.go(event));
    this.renew();
  }

  /** Call when buttons have come or gone. */
  renew(): void {
    const { buttons } = this;
    for (const button of buttons) button.tabIndex = -1;
    this.stay(buttons.find((button) => button === this.stop) ?? buttons[0]);
  }

  private get buttons(): HTMLButtonElement[] {
    return [...this.el.querySelectorAll('button')];
  }

  private stay(button: HTMLButtonElement | undefined): void {
    if (this.stop) this.stop.tabIndex = -1;
    if (button) button.tabIndex = 0;
    this.stop = button;
  }

  private go(event: KeyboardEvent): void {
    const { buttons } = this;
    const next = placeAfter(event, buttons.findIndex((button) => button === event.target), buttons.length);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    buttons[next]?.focus();
  }
}

/** Where a key leads from a place among so many; undefined for any other key. */
function placeAfter({ key, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent, at: number, count: number): number | undefined {
  if (ctrlKey || altKey || metaKey || shiftKey) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEPS[key];
  return step === undefined ? undefined : (at + step + count) % count;
}
