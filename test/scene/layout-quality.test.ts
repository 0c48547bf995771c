import { describe, expect, it } from 'vitest';
import { settle, startLayout } from '../../src/scene/layout/layout';
import { layoutTask } from '../../src/scene/layout/layout-task';
import type { BenchGraph } from '../bench/bench-graph';
import { D3, tickAll } from '../bench/d3-layout';
import { generateGraph } from '../bench/generated-graph';
import { qualityOf } from '../bench/layout-quality';
import { readNotes } from '../bench/vault';
import { graphOf } from '../bench/vault-graph';

const SLOW = 120_000;

const layOut = (graph: BenchGraph): Float32Array => settle(startLayout(layoutTask(graph)));

/** How many nodes overlap another one. */
function touchingIn({ nodes }: BenchGraph, places: Float32Array): number {
  const far = (a: number, b: number): number => Math.hypot((places[a * 2] ?? 0) - (places[b * 2] ?? 0), (places[a * 2 + 1] ?? 0) - (places[b * 2 + 1] ?? 0));
  return nodes.filter(({ radius }, a) => nodes.some((other, b) => a !== b && far(a, b) < radius + other.radius)).length;
}

/** The marks of the bench, for graphs that d3 lays out in seconds: what a layout comes to is the same on every machine. */
describe('the picture of a graph', () => {
  it.each([
    ['the shipped vault', async () => graphOf((await readNotes('vault-template')).notes)],
    ['more nodes than a small graph has', () => generateGraph(4100, 16_000)],
  ])('is by stress and edge ratio no worse than that of d3: %s', async (_, make) => {
    const graph = await make();
    const [ours, theirs] = [qualityOf(graph, layOut(graph)), qualityOf(graph, tickAll(D3, graph))];
    expect(ours.stress).toBeLessThanOrEqual(theirs.stress);
    expect(ours.edgeRatio).toBeLessThanOrEqual(theirs.edgeRatio);
    expect(ours.neighbourhood).toBeGreaterThan(theirs.neighbourhood);
  }, SLOW);

  it('has no node of the shipped vault on another one', async () => {
    const graph = graphOf((await readNotes('vault-template')).notes);
    expect(touchingIn(graph, layOut(graph))).toBe(0);
  });
});
