import { isLetter, isUnspaced } from './characters';
import { takesClitics } from './clitics';
import { foldUnit, isJoint, isTraceless } from './fold';

/** What the table of units says of a character that is no letter by itself. All else is what the letter folds to. */
export const BETWEEN = 0;
/** Leaves no trace in a word. */
export const FAINT = 0xfffd;
/** Of a script without spaces, or whose words have others grown onto them, or half of a pair: each is looked at by itself. */
export const ODD = 0xfffe;
const UNKNOWN = 0xffff;

/** What a word's letters may begin. */
export const NOTHING = 0;
/** A name of several words: whether it does, the next word tells. */
export const MAYBE = 1;
/** A name of one word, or of words that cannot be told apart. */
export const NAME = 2;

/** Places in a table for each word entered: at most one other word in so many is taken for it. */
const SPARSE = 24;

/** By code unit: its folded letter, or one of the signs above. The same for all names, and filled as characters are met. */
const UNITS = new Uint16Array(0x10000).fill(UNKNOWN);

/** The next state of a word's hash. */
export function addLetter(hash: number, letter: number): number {
  return (Math.imul(hash, 31) + letter) | 0;
}

/**
 * Tells at the end of a word whether a name may begin there, from a hash of its letters: in two reads, however many names there are.
 * It may say yes where there is none, and never no where there is one. Each place is a bit, so that all of them stay near the processor.
 */
export class WordFilter {
  /** For the scan: `UNITS`, in which it looks by itself. */
  readonly units = UNITS;
  /** Words that begin a name: this one answers for most words. */
  private readonly first: Int32Array;
  /** Of those, words that are a name, or must do for one. */
  private readonly alone: Int32Array;
  private readonly pairs: Int32Array;
  /** Of a place, in any of them. */
  private readonly mask: number;

  /** @param count how many names will be entered */
  constructor(count: number) {
    const size = powerOfTwo(count * SPARSE);
    this.mask = size - 1;
    [this.first, this.alone, this.pairs] = [new Int32Array(size >>> 5), new Int32Array(size >>> 5), new Int32Array(size >>> 5)];
  }

  /** What the word with this hash may begin. */
  begins(hash: number): number {
    const place = mixed(hash) & this.mask;
    return isSet(this.first, place) ? (isSet(this.alone, place) ? NAME : MAYBE) : NOTHING;
  }

  /** Whether the first two words of a name may have these hashes. */
  joins(first: number, second: number): boolean {
    return isSet(this.pairs, mixed(addLetter(first, second)) & this.mask);
  }

  /** @param name folded, as the trie has it */
  enter(name: string): void {
    const [first, second] = firstWords(name);
    if (first === undefined) return;
    const place = mixed(first) & this.mask;
    set(this.first, place);
    if (second === undefined) set(this.alone, place);
    else set(this.pairs, mixed(addLetter(first, second)) & this.mask);
  }
}

function isSet(bits: Int32Array, place: number): boolean {
  return (((bits[place >>> 5] ?? 0) >>> (place & 31)) & 1) !== 0;
}

function set(bits: Int32Array, place: number): void {
  bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31));
}

/** Hashes of the first word and of the second; no second where the first alone must do. */
function firstWords(name: string): number[] {
  const hashes: number[] = [];
  let hash = 0;
  let isIn = false;
  for (let at = 0; at <= name.length && hashes.length < 2; at += 1) {
    const unit = at < name.length ? sortOfUnit(name.charCodeAt(at)) : BETWEEN;
    if (unit === FAINT) continue;
    if (unit !== BETWEEN && unit !== ODD) [hash, isIn] = [addLetter(isIn ? hash : 0, unit), true];
    else {
      if (isIn) hashes.push(hash);
      isIn = false;
      if (unit === ODD) break;
    }
  }
  return hashes;
}

/** The table's answer for a unit, worked out where it was not met before. */
export function sortOfUnit(unit: number): number {
  const known = UNITS[unit] ?? ODD;
  if (known !== UNKNOWN) return known;
  const found = sortOf(unit);
  UNITS[unit] = found;
  return found;
}

/** Whether the table's answer is that of a letter by itself. */
export function isLetterSort(sort: number): boolean {
  return sort !== BETWEEN && sort < FAINT;
}

function sortOf(unit: number): number {
  if (isTraceless(unit)) return FAINT;
  if ((unit >= 0xd800 && unit <= 0xdfff) || isUnspaced(unit) || takesClitics(unit)) return ODD;
  const folded = isJoint(unit) ? BETWEEN : foldUnit(unit);
  return isLetter(unit) && isLetter(folded) ? folded : BETWEEN;
}

function mixed(hash: number): number {
  return hash ^ (hash >>> 15);
}

function powerOfTwo(least: number): number {
  return 2 ** Math.max(10, Math.ceil(Math.log2(least)));
}
