import { eachInSteps, type Steps } from '../model/steps';
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
/** A name of one word, or of words that cannot be told apart; longer ones, too, it may be. It has the bit of `MAYBE`, too: what two words begin is put together by “or”. */
export const NAME = 3;

/** Places for each word, or pair of words, that is entered: at most one other in so many is taken for it. */
const SPARSE = 16;

/** By code unit: its folded letter, or one of the signs above. The same for all names, and filled as characters are met. */
const UNITS = new Uint16Array(0x10000).fill(UNKNOWN);

/** The next state of a word's hash. */
export function addLetter(hash: number, letter: number): number {
  return (Math.imul(hash, 31) + letter) | 0;
}

/**
 * Tells at the end of a word whether a name may begin there, from a hash of its letters: in one read for most words, however many names there are.
 * It may say yes where there is none, and never no where there is one. A place is two bits, or one, so that all of them stay near the processor.
 */
export class WordFilter {
  /** For the scan: `UNITS`, in which it looks by itself. */
  readonly units = UNITS;
  /** Two bits for each place: what the words of that place begin. */
  private readonly words: Int32Array;
  private readonly lastWord: number;
  /** One bit for each place: whether two words of that place begin a name. */
  private readonly pairs: Int32Array;
  private readonly lastPair: number;

  /** @param words how many will be entered */
  constructor({ words, pairs }: { words: number; pairs: number }) {
    [this.lastWord, this.lastPair] = [powerOfTwo(words * SPARSE) - 1, powerOfTwo(pairs * SPARSE) - 1];
    [this.words, this.pairs] = [new Int32Array((this.lastWord + 1) >>> 4), new Int32Array((this.lastPair + 1) >>> 5)];
  }

  /** What the word with this hash may begin. */
  begins(hash: number): number {
    const place = mixed(hash) & this.lastWord;
    return ((this.words[place >>> 4] ?? 0) >>> ((place & 15) * 2)) & NAME;
  }

  /** Whether the first two words of a name may have these hashes. */
  joins(first: number, second: number): boolean {
    const place = mixed(addLetter(first, second)) & this.lastPair;
    return (((this.pairs[place >>> 5] ?? 0) >>> (place & 31)) & 1) !== 0;
  }

  /** @param begins `MAYBE` or `NAME` */
  enterWord(hash: number, begins: number): void {
    const place = mixed(hash) & this.lastWord;
    this.words[place >>> 4] = (this.words[place >>> 4] ?? 0) | (begins << ((place & 15) * 2));
  }

  /** @param hash of the first word, to which that of the second is added */
  enterPair(hash: number): void {
    const place = mixed(hash) & this.lastPair;
    this.pairs[place >>> 5] = (this.pairs[place >>> 5] ?? 0) | (1 << (place & 31));
  }
}

/** Makes the filter of names in steps. It is sized by the words that they begin with, of which there are far fewer. @param names folded, as the trie has them */
export function* wordFilterInSteps(names: readonly string[]): Steps<WordFilter> {
  const words = new Map<number, number>();
  const pairs = new Set<number>();
  yield* eachInSteps(names, (name) => {
    const [first, second] = firstWords(name);
    if (first === undefined) return;
    words.set(first, (words.get(first) ?? NOTHING) | (second === undefined ? NAME : MAYBE));
    if (second !== undefined) pairs.add(addLetter(first, second));
  });
  const filter = new WordFilter({ words: words.size, pairs: pairs.size });
  yield* eachInSteps(words, ([hash, begins]) => filter.enterWord(hash, begins));
  yield* eachInSteps(pairs, (hash) => filter.enterPair(hash));
  return filter;
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
