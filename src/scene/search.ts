import type { Scene } from './scene';

/** Indexes of the nodes whose title or an alias has every word of the query; null for a query without words. */
export function findNodes({ nodes }: Pick<Scene, 'nodes'>, query: string): Set<number> | null {
  const words = fold(query).split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return null;
  const found = new Set<number>();
  nodes.forEach(({ title, aliases }, i) => {
    const names = [title, ...aliases].map(fold);
    if (names.some((name) => words.every((word) => name.includes(word)))) found.add(i);
  });
  return found;
}

/** Case and accents set aside, so that “Zürich” is found by “zurich”. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase();
}
