import { tiedTo, type LensFunction, type LensQuestion } from './lens-view';

/** Topics, and the own notes that touch them. A topic that is an own note touches itself. */
export const coverageLens: LensFunction<'coverage'> = (question) => {
  const { graph, scope: { only }, passes } = question;
  const ids = new Set<string>();
  const gaps = new Set<string>();
  let topics = 0;
  for (const [id, { type }] of graph.nodes) {
    if (type !== 'topic' || !passes(id)) continue;
    topics += 1;
    const covering = coveringNotes(question, id);
    if (covering.length === 0) gaps.add(id);
    if (only === 'all' || (only === 'gaps') === (covering.length === 0)) [id, ...covering.filter(passes)].forEach((shown) => ids.add(shown));
  }
  return { ids, gaps, absence: topics === 0 ? 'no-topics' : undefined };
};

/** The own notes tied to a topic. Those that a switch hides count as well: hiding a note makes no gap. */
function coveringNotes(question: LensQuestion<'coverage'>, topic: string): string[] {
  const { graph, layerOf } = question;
  const isOwnNote = (id: string): boolean => layerOf(id) === 'own' && graph.nodes.get(id)?.kind === 'note';
  return [topic, ...tiedTo(question, topic)].filter(isOwnNote);
}
