import { lineAt, scrollToLine } from '../line-places';

/** A line of a long list. */
export interface VirtualLine {
  /** Stays the same for the same thing, however the list changes. */
  key: string;
  /** Pixels. */
  height: number;
}

interface VirtualListHost<T extends VirtualLine> {
  /** Fills an empty element; it may have shown the line before. */
  fill(el: HTMLElement, line: T, index: number): void;
}

/** Pixels drawn above and below what can be seen. */
const MARGIN = 240;

/**
 * A long list of which only the lines in sight are in the page. One line is current: it takes focus and keys, and stays in the page.
 * An element stays with its line, so that focus survives an update.
 */
export class VirtualList<T extends VirtualLine> {
  private readonly room: HTMLElement;
  private lines: readonly T[] = [];
  private places = new Map<string, number>();
  private tops: number[] = [];
  private current: string | null = null;
  private readonly drawn = new Map<string, HTMLElement>();

  /** @param el what scrolls; it needs a height of its own */
  constructor(private readonly el: HTMLElement, private readonly host: VirtualListHost<T>) {
    this.room = el.createDiv({ cls: 'ospo-virtual', attr: { role: 'presentation' } });
    el.addEventListener('scroll', () => this.draw(), { passive: true });
  }

  get currentKey(): string | null {
    return this.current;
  }

  /** Shows other lines. Where the current one is gone, the line in its place becomes current. */
  show(lines: readonly T[]): void {
    const before = this.current === null ? 0 : (this.places.get(this.current) ?? 0);
    const hadFocus = this.hasFocus();
    this.lines = lines;
    this.places = new Map(lines.map(({ key }, index) => [key, index]));
    this.measure();
    if (this.current === null || !this.places.has(this.current)) this.current = lines[Math.min(before, lines.length - 1)]?.key ?? null;
    for (const [key, el] of this.drawn) this.refill(key, el);
    this.draw();
    if (hadFocus && !this.hasFocus()) this.focus();
  }

  /** Forgets which line is current, and goes to the top: what is shown next is another list. */
  reset(): void {
    this.current = null;
    this.el.scrollTop = 0;
  }

  /** Draws what has come into sight, after the pane changed its size as well. */
  draw(): void {
    const [first, last] = this.inSight();
    const current = this.current === null ? -1 : (this.places.get(this.current) ?? -1);
    for (const [key, el] of this.drawn) {
      const index = this.places.get(key) ?? -1;
      if ((index >= first && index <= last) || index === current) continue;
      el.remove();
      this.drawn.delete(key);
    }
    for (let index = first; index <= last; index += 1) this.drawLine(index);
    this.drawLine(current);
  }

  /** Makes a line current and brings it into sight. */
  moveTo(key: string, withFocus = true): void {
    if (!this.places.has(key)) return;
    this.mark(false);
    this.current = key;
    scrollToLine(this.el, this.tops, this.places.get(key) ?? 0);
    this.draw();
    this.mark(true);
    // Whatever the list stands in scrolls as well where that is too low for it.
    if (withFocus) this.drawn.get(key)?.focus();
  }

  /** Moves by so many lines, as far as there are any. */
  moveBy(count: number): void {
    const at = this.current === null ? 0 : (this.places.get(this.current) ?? 0);
    const next = this.lines[Math.max(0, Math.min(this.lines.length - 1, at + count))];
    if (next) this.moveTo(next.key);
  }

  /** How many lines of the current one's height fit into the pane. */
  get page(): number {
    const height = this.lines[this.places.get(this.current ?? '') ?? 0]?.height ?? 1;
    return Math.max(1, Math.floor(this.el.clientHeight / height) - 1);
  }

  focus(): void {
    if (this.current !== null) this.drawn.get(this.current)?.focus({ preventScroll: true });
  }

  hasFocus(): boolean {
    return this.room.contains(this.el.doc.activeElement);
  }

  /** The line that an element within the list belongs to. */
  lineOf(target: Element): T | undefined {
    const key = target.closest<HTMLElement>('.ospo-virtual-line')?.dataset['key'];
    return key === undefined ? undefined : this.lines[this.places.get(key) ?? -1];
  }

  private measure(): void {
    let top = 0;
    this.tops = this.lines.map(({ height }) => (top += height) - height);
    this.tops.push(top);
    this.room.setCssProps({ '--ospo-virtual-height': `${top}px` });
  }

  private inSight(): [number, number] {
    const { scrollTop, clientHeight } = this.el;
    return [lineAt(this.tops, scrollTop - MARGIN), Math.min(this.lines.length - 1, lineAt(this.tops, scrollTop + clientHeight + MARGIN))];
  }

  private drawLine(index: number): void {
    const line = this.lines[index];
    if (!line || this.drawn.has(line.key)) return;
    const el = this.room.createDiv({ cls: 'ospo-virtual-line', attr: { 'data-key': line.key } });
    this.drawn.set(line.key, el);
    this.fillLine(el, line, index);
    this.keepOrder(el, index);
  }

  private refill(key: string, el: HTMLElement): void {
    const index = this.places.get(key);
    const line = index === undefined ? undefined : this.lines[index];
    if (index === undefined || !line) {
      el.remove();
      this.drawn.delete(key);
      return;
    }
    el.empty();
    this.fillLine(el, line, index);
  }

  private fillLine(el: HTMLElement, line: T, index: number): void {
    el.setCssProps({ '--ospo-virtual-top': `${this.tops[index] ?? 0}px`, '--ospo-virtual-line': `${line.height}px` });
    this.host.fill(el, line, index);
    this.markLine(el, line.key === this.current);
  }

  /** Lines stand in the page as they are read, whichever came into sight first. */
  private keepOrder(el: HTMLElement, index: number): void {
    const following = this.lines.slice(index + 1, index + 80).map(({ key }) => this.drawn.get(key)).find((each) => each !== undefined);
    this.room.insertBefore(el, following ?? null);
  }

  private mark(isCurrent: boolean): void {
    const el = this.current === null ? undefined : this.drawn.get(this.current);
    if (el) this.markLine(el, isCurrent);
  }

  private markLine(el: HTMLElement, isCurrent: boolean): void {
    el.tabIndex = isCurrent ? 0 : -1;
    el.toggleClass('is-current', isCurrent);
  }
}
