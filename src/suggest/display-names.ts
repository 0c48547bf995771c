import type { AtlasGraph } from '../model/graph';
import { addTo } from '../model/lists';
import { eachInSteps, type Steps } from '../model/steps';
import { FUNCTION_WORDS, GENERIC_WORDS, PAGE_WORDS } from './common-words';
import { isCommonWord } from './dictionary';
import { foldText } from './fold';
import type { AtlasName } from './atlas-name';
import { isTarget, nameFor, refusalOf, type NameOptions } from './names';

/** A link whose words on screen are others than the name of its target: `[[Note|text]]`. */
export interface DisplayUse {
  text: string;
  /** Id of the node that the link leads to. */
  target: string;
  /** The note that the link stands in. */
  path: string;
}

const MOST_WORDS = 6;
const MOST_LETTERS = 60;

/**
 * Words that the vault's own links show for a note, as names of it: what a person called it once they will call it again. Only words that
 * always stand for the same note, that are the name of no other, and that would mean something without the link:
 * - of several words, whose first and last are no words of grammar, and not all of them words that anybody uses (“read more”, “the policy”); shown in two
 *   notes at least where all are English ones in small letters (“personal data”);
 * - or one word with a capital that is no everyday word, shown in two notes at least.
 * @param names the names that notes give themselves
 */
export function* displayNamesInSteps(uses: Iterable<DisplayUse>, names: readonly AtlasName[], graph: AtlasGraph, options: NameOptions): Steps<AtlasName[]> {
  const groups = yield* byWords(uses);
  // What a note calls itself is no name from links, whoever links it so.
  yield* eachInSteps(names, ({ text }) => groups.delete(foldText(text)));
  const found: AtlasName[] = [];
  yield* eachInSteps(groups.values(), (group) => {
    const name = nameOf(group, graph, options);
    if (name) found.push(name);
  });
  return found;
}

/** The name that the uses of the same words make, in whatever order they come; undefined for words that mean several notes, or too little. */
function nameOf(uses: readonly DisplayUse[], graph: AtlasGraph, options: NameOptions): AtlasName | undefined {
  const [first] = uses;
  if (!first || uses.some(({ target }) => target !== first.target)) return undefined;
  const node = graph.nodes.get(first.target);
  const notes = new Set(uses.map(({ path }) => path)).size;
  // Of several spellings the one with capitals, which come before small letters.
  const text = uses.reduce((least, use) => (use.text < least ? use.text : least), first.text);
  if (!node || !isTarget(node, options) || !saysEnough(text, notes)) return undefined;
  return { ...nameFor(node, { kind: 'display', text }), notes };
}

/** Whether words that a link shows are fit to be looked for without it. */
export function saysEnough(text: string, notes: number): boolean {
  const words = foldText(text).split(' ');
  if (text.length > MOST_LETTERS || words.length > MOST_WORDS || !/^[\p{L}\p{N}].*[\p{L}\p{N}+]$/u.test(text) || /[[\]|*`\\<>\n/:;,.!?]|\d{4}-\d{2}/.test(text) || refusalOf(text) !== null) return false;
  if (words.length === 1) return notes > 1 && /\p{Lu}/u.test(text) && !GENERIC_WORDS.has(foldText(text)) && !(/^\p{Lu}?\p{Ll}+$/u.test(text) && isCommonWord(text.toLowerCase()));
  return !FUNCTION_WORDS.has(words[0] ?? '') && !POINTING_WORDS.has(words[0] ?? '') && !FUNCTION_WORDS.has(words.at(-1) ?? '') && !words.every(isEverybodys) && (notes > 1 || !isPhrase(text));
}

/** Words in small letters that English has: “personal data” is shown once for a law, and said everywhere. */
function isPhrase(text: string): boolean {
  return text.split(' ').every(isCommonWord);
}

function isEverybodys(word: string): boolean {
  return FUNCTION_WORDS.has(word) || PAGE_WORDS.has(word) || GENERIC_WORDS.has(word) || POINTING_WORDS.has(word) || !/\p{L}/u.test(word);
}

/** What a link often shows that points at its target without naming it. */
const POINTING_WORDS: ReadonlySet<string> = new Set(`
  above article below blog book chapter click detail details document earlier entry item last later link list next original other page paper part post previous read
  section see site table talk text thing things version video website week year yesterday today tomorrow
  hier siehe mehr weiterlesen dieser diese dieses ici voir lire suite aquí ver más qui vedi leggi altro aqui veja hier lees meer
  тут здесь сюда там подробнее далее ссылка статья этот эта это 这里 此处 点击 参考 详情 ここ こちら 参照 여기 참고
`.trim().split(/\s+/));

function* byWords(uses: Iterable<DisplayUse>): Steps<Map<string, DisplayUse[]>> {
  const groups = new Map<string, DisplayUse[]>();
  yield* eachInSteps(uses, (use) => addTo(groups, foldText(use.text), use));
  return groups;
}
