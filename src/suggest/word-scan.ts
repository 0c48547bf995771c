import * as Char from '../model/char';
import { behindColon } from './address';
import { addLetter, BETWEEN, FAINT, MAYBE, NAME, NOTHING, ODD, sortOfUnit, type WordFilter } from './word-filter';

/**
 * Goes through a text from word to word, each character once, to the places where a name may begin. At a word's end the filter tells whether one may
 * begin with it; where only several words make a name, the next one is waited for. Addresses are passed over whole.
 */
export class WordScan {
  /** Where the word begins that the scan stopped at, or the character of a script without spaces. */
  start = 0;
  /** Where the word in front of it begins, where the two together may begin a name; else -1. */
  first = -1;
  /** Whether a name may begin with the word itself. */
  alone = false;
  /** Whether a character stands there that is looked at by itself. */
  odd = false;
  private at = 0;
  private hash = 0;
  private begins = NOTHING;
  /** Where the last word begins, where the next one tells whether a name may begin with it; else -1. */
  private waiting = -1;

  constructor(private readonly filter: WordFilter) {}

  /** Goes on from a place: at the beginning, or behind what was found. */
  goTo(at: number): void {
    this.at = at;
    this.waiting = -1;
  }

  /** Goes on behind the word that the scan stopped at, where nothing was found. */
  goOn(): void {
    this.waiting = this.begins === MAYBE ? this.start : -1;
  }

  /** Goes to the next place in front of `limit` where a name may begin. @returns whether there is one */
  next(text: string, limit: number): boolean {
    const { filter } = this;
    const { units } = filter;
    let { at, waiting, hash: lastHash } = this;
    while (at < limit) {
      const start = at;
      let hash = 0;
      let unit = units[text.charCodeAt(at)] ?? ODD;
      while (unit !== BETWEEN && unit < ODD) {
        if (unit !== FAINT) hash = addLetter(hash, unit);
        at += 1;
        unit = at < limit ? units[text.charCodeAt(at)] ?? ODD : BETWEEN;
      }
      if (unit > ODD) {
        sortOfUnit(text.charCodeAt(at));
        at = start;
      } else if (at > start) {
        const begins = filter.begins(hash);
        const joins = waiting !== -1 && filter.joins(lastHash, hash);
        if (joins || begins === NAME) return this.stopAt(start, at, hash, begins, joins ? waiting : -1);
        waiting = begins === MAYBE ? start : -1;
        lastHash = hash;
      } else if (unit === ODD) return this.stopAtOdd(at);
      else at = text.charCodeAt(at) === Char.COLON ? behindColon(text, at, limit) : at + 1;
    }
    return false;
  }

  private stopAt(start: number, at: number, hash: number, begins: number, first: number): true {
    this.start = start;
    this.at = at;
    this.hash = hash;
    this.begins = begins;
    this.first = first;
    this.alone = begins === NAME;
    this.odd = false;
    return true;
  }

  private stopAtOdd(at: number): true {
    this.start = at;
    this.odd = true;
    return true;
  }
}
