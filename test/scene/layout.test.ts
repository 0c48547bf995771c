import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AtlasGraph } from '../../src/model/graph';
import { freshEnds } from '../../src/scene/layout/fresh-ends';
import { settle, startLayout, type Layout } from '../../src/scene/layout/layout';
import { layoutTask, placesAt, type TaskOptions } from '../../src/scene/layout/layout-task';
import { DEFAULT_LENS } from '../../src/scene/lens';
import { seededRandom } from '../../src/scene/layout/random';
import { sceneOf, type Scene } from '../../src/scene/scene';
import { edgeOf, graphOf, nodeOf } from './graph-of';

/** Small graphs of every shape: also without nodes, without edges, in pieces. */
const graphs = fc.integer({ min: 0, max: 24 }).chain((count) => fc.tuple(
  fc.constant(count),
  fc.array(fc.tuple(fc.nat(Math.max(0, count - 1)), fc.nat(Math.max(0, count - 1))), { maxLength: count * 2 }),
)).map(([count, links]) => numbered(count, count === 0 ? [] : links));

function numbered(count: number, links: readonly (readonly [number, number])[]): AtlasGraph {
  return graphOf(Array.from({ length: count }, (_, i) => nodeOf({ id: `${i}.md` })), links.map(([a, b]) => edgeOf(`${a}.md`, `${b}.md`)));
}

/** Groups of ten, dense within, with a few links between. */
function grouped(groups: number): AtlasGraph {
  const random = seededRandom(5);
  const links: [number, number][] = [];
  for (let i = 0; i < groups * 10; i++) {
    const first = Math.floor(i / 10) * 10;
    for (let k = 0; k < 3; k++) links.push([i, first + Math.floor(random() * 10)]);
    if (random() < 0.2) links.push([i, Math.floor(random() * groups * 10)]);
  }
  return numbered(groups * 10, links);
}

const scene = (graph: AtlasGraph): Scene => sceneOf(graph, DEFAULT_LENS);

function begun(of: Scene, options?: TaskOptions): Layout {
  return startLayout(layoutTask(of, options));
}

function settled(graph: AtlasGraph): Layout {
  const layout = begun(scene(graph));
  settle(layout);
  return layout;
}

