import type { AtlasEdge } from '../../model/graph';
import { compareTexts } from '../../model/sorted';
import { marksOf } from './item-marks';
import type { LensFunction, LensQuestion } from './lens-view';
import { outlineOf } from './outline';

/** The assessments of a subject, the frameworks they are held against, these frameworks' items with their state, and the evidence shown for each. */
export const complianceLens: LensFunction<'compliance'> = (question) => {
  const { graph, scope: { subject }, passes, ties } = question;
  const assessments = [...graph.nodes.values()].filter((node) => node.type === 'assessment' && passes(node.id) && isOfSubject(question, node.id)).map(({ id }) => id).sort(compareTexts);
  const held = assessments.flatMap((id) => graph.outgoing(id)).filter(({ relation, target }) => relation === 'framework' && passes(target));
  const outlines = [...new Set(held.map(({ target }) => target))].map((framework) => outlineOf(question, framework));
  const answers = new Map(outlines.flatMap(({ items }) => [...marksOf(question, assessments, items)]));
  const shown = [...answers].flatMap(([item, { evidence }]) => evidence.filter(passes).map((target) => shownBy(graph.nodes.get(item)?.path ?? '', item, target)));
  const edges = [...held, ...outlines.flatMap((outline) => outline.edges), ...shown];
  const ids = new Set([...assessments, ...edges.flatMap(({ source, target }) => [source, target])]);
  return {
    ids, answers,
    made: new Map(outlines.flatMap(({ made }) => [...made])),
    edges: edges.filter(ties),
    roots: assessments,
    absence: assessments.length > 0 ? undefined : subject === null ? 'no-assessments' : 'no-assessment',
  };
};

function isOfSubject({ graph, facts, scope }: LensQuestion<'compliance'>, id: string): boolean {
  const node = graph.nodes.get(id);
  return scope.subject === null || (node !== undefined && fold(facts.subject?.(node)) === fold(scope.subject));
}

function fold(text: string | undefined): string {
  return text?.trim().toLowerCase() ?? '';
}

/** The graph ties evidence to the assessment's note; the picture ties it to the item that it is shown for. */
function shownBy(path: string, source: string, target: string): AtlasEdge {
  return { source, target, relation: 'evidence', path, line: 1, written: true };
}
