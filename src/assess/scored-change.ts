import type { AssessedItem } from './assessed-item';
import type { ItemChange } from './edit-item';
import { readScore, stateOfScore, stepText, type Scale, type ScaleStep } from '../model/scale';

/**
 * A change with all that it brings along on a scale, so that box and score say the same: a score sets the box, and a state takes a score away that
 * speaks against it; what is met has reached its target. What is not applicable keeps its score for later. A change that names both is taken as it is.
 */
export function scoredChange({ scale, score }: Pick<AssessedItem, 'scale' | 'score'>, change: ItemChange): ItemChange {
  const { state } = change;
  if (!scale || (state !== undefined && change.score !== undefined)) return change;
  if (change.score !== undefined) return withBox(scale, change.score[0], change);
  if (state === undefined || state === 'notApplicable' || (score && stateOfScore(scale, score) === state)) return change;
  return state === 'met' ? { ...change, score: [targetText(scale)] } : score ? { ...change, score: [] } : change;
}

function withBox(scale: Scale, written: string | undefined, change: ItemChange): ItemChange {
  if (written === undefined) return { ...change, state: 'open' };
  const step = readScore(scale, written);
  return step ? { ...change, state: stateOfScore(scale, step), score: [stepText(step)] } : change;
}

/** The step that a change leaves an item on. */
export function scoreAfter({ scale, score }: Pick<AssessedItem, 'scale' | 'score'>, change: ItemChange): ScaleStep | null {
  if (!scale || change.score === undefined) return score;
  const [written] = change.score;
  return written === undefined ? null : readScore(scale, written);
}

function targetText({ steps, target }: Scale): string {
  const step = steps.find(({ value }) => value === target);
  return step ? stepText(step) : String(target);
}
