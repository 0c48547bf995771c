import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf } from '../../src/scene/camera';
import { DEFAULT_LENS, type Grouping, type LayoutKind, type Lens } from '../../src/scene/lens';
import { settle, startLayout } from '../../src/scene/layout/layout';
import { layoutTask, placesAt, type TaskOptions } from '../../src/scene/layout/layout-task';
import { sceneOf, type Scene } from '../../src/scene/scene';
import type { AtlasGraph } from '../../src/model/graph';
import { edgeOf, graphOf, nodeOf } from './graph-of';

const TYPES = ['topic', 'risk', 'event', 'note'] as const;

const graphs = fc.integer({ min: 0, max: 30 }).chain((count) => fc.tuple(
  fc.array(fc.tuple(fc.constantFrom(...TYPES), fc.option(fc.integer({ min: 1990, max: 2030 }), { nil: undefined })), { minLength: count, maxLength: count }),
  fc.array(fc.tuple(fc.nat(Math.max(0, count - 1)), fc.nat(Math.max(0, count - 1))), { maxLength: count * 2 }),
)).map(([nodes, links]) => graphOf(
  nodes.map(([type, year], i) => nodeOf({ id: `${i}`, type, date: year === undefined ? undefined : `${year}-05-17` })),
  nodes.length === 0 ? [] : links.map(([a, b]) => edgeOf(`${a}`, `${b}`)),
));

const PLANNED: [LayoutKind, Grouping][] = [['radial', 'type'], ['layered', 'type'], ['timeline', 'type'], ['timeline', 'community'], ['grouped', 'type'], ['grouped', 'community']];

const looking = (graph: AtlasGraph, layout: LayoutKind, groupBy: Grouping): Scene => sceneOf(graph, { ...DEFAULT_LENS, layout, groupBy } satisfies Lens);
const placed = (scene: Scene, options?: TaskOptions): Float32Array => settle(startLayout(layoutTask(scene, options)));

function overlaps({ nodes }: Scene, positions: Float32Array): string[] {
  return nodes.flatMap((a, i) => nodes.slice(0, i).flatMap((b, j) => {
    const apart = Math.hypot((positions[i * 2] ?? NaN) - (positions[j * 2] ?? NaN), (positions[i * 2 + 1] ?? NaN) - (positions[j * 2 + 1] ?? NaN));
    return apart >= a.radius + b.radius ? [] : [`${a.id} on ${b.id}`];
  }));
}

describe.each(PLANNED)('a %s layout by %s', (layout, groupBy) => {
  it('gives every node of any graph a finite place on which no other stands', () => {
    fc.assert(fc.property(graphs, (graph) => {
      const scene = looking(graph, layout, groupBy);
      const positions = placed(scene);
      expect(positions).toHaveLength(scene.nodes.length * 2);
      expect(positions.every(Number.isFinite)).toBe(true);
      expect(overlaps(scene, positions)).toEqual([]);
    }), { numRuns: 60 });
  });

  it('is the same every time, in whatever order the graph was put together', () => {
    fc.assert(fc.property(graphs, (graph) => {
      const backwards = graphOf([...graph.nodes.values()].reverse(), [...graph.edges()].reverse());
      expect(placed(looking(backwards, layout, groupBy))).toEqual(placed(looking(graph, layout, groupBy)));
    }), { numRuns: 30 });
  });

  it('moves nothing when nothing changed', () => {
    fc.assert(fc.property(graphs, (graph) => {
      const scene = looking(graph, layout, groupBy);
      const before = placed(scene);
      const after = placed(scene, { places: placesAt(scene.nodes, before) });
      after.forEach((value, i) => expect(value).toBeCloseTo(before[i] ?? NaN, 2));
    }), { numRuns: 60 });
  });

  it('overlaps nothing either when notes come and go', () => {
    fc.assert(fc.property(graphs, fc.nat(29), (graph, gone) => {
      const all = looking(graph, layout, groupBy);
      const fewer = looking(graphOf([...graph.nodes.values()].filter((_, i) => i !== gone && i !== gone + 1), [...graph.edges()]), layout, groupBy);
      const before = placesAt(fewer.nodes, placed(fewer));
      expect(overlaps(all, placed(all, { places: before }))).toEqual([]);
    }), { numRuns: 60 });
  });

  it('leaves a pinned node where it was put', () => {
    fc.assert(fc.property(graphs, (graph) => {
      const scene = looking(graph, layout, groupBy);
      const first = scene.nodes[0]?.id;
      if (first === undefined) return;
      const positions = placed(scene, { places: new Map([[first, { x: -777, y: 333 }]]), pins: new Set([first]) });
      expect([...positions.slice(0, 2)]).toEqual([-777, 333]);
    }), { numRuns: 20 });
  });
});

