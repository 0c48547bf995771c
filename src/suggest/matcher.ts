import * as Char from '../model/char';
import { finish } from '../model/steps';
import { isWordAt, nextWordStart } from './characters';
import { procliticsAt } from './clitics';
import { foldText } from './fold';
import { EDGES, nameTrieInSteps, SIGN, type NameForm, type NameTrie } from './name-trie';
import { NameWalk } from './name-walk';
import { caseAgrees, leadOf, type AtlasName } from './atlas-name';
import { endsAlone, standsAloneWithSign, startsAlone } from './standing';
import { WordScan } from './word-scan';

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

/**
 * Finds names in text: the leftmost, and of those that begin there the longest one whose letters and edges agree.
 * One walk over the text, whose cost hardly grows with the number of names: each word is looked up in a filter, and followed in a
 * double array where it may begin a name. What costs more (do the letters agree, does it stand alone) is asked only where a name's letters were found.
 */
export class NameMatcher {
  /** The names that read as each key of the trie, and what each key asks for. */
  private readonly forms: ReadonlyArray<readonly NameForm[]>;
  private readonly asked: Uint8Array;
  private readonly words: WordScan;
  private readonly walk: NameWalk;

  /** @param names the names to look for, or the same made ready before */
  constructor(names: Iterable<AtlasName> | NameTrie) {
    const { forms, asked, trie, filter } = 'trie' in names ? names : finish(nameTrieInSteps(names));
    this.forms = forms;
    this.asked = asked;
    this.words = new WordScan(filter);
    this.walk = new NameWalk(trie);
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
    if (!isWordAt(text, letters)) return [];
    const readings: NameMatch[] = [];
    const isAlone = startsAlone(text, letters);
    for (let ended = this.walk.from(text, letters, limit); ended > 0; ended -= 1) {
      const match = this.ending(text, letters, ended - 1, isAlone);
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

  /** What costs more than the look at each character is asked only where a name may begin. */
  private scan(text: string, from: number, limit: number, found: NameMatch[]): void {
    const { words } = this;
    words.goTo(from);
    while (words.next(text, limit)) {
      const match = words.odd ? this.matchAtOdd(text, words.start, limit) : this.matchAtWord(text, limit);
      if (match) words.goTo(take(match, from, found));
      else if (words.odd) words.goTo(nextWordStart(text, words.start));
      else words.goOn();
    }
  }

  /** Of two words that may begin a name together, that name comes first. */
  private matchAtWord(text: string, limit: number): NameMatch | undefined {
    const { first, start, alone } = this.words;
    return (first === -1 ? undefined : this.matchAt(text, first, limit)) ?? (alone ? this.matchAt(text, start, limit) : undefined);
  }

  /** Where words have no spaces between them, every character may begin a name. */
  private matchAtOdd(text: string, at: number, limit: number): NameMatch | undefined {
    return (this.walk.mayBegin(text, at) ? this.matchAt(text, at, limit) : undefined) ?? this.matchBehindProclitics(text, at, limit);
  }

  /** Of the names that begin at a place, the longest one that agrees with the text. */
  private matchAt(text: string, start: number, limit: number): NameMatch | undefined {
    if (!isWordAt(text, start)) return undefined;
    const isAlone = startsAlone(text, start);
    if (!isAlone && !isLead(text.charCodeAt(start - 1))) return undefined;
    for (let ended = this.walk.from(text, start, limit); ended > 0; ended -= 1) {
      const match = this.ending(text, start, ended - 1, isAlone);
      if (match) return match;
    }
    return undefined;
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

  /** The key that ended so many-th on the last walk, where it agrees with the text. */
  private ending(text: string, start: number, which: number, isAlone: boolean): NameMatch | undefined {
    const key = this.walk.keyOf(which);
    const end = this.walk.endOf(which);
    const forms = this.forms[key] ?? [];
    const asked = this.asked[key] ?? EDGES;
    const led = asked === SIGN ? ledMatch(text, start, end, forms) : undefined;
    if (led) return led;
    if (!isAlone || !endsAlone(text, start, end)) return undefined;
    return asked === EDGES ? { start, end, forms } : casedMatch(text, start, end, forms);
  }
}

/** Whether names may begin with a sign. */
function isLead(unit: number): boolean {
  switch (unit) {
    case Char.AT: case Char.DOT: case Char.DOLLAR: case Char.AMPERSAND: case Char.PLUS: case Char.TILDE: return true;
    default: return false;
  }
}

/** No name begins with more signs. */
const LONGEST_LEAD = 4;

/** @param from where the open stretch begins: a sign in front of a name may not lie before it, nor within the last match */
function take(match: NameMatch, from: number, found: NameMatch[]): number {
  if (match.start >= Math.max(from, found[found.length - 1]?.end ?? 0)) found.push(match);
  return match.end;
}

/** The match of names whose letters agree with the text's in their case. */
function casedMatch(text: string, start: number, end: number, forms: readonly NameForm[]): NameMatch | undefined {
  const mention = foldText(text.slice(start, end), true);
  const agreed = forms.filter(({ name, form }) => name.lead === undefined && caseAgrees(name.rule, form, mention));
  return agreed.length > 0 ? { start, end, forms: agreed } : undefined;
}

/** The match of names that begin with a sign, where it stands before their letters: “.NET migration”. */
function ledMatch(text: string, start: number, end: number, forms: readonly NameForm[]): NameMatch | undefined {
  const mention = foldText(text.slice(start, end), true);
  const agreed = forms.filter(({ name: { lead, rule }, form }) => lead !== undefined && text.startsWith(lead, start - lead.length) && caseAgrees(rule, form, mention));
  const from = start - Math.max(0, ...agreed.map(({ name: { lead = '' } }) => lead.length));
  return agreed.length > 0 && standsAloneWithSign(text, from) && endsAlone(text, from, end) ? { start: from, end, forms: agreed } : undefined;
}
