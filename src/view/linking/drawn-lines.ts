/** A line as it was drawn, and what of it the drawing shows. */
interface DrawnLine {
  el: HTMLElement;
  shows: readonly unknown[];
}

/** How a line is drawn. */
export interface LineDrawing {
  /** Which line it is, wherever it stands. */
  key: string;
  /** What the drawing depends on: while all of it is the same, the element stays. */
  shows: readonly unknown[];
  fill: (el: HTMLElement) => void;
  /** Says where the line stands now. */
  place: (el: HTMLElement) => void;
}

/** The lines of a long list that are in the page: elements stay while they show the same, so that a list that grows is not drawn anew. */
export class DrawnLines {
  private drawn = new Map<string, DrawnLine>();

  constructor(private readonly room: HTMLElement) {}

  /** The element of a line, where it is in the page. */
  elOf(key: string | undefined): HTMLElement | undefined {
    return key === undefined ? undefined : this.drawn.get(key)?.el;
  }

  /** The line that an element of the page lies in. */
  keyAt(path: readonly EventTarget[]): string | undefined {
    return [...this.drawn].find(([, { el }]) => path.includes(el))?.[0];
  }

  /** Has just these lines in the page, in this order. An element that need not move is not touched, so that it keeps the focus. */
  show(lines: readonly LineDrawing[]): void {
    const before = this.drawn;
    this.drawn = new Map(lines.map((line) => [line.key, this.fitting(line, before.get(line.key)) ?? this.create(line)]));
    const kept = new Set([...this.drawn.values()].map(({ el }) => el));
    for (const { el } of before.values()) if (!kept.has(el)) el.remove();
    let next = this.room.firstChild;
    for (const line of lines) {
      const el = this.drawn.get(line.key)?.el;
      if (!el) continue;
      line.place(el);
      if (el === next) next = el.nextSibling;
      else this.room.insertBefore(el, next);
    }
  }

  private fitting({ shows }: LineDrawing, known: DrawnLine | undefined): DrawnLine | undefined {
    return known?.shows.every((each, index) => each === shows[index]) ? known : undefined;
  }

  private create({ shows, fill }: LineDrawing): DrawnLine {
    const el = this.room.createEl('li');
    fill(el);
    return { el, shows };
  }
}
