import { tiedTo, type LensFunction } from './lens-view';

/** People and organisations, and the roles that people hold. */
export const peopleLens: LensFunction<'people'> = (question) => {
  const { graph, passes } = question;
  const typeOf = (id: string): string | undefined => graph.nodes.get(id)?.type;
  const ids = new Set<string>();
  for (const [id, { type }] of graph.nodes) {
    if ((type !== 'person' && type !== 'organisation') || !passes(id)) continue;
    ids.add(id);
    if (type !== 'person') continue;
    for (const other of tiedTo(question, id)) if (typeOf(other) === 'role' && passes(other)) ids.add(other);
  }
  return { ids, absence: ids.size === 0 ? 'no-people' : undefined };
};
