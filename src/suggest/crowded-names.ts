import { eachInSteps, type Steps } from '../model/steps';
import type { AtlasName } from './atlas-name';
import { foldText } from './fold';

/** A name that more notes have means none of them: nobody looks through a hundred to find the one that is meant. */
export const MOST_NAMESAKES = 100;

/**
 * Names without those that a crowd of notes has, as a thousand folders may each have an “Overview”: every place where such a name stands would be a mention
 * of all of them.
 */
export function* withoutCrowded(names: readonly AtlasName[]): Steps<AtlasName[]> {
  const counts = new Map<string, number>();
  const crowded = new Set<string>();
  yield* eachInSteps(names, ({ text }) => {
    const key = foldText(text);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > MOST_NAMESAKES) crowded.add(key);
  });
  return crowded.size === 0 ? [...names] : names.filter(({ text }) => !crowded.has(foldText(text)));
}
