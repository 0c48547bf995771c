import { compareTexts } from '../model/sorted';
import type { LensQuestion, LensView } from './lenses/lens-view';

/** The nodes of a view that are drawn: what the picture stands on, then own notes (they are what the person came for), then what is linked most. */
export function mostImportant(view: LensView, question: LensQuestion, limit: number): Iterable<string> {
  if (view.ids.size <= limit) return view.ids;
  const degrees = degreesIn(view, question);
  const roots = new Set(view.roots);
  const weights = new Map([...view.ids].map((id) => [id, roots.has(id) ? Infinity : (degrees.get(id) ?? 0) + (question.layerOf(id) === 'own' ? 3 : 0)]));
  return [...view.ids].sort((a, b) => compareNumbers(weights.get(b) ?? 0, weights.get(a) ?? 0) || compareTexts(a, b)).slice(0, limit);
}

function degreesIn({ ids, edges }: LensView, { graph, ties }: LensQuestion): Map<string, number> {
  const degrees = new Map<string, number>();
  const count = (id: string): unknown => degrees.set(id, (degrees.get(id) ?? 0) + 1);
  for (const edge of edges ?? graph.edges()) {
    if (!ids.has(edge.source) || !ids.has(edge.target) || !ties(edge)) continue;
    count(edge.source);
    count(edge.target);
  }
  return degrees;
}

/** Subtraction would make NaN of two infinities. */
export function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
