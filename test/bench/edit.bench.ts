import { Atlas } from '../../src/graph/atlas';
import { recordOf } from '../../src/graph/record/note-record';
import { finish } from '../../src/model/steps';
import { parseNote } from '../../src/parse/parse-note';
import { DEFAULT_LENS } from '../../src/scene/lens';
import { sceneInSteps } from '../../src/scene/scene';
import { SceneBook } from '../../src/scene/book/scene-book';
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

/** What is written at the end of a note, besides a sentence that names another. */
const KINDS = {
  'a link': (other: string) => `[[${other}]]`,
  'a name that no note has': (other: string) => `[[What ${other} lacks]]`,
} as const;

type Kind = keyof typeof KINDS;

export const editBench: Bench = {
  name: 'edit',
  about: 'one edit of a note, from its text to the graph, its mentions and the scene, in small and in large vaults',
  run: async ({ rounds, say }) => {
    const times: Record<Kind, number[]> = { 'a link': [], 'a name that no note has': [] };
    for (const count of [10_000, 100_000]) {
      say(`${count.toLocaleString('en')} notes`);
      const vault = new EditedVault(generateVault(count));
      for (const kind of KIND_NAMES) times[kind].push(median(vault.timeEdits(kind, rounds).map((each) => quantile(each, 0.95))));
    }
    return KIND_NAMES.flatMap((kind) => resultsOf(kind, times[kind]));
  },
};

const KIND_NAMES = Object.keys(KINDS) as Kind[];

function resultsOf(kind: Kind, [small = NaN, large = NaN]: readonly number[]): Result[] {
  return [
    resultOf({ bench: 'edit', work: `${kind}, written at 10,000 notes, 95th of 100`, ours: small, unit: 'ms', mark: { atMost: 1 } }),
    resultOf({ bench: 'edit', work: `${kind}, written at 100,000 notes, 95th of 100`, ours: large, peer: { name: 'at 10,000 notes', value: small }, unit: 'ms', mark: { atMost: 1.5 } }),
  ];
}

/** A vault with all that is kept in step with its notes. */
class EditedVault {
  private readonly atlas = new Atlas();
  private readonly matcher: NameMatcher;
  private readonly edited: VaultText;
  private scenes: SceneBook;

  constructor(notes: VaultText) {
    for (const { path, text } of notes) this.atlas.exchangeRecords([recordOf(parseNote(path, text))]);
    this.matcher = new NameMatcher(namesOf(this.atlas, 2000));
    this.edited = sampleOf(notes.filter(({ text }) => text.length <= LARGEST), EDITS);
    this.scenes = this.makeScene();
  }

  /** Milliseconds of each edit, round by round: something is written at the end of a note, and in the next round taken away again. */
  timeEdits(kind: Kind, rounds: number): number[][] {
    const { edited } = this;
    const longer = edited.map(({ path, text }, index) => {
      const other = edited[(index + 1) % edited.length]?.path.replace(/^.*\/|\.md$/g, '') ?? '';
      return { path, text: `${text}\nNow it also names ${KINDS[kind](other)} and ${other}.\n` };
    });
    const timeRound = (round: number): number[] => (round % 2 === 0 ? longer : edited).map((note) => this.timeEdit(note));
    // The first edits run code that is not warm yet.
    const times = Array.from({ length: rounds + 1 }, (_, round) => timeRound(round)).slice(1);
    timeRound(1);
    return times;
  }

  private timeEdit({ path, text }: VaultText[number]): number {
    const start = performance.now();
    const parsed = parseNote(path, text);
    const change = this.atlas.exchangeRecords([recordOf(parsed)]);
    findMentions(parsed, text, this.matcher);
    if (!this.scenes.patch(change)) this.scenes = this.makeScene();
    return performance.now() - start;
  }

  private makeScene(): SceneBook {
    return new SceneBook(finish(sceneInSteps(this.atlas.graph, DEFAULT_LENS)));
  }
}
