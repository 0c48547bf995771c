import { settle, startLayout } from '../../src/scene/layout';
import { layoutTask } from '../../src/scene/layout-task';
import type { Bench } from './bench';
import { generateGraph, type GeneratedGraph } from './generated-graph';
import { D3, LAYOUT_PEERS, type LayoutPeer } from './layout-peers';
import { qualityOf, type Quality } from './layout-quality';
import { resultOf, type Result } from './result';
import { median } from './rounds';

/** Nodes and edges of the graphs that are laid out whole. */
const WHOLE: ReadonlyArray<readonly [number, number]> = [[1300, 9000], [10_000, 30_000]];

export const graphBench: Bench = {
  name: 'graph',
  about: 'laying a graph out: time, and how good the picture is',
  run: async ({ rounds, say }) => {
    const results: Result[] = [];
    for (const [nodes, edges] of WHOLE) {
      say(`${nodes.toLocaleString('en')} nodes, ${edges.toLocaleString('en')} edges`);
      results.push(...layOut(generateGraph(nodes, edges), Math.min(3, rounds), say));
    }
    return results;
  },
};

interface Run {
  milliseconds: number;
  quality: Quality;
}

/** Ours until it rests, each peer for as many ticks as it asks for. */
function layOut(input: GeneratedGraph, rounds: number, say: (words: string) => void): Result[] {
  const ours = runOften(rounds, input, () => settle(startLayout(layoutTask(input))));
  const size = `${input.nodes.length.toLocaleString('en')} nodes`;
  const bench = 'graph';
  return LAYOUT_PEERS.flatMap((peer) => {
    const theirs = runOften(peer === D3 ? 1 : Math.min(rounds, 1), input, () => tickAll(peer, input));
    say(`${peer.name}: ${theirs.milliseconds.toFixed(0)} ms, ours ${ours.milliseconds.toFixed(0)} ms`);
    const mark = peer === D3 ? { time: { atMost: 1 / 20 }, quality: { atMost: 1 } } : undefined;
    return [
      resultOf({ bench, work: `${size}: laid out`, ours: ours.milliseconds, peer: { name: `${peer.name}, ${peer.ticks} ticks`, value: theirs.milliseconds }, unit: 'ms', mark: mark?.time }),
      resultOf({ bench, work: `${size}: stress`, ours: ours.quality.stress, peer: { name: peer.name, value: theirs.quality.stress }, unit: '', mark: mark?.quality }),
      resultOf({ bench, work: `${size}: edge ratio`, ours: ours.quality.edgeRatio, peer: { name: peer.name, value: theirs.quality.edgeRatio }, unit: '', mark: mark?.quality }),
      resultOf({ bench, work: `${size}: neighbourhoods kept`, ours: ours.quality.neighbourhood, peer: { name: peer.name, value: theirs.quality.neighbourhood }, unit: '' }),
    ];
  });
}

function runOften(rounds: number, input: GeneratedGraph, layOutOnce: () => Float32Array): Run {
  const times: number[] = [];
  let places: Float32Array = new Float32Array();
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    places = layOutOnce();
    times.push(performance.now() - start);
  }
  return { milliseconds: median(times), quality: qualityOf(input, places) };
}

function tickAll(peer: LayoutPeer, input: GeneratedGraph): Float32Array {
  const run = peer.start(input);
  for (let tick = 0; tick < peer.ticks; tick += 1) run.tick();
  return run.places();
}
