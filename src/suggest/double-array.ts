import { eachInSteps, type Steps } from '../model/steps';

/**
 * A trie in flat arrays, in which a step is one read: from state `s` by code `c` to `base of s + c`, if the cell there names `s`
 * (J. Aoe, “An efficient digital search algorithm by using a double-array structure”, 1989). Only where names part are there states: what all
 * names behind a state have in common stands in a row, as in D. Morrison's “PATRICIA” (1968), and so does the rest of a name that is left alone, and
 * its plural behind it. Few cells are left, which stay near the processor, and a row is read from end to end. It is built once and never changed.
 */
export interface DoubleArray {
  /**
   * Two numbers for each state. First the state that it is reached from; 0 for a free cell. Then how it goes on: its base, or `~row`.
   * Long enough for a step by any code from any state.
   */
  cells: Int32Array;
  /** Codes, with marks between them, each of which has a number behind it that takes two places: `ENDS`, `LAST` or `PARTS`. */
  rows: Uint16Array;
  /** The code of each unit that keys have, in the order of need, so that they stay small and the trie dense; 0 for any other unit. */
  codes: Uint16Array;
}

/** The state that every walk begins in. */
export const ROOT = 1;

/** In a row: the key of that number ends here; it ends, and none goes on; or keys part here, and the number is the state's base. */
export const ENDS = 1;
export const LAST = 2;
export const PARTS = 3;

/** How many places are tried for a state's children between others before they are put behind all: keeps building linear, and more of them save no room. */
const MOST_TRIES = 8;

/**
 * Builds a trie in steps of some tenths of a millisecond, from its root down, level by level: the cells of first letters lie together.
 * @param keys distinct, sorted by code unit, none empty
 */
export function* doubleArrayInSteps(keys: readonly string[]): Steps<DoubleArray> {
  const building = new Building(keys);
  let level: Range[] = [{ state: ROOT, from: 0, to: keys.length, depth: 0 }];
  while (level.length > 0) {
    const next: Range[] = [];
    yield* eachInSteps(level, (range) => building.enter(range, next));
    level = next;
  }
  return building.result();
}

/** Keys from `from` up to `to` that share the `depth` units which lead to a state. */
interface Range {
  state: number;
  from: number;
  to: number;
  depth: number;
}

interface Child {
  code: number;
  from: number;
  to: number;
}

class Building {
  private cells: Int32Array;
  private rows = new Uint16Array(1024);
  private rowsEnd = 0;
  private readonly codes = new Uint16Array(0x10000);
  private highestCode = PARTS;
  /** No cell before this one is looked at. */
  private firstFree = ROOT + 1;
  /** Behind the last cell in use. */
  private used = ROOT + 1;

  constructor(private readonly keys: readonly string[]) {
    this.cells = new Int32Array(keys.length * 2 + 1024);
    this.cells[ROOT * 2] = ROOT;
  }

  /** Enters what its keys say of a state. @param next is added the states that it leads to */
  enter(range: Range, next: Range[]): void {
    const row = this.rowsEnd;
    const rest = this.enterShared(range);
    const base = rest.from < rest.to ? this.enterChildren(rest, next) : 0;
    const hasRow = this.rowsEnd > row;
    if (hasRow && base > 0) this.write(PARTS, base);
    this.cells[range.state * 2 + 1] = hasRow ? ~row : base;
  }

  /** Writes the row of what all keys of a state share, and of those that end on the way. @returns what is left: nothing, or keys that part there */
  private enterShared({ state, from, to, depth }: Range): Range {
    let first = from;
    let shared = depth;
    while (first < to) {
      const key = this.keys[first] ?? '';
      // Sorted as they are, the key that ends here comes before all that go on.
      if (key.length === shared) {
        this.write(first + 1 === to ? LAST : ENDS, first);
        first += 1;
      } else if (this.keys[to - 1]?.charCodeAt(shared) === key.charCodeAt(shared)) {
        this.write(this.codeOf(key.charCodeAt(shared)));
        shared += 1;
      } else break;
    }
    return { state, from: first, to, depth: shared };
  }

  private enterChildren({ state, from, to, depth }: Range, next: Range[]): number {
    const children = this.childrenOf(from, to, depth);
    const base = this.place(state, children);
    for (const child of children) next.push({ state: base + child.code, from: child.from, to: child.to, depth: depth + 1 });
    return base;
  }

  result(): DoubleArray {
    // Cells behind the last one in use, so that no step reads outside: engines are slow at that.
    const size = this.used + this.highestCode + 3;
    return { cells: sized(this.cells.subarray(0, this.used * 2), size * 2), rows: this.rows.slice(0, this.rowsEnd), codes: this.codes };
  }

  private childrenOf(from: number, to: number, depth: number): Child[] {
    const children: Child[] = [];
    let unit = -1;
    for (let at = from; at < to; at += 1) {
      const next = this.keys[at]?.charCodeAt(depth) ?? 0;
      const last = children[children.length - 1];
      if (last && next === unit) last.to = at + 1;
      else children.push({ code: this.codeOf(next), from: at, to: at + 1 });
      unit = next;
    }
    return children;
  }

  private codeOf(unit: number): number {
    const known = this.codes[unit] ?? 0;
    if (known !== 0) return known;
    this.highestCode += 1;
    this.codes[unit] = this.highestCode;
    return this.highestCode;
  }

  /** Writes a code to the row, or a mark with its number. */
  private write(code: number, number?: number): void {
    if (this.rowsEnd + 3 > this.rows.length) this.rows = sized(this.rows, this.rows.length * 2);
    this.rows[this.rowsEnd++] = code;
    if (number === undefined) return;
    this.rows[this.rowsEnd++] = number & 0xffff;
    this.rows[this.rowsEnd++] = number >>> 16;
  }

  /** Finds room for a state's children. @returns its base */
  private place(state: number, children: readonly Child[]): number {
    let lowest = Infinity;
    let highest = 0;
    for (const { code } of children) {
      lowest = Math.min(lowest, code);
      highest = Math.max(highest, code);
    }
    const base = this.findBase(children, lowest);
    const end = base + highest + 1;
    if (end * 2 > this.cells.length) this.grow(end);
    for (const { code } of children) this.cells[(base + code) * 2] = state;
    this.used = Math.max(this.used, end);
    while (this.cells[this.firstFree * 2]) this.firstFree += 1;
    return base;
  }

  private findBase(children: readonly Child[], lowest: number): number {
    let tries = 0;
    for (let cell = Math.max(this.firstFree, lowest + 1); cell < this.used && tries < MOST_TRIES; cell += 1) {
      if (this.cells[cell * 2]) continue;
      tries += 1;
      if (this.isRoomFor(children, cell - lowest)) return cell - lowest;
    }
    // What nobody fits into is given up, a cell at a time: else every search would go past it.
    if (tries === MOST_TRIES) this.firstFree += 1;
    return Math.max(this.used, lowest + 1) - lowest;
  }

  private isRoomFor(children: readonly Child[], base: number): boolean {
    for (const { code } of children) if (this.cells[(base + code) * 2]) return false;
    return true;
  }

  private grow(needed: number): void {
    this.cells = sized(this.cells, Math.max(needed * 2, this.cells.length * 2));
  }
}

function sized<T extends Int32Array | Uint16Array>(array: T, size: number): T;
function sized(array: Int32Array | Uint16Array, size: number): Int32Array | Uint16Array {
  const larger = array instanceof Int32Array ? new Int32Array(size) : new Uint16Array(size);
  larger.set(array);
  return larger;
}
