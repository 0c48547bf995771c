import { outlineOf } from './outline';
import { marksOf } from './item-marks';
import type { LensFunction } from './lens-view';

/** One framework: its sections, their items with how they are answered, what these are about, and the assessments of it. */
export const frameworkLens: LensFunction<'framework'> = (question) => {
  const { graph, scope: { framework }, passes } = question;
  if (framework === null || !graph.nodes.has(framework)) return { ids: new Set(), absence: 'no-framework' };
  const outline = outlineOf(question, framework);
  const ids = new Set([framework, ...outline.ids]);
  const beyond = [...outline.items].flatMap((item) => graph.outgoing(item)).filter(({ relation, target }) => relation === 'about' && passes(target));
  for (const { target } of beyond) ids.add(target);
  const assessments = graph.incoming(framework).filter(({ relation, source }) => relation === 'framework' && passes(source));
  for (const { source } of assessments) ids.add(source);
  const answers = marksOf(question, assessments.map(({ source }) => source), outline.items);
  return { ids, answers, made: outline.made, edges: [...outline.edges, ...beyond, ...assessments].filter(question.ties), roots: [framework] };
};
