import { settle, startLayout } from '../../src/scene/layout/layout';
import { layoutTask } from '../../src/scene/layout/layout-task';
import type { Bench } from './bench';
import type { BenchGraph } from './bench-graph';
import { D3, tickAll, type LayoutPeer } from './d3-layout';
import { frameResults } from './frames';
import { generateGraph } from './generated-graph';
import { LAYOUT_PEERS } from './layout-peers';
import { qualityOf, type Quality } from './layout-quality';
import { resultOf, type Result } from './result';
import { median } from './rounds';
import { isTelling } from './vault';
import { graphOf } from './vault-graph';

/** Nodes and edges of the graphs that are laid out whole. */
const WHOLE: ReadonlyArray<readonly [number, number]> = [[1300, 9000], [10_000, 30_000]];

/** Of the graphs of which a tick is timed, and frames are drawn. */
const DRAWN: ReadonlyArray<readonly [number, number]> = [[10_000, 30_000], [50_000, 150_000]];

/** What a tick may take of one of d3's, by the number of nodes. */
const TICK_MARKS: Readonly<Record<number, number>> = { 10_000: 1 / 4, 50_000: 1 / 5 };

export const graphBench: Bench = {
  name: 'graph',
  about: 'laying a graph out: time, and how good the picture is; drawing it: frames in Chromium',
  run: async ({ vault, rounds, say }) => {
    const results: Result[] = [];
    const ofVault = graphOf(vault.notes);
    say(`what is drawn of this vault: ${sizeOf(ofVault)}`);
    results.push(...layOut(ofVault, { name: 'this vault', peers: [D3], rounds, telling: isTelling(vault) }, say));
    for (const [nodes, edges] of WHOLE) {
      say(`${nodes.toLocaleString('en')} nodes, ${edges.toLocaleString('en')} edges`);
      const input = generateGraph(nodes, edges);
      results.push(...layOut(input, { name: `${nodes.toLocaleString('en')} nodes`, peers: LAYOUT_PEERS, rounds, telling: true }, say));
    }
    for (const [nodes, edges] of DRAWN) {
      say(`${nodes.toLocaleString('en')} nodes, ${edges.toLocaleString('en')} edges: frames`);
      const input = generateGraph(nodes, edges);
      results.push(...ticks(input, say), ...await frameResults(input, settle(startLayout(layoutTask(input))), say));
    }
    return results;
  },
};

function sizeOf({ nodes, edges }: BenchGraph): string {
  return `${nodes.length.toLocaleString('en')} nodes, ${edges.length.toLocaleString('en')} edges`;
}

interface Run {
  milliseconds: number;
  quality: Quality;
}

interface Contest {
  name: string;
  peers: readonly LayoutPeer[];
  rounds: number;
  /** Whether the graph is one that the marks are set for. */
  telling: boolean;
}

/** Ours until it rests, each peer for as many ticks as it asks for. */
function layOut(input: BenchGraph, { name, peers, rounds, telling }: Contest, say: (words: string) => void): Result[] {
  const ours = runOften(Math.min(3, rounds), input, () => settle(startLayout(layoutTask(input))));
  const bench = 'graph';
  return peers.flatMap((peer) => {
    const theirs = runOften(peer === D3 ? 1 : Math.min(rounds, 1), input, () => tickAll(peer, input));
    say(`${peer.name}: ${theirs.milliseconds.toFixed(0)} ms, ours ${ours.milliseconds.toFixed(0)} ms`);
    const mark = peer === D3 && telling ? { time: { atMost: 1 / 20 }, quality: { atMost: 1 } } : undefined;
    return [
      resultOf({ bench, work: `${name}: laid out`, ours: ours.milliseconds, peer: { name: `${peer.name}, ${peer.ticks} ticks`, value: theirs.milliseconds }, unit: 'ms', mark: mark?.time }),
      resultOf({ bench, work: `${name}: stress`, ours: ours.quality.stress, peer: { name: peer.name, value: theirs.quality.stress }, unit: '', mark: mark?.quality }),
      resultOf({ bench, work: `${name}: edge ratio`, ours: ours.quality.edgeRatio, peer: { name: peer.name, value: theirs.quality.edgeRatio }, unit: '', mark: mark?.quality }),
      resultOf({ bench, work: `${name}: neighbourhoods kept`, ours: ours.quality.neighbourhood, peer: { name: peer.name, value: theirs.quality.neighbourhood }, unit: '' }),
    ];
  });
}

/** A tick of each, from the same beginning as each has; ours is a step once it has places. */
function ticks(input: BenchGraph, say: (words: string) => void): Result[] {
  const [layout, theirs] = [startLayout(layoutTask(input)), D3.start(input)];
  while (!layout.placed) layout.step();
  const [ours, d3]: [number[], number[]] = [[], []];
  for (let tick = 0; tick < TICKS; tick += 1) {
    ours.push(timeOf(() => layout.step()));
    d3.push(timeOf(() => theirs.tick()));
  }
  say(`a tick: ours ${mean(ours).toFixed(1)} ms, d3-force ${mean(d3).toFixed(1)} ms`);
  const work = `${input.nodes.length.toLocaleString('en')} nodes: a tick`;
  return [resultOf({ bench: 'graph', work, ours: mean(ours), peer: { name: D3.name, value: mean(d3) }, unit: 'ms', mark: { atMost: TICK_MARKS[input.nodes.length] ?? 1 / 4 } })];
}

const TICKS = 12;

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Not the median: of several ticks, some find forces anew and some reuse them. */
function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function runOften(rounds: number, input: BenchGraph, layOutOnce: () => Float32Array): Run {
  const times: number[] = [];
  let places: Float32Array = new Float32Array();
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    places = layOutOnce();
    times.push(performance.now() - start);
  }
  return { milliseconds: median(times), quality: qualityOf(input, places) };
}
