import { addLetter, BETWEEN, FAINT, ODD, sortOfUnit } from './word-filter';
import { formsOfName, type AtlasName } from './atlas-name';
import { foldText } from './fold';

/**
 * The words of a text, small enough to be kept for each note of a vault: a Bloom filter (B. Bloom, “Space/time trade-offs in hash coding with allowable
 * errors”, 1970). It may say that a word is there which is not, about once in a hundred; never the other way round.
 */
export type WordSignature = Uint32Array;

/** Bits for each distinct word, and how many of them a word sets: one wrong answer in a hundred. */
const BITS = 10;
const MARKS = 4;

/** The signature of a text. */
export function signatureOf(text: string): WordSignature {
  const words = new Set<number>();
  eachWord(text, (hash) => words.add(hash));
  const signature = new Uint32Array(Math.max(1, Math.ceil((words.size * BITS) / 32)));
  for (const hash of words) for (let mark = 0; mark < MARKS; mark += 1) set(signature, placeOf(hash, mark, signature));
  return signature;
}

/** Whether a name may stand in a text, in any of its forms. Answers for many texts: what a name asks is worked out once. */
export function nameTest(names: readonly AtlasName[]): (signature: WordSignature) => boolean {
  const forms = names.flatMap((name) => formsOfName(name).map((form) => {
    const words: number[] = [];
    eachWord(foldText(form), (hash) => words.push(hash));
    return words;
  }));
  return (signature) => forms.some((words) => words.every((hash) => holds(signature, hash)));
}

function holds(signature: WordSignature, hash: number): boolean {
  for (let mark = 0; mark < MARKS; mark += 1) {
    const place = placeOf(hash, mark, signature);
    if (((signature[place >>> 5] ?? 0) & (1 << (place & 31))) === 0) return false;
  }
  return true;
}

function set(signature: WordSignature, place: number): void {
  signature[place >>> 5] = (signature[place >>> 5] ?? 0) | (1 << (place & 31));
}

/** Two hashes give all places (A. Kirsch and M. Mitzenmacher, “Less hashing, same performance”, 2006). */
function placeOf(hash: number, mark: number, signature: WordSignature): number {
  const other = Math.imul(hash ^ (hash >>> 13), 0x5bd1e995) | 1;
  return ((Math.imul(other, mark) + Math.imul(hash, 0x9e3779b1)) >>> 0) % (signature.length * 32);
}

/** The hash of each word; letters of scripts without spaces are words by themselves. */
function eachWord(text: string, take: (hash: number) => void): void {
  let hash = 0;
  let isIn = false;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : 0;
    const sort = at < text.length ? sortOfUnit(unit) : BETWEEN;
    if (sort === FAINT) continue;
    if (sort !== BETWEEN && sort !== ODD) {
      hash = addLetter(isIn ? hash : 0, sort);
      isIn = true;
      continue;
    }
    if (isIn) take(hash);
    isIn = false;
    if (sort === ODD) take(addLetter(0, unit));
  }
}
