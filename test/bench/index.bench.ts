import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contribute } from '../../src/graph/contribute';
import { parseNote } from '../../src/parse/parse-note';
import type { Bench } from './bench';
import { runChild } from './child';
import { LEZER, MARKDOWN_IT, MARKED, REMARK, type MarkdownPeer } from './markdown-peers';
import { resultOf, type Result } from './result';
import { mediansInTurn, median } from './rounds';
import { charactersOf, sampleOf, type VaultText } from './vault';

/** Dataview's, Datacore's and Foam's time as a multiple of markdown-it's, measured on the public vault: they run only in their own hosts. */
const KNOWN_RATIOS = { Dataview: 2.1, Datacore: 1.6, Foam: 9.8 };

export const indexBench: Bench = {
  name: 'index',
  about: 'reading a whole vault: front matter, masks, links, lists, headings and relations, with the text in memory; and from the disk to the graph',
  run: async ({ vault, rounds, say }) => [
    ...await warm(vault.notes, rounds, say),
    ...await cold(vault.folder, rounds, say),
    ...await starts(vault.folder, rounds, say),
  ],
};

async function warm(notes: VaultText, rounds: number, say: (words: string) => void): Promise<Result[]> {
  say('text in memory');
  const peers = [MARKDOWN_IT, MARKED, LEZER, REMARK];
  const works = Object.fromEntries(peers.map((peer) => [peer.name, () => readAll(peer, samplesOf(notes, peer))]));
  const times = await mediansInTurn({ ours: () => readWithRelations(notes), ...works }, rounds, 1, 2);
  const whole = (peer: MarkdownPeer): number => ((times as Record<string, number>)[peer.name] ?? NaN) / shareOf(notes, peer);
  const beside = (name: string, value: number, mark?: number): Result =>
    resultOf({ bench: 'index', work: 'text in memory to facts and relations', ours: times.ours, peer: { name, value }, unit: 'ms', mark: mark === undefined ? undefined : { atMost: mark } });
  return [
    beside(MARKDOWN_IT.name, whole(MARKDOWN_IT), 1 / 8),
    beside(REMARK.name, whole(REMARK), 1 / 150),
    beside(MARKED.name, whole(MARKED)),
    beside(LEZER.name, whole(LEZER)),
    ...Object.entries(KNOWN_RATIOS).map(([name, ratio]) => beside(`${name} (${ratio} × markdown-it)`, whole(MARKDOWN_IT) * ratio)),
    resultOf({ bench: 'index', work: 'text in memory, per megabyte', ours: times.ours / (charactersOf(notes) / 1e6), unit: 'ms' }),
  ];
}

/** Each in a process of its own, as a start is: nothing is warm but the disk. */
async function cold(folder: string, rounds: number, say: (words: string) => void): Promise<Result[]> {
  say('from the disk, each time in a new process');
  const ours: number[] = [];
  const reading: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    reading.push((await runChild('read', { folder })).milliseconds);
    ours.push((await runChild('cold-index', { folder })).milliseconds);
  }
  return [resultOf({ bench: 'index', work: 'from the disk: read, parse, resolve, mentions of 2,000 names, graph', ours: median(ours), peer: { name: 'reading alone, through promises', value: median(reading) }, unit: 'ms', mark: { atMost: 2.2 } })];
}

/** A start that finds nothing in the index, and the next one, each in a process of its own. */
async function starts(folder: string, rounds: number, say: (words: string) => void): Promise<Result[]> {
  say('a first start, and the next');
  const first: number[] = [];
  const next: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const index = await mkdtemp(join(tmpdir(), 'ospo-atlas-index-'));
    first.push((await runChild('start', { folder, index })).milliseconds);
    next.push((await runChild('start', { folder, index })).milliseconds);
    await rm(index, { recursive: true });
  }
  return [resultOf({ bench: 'index', work: 'warm start, nothing changed', ours: median(next), peer: { name: 'first start, without an index', value: median(first) }, unit: 'ms', mark: { atMost: 1 / 6 } })];
}

function readWithRelations(notes: VaultText): number {
  let facts = 0;
  for (const { path, text } of notes) facts += contribute(parseNote(path, text)).ties.length;
  return facts;
}

function readAll(peer: MarkdownPeer, notes: VaultText): unknown {
  let last: unknown;
  for (const { text } of notes) last = peer.read(text);
  return last;
}

/** A part of a small vault would be a handful of notes, long or short by chance. */
const SMALLEST_SAMPLE = 200;

function samplesOf(notes: VaultText, { share }: MarkdownPeer): VaultText {
  return share === 1 ? notes : sampleOf(notes, Math.max(SMALLEST_SAMPLE, Math.ceil(notes.length * share)));
}

function shareOf(notes: VaultText, peer: MarkdownPeer): number {
  return charactersOf(samplesOf(notes, peer)) / charactersOf(notes);
}