function distance(positions: Float32Array, a: number, b: number): number {
  return Math.hypot((positions[a * 2] ?? NaN) - (positions[b * 2] ?? NaN), (positions[a * 2 + 1] ?? NaN) - (positions[b * 2 + 1] ?? NaN));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

describe('a layout', () => {
  it('gives every node of any graph a finite place', () => {
    fc.assert(fc.property(graphs, (graph) => {
      const { positions } = settled(graph);
      expect(positions).toHaveLength(graph.nodes.size * 2);
      expect(positions.every(Number.isFinite)).toBe(true);
    }), { numRuns: 40 });
  });

  it('is the same every time, in whatever order the graph was put together', () => {
    fc.assert(fc.property(graphs, (graph) => {
      const backwards = graphOf([...graph.nodes.values()].reverse(), [...graph.edges()].reverse());
      expect(settled(backwards).positions).toEqual(settled(graph).positions);
    }), { numRuns: 20 });
  });

  it('puts no two nodes on one spot', () => {
    fc.assert(fc.property(graphs, (graph) => {
      const { positions } = settled(graph);
      for (let a = 0; a < graph.nodes.size; a++) for (let b = 0; b < a; b++) expect(distance(positions, a, b)).toBeGreaterThan(3);
    }), { numRuns: 20 });
  });

  it('puts linked nodes nearer to each other than others', () => {
    const graph = grouped(8);
    const { positions } = settled(graph);
    const { edges, nodes } = scene(graph);
    const linked = edges.map(({ source, target }) => distance(positions, source, target));
    const all = nodes.flatMap((_, a) => nodes.slice(0, a).map((__, b) => distance(positions, a, b)));
    expect(mean(linked)).toBeLessThan(mean(all) * 0.5);
  });

  it('draws groups apart', () => {
    const graph = grouped(6);
    const { positions } = settled(graph);
    const groups = scene(graph).nodes.map(({ id }) => Math.floor(Number.parseInt(id, 10) / 10));
    const [inside, outside]: [number[], number[]] = [[], []];
    groups.forEach((a, i) => groups.slice(0, i).forEach((b, j) => (a === b ? inside : outside).push(distance(positions, i, j))));
    expect(mean(inside)).toBeLessThan(mean(outside) * 0.5);
  });

  it('lays a chain out at length instead of as a ball', () => {
    const { positions } = settled(numbered(30, Array.from({ length: 29 }, (_, i) => [i, i + 1] as const)));
    const { index } = scene(numbered(30, []));
    const ends = distance(positions, index.get('0.md') ?? 0, index.get('29.md') ?? 0);
    expect(ends).toBeGreaterThan(20 * 16);
  });

  it('keeps what hangs on nothing near the rest, but outside of it', () => {
    const graph = grouped(6);
    const lone = Array.from({ length: 6 }, (_, i) => nodeOf({ id: `lone ${i}` }));
    const all = scene(graphOf([...graph.nodes.values(), ...lone], [...graph.edges()]));
    const layout = begun(all);
    settle(layout);
    const radii = all.nodes.map((_, i) => Math.hypot(layout.positions[i * 2] ?? 0, layout.positions[i * 2 + 1] ?? 0));
    const rim = Math.max(...radii.filter((_, i) => all.nodes[i]?.degree !== 0));
    for (const [i, radius] of radii.entries()) {
      if (all.nodes[i]?.degree !== 0) continue;
      expect(radius).toBeGreaterThan(rim * 0.8);
      expect(radius).toBeLessThan(rim * 1.6);
    }
  });

  it('comes to rest by itself, and then has nothing to do', () => {
    const layout = begun(scene(grouped(3)));
    let steps = 0;
    while (layout.step()) steps += 1;
    expect(steps).toBeLessThan(600);
    expect(layout.step()).toBe(false);
  });

  it('has no places to draw at before the first of its steps are done', () => {
    const layout = begun(scene(grouped(3)));
    expect(layout.placed).toBe(false);
    while (!layout.placed) layout.step();
    expect(layout.positions.some((value) => value !== 0)).toBe(true);
  });
});

describe('a layout that goes on from another', () => {
  const before = grouped(12);
  const old = settled(before);
  const oldPlaces = placesAt(scene(before).nodes, old.positions);
  const withNew = graphOf([...before.nodes.values(), nodeOf({ id: 'new.md' })], [...before.edges(), edgeOf('new.md', '5.md'), edgeOf('new.md', '7.md')]);

  it('does not move when nothing changed', () => {
    const layout = begun(scene(before), { places: oldPlaces });
    settle(layout);
    expect(layout.positions).toEqual(old.positions);
  });

  it('puts a new node beside its neighbours, and moves no other than these', () => {
    const after = scene(withNew);
    const layout = begun(after, { places: oldPlaces });
    settle(layout);
    const at = (id: string): number => after.index.get(id) ?? NaN;
    const usual = mean(after.edges.map(({ source, target }) => distance(layout.positions, source, target)));
    expect(distance(layout.positions, at('new.md'), at('5.md'))).toBeLessThan(usual * 3);
    const moved = after.nodes.filter(({ id }, i) => {
      const place = oldPlaces.get(id);
      return place && (place.x !== layout.positions[i * 2] || place.y !== layout.positions[i * 2 + 1]);
    });
    expect(new Set(moved.map(({ id }) => id))).toEqual(new Set(['5.md', '7.md']));
  });

  it('brings back to its place what was hidden for a while', () => {
    const hidden = scene(graphOf([...before.nodes.values()].slice(0, 80), [...before.edges()]));
    const places = oldPlaces;
    settle(begun(hidden, { places }));
    const again = begun(scene(before), { places, unsettled: freshEnds(hidden, scene(before)) });
    settle(again);
    expect(again.positions).toEqual(old.positions);
  });

  it('lets the ends of a new link find a new place', () => {
    const after = scene(graphOf([...before.nodes.values()], [...before.edges(), edgeOf('3.md', '99.md')]));
    const fresh = freshEnds(scene(before), after);
    expect(fresh).toEqual(new Set(['3.md', '99.md']));
    const layout = begun(after, { places: oldPlaces, unsettled: fresh });
    settle(layout);
    const at = (id: string): number => after.index.get(id) ?? NaN;
    expect(distance(layout.positions, at('3.md'), at('99.md'))).toBeLessThan(distance(old.positions, at('3.md'), at('99.md')));
  });
});

describe('a node that is held', () => {
  it('stays where it is put, the others follow, and it is free again once released', () => {
    const graph = grouped(3);
    const layout = settled(graph);
    const before = layout.positions.slice();
    layout.pin(0, { x: 900, y: -400 });
    settle(layout);
    expect([layout.positions[0], layout.positions[1]]).toEqual([900, -400]);
    expect(layout.positions.slice(2)).not.toEqual(before.slice(2));
    layout.release(0);
    settle(layout);
    expect(layout.positions[0]).not.toBe(900);
  });

  it('is held in a picture that is arranged anew as well as one without pins', () => {
    const of = scene(grouped(12));
    const anew = (options?: TaskOptions): Float32Array => settle(begun(of, options));
    const held = anew({ places: new Map([['7.md', { x: 160, y: -90 }]]), pins: new Set(['7.md']) });
    const free = anew();
    const pinned = of.index.get('7.md') ?? NaN;
    expect([held[pinned * 2], held[pinned * 2 + 1]]).toEqual([160, -90]);
    const links = (positions: Float32Array): number => of.edges.reduce((sum, { source, target }) => sum + distance(positions, source, target), 0) / of.edges.length;
    expect(links(held) / links(free)).toBeLessThan(1.15);
  });

  it('may be one that does not exist', () => {
    const layout = settled(grouped(2));
    layout.pin(1000, { x: 0, y: 0 });
    layout.release(1000);
    expect(layout.step()).toBe(false);
  });
});