/** Two ends of a hub and its spokes, and a chain. */
const tree = graphOf(
  [...'abcdefghk'].map((id) => nodeOf({ id })),
  [edgeOf('a', 'b'), edgeOf('a', 'c'), edgeOf('a', 'd'), edgeOf('b', 'e'), edgeOf('b', 'f'), edgeOf('c', 'g'), edgeOf('g', 'h')],
);

/** The scene of the tree, with one more node below another. */
function grown(layout: LayoutKind, under: string): Scene {
  return looking(graphOf([...tree.nodes.values(), nodeOf({ id: 'new' })], [...tree.edges(), edgeOf(under, 'new')]), layout, 'type');
}

describe('a radial layout', () => {
  const scene = looking(tree, 'radial', 'type');
  const positions = placed(scene);
  const away = (id: string): number => {
    const at = scene.index.get(id) ?? NaN;
    return Math.hypot(positions[at * 2] ?? NaN, positions[at * 2 + 1] ?? NaN);
  };

  it('puts the most tied node in the middle, and each other one as far out as it has links to it', () => {
    expect(away('a')).toBe(0);
    expect(away('b')).toBeCloseTo(away('c'), 2);
    expect(away('e')).toBeGreaterThan(away('b') + 40);
    expect(away('h')).toBeGreaterThan(away('g') + 40);
    expect(away('k')).toBeGreaterThan(away('h') + 40);
  });

  it('keeps two thousand neighbours within a band instead of sending them away', () => {
    const many = Array.from({ length: 2000 }, (_, i) => `n${i}`);
    const hub = looking(graphOf(['hub', ...many].map((id) => nodeOf({ id })), many.map((id) => edgeOf('hub', id))), 'radial', 'type');
    const reach = placed(hub).reduce((far, value) => Math.max(far, Math.abs(value)), 0);
    expect(reach).toBeLessThan(1800);
  });

  it('goes on with the order in which nodes stood around', () => {
    const after = grown('radial', 'b');
    const turns = (of: Scene, at: Float32Array, ids: string): number[] => [...ids].map((id) => {
      const i = of.index.get(id) ?? NaN;
      return (Math.atan2(at[i * 2 + 1] ?? NaN, at[i * 2] ?? NaN) + 2.5 * Math.PI + 1e-6) % (2 * Math.PI);
    });
    const later = placed(after, { places: placesAt(scene.nodes, positions) });
    const order = (numbers: number[]): number[] => numbers.map((_, i) => i).sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
    expect(order(turns(after, later, 'bcd'))).toEqual(order(turns(scene, positions, 'bcd')));
    expect(order(turns(after, later, 'ef'))).toEqual(order(turns(scene, positions, 'ef')));
  });
});

describe('a layered layout', () => {
  const heights = (scene: Scene, positions: Float32Array): Map<string, number> => new Map(scene.nodes.map(({ id }, i) => [id, positions[i * 2 + 1] ?? NaN]));

  it('puts what is linked below what links to it, and what hangs on nothing last', () => {
    const scene = looking(tree, 'layered', 'type');
    const rows = heights(scene, placed(scene));
    const [a = NaN, b = NaN, e = NaN, h = NaN, k = NaN] = [...'abehk'].map((id) => rows.get(id));
    expect(a < b && b < e && e < h && h < k).toBe(true);
    expect(rows.get('c')).toBe(b);
  });

  it('puts parts below the whole, although they are what says so', () => {
    const scene = looking(graphOf([nodeOf({ id: 'part' }), nodeOf({ id: 'whole' })], [edgeOf('part', 'whole', { relation: 'part-of' })]), 'layered', 'type');
    const rows = heights(scene, placed(scene));
    expect(rows.get('whole') ?? NaN).toBeLessThan(rows.get('part') ?? NaN);
  });

  it('draws rows apart that would else be a low strip, and no more than that', () => {
    const shapeOf = (children: number): number => {
      const names = Array.from({ length: children }, (_, i) => `c${String(i).padStart(2, '0')}`);
      const scene = looking(graphOf(['p', ...names].map((id) => nodeOf({ id })), names.map((id) => edgeOf('p', id))), 'layered', 'type');
      const { left, top, right, bottom } = boundsOf(placed(scene));
      return (bottom - top) / (right - left);
    };
    expect(shapeOf(2)).toBeGreaterThan(0.6);
    expect(shapeOf(12)).toBeGreaterThan(0.2);
    expect(shapeOf(90)).toBeLessThan(1);
  });

  it('comes to an end where everything goes in circles', () => {
    const circle = Array.from({ length: 12 }, (_, i) => edgeOf(`${i}`, `${(i + 1) % 12}`));
    const scene = looking(graphOf(circle.map(({ source }) => nodeOf({ id: source })), circle), 'layered', 'type');
    expect(new Set(heights(scene, placed(scene)).values()).size).toBeGreaterThan(3);
  });

  it('crosses no lines where a tree can be drawn without', () => {
    const scene = looking(tree, 'layered', 'type');
    const at = placed(scene);
    const x = (node: number): number => at[node * 2] ?? NaN;
    const y = (node: number): number => at[node * 2 + 1] ?? NaN;
    const crossings = scene.edges.flatMap((a, i) => scene.edges.slice(0, i).filter((b) => y(a.source) === y(b.source) && (x(a.source) - x(b.source)) * (x(a.target) - x(b.target)) < 0));
    expect(crossings).toEqual([]);
  });
});

