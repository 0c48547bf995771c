import { addTo } from '../model/lists';
import { compareTexts } from '../model/sorted';
import { eachInSteps, type Steps } from '../model/steps';
import { doubleArrayInSteps, type DoubleArray } from './double-array';
import { foldText } from './fold';
import { agreesInAnyCase, formsOfName, type AtlasName } from './atlas-name';
import { wordFilterInSteps, type WordFilter } from './word-filter';

/** A name in one of its forms. */
export interface NameForm {
  name: AtlasName;
  /** As a sentence writes it, folded but for its capitals: `OSPOs`. */
  form: string;
}

/** What has to be asked before text reads as a key: nothing but its edges; or whether the case of its letters agrees; or whether a sign stands before it, too. */
export const EDGES = 0;
export const CASE = 1;
export const SIGN = 2;

/** Names, made ready to be found. */
export interface NameTrie {
  /** The names that read as each key of the trie. */
  forms: ReadonlyArray<readonly NameForm[]>;
  /** What each key asks for: `EDGES`, `CASE` or `SIGN`. */
  asked: Uint8Array;
  trie: DoubleArray;
  filter: WordFilter;
}

/** How many names are entered in one step: well under a millisecond. */
const STEP = 64;

/** Readies names in steps, none of which takes long, however many names there are. */
export function* nameTrieInSteps(names: Iterable<AtlasName>): Steps<NameTrie> {
  const byKey = yield* formsInSteps(names);
  const keys = yield* sortedInSteps(byKey.keys());
  const forms = keys.map((key) => byKey.get(key) ?? []);
  yield;
  const asked = yield* askedInSteps(forms);
  const trie = yield* doubleArrayInSteps(keys);
  const filter = yield* wordFilterInSteps(keys);
  return { forms, asked, trie, filter };
}

function* formsInSteps(names: Iterable<AtlasName>): Steps<Map<string, NameForm[]>> {
  const byKey = new Map<string, NameForm[]>();
  let count = 0;
  for (const name of names) {
    for (const form of formsOfName(name)) enterForm(byKey, form, name);
    count += 1;
    if (count % STEP === 0) yield;
  }
  return byKey;
}

function enterForm(byKey: Map<string, NameForm[]>, form: string, name: AtlasName): void {
  const cased = foldText(form, true);
  const key = foldText(form);
  if (key !== '') addTo(byKey, key, { name, form: cased });
}

function* askedInSteps(forms: ReadonlyArray<readonly NameForm[]>): Steps<Uint8Array> {
  const asked = new Uint8Array(forms.length);
  let key = 0;
  yield* eachInSteps(forms, (each) => {
    for (const form of each) asked[key] = Math.max(asked[key] ?? EDGES, askedBy(form));
    key += 1;
  });
  return asked;
}

function askedBy({ name, form }: NameForm): number {
  if (name.lead !== undefined) return SIGN;
  return agreesInAnyCase(name.rule, form) ? EDGES : CASE;
}

/** Those with the same first unit are sorted together, and all such groups one after the other. */
function* sortedInSteps(keys: Iterable<string>): Steps<string[]> {
  const groups = new Map<number, string[]>();
  for (const key of keys) addTo(groups, key.charCodeAt(0), key);
  const sorted: string[] = [];
  for (const [, group] of [...groups].sort(([a], [b]) => a - b)) {
    yield;
    // As `sort` does by itself, but without asking for a string of each key anew.
    for (const key of group.sort(compareTexts)) sorted.push(key);
  }
  return sorted;
}
