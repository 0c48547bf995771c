import type { Steps } from '../model/steps';
import { doubleArrayInSteps, type DoubleArray } from './double-array';
import { foldText } from './fold';
import { agreesInAnyCase, formsOfName, type AtlasName } from './names';
import { WordFilter } from './word-filter';

/** A name in one of its forms. */
export interface NameForm {
  name: AtlasName;
  /** As a sentence writes it, folded but for its capitals: `OSPOs`. */
  form: string;
}

/** A key of the trie: the names that read so, whether all of them do in any case of letters, and whether any begins with a sign. */
export interface NameEntry {
  forms: NameForm[];
  anyCase: boolean;
  leads: boolean;
}

/** Names, made ready to be found. */
export interface NameTrie {
  /** What each key of the trie stands for. */
  entries: readonly NameEntry[];
  trie: DoubleArray;
  /** The code of each folded character that names have. */
  alphabet: ReadonlyMap<number, number>;
  filter: WordFilter;
}

/** How many names are entered in one step: well under a millisecond. */
const STEP = 64;

/** Readies names in steps, none of which takes long, however many names there are. */
export function* nameTrieInSteps(names: Iterable<AtlasName>): Steps<NameTrie> {
  const entering = new Entering();
  let count = 0;
  for (const name of names) {
    entering.enter(name);
    count += 1;
    if (count % STEP === 0) yield;
  }
  const keys = yield* sortedInSteps(entering.byKey.keys());
  const entries = keys.map((key) => entering.byKey.get(key)).filter((entry) => entry !== undefined);
  yield;
  const trie = yield* doubleArrayInSteps(keys);
  const filter = new WordFilter(entering.folded.size);
  count = 0;
  for (const form of entering.folded) {
    filter.enter(form);
    count += 1;
    if (count % (STEP * 8) === 0) yield;
  }
  return { entries, trie, alphabet: entering.alphabet, filter };
}

class Entering {
  readonly byKey = new Map<string, NameEntry>();
  readonly folded = new Set<string>();
  readonly alphabet = new Map<number, number>();

  enter(name: AtlasName): void {
    for (const form of formsOfName(name)) this.enterForm(form, name);
  }

  private enterForm(form: string, name: AtlasName): void {
    const folded = foldText(form);
    this.folded.add(folded);
    const key = this.keyOf(folded);
    if (key === '') return;
    const entry = this.byKey.get(key) ?? { forms: [], anyCase: true, leads: false };
    const cased = foldText(form, true);
    entry.forms.push({ name, form: cased });
    entry.anyCase &&= name.lead === undefined && agreesInAnyCase(name.rule, cased);
    entry.leads ||= name.lead !== undefined;
    this.byKey.set(key, entry);
  }

  private keyOf(folded: string): string {
    let key = '';
    for (let at = 0; at < folded.length; at += 1) key += String.fromCharCode(this.codeOf(folded.charCodeAt(at)));
    return key;
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

/** Those with the same first unit are sorted together, and all such groups one after the other. */
function* sortedInSteps(keys: Iterable<string>): Steps<string[]> {
  const groups = new Map<number, string[]>();
  for (const key of keys) {
    const group = groups.get(key.charCodeAt(0));
    if (group) group.push(key);
    else groups.set(key.charCodeAt(0), [key]);
  }
  const sorted: string[] = [];
  for (const [, group] of [...groups].sort(([a], [b]) => a - b)) {
    yield;
    for (const key of group.sort(compareUnits)) sorted.push(key);
  }
  return sorted;
}

/** As `sort` does by itself, but without asking for a string of each key anew. */
function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