describe('a timeline', () => {
  it('has the earlier on the left, a row for what coincides, and ticks for the years', () => {
    const scene = looking(graphOf(['2021', '2022-03', '2022-03', '2024-12-31'].map((date, i) => nodeOf({ id: `${i}`, date, type: 'event' }))), 'timeline', 'type');
    const layout = startLayout(layoutTask(scene));
    const at = settle(layout);
    expect([at[0], at[2], at[6]]).toEqual([...[at[0], at[2], at[6]]].sort((a = 0, b = 0) => a - b));
    expect(at[2]).toBe(at[4]);
    expect(at[3]).not.toBe(at[5]);
    expect(layout.guides.filter((guide) => guide.kind === 'tick' && guide.major).map((guide) => guide.kind === 'tick' && guide.label)).toEqual(['2021', '2022', '2023', '2024', '2025']);
    expect(layout.guides.filter(({ kind }) => kind === 'lane')).toMatchObject([{ label: 'Events' }]);
  });

  it('does not move for one event more', () => {
    const graph = (years: readonly number[]): Scene => looking(graphOf(years.map((year) => nodeOf({ id: `${year}`, date: `${year}`, type: 'event' }))), 'timeline', 'type');
    const before = graph([2010, 2014, 2018, 2022]);
    const after = graph([2010, 2014, 2016, 2018, 2022]);
    const old = placesAt(before.nodes, placed(before));
    const now = placesAt(after.nodes, placed(after, { places: old }));
    for (const [id, place] of old) expect(now.get(id)).toEqual(place);
  });
});

describe('a grouped layout', () => {
  /** Two dense groups with one link between. */
  const pairs = (names: string): [string, string][] => [...names].flatMap((a, i) => [...names].slice(0, i).map((b): [string, string] => [a, b]));
  const twoGroups = graphOf([...'abcdeuvwxyz'].map((id) => nodeOf({ id, type: id < 'd' ? 'risk' : 'note' })), [...pairs('abcde'), ...pairs('uvwxyz'), ['a', 'u'] as const].map(([a, b]) => edgeOf(a, b)));

  it.each([['type', 2], ['community', 2]] as const)('by %s draws a circle around each group, and every node in its own', (groupBy, count) => {
    const scene = looking(twoGroups, 'grouped', groupBy);
    const layout = startLayout(layoutTask(scene));
    const at = settle(layout);
    const circles = layout.guides.flatMap((guide) => (guide.kind === 'group' ? [guide] : []));
    expect(circles).toHaveLength(count);
    const home = (id: string): number => {
      const i = scene.index.get(id) ?? NaN;
      return circles.findIndex(({ x, y, radius }) => Math.hypot((at[i * 2] ?? NaN) - x, (at[i * 2 + 1] ?? NaN) - y) < radius);
    };
    const expected = groupBy === 'type' ? ['abc', 'deuvwxyz'] : ['abcde', 'uvwxyz'];
    for (const group of expected) expect(new Set([...group].map(home)).size).toBe(1);
    expect(home(expected[0]?.[0] ?? '')).not.toBe(home(expected[1]?.[0] ?? ''));
  });

  it('lets a new node in beside its group, and moves no other', () => {
    const before = looking(twoGroups, 'grouped', 'type');
    const old = placesAt(before.nodes, placed(before));
    const after = looking(graphOf([...twoGroups.nodes.values(), nodeOf({ id: 'zz', type: 'risk' })], [...twoGroups.edges()]), 'grouped', 'type');
    const now = placesAt(after.nodes, placed(after, { places: old }));
    const shift = (id: string): [number, number] => [(now.get(id)?.x ?? NaN) - (old.get(id)?.x ?? NaN), (now.get(id)?.y ?? NaN) - (old.get(id)?.y ?? NaN)];
    // Within a group all keep their places towards each other, even where the circles had to make room.
    for (const group of ['abc', 'deuvwxyz']) for (const id of group) shift(id).forEach((by, i) => expect(by).toBeCloseTo(shift(group[0] ?? '')[i] ?? NaN, 2));
  });
});

describe('a layout of another kind', () => {
  it('glides there from where the nodes stood', () => {
    const scene = looking(tree, 'radial', 'type');
    const from = new Map(scene.nodes.map(({ id }, i) => [id, { x: 1000 + i * 50, y: 0 }]));
    const layout = startLayout(layoutTask(scene, { from }));
    while (!layout.placed) layout.step();
    expect(layout.positions[0]).toBe(1000);
    layout.step();
    expect(layout.paced).toBe(true);
    expect(settle(layout)).toEqual(placed(scene));
    expect(layout.paced).toBe(false);
  });
});
