import { Atlas } from '../../src/graph/atlas';
import { recordOf } from '../../src/graph/record/note-record';
import type { ParsedNote } from '../../src/model/note';
import { parseNote } from '../../src/parse/parse-note';
import { DEFAULT_LENS } from '../../src/scene/lens';
import { sceneOf } from '../../src/scene/scene';
import { NameMatcher } from '../../src/suggest/matcher';
import type { Bench } from './bench';
import { generateVault } from './generated-vault';
import { namesOf } from './names';
import { resultOf } from './result';
import type { VaultText } from './vault';

const SMALLEST = 1000;
const LARGEST = 100_000;

/** Anything above this grows faster than the vault, and has to be explained. */
const MARK = 1.1;

/** Names that are looked for in vaults of any size: about as many as the smallest has. */
const FEW_NAMES = 900;

export const scaleBench: Bench = {
  name: 'scale',
  about: 'how each cost grows with the vault: 1 is in step with it',
  run: async ({ say }) => {
    const [costs, found] = [new Map<string, Point[]>(), [] as Point[]];
    for (let count = SMALLEST; count <= LARGEST; count *= 2) {
      const { times, matches } = costsOf(generateVault(count));
      say(`${count.toLocaleString('en')} notes: ${Object.entries(times).map(([name, time]) => `${name} ${time.toFixed(0)} ms`).join(', ')}; ${matches.toLocaleString('en')} mentions found`);
      for (const [name, time] of Object.entries(times)) costs.set(name, [...(costs.get(name) ?? []), [count, time]]);
      found.push([count, matches]);
      globalThis.gc?.();
    }
    return [
      ...[...costs].map(([name, points]) => resultOf({ bench: 'scale', work: `${name}: exponent of growth`, ours: exponentOf(points), unit: '', mark: { atMost: MARK } })),
      // No cost, and so without a mark: names grow with the notes, and what is found of them grows faster than either.
      resultOf({ bench: 'scale', work: 'mentions found of all names: exponent of growth', ours: exponentOf(found), unit: '' }),
    ];
  },
};

/** Of how many notes, and how much. */
type Point = readonly [number, number];

/** Notes that are parsed before the graph takes them: nobody holds a whole vault of parsed notes. */
const PART = 500;

/** Milliseconds of each step from texts to a scene, and how many mentions of all names were found. */
function costsOf(notes: VaultText): { times: Record<string, number>; matches: number } {
  const atlas = new Atlas();
  const index = timesOfIndex(notes, atlas);
  let matcher = new NameMatcher([]);
  let matches = 0;
  const names = time(() => { matcher = new NameMatcher(namesOf(atlas, Infinity)); });
  const few = new NameMatcher(namesOf(atlas, FEW_NAMES));
  const times = {
    ...index, names,
    'mentions of all names': time(() => { matches = countMatches(notes, matcher); }),
    [`mentions of ${FEW_NAMES} names`]: time(() => countMatches(notes, few)),
    scene: time(() => sceneOf(atlas.graph, DEFAULT_LENS)),
  };
  return { times, matches };
}

function countMatches(notes: VaultText, matcher: NameMatcher): number {
  return notes.reduce((sum, { text }) => sum + matcher.matches(text).length, 0);
}

function timesOfIndex(notes: VaultText, atlas: Atlas): { parse: number; graph: number } {
  const times = { parse: 0, graph: 0 };
  for (let at = 0; at < notes.length; at += PART) {
    let parsed: ParsedNote[] = [];
    times.parse += time(() => { parsed = notes.slice(at, at + PART).map(({ path, text }) => parseNote(path, text)); });
    times.graph += time(() => parsed.forEach((note) => atlas.exchangeRecords([recordOf(note)])));
  }
  return times;
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The slope of the line of least squares through the logarithms. */
function exponentOf(points: readonly Point[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (of: (point: Point) => number): number => logs.reduce((sum, point) => sum + of(point), 0) / logs.length;
  const [x0, y0] = [mean(([x]) => x), mean(([, y]) => y)];
  const slope = logs.reduce((sum, [x, y]) => sum + (x - x0) * (y - y0), 0);
  return slope / logs.reduce((sum, [x]) => sum + (x - x0) ** 2, 0);
}
