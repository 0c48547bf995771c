import type { GraphWords } from '../../../app/words/graph';

interface YearSpan {
  /** A year as ISO writes it; null for no bound. */
  from: string | null;
  to: string | null;
}

/** How many things happened in each year, and a brush over them: by pointer over the bars, by keyboard with two sliders. */
export class DateBrush {
  private readonly bars: HTMLElement;
  private readonly from: HTMLInputElement;
  private readonly to: HTMLInputElement;
  private readonly said: HTMLElement;
  private years: readonly number[] = [];
  private start: number | undefined;

  constructor(parent: HTMLElement, private readonly words: GraphWords, private readonly change: (span: YearSpan) => void) {
    const el = parent.createDiv({ cls: 'ospo-graph-brush' });
    this.bars = el.createDiv({ cls: 'ospo-graph-bars', attr: { 'aria-hidden': 'true' } });
    this.from = createSlider(el, words.from, () => this.slid());
    this.to = createSlider(el, words.to, () => this.slid());
    this.said = el.createDiv({ cls: 'ospo-graph-count', attr: { 'aria-live': 'polite' } });
    this.bars.addEventListener('pointerdown', (event) => {
      this.bars.setPointerCapture(event.pointerId);
      this.start = this.yearAt(event);
      this.brush(event);
    });
    this.bars.addEventListener('pointermove', (event) => this.brush(event));
    this.bars.addEventListener('pointerup', () => (this.start = undefined));
    this.bars.addEventListener('pointercancel', () => (this.start = undefined));
    this.bars.addEventListener('dblclick', () => this.change({ from: null, to: null }));
  }

  /** `counts`: how many nodes have a date in each year. */
  show(counts: ReadonlyMap<number, number>, span: YearSpan): void {
    const known = [...counts.keys()];
    const [first, last] = known.length === 0 ? [0, 0] : [Math.min(...known), Math.max(...known)];
    this.years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    const [from, to] = [yearOf(span.from) ?? first, yearOf(span.to) ?? last];
    this.draw(counts, from, to);
    for (const [slider, year] of [[this.from, from], [this.to, to]] as const) {
      slider.min = String(first);
      slider.max = String(last);
      slider.value = String(year);
    }
    this.said.setText(known.length === 0 ? this.words.noDates : this.words.years(from, to));
  }

  private draw(counts: ReadonlyMap<number, number>, from: number, to: number): void {
    const most = Math.max(1, ...counts.values());
    this.bars.empty();
    for (const year of this.years) {
      const bar = this.bars.createDiv({ cls: 'ospo-graph-bar' });
      bar.toggleClass('is-out', year < from || year > to);
      bar.setCssProps({ '--ospo-height': `${Math.round((100 * (counts.get(year) ?? 0)) / most)}%` });
    }
  }

  private slid(): void {
    const [from, to] = [Number(this.from.value), Number(this.to.value)];
    this.tell(Math.min(from, to), Math.max(from, to));
  }

  private brush(event: PointerEvent): void {
    const year = this.yearAt(event);
    if (this.start === undefined || year === undefined) return;
    this.tell(Math.min(this.start, year), Math.max(this.start, year));
  }

  private tell(from: number, to: number): void {
    this.change({ from: from <= (this.years[0] ?? from) ? null : isoYear(from), to: to >= (this.years.at(-1) ?? to) ? null : isoYear(to) });
  }

  private yearAt({ clientX }: PointerEvent): number | undefined {
    const { left, width } = this.bars.getBoundingClientRect();
    const part = Math.min(0.999, Math.max(0, (clientX - left) / Math.max(1, width)));
    return this.years[Math.floor(part * this.years.length)];
  }
}

function createSlider(parent: HTMLElement, label: string, slid: () => void): HTMLInputElement {
  const row = parent.createEl('label', { cls: 'ospo-graph-choice' });
  row.createSpan({ text: label });
  const slider = row.createEl('input', { type: 'range', attr: { step: '1' } });
  slider.addEventListener('input', slid);
  return slider;
}

function yearOf(date: string | null): number | undefined {
  const year = date === null ? NaN : Number(date.slice(0, 4));
  return Number.isInteger(year) ? year : undefined;
}

function isoYear(year: number): string {
  return String(year).padStart(4, '0');
}
