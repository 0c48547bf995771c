import { fold, foldNames, type Named } from './folded';
import { bestFirst, matchOf } from './match';

/** What is looked through, and the order in which it is read. */
export interface Names<Node extends Named = Named> {
  nodes: readonly Node[];
  order: Iterable<number>;
}

/**
 * Indexes of the nodes whose title or an alias has every word of the query, the best match first, and of those that match alike
 * the one that is read first; null for a query without words.
 */
export function findNodes({ nodes, order }: Names, query: string): Set<number> | null {
  const words = fold(query).split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return null;
  return bestFirst(order, (i) => {
    const node = nodes[i];
    return node ? matchOf(foldNames(node), words) : null;
  });
}
