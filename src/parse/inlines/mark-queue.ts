/** What something begins or ends at, in the text of a block. Of `www.` the dot is looked for: its letters may be large or small, and one sign is searched quickest. */
const MARKS = ['[', ']', '<', '`', '\\', '#', '@', '://', '.'] as const;

const DOT = MARKS.indexOf('.');
const SMALL_W = 119;

/**
 * Where the next mark stands, of whatever kind. Each kind is searched through the text once, from mark to mark, by the engine's own search:
 * it passes over plain words many times as quickly as a look at each character does, and most of a vault is plain words.
 */
export class MarkQueue {
  /** For each kind where it stands next, the text's length where it does not any more. */
  private readonly places: number[] = [];
  private nearest = -1;
  /** From where the kinds have been searched. */
  private from = 0;

  constructor(private readonly text: string) {
    for (let kind = 0; kind < MARKS.length; kind++) this.places.push(-1);
  }

  /** The first mark at or behind `at`; the text's length where there is none. Quick when asked from left to right. */
  after(at: number): number {
    if (at < this.from) this.places.fill(-1);
    else if (this.nearest >= at) return this.nearest;
    this.from = at;
    return this.nearest = this.search(at);
  }

  private search(at: number): number {
    const { places, text } = this;
    let nearest = text.length;
    for (let kind = 0; kind < MARKS.length; kind++) {
      let place = places[kind] ?? -1;
      if (place < at) places[kind] = place = placeOf(text, kind, at);
      if (place < nearest) nearest = place;
    }
    return nearest;
  }
}

function placeOf(text: string, kind: number, at: number): number {
  if (kind === DOT) return placeBehindW(text, at);
  const found = text.indexOf(MARKS[kind] ?? '', at);
  return found === -1 ? text.length : found;
}

/** Where a dot stands behind a `w`. */
function placeBehindW(text: string, at: number): number {
  let found = text.indexOf('.', at);
  while (found !== -1 && (text.charCodeAt(found - 1) | 32) !== SMALL_W) found = text.indexOf('.', found + 1);
  return found === -1 ? text.length : found;
}
