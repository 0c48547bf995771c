import { isBetweenWords, isLetter, isWordAt, isWordEdge, nextWordStart } from './characters';
import { buildDoubleArray, ROOT, type DoubleArray } from './double-array';
import { DASH, foldText, foldUnit, isJoint, SPACE, stepAt, type Step } from './fold';
import { agreesInAnyCase, caseAgrees, formsOfName, type AtlasName } from './names';
import { endsAlone, startsAlone } from './standing';

/** A name in one of its forms. */
export interface NameForm {
  name: AtlasName;
  /** As a sentence writes it, folded but for its capitals: `OSPOs`. */
  form: string;
}

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

/** A key of the trie: the names that read so, and whether all of them do in any case of letters. */
interface Entry {
  forms: NameForm[];
  anyCase: boolean;
}

/** What the table of codes says of a character that no name has, one that leaves no trace, one whose neighbours count, and one not yet met. */
const NO_CODE = 0;
const TRACELESS = 0xfffd;
const JOINT = 0xfffe;
const UNKNOWN = 0xffff;

/** Latin letters and what stands between them: learned at once, the rest when it is met. */
const COMMON_UNITS = 0x180;
/** The space gets its code first, so that it stands next to `NO_CODE`: both are no letters. */
const SPACE_CODE = 1;

/**
 * Finds names in text: the leftmost, and of those that begin there the longest one whose letters and edges agree.
 * One walk over the text, whose cost hardly grows with the number of names: each character is looked up in a table and followed in a
 * double array. What costs more (do the letters agree, does it stand alone) is asked only where a name's letters were found.
 */
export class NameMatcher {
  /** What each key of the trie stands for. */
  private readonly entries: Entry[];
  private readonly trie: DoubleArray;
  /** The code of each folded character that names have. */
  private readonly alphabet = new Map([[SPACE, SPACE_CODE]]);
  /** The code of each character as written, worked out when it is first met. */
  private readonly codes = new Uint16Array(0x10000).fill(UNKNOWN);
  /** A code that leads nowhere: the scan's way of being told to look closer. */
  private readonly closer: number;
  /** As `codes`, for the scan: letters that no name has are told from what stands between words, and what the scan cannot simply follow is `closer`. */
  private readonly letters: Uint16Array;
  private readonly step: Step = { unit: 0, next: 0 };
  /** Which keys ended on the last walk, and where in the text: so many pairs of numbers. */
  private reached = new Int32Array(64);
  private ended = 0;

