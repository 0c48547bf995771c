import { linkTarget } from '../../assess/link-target';
import type { Atlas } from '../../graph/atlas';
import { pathOf } from '../../graph/resolve';
import { baseName } from '../../model/path';
import { compareTexts } from '../../model/sorted';
import { foldSpelling } from '../../model/spelling';
import { layerOf } from '../../scene/lens';
import { isMadeNote } from '../linking/made-note';
import type { BoardItem } from './board-page';

/** An own note or file that may show that an item is met, and why it may. */
export interface LikelyEvidence {
  path: string;
  /** The title of the note that explains the item, where this one links to it. */
  topic: string | null;
  /** What its name shares with the item and its topic, as written there. */
  words: string[];
}

/** More are not looked through. */
const MOST = 8;

/** What a link to the topic counts for, beside words: more than any name says. */
const LINK = 100;

/**
 * Own notes and files that may show that an item is met, the likeliest first: those that link to its topic, and those whose name shares words with item or
 * topic, rare words above all. They are offered and nothing more: what shows that an item is met, a person says.
 * @param files paths of what is no note
 */
export function likelyEvidence(atlas: Atlas, { assessment, row }: BoardItem, files: readonly string[]): LikelyEvidence[] {
  const resolve = (text: string): string | undefined => pathOf(atlas.resolve(linkTarget(text), assessment));
  const topic = row.topic === null ? undefined : resolve(row.topic);
  const title = topic === undefined ? undefined : atlas.graph.nodes.get(topic)?.title;
  const known = new Set([assessment, topic, ...row.fields.evidence.map(resolve)]);
  const linking = new Set(topic === undefined ? [] : [...atlas.graph.incoming(topic)].map(({ path }) => path));
  const names = new Map([...ownNames(atlas), ...files.map((path) => [path, baseName(path)] as const)].filter(([path]) => !known.has(path)).map(([path, name]) => [path, wordsIn(name)]));
  const rarity = rarityIn(names.values());
  const asked = wordsIn(`${row.title} ${title ?? ''}`);
  return [...names]
    .map(([path, name]) => ({ path, topic: linking.has(path) ? title ?? null : null, words: sharedWords(asked, name) }))
    .filter(({ topic: linked, words }) => linked !== null || words.length > 0)
    .map((each) => ({ each, weight: (each.topic === null ? 0 : LINK) + each.words.reduce((sum, word) => sum + rarity(word), 0) }))
    .sort((a, b) => b.weight - a.weight || compareTexts(a.each.path, b.each.path))
    .slice(0, MOST)
    .map(({ each: { words, ...each } }) => ({ ...each, words: words.map((word) => asked.get(word) ?? word) }));
}

/** Own notes by path, with all that they are called. Assessments and reports only repeat what is asked. */
function ownNames(atlas: Atlas): (readonly [string, string])[] {
  return [...atlas.graph.nodes.values()]
    .filter((node) => node.kind === 'note' && layerOf(node) === 'own' && node.type !== 'framework' && !isMadeNote(atlas, node.id))
    .map(({ id, title, aliases }) => [id, [baseName(id), title, ...aliases].join(' ')]);
}

/** Words that half of all names and items in this field have, or that join others. */
const COMMON = new Set([
  'open', 'source', 'software', 'project', 'program', 'office', 'ospo', 'file', 'list', 'team', 'tool', 'main', 'base', 'user', 'need', 'management', 'best',
  'with', 'from', 'that', 'this', 'have', 'been', 'used', 'when', 'where', 'which', 'into', 'each', 'does', 'their', 'them', 'there', 'they', 'your',
]);

/** The words of a text that say something, by the spelling in which they are compared. */
function wordsIn(text: string): Map<string, string> {
  const words = new Map<string, string>();
  for (const word of text.normalize('NFC').split(/[^\p{L}\p{N}]+/u)) {
    const key = keyOf(word);
    if ((word.length >= 4 || /^\p{Lu}{2,}$/u.test(word)) && !COMMON.has(key) && !words.has(key)) words.set(key, word);
  }
  return words;
}

/** “Licences” and “license” are one word here. */
function keyOf(word: string): string {
  return foldSpelling(word.toLowerCase()).replace(/ies$/, 'y').replace(/([^s])s$/, '$1');
}

/** Two words, or half of those that a name has: one word in a long name says little. */
function sharedWords(asked: ReadonlyMap<string, string>, name: ReadonlyMap<string, string>): string[] {
  const shared = [...name.keys()].filter((word) => asked.has(word));
  return shared.length >= 2 || shared.length * 2 >= Math.max(1, name.size) ? shared : [];
}

/** How much a word tells: the more, the fewer names have it (inverse document frequency). */
function rarityIn(names: Iterable<ReadonlyMap<string, string>>): (word: string) => number {
  const counts = new Map<string, number>();
  let total = 0;
  for (const name of names) {
    total += 1;
    for (const word of name.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (word) => Math.log(1 + total / (counts.get(word) ?? 1));
}
