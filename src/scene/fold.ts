import type { AtlasEdge } from '../model/graph';
import { addTo } from '../model/lists';
import { tiedTo, type LensQuestion, type LensView } from './lenses/lens-view';

/** A view with the neighbours of expanded nodes added, and what hangs on collapsed nodes alone taken away. */
export function foldView(view: LensView, question: LensQuestion): LensView {
  const { expanded, collapsed } = question.lens;
  if (expanded.length === 0 && collapsed.length === 0) return view;
  const ids = new Set(view.ids);
  for (const id of expanded) if (view.ids.has(id)) for (const other of tiedTo(question, id)) if (question.passes(other)) ids.add(other);
  for (const id of collapsed) if (ids.has(id)) for (const hanging of hangingOn(id, ids, view, question)) ids.delete(hanging);
  return { ...view, ids, edges: view.edges && [...view.edges, ...expanded.flatMap((id) => edgesAt(question, id))] };
}

/** The edges at an expanded node, for a view that has edges of its own. */
function edgesAt({ graph, ties }: LensQuestion, id: string): AtlasEdge[] {
  return [...graph.outgoing(id), ...graph.incoming(id)].filter(ties);
}

/** The nodes that would come loose without a node: every piece of what it is tied to, but the pieces that hold a root or most of the nodes. */
function hangingOn(node: string, ids: ReadonlySet<string>, view: LensView, question: LensQuestion): Set<string> {
  const beside = neighboursIn(view, question);
  const roots = new Set(view.roots);
  const seen = new Set([node]);
  const pieces: string[][] = [];
  for (const start of beside(node)) {
    if (seen.has(start) || !ids.has(start)) continue;
    seen.add(start);
    const piece = [start];
    // The piece grows while it is walked.
    for (const id of piece) {
      for (const other of beside(id)) {
        if (seen.has(other) || !ids.has(other)) continue;
        seen.add(other);
        piece.push(other);
      }
    }
    pieces.push(piece);
  }
  const whole = pieces.reduce((sum, piece) => sum + piece.length, 1);
  return new Set(pieces.filter((piece) => piece.length * 2 <= whole && !piece.some((id) => roots.has(id))).flat());
}

function neighboursIn({ edges }: LensView, question: LensQuestion): (id: string) => Iterable<string> {
  if (!edges) return (id) => tiedTo(question, id);
  const beside = new Map<string, string[]>();
  for (const { source, target } of edges) {
    addTo(beside, source, target);
    addTo(beside, target, source);
  }
  return (id) => beside.get(id) ?? [];
}