  constructor(names: Iterable<AtlasName>) {
    const byKey = new Map<string, Entry>();
    for (const name of names) for (const form of formsOfName(name)) this.enter(byKey, form, name);
    const keys = [...byKey.keys()].sort(compareUnits);
    this.entries = keys.map((key) => byKey.get(key)).filter((entry) => entry !== undefined);
    this.trie = buildDoubleArray(keys);
    this.closer = this.alphabet.size + 1;
    this.letters = new Uint16Array(0x10000).fill(this.closer);
    for (let unit = 0; unit < COMMON_UNITS; unit += 1) this.learn(unit);
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

  /**
   * Goes from word to word. Most begin no name, which a few letters tell: those are followed here, and where they lead nowhere, the rest of the word
   * is passed over. All else is left to `walk`.
   */
  private scan(text: string, from: number, limit: number, found: NameMatch[]): void {
    const { letters, closer } = this;
    const { base, check, ends } = this.trie;
    let at = from;
    while (at < limit) {
      let code = letters[text.charCodeAt(at)] ?? closer;
      let reached = at;
      for (let state = ROOT, next = (base[ROOT] ?? 0) + code; check[next] === state; next = (base[state] ?? 0) + code) {
        state = next;
        reached += 1;
        if (ends[state] !== -1 || code === SPACE_CODE || reached >= limit) code = closer;
        else code = letters[text.charCodeAt(reached)] ?? closer;
      }
      if (code === closer) {
        const match = this.matchAt(text, at, limit);
        if (match) found.push(match);
        at = match ? match.end : nextWordStart(text, at);
        continue;
      }
      while (reached < limit && code > SPACE_CODE && code !== closer) code = letters[text.charCodeAt(++reached)] ?? closer;
      while (reached < limit && code <= SPACE_CODE) code = letters[text.charCodeAt(++reached)] ?? closer;
      at = code === closer && reached < limit ? this.wordFrom(text, reached) : reached;
    }
  }

  /** Where the next word begins, from a character on that the scan knows nothing of. */
  private wordFrom(text: string, at: number): number {
    const unit = text.charCodeAt(at);
    if (this.codes[unit] === UNKNOWN) this.learn(unit);
    return isWordEdge(text, at) && isWordAt(text, at) ? at : nextWordStart(text, at);
  }

  private matchAt(text: string, at: number, limit: number): NameMatch | undefined {
    return isWordAt(text, at) && this.walk(text, at, limit) ? this.longest(text, at) : undefined;
  }

  /** Follows the text from a place as far as the trie goes. @returns whether any key ended on the way; `reached` tells which and where */
  private walk(text: string, start: number, limit: number): boolean {
    const { base, check, ends } = this.trie;
    const { codes, step } = this;
    this.ended = 0;
    let state = ROOT;
    for (let at = start; at < limit; ) {
      let code = codes[text.charCodeAt(at)] ?? NO_CODE;
      if (code >= TRACELESS) {
        code = this.lookCloser(text, at, code);
        at = step.next;
        if (at > limit) break;
      } else at += 1;
      if (code === NO_CODE) break;
      if (code !== TRACELESS) {
        const next = (base[state] ?? 0) + code;
        if (check[next] !== state) break;
        state = next;
      }
      const key = ends[state] ?? -1;
      if (key !== -1) this.reach(key, at);
    }
    return this.ended > 0;
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
    const known = code === UNKNOWN ? this.learn(text.charCodeAt(at)) : code;
    if (known !== JOINT) return known;
    return stepAt(text, at, step) ? this.alphabet.get(step.unit) ?? NO_CODE : NO_CODE;
  }

  private learn(unit: number): number {
    const folded = isJoint(unit) ? JOINT : foldUnit(unit);
    const code = folded === JOINT ? JOINT : folded === 0 ? TRACELESS : this.alphabet.get(folded) ?? NO_CODE;
    this.codes[unit] = code;
    this.letters[unit] = this.letterCode(unit, code);
    return code;
  }

  private letterCode(unit: number, code: number): number {
    if (isLetter(unit)) return code === NO_CODE ? this.closer + 1 : code < TRACELESS ? code : this.closer;
    // A joint is a space, or a dash, or ends the paragraph: where no name goes on with a space here, that is all one.
    if (code === JOINT) return this.alphabet.has(DASH) ? this.closer : SPACE_CODE;
    return code === NO_CODE && isBetweenWords(unit) ? NO_CODE : this.closer;
  }

  /** Of the keys that were reached, the longest one that agrees with the text. */
  private longest(text: string, start: number): NameMatch | undefined {
    if (!startsAlone(text, start)) return undefined;
    const { reached } = this;
    for (let last = this.ended - 1; last >= 0; last -= 1) {
      const match = agreeing(text, start, reached[last * 2 + 1] ?? start, this.entries[reached[last * 2] ?? -1]);
      if (match) return match;
    }
    return undefined;
  }

  private enter(byKey: Map<string, Entry>, form: string, name: AtlasName): void {
    const folded = foldText(form);
    let key = '';
    for (let at = 0; at < folded.length; at += 1) key += String.fromCharCode(this.codeOf(folded.charCodeAt(at)));
    if (key === '') return;
    const entry = byKey.get(key) ?? { forms: [], anyCase: true };
    const cased = foldText(form, true);
    entry.forms.push({ name, form: cased });
    entry.anyCase &&= agreesInAnyCase(name.rule, cased);
    byKey.set(key, entry);
  }

  /** Codes are given out in the order of need, so that they stay small and the trie dense. */
  private codeOf(unit: number): number {
    const known = this.alphabet.get(unit);
    if (known !== undefined) return known;
    const code = this.alphabet.size + 1;
    this.alphabet.set(unit, code);
    return code;
  }
}

function agreeing(text: string, start: number, end: number, entry: Entry | undefined): NameMatch | undefined {
  if (!entry || !endsAlone(text, start, end)) return undefined;
  if (entry.anyCase) return { start, end, forms: entry.forms };
  const mention = foldText(text.slice(start, end), true);
  const agreed = entry.forms.filter(({ name, form }) => caseAgrees(name.rule, form, mention));
  return agreed.length > 0 ? { start, end, forms: agreed } : undefined;
}

/** As `sort` does by itself, but without asking for a string of each key anew. */
function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
