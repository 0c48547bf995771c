import { foldSpelling } from '../model/spelling';

/** What is looked through, and the order in which it is read. */
interface Names {
  nodes: readonly { title: string; aliases: readonly string[] }[];
  order: Iterable<number>;
}

/**
 * Indexes of the nodes whose title or an alias has every word of the query, the best match first, and of those that match alike
 * the one that is read first; null for a query without words.
 */
export function findNodes({ nodes, order }: Names, query: string): Set<number> | null {
  const words = fold(query).split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return null;
  const found: number[][] = MATCHES.map(() => []);
  for (const i of order) {
    const node = nodes[i];
    if (node) found[matchOf(fold(node.title), node.aliases.map(fold), words)]?.push(i);
  }
  return new Set(found.flat());
}

/** Asked of a name that has all words: from what a person is likeliest to mean by them on. */
const MATCHES: readonly ((title: string, aliases: readonly string[], words: readonly string[]) => boolean)[] = [
  (title, aliases, words) => [title, ...aliases].includes(words.join(' ')),
  (title, _, words) => title.startsWith(words.join(' ')),
  (title, _, words) => words.every((word) => beginsWord(title, word)),
  (_, aliases, words) => aliases.some((alias) => words.every((word) => beginsWord(alias, word))),
  (title, aliases, words) => [title, ...aliases].some((name) => words.every((word) => name.includes(word))),
];

/** Which match a node is; -1 for none. */
function matchOf(title: string, aliases: readonly string[], words: readonly string[]): number {
  const isFound = MATCHES.at(-1)?.(title, aliases, words) ?? false;
  return isFound ? MATCHES.findIndex((isMatch) => isMatch(title, aliases, words)) : -1;
}

function beginsWord(name: string, word: string): boolean {
  for (let at = name.indexOf(word); at !== -1; at = name.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(name.charAt(at - 1))) return true;
  }
  return false;
}

/** Case, accents and the ways to spell a word set aside, so that “Zürich” is found by “zurich” and “Licence” by “license”. */
function fold(text: string): string {
  return foldSpelling(text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase());
}
