import { tiedTo, type LensFunction } from './lens-view';

/** Own notes, and whatever they are tied to. */
export const mineLens: LensFunction<'mine'> = (question) => {
  const { graph, passes, layerOf } = question;
  const ids = new Set<string>();
  const roots: string[] = [];
  for (const id of graph.nodes.keys()) {
    if (layerOf(id) !== 'own' || !passes(id)) continue;
    roots.push(id);
    ids.add(id);
    for (const other of tiedTo(question, id)) if (passes(other)) ids.add(other);
  }
  return { ids, absence: roots.length === 0 ? 'no-own-notes' : undefined };
};
