/** What something begins or ends at, in the text of a block. Of `www.` the dot is looked for: its letters may be large or small, and one sign is searched quickest. */
const MARKS: readonly string[] = ['[', ']', '<', '`', '\\', '#', '@', '://', '.'];

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

  /** @param marks of a dot those count alone that stand behind a `w` */
  constructor(private readonly text: string, private readonly marks = MARKS) {
    for (let kind = 0; kind < marks.length; kind++) this.places.push(-1);
  }

  /** The first mark at or behind `at`; the text's length where there is none. Quick when asked from left to right. */
  after(at: number): number {
    if (at < this.from) this.places.fill(-1);
    else if (this.nearest >= at) return this.nearest;
    this.from = at;
    return this.nearest = this.search(at);
  }

  /** Whether a mark of a kind stands in front of `end`, at or behind the place that was asked about last. */
  holds(kind: number, end: number): boolean {
    return (this.places[kind] ?? end) < end;
  }

  private search(at: number): number {
    const { places, text, marks } = this;
    let nearest = text.length;
    for (let kind = 0; kind < marks.length; kind++) {
      let place = places[kind] ?? -1;
      if (place < at) places[kind] = place = placeOf(text, marks[kind] ?? '', at);
      if (place < nearest) nearest = place;
    }
    return nearest;
  }
}

function placeOf(text: string, mark: string, at: number): number {
  if (mark === '.') return placeBehindW(text, at);
  const found = text.indexOf(mark, at);
  return found === -1 ? text.length : found;
}

/** Where a dot stands behind a `w`. */
function placeBehindW(text: string, at: number): number {
  let found = text.indexOf('.', at);
  while (found !== -1 && (text.charCodeAt(found - 1) | 32) !== SMALL_W) found = text.indexOf('.', found + 1);
  return found === -1 ? text.length : found;
}
