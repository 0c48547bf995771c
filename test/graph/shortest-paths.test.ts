import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortestPaths, type PathLimits, type ShortestPaths } from '../../src/graph/shortest-paths';
import type { AtlasEdge, AtlasGraph } from '../../src/model/graph';
import { edgeOf, graphOf, nodeOf, notesAndLinks } from '../scene/graph-of';

const NAMES = [...'abcdefg'];

const graphs = fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)), { maxLength: 16 })
  .map((links) => graphOf(NAMES.map((id) => nodeOf({ id })), links.map(([a, b], line) => edgeOf(a, b, { line }))));

/** Every way without going in circles, by trying all. */
function allWays(graph: AtlasGraph, from: string, to: string, limits: PathLimits = {}, been: readonly string[] = [from]): AtlasEdge[][] {
  if (from === to) return [[]];
  return [...graph.edges()].flatMap((edge) => {
    const next = edge.source === from ? edge.target : edge.target === from ? edge.source : undefined;
    if (next === undefined || been.includes(next) || limits.mayTake?.(edge) === false || (next !== to && limits.mayEnter?.(next) === false)) return [];
    return allWays(graph, next, to, limits, [...been, next]).map((way) => [edge, ...way]);
  });
}

function shortestOf(ways: readonly AtlasEdge[][]): AtlasEdge[][] {
  const least = Math.min(...ways.map(({ length }) => length));
  return ways.filter(({ length }) => length === least);
}

/** The paths one by one, each as the edges from its beginning to its end. There may be very many. */
function* walkPaths(paths: ShortestPaths): Generator<readonly AtlasEdge[]> {
  const onward = stepsFrom(paths);
  yield* walk(paths.from, []);

  function* walk(id: string, taken: readonly AtlasEdge[]): Generator<readonly AtlasEdge[]> {
    if (id === paths.to) yield taken;
    else for (const { edge, next } of onward.get(id) ?? []) yield* walk(next, [...taken, edge]);
  }
}

interface Step {
  edge: AtlasEdge;
  next: string;
}

function stepsFrom({ edges, distances }: ShortestPaths): Map<string, Step[]> {
  const steps = new Map<string, Step[]>();
  const distance = (id: string): number => distances.get(id) ?? 0;
  for (const edge of edges) {
    const [near, next] = distance(edge.source) < distance(edge.target) ? [edge.source, edge.target] : [edge.target, edge.source];
    const known = steps.get(near);
    if (known) known.push({ edge, next });
    else steps.set(near, [{ edge, next }]);
  }
  return steps;
}

const lines = (ways: Iterable<readonly AtlasEdge[]>): string[] => [...ways].map((way) => way.map(({ line }) => line).join(' ')).sort();

describe('the shortest paths between two nodes', () => {
  it('are exactly those that trying every way finds', () => {
    fc.assert(fc.property(graphs, fc.constantFrom(...NAMES), fc.constantFrom(...NAMES), (graph, from, to) => {
      const ways = shortestOf(allWays(graph, from, to));
      const paths = shortestPaths(graph, from, to);
      expect(paths === null).toBe(ways.length === 0);
      if (!paths) return;
      expect(paths.length).toBe(ways[0]?.length);
      expect(lines(walkPaths(paths))).toEqual(lines(ways));
      expect(new Set(paths.edges)).toEqual(new Set(ways.flat()));
    }), { numRuns: 300 });
  });

  it('lead through no node and over no edge that is closed', () => {
    fc.assert(fc.property(graphs, fc.subarray(NAMES), fc.nat(15), (graph, closed, line) => {
      const limits: PathLimits = { mayEnter: (id) => !closed.includes(id), mayTake: (edge) => edge.line !== line };
      const paths = shortestPaths(graph, 'a', 'g', limits);
      expect(lines(paths ? walkPaths(paths) : [])).toEqual(lines(shortestOf(allWays(graph, 'a', 'g', limits))));
    }), { numRuns: 200 });
  });

  it('do not go round in a circle, and need not be listed to be known', () => {
    const ladder = Array.from({ length: 40 }, (_, i) => [`${i}`, `${i}'`]).flat();
    const rungs = Array.from({ length: 39 }, (_, i) => ['', "'"].flatMap((a) => ['', "'"].map((b) => edgeOf(`${i}${a}`, `${i + 1}${b}`)))).flat();
    const paths = shortestPaths(graphOf(ladder.map((id) => nodeOf({ id })), [...rungs, edgeOf('39', '0\'')]), '0', '20');
    expect(paths?.length).toBe(20);
    expect(paths && walkPaths(paths).next().value).toHaveLength(20);
  });

  it('are none to or from what is not there, and one of no length from a node to itself', () => {
    const graph = notesAndLinks('ab', 'ab');
    expect(shortestPaths(graph, 'a.md', 'z.md')).toBeNull();
    expect(shortestPaths(graph, 'z.md', 'a.md')).toBeNull();
    expect(shortestPaths(graph, 'a.md', 'a.md')).toMatchObject({ length: 0, edges: [] });
  });
});
