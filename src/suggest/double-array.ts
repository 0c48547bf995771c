import { finish, type Steps } from '../model/steps';

/**
 * A trie in flat arrays, in which a step is two reads: from state `s` by code `c` to `base[s] + c`, if `check` there names `s`
 * (J. Aoe, “An efficient digital search algorithm by using a double-array structure”, 1989). It is built once and never changed.
 */
export interface DoubleArray {
  base: Int32Array;
  /** The state that a cell is reached from; 0 for a free cell. Long enough for a step by any code from any state. */
  check: Int32Array;
  /** The number of the key that ends at a state, or -1. */
  ends: Int32Array;
}

/** The state that every walk begins in. */
export const ROOT = 1;

/** How many places are tried for a state's children between others before they are put behind all: keeps building linear. */
const MOST_TRIES = 48;

/**
 * @param keys distinct, sorted by code unit, none empty; their code units are the codes of the steps, from 1 up
 * @returns a trie in which the key's number stands where it ends
 */
export function buildDoubleArray(keys: readonly string[]): DoubleArray {
  return finish(doubleArrayInSteps(keys));
}

/** States that are placed in one step. */
const STEP = 256;

/** The same, in steps of some tenths of a millisecond. */
export function* doubleArrayInSteps(keys: readonly string[]): Steps<DoubleArray> {
  let states = 0;
  const building = new Building(keys.reduce((sum, key) => sum + key.length, 0));
  const open: Range[] = [{ state: ROOT, from: 0, to: keys.length, depth: 0 }];
  for (let range = open.pop(); range; range = open.pop()) {
    states += 1;
    if (states % STEP === 0) yield;
    const first = keys[range.from] ?? '';
    // Sorted as they are, the key that ends here comes before all that go on.
    if (first.length === range.depth && range.depth > 0) building.end(range.state, range.from++);
    const children = childrenOf(keys, range);
    if (children.length === 0) continue;
    const base = building.place(range.state, children.map(({ code }) => code));
    for (const { code, from, to } of children) open.push({ state: base + code, from, to, depth: range.depth + 1 });
  }
  return building.result();
}

/** Keys from `from` up to `to` that share the `depth` codes which lead to a state. */
interface Range {
  state: number;
  from: number;
  to: number;
  depth: number;
}

function childrenOf(keys: readonly string[], { from, to, depth }: Range): Array<{ code: number; from: number; to: number }> {
  const children: Array<{ code: number; from: number; to: number }> = [];
  for (let at = from; at < to; at += 1) {
    const code = keys[at]?.charCodeAt(depth) ?? 0;
    const last = children.at(-1);
    if (last?.code === code) last.to = at + 1;
    else children.push({ code, from: at, to: at + 1 });
  }
  return children;
}

class Building {
  private base: Int32Array;
  private check: Int32Array;
  private ends: Int32Array;
  /** No cell before this one is free. */
  private firstFree = ROOT + 1;
  /** The highest code. */
  private highest = 0;
  /** Behind the last cell in use. */
  private used = ROOT + 1;

  constructor(steps: number) {
    const size = steps + 1024;
    [this.base, this.check, this.ends] = [new Int32Array(size), new Int32Array(size), new Int32Array(size).fill(-1)];
    this.check[ROOT] = ROOT;
  }

  end(state: number, key: number): void {
    this.ends[state] = key;
  }

  /** Finds room for a state's children. @returns its base */
  place(state: number, codes: readonly number[]): number {
    const base = this.findBase(codes);
    const last = base + (codes.at(-1) ?? 0);
    if (last >= this.check.length) this.grow(last + 1);
    this.base[state] = base;
    for (const code of codes) this.check[base + code] = state;
    this.used = Math.max(this.used, last + 1);
    this.highest = Math.max(this.highest, codes.at(-1) ?? 0);
    while (this.check[this.firstFree]) this.firstFree += 1;
    return base;
  }

  result(): DoubleArray {
    // Cells behind the last one in use, so that no step reads outside: engines are slow at that.
    const size = this.used + this.highest + 3;
    return { base: enlarged(this.base.subarray(0, this.used), size), check: enlarged(this.check.subarray(0, this.used), size), ends: this.ends.slice(0, this.used) };
  }

  private findBase(codes: readonly number[]): number {
    const lowest = codes[0] ?? 0;
    let tries = 0;
    for (let cell = Math.max(this.firstFree, lowest + 1); cell < this.used && tries < MOST_TRIES; cell += 1) {
      if (this.check[cell]) continue;
      tries += 1;
      const base = cell - lowest;
      if (codes.every((code) => !this.check[base + code])) return base;
    }
    return Math.max(this.used, lowest + 1) - lowest;
  }

  private grow(needed: number): void {
    const size = Math.max(needed, this.check.length * 2);
    const ends = new Int32Array(size).fill(-1);
    ends.set(this.ends);
    [this.base, this.check, this.ends] = [enlarged(this.base, size), enlarged(this.check, size), ends];
  }
}

function enlarged(array: Int32Array, size: number): Int32Array {
  const larger = new Int32Array(size);
  larger.set(array);
  return larger;
}
