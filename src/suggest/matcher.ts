import { finish } from '../model/steps';
import { isWordAt, nextWordStart } from './characters';
import { procliticsAt } from './clitics';
import { ROOT, type DoubleArray } from './double-array';
import { foldText, foldUnit, isJoint, SPACE, stepAt, type Step } from './fold';
import { nameTrieInSteps, type NameEntry, type NameForm, type NameTrie } from './name-trie';
import { caseAgrees, leadOf, type AtlasName } from './names';
import { endsAlone, standsAloneWithSign, startsAlone } from './standing';
import { addLetter, BETWEEN, FAINT, isLetterSort, MAYBE, NAME, ODD, sortOfUnit, type WordFilter } from './word-filter';

export type { NameForm };

/** A stretch of text that reads as one or more names. */
export interface NameMatch {
  start: number;
  end: number;
  /** The names it may stand for, at least one. */
  forms: readonly NameForm[];
}

/** Where no match may begin, end or pass through; in the order of the text, not overlapping. */
export interface ClosedSpan {
  start: number;
  end: number;
}

/** What the table of codes says of a character that no name has, one that leaves no trace, one whose neighbours count, and one not yet met. */
const NO_CODE = 0;
const TRACELESS = 0xfffd;
const JOINT = 0xfffe;
const UNKNOWN = 0xffff;

/**
 * Finds names in text: the leftmost, and of those that begin there the longest one whose letters and edges agree.
 * One walk over the text, whose cost hardly grows with the number of names: each character is looked up in a table and followed in a
 * double array. What costs more (do the letters agree, does it stand alone) is asked only where a name's letters were found.
 */
export class NameMatcher {
  /** What each key of the trie stands for. */
  private readonly entries: readonly NameEntry[];
  private readonly trie: DoubleArray;
  /** The code of each folded character that names have. */
  private readonly alphabet: ReadonlyMap<number, number>;
  /** The code of each character as written, worked out when it is first met. */
  private readonly codes = new Uint16Array(0x10000).fill(UNKNOWN);
  private readonly spaceCode: number;
  private readonly filter: WordFilter;
  private readonly step: Step = { unit: 0, next: 0 };
  /** Which keys ended on the last walk, and where in the text: so many pairs of numbers. */
  private reached = new Int32Array(64);
  private ended = 0;

  /** @param names the names to look for, or the same made ready before */
  constructor(names: Iterable<AtlasName> | NameTrie) {
    const { entries, trie, alphabet, filter } = 'trie' in names ? names : finish(nameTrieInSteps(names));
    this.entries = entries;
    this.trie = trie;
    this.alphabet = alphabet;
    this.filter = filter;
    this.spaceCode = alphabet.get(SPACE) ?? NO_CODE;
  }

  /** Every match outside the closed spans, in the order of the text, not overlapping. */
  matches(text: string, closed: readonly ClosedSpan[] = []): NameMatch[] {
    const found: NameMatch[] = [];
    let at = 0;
    for (const { start, end } of closed) {
      this.scan(text, at, start, found);
      at = Math.max(at, end);
    }
    this.scan(text, at, text.length, found);
    return found;
  }

  /** All that may be read from a place on, up to a limit, the longest first; the cost is that of one walk. */
  readingsAt(text: string, start: number, limit: number): NameMatch[] {
    const letters = start + leadOf(text.slice(start, start + LONGEST_LEAD + 1)).length;
    if (!isWordAt(text, letters) || !this.walk(text, letters, limit)) return [];
    const readings: NameMatch[] = [];
    for (let last = this.ended - 1; last >= 0; last -= 1) {
      const match = this.ending(text, letters, last);
      if (match?.start === start) readings.push(match);
    }
    return readings;
  }

  /** What may be read within a stretch other than the stretch as a whole: leftmost, and of those the longest. */
  readingsWithin(text: string, { start, end }: ClosedSpan): NameMatch[] {
    const found: NameMatch[] = [];
    for (let at = start; at < end; ) {
      const match = this.readingsAt(text, at, end).find((each) => each.start > start || each.end < end);
      if (match) found.push(match);
      at = match ? match.end : nextWordStart(text, at);
    }
    return found;
  }

