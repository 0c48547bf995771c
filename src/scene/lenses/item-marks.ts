import type { ItemAnswer, ItemMark } from '../node-facts';
import type { LensQuestion } from './lens-view';

/** Where several assessments answer one item, the one that has farthest to go is shown. */
const FROM_WORST: readonly ItemMark[] = ['open', 'underway', 'met', 'notApplicable'];

/** How items are answered, over all the given assessments. */
export function marksOf({ facts }: Pick<LensQuestion, 'facts'>, assessments: readonly string[], items: Iterable<string>): Map<string, ItemAnswer> {
  const marks = new Map<string, ItemAnswer>();
  for (const item of items) {
    const answers = assessments.flatMap((assessment) => facts.answer?.(assessment, item) ?? []);
    const [first, ...others] = answers;
    if (first) marks.set(item, others.reduce(worst, first));
  }
  return marks;
}

function worst(a: ItemAnswer, b: ItemAnswer): ItemAnswer {
  const state = FROM_WORST.indexOf(a.state) <= FROM_WORST.indexOf(b.state) ? a.state : b.state;
  return { state, lacks: a.lacks || b.lacks, evidence: [...new Set([...a.evidence, ...b.evidence])] };
}
