import type { Named } from './folded';

/** How well words fit a node, 0 for the best; null where they do not. */
export type Match = number | null;

/** Asked of a node that has all words in one name: from what a person is likeliest to mean by them on. All is folded. */
const MATCHES: readonly ((node: Named, words: readonly string[]) => boolean)[] = [
  ({ title, aliases }, words) => [title, ...aliases].includes(words.join(' ')),
  ({ title }, words) => title.startsWith(words.join(' ')),
  ({ title }, words) => words.every((word) => beginsWord(title, word)),
  ({ aliases }, words) => aliases.some((alias) => words.every((word) => beginsWord(alias, word))),
  ({ title, aliases }, words) => [title, ...aliases].some((name) => words.every((word) => name.includes(word))),
];

/** How well any node fits where no words are looked for. */
export const ANY_MATCH = 0;

/** How well a node fits, by its folded names: every word must be in the same one. */
export function matchOf(names: Named, words: readonly string[]): Match {
  if (!MATCHES.at(-1)?.(names, words)) return null;
  return MATCHES.findIndex((isMatch) => isMatch(names, words));
}

/** The indexes that match: the best first, and those that match alike in the order given. */
export function bestFirst(order: Iterable<number>, matchAt: (index: number) => Match): Set<number> {
  const found: number[][] = MATCHES.map(() => []);
  for (const i of order) {
    const match = matchAt(i);
    if (match !== null) found[match]?.push(i);
  }
  return new Set(found.flat());
}

function beginsWord(name: string, word: string): boolean {
  for (let at = name.indexOf(word); at !== -1; at = name.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(name.charAt(at - 1))) return true;
  }
  return false;
}
