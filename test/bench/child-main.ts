import { StoreError } from '../../src/app/note-store';
import { SlicedReader, type NoteReader } from '../../src/app/index/note-reader';
import { readingOrder } from '../../src/app/index/reading-order';
import { Session } from '../../src/app/session';
import { DiskStore } from '../../src/cli/disk-store';
import { Atlas } from '../../src/graph/atlas';
import { WordPool } from '../../src/graph/record/word-pool';
import { finish } from '../../src/model/steps';
import { NameMatcher } from '../../src/suggest/matcher';
import { findMentions } from '../../src/suggest/mentions';
import { CANNOT_BE_READ, type ChildAnswer, type ChildWork } from './child';
import { ChunkFolder } from './chunk-folder';
import { namesOf } from './names';
import { ThreadReader } from './thread-reader';
import { notePaths, readSome } from './vault';

/** When the work began. */
let began = 0;

/** Files read at a time: what an adapter does that reads through promises. */
const AT_A_TIME = 32;

/** How often so many may wait for the thread that reads notes. */
const AHEAD = 8;

const WORKS: Record<ChildWork, (folder: string, index?: string) => Promise<unknown>> = {
  read: (folder) => readEach(folder, () => undefined),
  'cold-index': coldIndex,
  hold,
  start,
};

interface TextOf {
  path: string;
  text: string;
}

async function readEach(folder: string, take: (texts: readonly TextOf[]) => unknown): Promise<number> {
  const paths = readingOrder(await notePaths(folder));
  for (let at = 0; at < paths.length; at += AT_A_TIME) {
    await take(await readSome(folder, paths.slice(at, at + AT_A_TIME)));
  }
  return paths.length;
}

/** As the plugin does it: the notes are read in a worker, and whom they mean is found once all of them are there. */
async function coldIndex(folder: string): Promise<unknown> {
  const texts = new Map<string, string>();
  const atlas = await index(folder, new ThreadReader(), ({ path, text }) => texts.set(path, text));
  const matcher = new NameMatcher(namesOf(atlas, 2000));
  let mentions = 0;
  for (const [path, text] of texts) {
    const note = atlas.masked(path);
    if (note) mentions += findMentions(note, text, matcher).length;
  }
  return { atlas, mentions };
}

async function index(folder: string, reader: NoteReader, see: (note: TextOf) => unknown = () => undefined): Promise<Atlas> {
  const [atlas, pool] = [new Atlas(), new WordPool()];
  const reading: Promise<void>[] = [];
  await readEach(folder, async (notes) => {
    notes.forEach(see);
    reading.push(reader.read(notes).then((records) => atlas.fill(records, pool)));
    await reading.at(-AHEAD);
  });
  await Promise.all(reading);
  reader.close();
  finish(atlas.settle());
  return atlas;
}

/** The index without the texts, read on one thread, as the command line does it. */
function hold(folder: string): Promise<unknown> {
  return index(folder, new SlicedReader(Date.now, async () => undefined));
}

/** A start of the plugin's session, from what the last one left in the index, until every note is in the graph. What is written to the index is not in it. */
async function start(folder: string, kept = ''): Promise<unknown> {
  const session = new Session({ store: await DiskStore.open(folder), index: { store: new ChunkFolder(kept), version: 'bench' }, reader: () => new ThreadReader() });
  const ready = new Promise((resolve) => session.onChange(resolve));
  const loading = session.load();
  // Where the folder is refused, nothing is ever ready.
  await Promise.race([ready, loading]);
  const milliseconds = performance.now() - began;
  await loading;
  session.close();
  return { milliseconds };
}

async function main(): Promise<void> {
  const [work = 'read', folder = '.', index] = process.argv.slice(2);
  began = performance.now();
  const held = await WORKS[work as ChildWork](folder, index);
  const milliseconds = typeof held === 'object' && held !== null && 'milliseconds' in held ? Number(held.milliseconds) : performance.now() - began;
  const peak = process.resourceUsage().maxRSS * 1024;
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed;
  const answer: ChildAnswer = { milliseconds, peak, heap, notes: held instanceof Atlas ? [...held.notes()].length : 0 };
  process.stdout.write(JSON.stringify(answer));
}

await main().catch((error: unknown) => {
  if (!(error instanceof StoreError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = CANNOT_BE_READ;
});
