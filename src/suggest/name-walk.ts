import { LAST, PARTS, ROOT, type DoubleArray } from './double-array';
import { foldUnit, isJoint, SPACE, stepAt, type Step } from './fold';
import { isLetterSort, sortOfUnit } from './word-filter';

/** What the table of codes says of a character that no name has, one that leaves no trace, one whose neighbours count, and one not yet met. */
const NO_CODE = 0;
const TRACELESS = 0xfffd;
const JOINT = 0xfffe;
const UNKNOWN = 0xffff;

/** Follows text through a trie of names, and keeps which keys ended on the way, and where: until the next walk. */
export class NameWalk {
  /** The code of each character as written, worked out when it is first met. */
  private readonly codes = new Uint16Array(0x10000).fill(UNKNOWN);
  private readonly spaceCode: number;
  private readonly step: Step = { unit: 0, next: 0 };
  /** So many pairs of numbers: a key, and where in the text it ended. */
  private reached = new Int32Array(64);
  private ended = 0;

  constructor(private readonly trie: DoubleArray) {
    this.spaceCode = trie.codes[SPACE] ?? NO_CODE;
  }

  /** Whether a name may begin with the character at a place. Asked ahead of all else in scripts where every character may begin one. */
  mayBegin(text: string, at: number): boolean {
    const code = this.codes[text.charCodeAt(at)] ?? NO_CODE;
    const onward = this.trie.cells[ROOT * 2 + 1] ?? 0;
    return code >= TRACELESS || onward < 0 || (code !== NO_CODE && this.trie.cells[(onward + code) * 2] === ROOT);
  }

  /** Goes from a place as far as the trie goes. @returns how many keys ended on the way, the shortest first */
  from(text: string, start: number, limit: number): number {
    const { cells } = this.trie;
    const { step } = this;
    this.ended = 0;
    let state = ROOT;
    let onward = cells[ROOT * 2 + 1] ?? 0;
    for (step.next = start; ; ) {
      if (onward < 0) onward = this.alongRow(text, limit, ~onward);
      const at = step.next;
      if (onward === 0 || at >= limit) break;
      const code = this.codeAt(text, at);
      if (code === NO_CODE || step.next > limit) break;
      if (code === TRACELESS) continue;
      const next = onward + code;
      if (cells[next * 2] !== state) break;
      state = next;
      onward = cells[next * 2 + 1] ?? 0;
    }
    return this.ended;
  }

  /** The key that ended so many-th on the last walk. */
  keyOf(which: number): number {
    return this.reached[which * 2] ?? -1;
  }

  /** Where in the text it ended. */
  endOf(which: number): number {
    return this.reached[which * 2 + 1] ?? -1;
  }

  /** Follows the text along a row, from `step.next` on. @returns the base of the state that it leads to; 0 where it leads to none */
  private alongRow(text: string, limit: number, row: number): number {
    const { rows } = this.trie;
    for (let place = this.alongLetters(text, limit, row); place >= 0; place = this.alongLetters(text, limit, place + 3)) {
      const number = (rows[place + 1] ?? 0) + (rows[place + 2] ?? 0) * 0x10000;
      if (rows[place] === PARTS) return number;
      this.end(text, limit, number);
      if (rows[place] === LAST) return 0;
    }
    return 0;
  }

  /** Follows the text along a row up to its next mark. @returns where the mark stands; -1 where the text says something else */
  private alongLetters(text: string, limit: number, from: number): number {
    const { rows } = this.trie;
    const { step } = this;
    let place = from;
    for (let wanted = rows[place] ?? NO_CODE; wanted > PARTS; wanted = rows[place] ?? NO_CODE) {
      if (step.next >= limit) return -1;
      const code = this.codeAt(text, step.next);
      if (step.next > limit) return -1;
      if (code === TRACELESS) continue;
      if (code !== wanted) return -1;
      place += 1;
    }
    return place;
  }

  /** A key ended at `step.next`. What leaves no trace may belong to the name that it stands behind. */
  private end(text: string, limit: number, key: number): void {
    const { step } = this;
    this.reach(key, step.next);
    while (step.next < limit && this.codeOf(text.charCodeAt(step.next)) === TRACELESS) {
      step.next += 1;
      this.reach(key, step.next);
    }
  }

  private reach(key: number, at: number): void {
    if (this.ended * 2 === this.reached.length) {
      const larger = new Int32Array(this.reached.length * 2);
      larger.set(this.reached);
      this.reached = larger;
    }
    this.reached[this.ended * 2] = key;
    this.reached[this.ended * 2 + 1] = at;
    this.ended += 1;
  }

  /** The code of the step at a place. Sets `step.next`. */
  private codeAt(text: string, at: number): number {
    this.step.next = at + 1;
    const code = this.codes[text.charCodeAt(at)] ?? NO_CODE;
    return code < TRACELESS ? code : this.lookCloser(text, at, code);
  }

  /** The same where the table does not answer by itself. */
  private lookCloser(text: string, at: number, code: number): number {
    const { step } = this;
    const unit = text.charCodeAt(at);
    const known = code === UNKNOWN ? this.learn(unit) : code;
    if (known !== JOINT) return known;
    // By far the most joints: one space before a letter.
    if (unit === SPACE && at + 1 < text.length && isLetterSort(sortOfUnit(text.charCodeAt(at + 1)))) return this.spaceCode;
    return stepAt(text, at, step) ? this.trie.codes[step.unit] ?? NO_CODE : NO_CODE;
  }

  private codeOf(unit: number): number {
    const code = this.codes[unit] ?? NO_CODE;
    return code === UNKNOWN ? this.learn(unit) : code;
  }

  private learn(unit: number): number {
    const folded = isJoint(unit) ? JOINT : foldUnit(unit);
    const code = folded === JOINT ? JOINT : folded === 0 ? TRACELESS : this.trie.codes[folded] ?? NO_CODE;
    this.codes[unit] = code;
    return code;
  }
}
