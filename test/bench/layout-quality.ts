import { neighboursOf } from '../../src/scene/adjacency';
import { componentsOf } from '../../src/scene/layout/components';
import { hopsFrom } from '../../src/scene/layout/hops';
import type { BenchGraph } from './bench-graph';
import { randomFrom } from './random';

/** How good a layout is; of all three, samples. */
export interface Quality {
  /** Normalised stress between drawn and graph distances at the best scale (Gansner et al.); lower is better. */
  stress: number;
  /** Mean length of an edge ÷ mean distance of any two nodes between which there is a way; lower is better. */
  edgeRatio: number;
  /** How much the nearest drawn nodes are the graph's neighbours (Jaccard), from 0 to 1; higher is better. */
  neighbourhood: number;
}

/** Sources of the breadth-first walks. */
const SOURCES = 40;
/** Nodes looked at from each source. */
const TARGETS = 400;
const NEIGHBOURHOODS = 150;

/** @param places x and y of each node */
export function qualityOf(input: BenchGraph, places: Float32Array): Quality {
  const random = randomFrom(7);
  return { stress: stressOf(input, places, random), edgeRatio: edgeRatioOf(input, places, random), neighbourhood: neighbourhoodOf(input, places, random) };
}

function stressOf(input: BenchGraph, places: Float32Array, random: () => number): number {
  const pairs: Array<readonly [number, number]> = [];
  for (let each = 0; each < SOURCES; each += 1) {
    const source = pick(input.nodes.length, random);
    const hops = hopsFrom(input.adjacency, source);
    for (let target = 0; target < TARGETS; target += 1) {
      const other = pick(input.nodes.length, random);
      const far = hops[other] ?? -1;
      if (far > 0) pairs.push([far, distance(places, source, other)]);
    }
  }
  // The scale that fits best: stress is told apart from size.
  const scale = sum(pairs, ([far, drawn]) => drawn / far) / sum(pairs, ([far, drawn]) => (drawn / far) ** 2);
  return sum(pairs, ([far, drawn]) => ((scale * drawn - far) / far) ** 2) / pairs.length;
}

function edgeRatioOf({ adjacency, edges }: BenchGraph, places: Float32Array, random: () => number): number {
  const edge = sum(edges, ({ source, target }) => distance(places, source, target)) / edges.length;
  const parts = componentsOf(adjacency);
  const partOf = new Map(parts.flatMap((part) => part.map((node) => [node, part] as const)));
  const pairs = Array.from({ length: 20_000 }, () => {
    const { source } = edges[pick(edges.length, random)] ?? { source: 0 };
    const part = partOf.get(source) ?? [];
    return distance(places, part[pick(part.length, random)] ?? 0, part[pick(part.length, random)] ?? 0);
  });
  return edge / (sum(pairs, (each) => each) / pairs.length);
}

function neighbourhoodOf(input: BenchGraph, places: Float32Array, random: () => number): number {
  let total = 0;
  for (let each = 0; each < NEIGHBOURHOODS; each += 1) {
    const node = pick(input.nodes.length, random);
    const linked = new Set(neighboursOf(input.adjacency, node));
    const near = nearest(places, node, linked.size);
    const shared = near.filter((other) => linked.has(other)).length;
    total += linked.size === 0 ? 0 : shared / (near.length + linked.size - shared);
  }
  return total / NEIGHBOURHOODS;
}

function nearest(places: Float32Array, node: number, count: number): number[] {
  const others = Array.from({ length: places.length / 2 }, (_, other) => ({ other, far: other === node ? Infinity : distance(places, node, other) }));
  return others.sort((a, b) => a.far - b.far).slice(0, count).map(({ other }) => other);
}

function distance(places: Float32Array, a: number, b: number): number {
  return Math.hypot((places[a * 2] ?? 0) - (places[b * 2] ?? 0), (places[a * 2 + 1] ?? 0) - (places[b * 2 + 1] ?? 0));
}

function pick(count: number, random: () => number): number {
  return Math.floor(random() * count);
}

function sum<T>(list: readonly T[], value: (each: T) => number): number {
  return list.reduce((total, each) => total + value(each), 0);
}
