import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Atlas } from '../../src/graph/atlas';
import { parseNote } from '../../src/parse/parse-note';
import { NameMatcher } from '../../src/suggest/matcher';
import { findMentions } from '../../src/suggest/mentions';
import type { ChildAnswer, ChildWork } from './child';
import { namesOf } from './names';

/** Files read at a time: what an adapter does that reads through promises. */
const AT_A_TIME = 32;

const WORKS: Record<ChildWork, (folder: string) => Promise<unknown>> = {
  read: (folder) => readEach(folder, () => undefined),
  'cold-index': coldIndex,
  hold,
};

async function readEach(folder: string, take: (path: string, text: string) => void): Promise<number> {
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.md') && !/(^|[\\/])\./.test(path));
  for (let at = 0; at < paths.length; at += AT_A_TIME) {
    const slice = paths.slice(at, at + AT_A_TIME);
    const texts = await Promise.all(slice.map((path) => readFile(join(folder, path), 'utf8')));
    texts.forEach((text, index) => take((slice[index] ?? '').replaceAll('\\', '/'), text));
  }
  return paths.length;
}

async function coldIndex(folder: string): Promise<unknown> {
  const atlas = new Atlas();
  const texts = new Map<string, string>();
  await readEach(folder, (path, text) => {
    texts.set(path, text);
    atlas.put(parseNote(path, text));
  });
  const matcher = new NameMatcher(namesOf(atlas, 2000));
  let mentions = 0;
  for (const note of atlas.notes()) mentions += findMentions(note, texts.get(note.path) ?? '', matcher).length;
  return { atlas, mentions };
}

/** The index without the texts, as the plugin holds it. */
async function hold(folder: string): Promise<unknown> {
  const atlas = new Atlas();
  await readEach(folder, (path, text) => atlas.put(parseNote(path, text)));
  return atlas;
}

async function main(): Promise<void> {
  const [work = 'read', folder = '.'] = process.argv.slice(2);
  const start = performance.now();
  const held = await WORKS[work as ChildWork](folder);
  const milliseconds = performance.now() - start;
  const peak = process.resourceUsage().maxRSS * 1024;
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed;
  const answer: ChildAnswer = { milliseconds, peak, heap, notes: held instanceof Atlas ? [...held.notes()].length : 0 };
  process.stdout.write(JSON.stringify(answer));
}

await main();
