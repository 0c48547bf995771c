import type { Steps } from '../model/steps';

/**
 * A trie in flat arrays, in which a step is one read: from state `s` by code `c` to `base of s + c`, if the cell there names `s`
 * (J. Aoe, “An efficient digital search algorithm by using a double-array structure”, 1989). Where a single key is left, the rest of
 * it stands in a row of its own, as most of every name does: few cells are left, which stay near the processor, and a row is read from
 * end to end. It is built once and never changed.
 */
export interface DoubleArray {
  /**
   * Two numbers for each state. First the state that it is reached from; 0 for a free cell. Then how it goes on: twice its base, and one
   * more where a key ends; or `~key`, where only that key is left. Long enough for a step by any code from any state.
   */
  cells: Int32Array;
  /** The number of the key that ends at a state with others behind it. */
  ends: Int32Array;
  /** The codes of each key's rest, and 0 behind them. */
  tails: Uint16Array;
  /** Where the rest of each key begins in `tails`. */
  tailStarts: Int32Array;
  /** The code of each unit that keys have, from 1 up in the order of need, so that they stay small and the trie dense; 0 for any other unit. */
  codes: Uint16Array;
}

/** The state that every walk begins in. */
export const ROOT = 1;

/** How many places are tried for a state's children between others before they are put behind all: keeps building linear. */
const MOST_TRIES = 48;

/** States that are placed in one step. */
const STEP = 256;

/**
 * Builds a trie in steps of some tenths of a millisecond.
 * @param keys distinct, sorted by code unit, none empty
 */
export function* doubleArrayInSteps(keys: readonly string[]): Steps<DoubleArray> {
  let states = 0;
  const building = new Building(keys);
  const open: Range[] = [{ state: ROOT, from: 0, to: keys.length, depth: 0 }];
  for (let range = open.pop(); range; range = open.pop()) {
    states += 1;
    if (states % STEP === 0) yield;
    building.enter(range, open);
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
  private ends: Int32Array;
  private tails = new Uint16Array(1024);
  private tailsEnd = 0;
  private readonly tailStarts: Int32Array;
  private readonly codes = new Uint16Array(0x10000);
  private highestCode = 0;
  /** No cell before this one is free. */
  private firstFree = ROOT + 1;
  /** Behind the last cell in use. */
  private used = ROOT + 1;

  constructor(private readonly keys: readonly string[]) {
    const size = keys.length * 2 + 1024;
    [this.cells, this.ends] = [new Int32Array(size * 2), new Int32Array(size)];
    this.tailStarts = new Int32Array(keys.length);
    this.cells[ROOT * 2] = ROOT;
  }

  /** Enters what its keys say of a state. @param open is added the states that come next */
  enter({ state, from, to, depth }: Range, open: Range[]): void {
    if (from === to) return;
    if (to - from === 1) {
      this.cells[state * 2 + 1] = ~from;
      this.endByTail(from, depth);
      return;
    }
    // Sorted as they are, the key that ends here comes before all that go on.
    const isEnd = this.keys[from]?.length === depth && depth > 0;
    const children = this.childrenOf(isEnd ? from + 1 : from, to, depth);
    const base = this.place(state, children);
    this.cells[state * 2 + 1] = base * 2 + (isEnd ? 1 : 0);
    if (isEnd) this.ends[state] = from;
    for (const child of children) open.push({ state: base + child.code, from: child.from, to: child.to, depth: depth + 1 });
  }

  result(): DoubleArray {
    // Cells behind the last one in use, so that no step reads outside: engines are slow at that.
    const size = this.used + this.highestCode + 3;
    return {
      cells: sized(this.cells.subarray(0, this.used * 2), size * 2), ends: this.ends.slice(0, this.used),
      tails: this.tails.slice(0, this.tailsEnd), tailStarts: this.tailStarts, codes: this.codes,
    };
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

  private endByTail(key: number, depth: number): void {
    const text = this.keys[key] ?? '';
    const needed = this.tailsEnd + text.length - depth + 1;
    if (needed > this.tails.length) this.tails = sized(this.tails, Math.max(needed, this.tails.length * 2));
    this.tailStarts[key] = this.tailsEnd;
    for (let at = depth; at < text.length; at += 1) this.tails[this.tailsEnd++] = this.codeOf(text.charCodeAt(at));
    this.tailsEnd += 1;
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
    return Math.max(this.used, lowest + 1) - lowest;
  }

  private isRoomFor(children: readonly Child[], base: number): boolean {
    for (const { code } of children) if (this.cells[(base + code) * 2]) return false;
    return true;
  }

  private grow(needed: number): void {
    const size = Math.max(needed, this.ends.length * 2);
    [this.cells, this.ends] = [sized(this.cells, size * 2), sized(this.ends, size)];
  }
}

function sized<T extends Int32Array | Uint16Array>(array: T, size: number): T;
function sized(array: Int32Array | Uint16Array, size: number): Int32Array | Uint16Array {
  const larger = array instanceof Int32Array ? new Int32Array(size) : new Uint16Array(size);
  larger.set(array);
  return larger;
}
