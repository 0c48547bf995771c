import type { AtlasEdge } from '../../model/graph';
import type { LensFunction, LensQuestion } from './lens-view';

/** What lies within some links of a node, the node itself among it. A node that may not be shown is not passed through either. */
export const localLens: LensFunction<'local'> = (question) => {
  const { graph, scope: { centre, depth }, passes } = question;
  if (centre === null || !graph.nodes.has(centre)) return { ids: new Set(), absence: 'no-centre' };
  const ids = new Set([centre]);
  let rim = [centre];
  for (let step = 0; step < depth && rim.length > 0; step++) {
    const next: string[] = [];
    for (const id of rim) {
      for (const other of onward(question, id)) {
        if (ids.has(other) || !passes(other)) continue;
        ids.add(other);
        next.push(other);
      }
    }
    rim = next;
  }
  return { ids, roots: [centre] };
};

/** Where the links of a node lead that the lens follows. */
function onward({ graph, scope: { direction, follow }, ties }: LensQuestion<'local'>, id: string): string[] {
  const followed = (edge: AtlasEdge): boolean => ties(edge) && (follow === null || follow.includes(edge.relation));
  const along = direction === 'in' ? [] : graph.outgoing(id).filter(followed).map(({ target }) => target);
  const against = direction === 'out' ? [] : graph.incoming(id).filter(followed).map(({ source }) => source);
  return [...along, ...against];
}