  /**
   * Goes from word to word, each character once. At a word's end the filter tells whether a name may begin with it; where only several words
   * make a name, the next one is waited for. All else is left to `walk`.
   */
  private scan(text: string, from: number, limit: number, found: NameMatch[]): void {
    const { filter } = this;
    const { units } = filter;
    let waiting = -1;
    let waitingHash = 0;
    for (let at = from; at < limit; ) {
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
        const match = (waiting !== -1 && filter.joins(waitingHash, hash) ? this.matchAt(text, waiting, limit) : undefined)
          ?? (begins === NAME ? this.matchAt(text, start, limit) : undefined);
        waiting = begins === MAYBE && !match ? start : -1;
        waitingHash = hash;
        if (match) at = take(match, from, found);
      } else if (unit === ODD) {
        const match = this.matchAt(text, at, limit) ?? this.matchBehindProclitics(text, at, limit);
        waiting = -1;
        at = match ? take(match, from, found) : nextWordStart(text, at);
      } else at += 1;
    }
  }

  private matchAt(text: string, at: number, limit: number): NameMatch | undefined {
    return isWordAt(text, at) && this.walk(text, at, limit) ? this.longest(text, at) : undefined;
  }

  /** In Arabic and Hebrew, “and”, “in” or “to” is written as a part of the word that it stands before. */
  private matchBehindProclitics(text: string, at: number, limit: number): NameMatch | undefined {
    const most = procliticsAt(text, at);
    for (let letters = 1; letters <= most; letters += 1) {
      const match = this.matchAt(text, at + letters, limit);
      if (match) return match;
    }
    return undefined;
  }

  /** Follows the text from a place as far as the trie goes. @returns whether any key ended on the way; `reached` tells which and where */
  private walk(text: string, start: number, limit: number): boolean {
    const { cells, ends } = this.trie;
    const { codes, step } = this;
    this.ended = 0;
    let state = ROOT;
    let onward = cells[ROOT * 2 + 1] ?? 0;
    let at = start;
    while (onward >= 0 && at < limit) {
      let code = codes[text.charCodeAt(at)] ?? NO_CODE;
      if (code >= TRACELESS) {
        code = this.lookCloser(text, at, code);
        at = step.next;
        if (at > limit) break;
      } else at += 1;
      if (code === NO_CODE) break;
      if (code !== TRACELESS) {
        const next = (onward >> 1) + code;
        if (cells[next * 2] !== state) break;
        state = next;
        onward = cells[state * 2 + 1] ?? 0;
      }
      if (onward > 0 && (onward & 1) === 1) this.reach(ends[state] ?? -1, at);
    }
    if (onward < 0) this.walkTail(text, at, limit, ~onward);
    return this.ended > 0;
  }

  /** Follows the text along what is left of a single key. */
  private walkTail(text: string, from: number, limit: number, key: number): void {
    const { tails, tailStarts } = this.trie;
    const { codes, step } = this;
    let tail = tailStarts[key] ?? 0;
    let at = from;
    for (let wanted = tails[tail] ?? NO_CODE; wanted !== NO_CODE; ) {
      if (at >= limit) return;
      let code = codes[text.charCodeAt(at)] ?? NO_CODE;
      if (code >= TRACELESS) {
        code = this.lookCloser(text, at, code);
        at = step.next;
        if (at > limit) return;
      } else at += 1;
      if (code === TRACELESS) continue;
      if (code !== wanted) return;
      tail += 1;
      wanted = tails[tail] ?? NO_CODE;
    }
    this.reach(key, at);
    // What leaves no trace may belong to the name that it stands behind.
    while (at < limit && this.codeOf(text.charCodeAt(at)) === TRACELESS) {
      at += 1;
      this.reach(key, at);
    }
  }

  private codeOf(unit: number): number {
    const code = this.codes[unit] ?? NO_CODE;
    return code === UNKNOWN ? this.learn(unit) : code;
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

  /** The code of a character that the table does not answer for. Sets `step.next`. */
  private lookCloser(text: string, at: number, code: number): number {
    const { step } = this;
    step.next = at + 1;
    const unit = text.charCodeAt(at);
    const known = code === UNKNOWN ? this.learn(unit) : code;
    if (known !== JOINT) return known;
    // By far the most joints: one space before a letter.
    if (unit === SPACE && at + 1 < text.length && isLetterSort(sortOfUnit(text.charCodeAt(at + 1)))) return this.spaceCode;
    return stepAt(text, at, step) ? this.alphabet.get(step.unit) ?? NO_CODE : NO_CODE;
  }

  private learn(unit: number): number {
    const folded = isJoint(unit) ? JOINT : foldUnit(unit);
    const code = folded === JOINT ? JOINT : folded === 0 ? TRACELESS : this.alphabet.get(folded) ?? NO_CODE;
    this.codes[unit] = code;
    return code;
  }

  /** Of the keys that were reached, the longest one that agrees with the text. */
  private longest(text: string, start: number): NameMatch | undefined {
    for (let last = this.ended - 1; last >= 0; last -= 1) {
      const match = this.ending(text, start, last);
      if (match) return match;
    }
    return undefined;
  }

  /** The key that ended so many-th on the last walk, where it agrees with the text. */
  private ending(text: string, start: number, which: number): NameMatch | undefined {
    const { reached } = this;
    return agreeing(text, start, reached[which * 2 + 1] ?? start, this.entries[reached[which * 2] ?? -1]);
  }
}

/** No name begins with more signs. */
const LONGEST_LEAD = 4;

/** @param from where the open stretch begins: a sign in front of a name may not lie before it, nor within the last match */
function take(match: NameMatch, from: number, found: NameMatch[]): number {
  if (match.start >= Math.max(from, found[found.length - 1]?.end ?? 0)) found.push(match);
  return match.end;
}

function agreeing(text: string, start: number, end: number, entry: NameEntry | undefined): NameMatch | undefined {
  if (!entry) return undefined;
  if (entry.leads) {
    const led = ledMatch(text, start, end, entry.forms);
    if (led) return led;
  }
  if (!startsAlone(text, start) || !endsAlone(text, start, end)) return undefined;
  if (entry.anyCase) return { start, end, forms: entry.forms };
  const mention = foldText(text.slice(start, end), true);
  const agreed = entry.forms.filter(({ name, form }) => name.lead === undefined && caseAgrees(name.rule, form, mention));
  return agreed.length > 0 ? { start, end, forms: agreed } : undefined;
}

/** The match of names that begin with a sign, where it stands before their letters: “.NET migration”. */
function ledMatch(text: string, start: number, end: number, forms: readonly NameForm[]): NameMatch | undefined {
  const mention = foldText(text.slice(start, end), true);
  const agreed = forms.filter(({ name: { lead, rule }, form }) => lead !== undefined && text.startsWith(lead, start - lead.length) && caseAgrees(rule, form, mention));
  const from = start - Math.max(0, ...agreed.map(({ name: { lead = '' } }) => lead.length));
  return agreed.length > 0 && standsAloneWithSign(text, from) && endsAlone(text, from, end) ? { start: from, end, forms: agreed } : undefined;
}
