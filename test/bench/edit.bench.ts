import { Atlas } from '../../src/graph/atlas';
import { finish } from '../../src/model/steps';
import { parseNote } from '../../src/parse/parse-note';
import { DEFAULT_LENS } from '../../src/scene/lens';
import { sceneInSteps } from '../../src/scene/scene';
import { SceneBook } from '../../src/scene/scene-book';
import { NameMatcher } from '../../src/suggest/matcher';
import { findMentions } from '../../src/suggest/mentions';
import type { Bench } from './bench';
import { generateVault } from './generated-vault';
import { namesOf } from './names';
import { resultOf, type Result } from './result';
import { median, quantile } from './rounds';
import { sampleOf, type VaultText } from './vault';

const EDITS = 400;

/** Characters of the largest note that is edited. */
const LARGEST = 10_000;

export const editBench: Bench = {
  name: 'edit',
  about: 'one edit of a note, from its text to the graph, its mentions and the scene, in small and in large vaults',
  run: async ({ rounds, say }) => {
    const times = new Map<number, number>();
    for (const count of [10_000, 100_000]) {
      say(`${count.toLocaleString('en')} notes`);
      times.set(count, median(timeEdits(generateVault(count), rounds).map((each) => quantile(each, 0.95))));
    }
    return resultsOf(times.get(10_000) ?? NaN, times.get(100_000) ?? NaN);
  },
};

function resultsOf(small: number, large: number): Result[] {
  return [
    resultOf({ bench: 'edit', work: 'an edit at 10,000 notes, 95th of 100', ours: small, unit: 'ms', mark: { atMost: 1 } }),
    resultOf({ bench: 'edit', work: 'an edit at 100,000 notes, 95th of 100', ours: large, peer: { name: 'at 10,000 notes', value: small }, unit: 'ms', mark: { atMost: 1.5 } }),
  ];
}

/** Milliseconds of each edit, round by round: a sentence and a link are written at the end of a note, and in the next round taken away again. */
function timeEdits(notes: VaultText, rounds: number): number[][] {
  const atlas = new Atlas();
  for (const { path, text } of notes) atlas.put(parseNote(path, text));
  const matcher = new NameMatcher(namesOf(atlas, 2000));
  const makeScene = (): SceneBook => new SceneBook(finish(sceneInSteps(atlas.graph, DEFAULT_LENS)));
  let scenes = makeScene();
  const edited = sampleOf(notes.filter(({ text }) => text.length <= LARGEST), EDITS);
  const longer = edited.map(({ path, text }, index) => {
    const other = edited[(index + 1) % edited.length]?.path.replace(/^.*\/|\.md$/g, '') ?? '';
    return { path, text: `${text}\nNow it also names [[${other}]] and ${other}.\n` };
  });
  const timeRound = (round: number): number[] => (round % 2 === 0 ? longer : edited).map(({ path, text }) => {
    const start = performance.now();
    const parsed = parseNote(path, text);
    const change = atlas.put(parsed);
    findMentions(parsed, text, matcher);
    if (!scenes.patch(change)) scenes = makeScene();
    return performance.now() - start;
  });
  // The first edits run code that is not warm yet.
  timeRound(1);
  return Array.from({ length: rounds }, (_, round) => timeRound(round));
}
