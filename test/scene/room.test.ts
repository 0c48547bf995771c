import { forceCollide } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/scene/layout/random';
import { forceRoom } from '../../src/scene/layout/room';

interface Body {
  index: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
  reach: number;
}

type Placed = Pick<Body, 'x' | 'y' | 'reach'>;

/** In tenths: d3's tree never ends on two points that are as near as numbers can be. */
const place = fc.integer({ min: -3000, max: 3000 }).map((tenths) => tenths / 10);
/** Mostly small, a few so large that they stand over many squares of the grid. */
const reach = fc.oneof(fc.double({ min: 1, max: 20, noNaN: true }), fc.double({ min: 100, max: 200, noNaN: true }));
const placed = fc.record({ x: place, y: place, reach });

function bodiesOf(placed: readonly Placed[]): Body[] {
  return placed.map((each, index) => ({ ...each, index, vx: 0, vy: 0 }));
}

/** One tick. */
function makeRoom(bodies: Body[], { strength = 0.7, below = 1, alpha = 1 } = {}): Body[] {
  const force = forceRoom<Body>({ reachOf: (body) => body.reach, strength, below });
  force.initialize?.(bodies, seededRandom(1));
  force(alpha);
  return bodies;
}

/** How deep the deepest overlap of a node is; below 0 where none is. */
function deepest(a: Placed, all: readonly Placed[]): number {
  return Math.max(-Infinity, ...all.filter((b) => b !== a).map((b) => a.reach + b.reach - Math.hypot(a.x - b.x, a.y - b.y)));
}

describe('room around nodes', () => {
  it('is made for two nodes as by d3', () => {
    fc.assert(fc.property(placed, placed, (a, b) => {
      fc.pre(a.x !== b.x && a.y !== b.y);
      const theirs = bodiesOf([a, b]);
      const force = forceCollide<Body>((body) => body.reach).strength(0.7);
      force.initialize(theirs, seededRandom(1));
      force(1);
      makeRoom(bodiesOf([a, b])).forEach(({ vx, vy }, i) => {
        expect(vx).toBeCloseTo(theirs[i]?.vx ?? NaN, 6);
        expect(vy).toBeCloseTo(theirs[i]?.vy ?? NaN, 6);
      });
    }));
  });

  it('is found by the grid for each pair that overlaps, and for no other', () => {
    fc.assert(fc.property(fc.array(placed, { maxLength: 60 }), (all) => {
      // So little room that it decides of no other pair.
      const bodies = makeRoom(bodiesOf(all), { strength: 1e-6 });
      bodies.forEach(({ vx, vy }, i) => {
        const depth = deepest(all[i] as Placed, all);
        if (Math.abs(depth) > 0.01) expect(vx !== 0 || vy !== 0).toBe(depth > 0);
      });
    }));
  });

  it('is enough for all after a while', () => {
    const random = seededRandom(3);
    const bodies = bodiesOf(Array.from({ length: 80 }, (_, i) => ({ x: random() * 100, y: random() * 100, reach: i === 0 ? 60 : 4 + random() * 8 })));
    for (let tick = 0; tick < 400; tick += 1) {
      for (const body of makeRoom(bodies)) [body.x, body.y, body.vx, body.vy] = [body.x + body.vx, body.y + body.vy, 0, 0];
    }
    expect(Math.max(...bodies.map((body) => deepest(body, bodies)))).toBeLessThan(0.5);
  });

  it('is made for nodes on one spot as well', () => {
    const [a, b] = makeRoom(bodiesOf([{ x: 5, y: 5, reach: 10 }, { x: 5, y: 5, reach: 10 }]));
    expect(Math.hypot((a?.vx ?? NaN) - (b?.vx ?? NaN), (a?.vy ?? NaN) - (b?.vy ?? NaN))).toBeGreaterThan(1);
  });

  it('waits until the simulation has cooled so far', () => {
    const both = (): Body[] => bodiesOf([{ x: 0, y: 0, reach: 10 }, { x: 5, y: 1, reach: 10 }]);
    expect(makeRoom(both(), { below: 0.3, alpha: 0.5 })).toEqual(both());
    expect(makeRoom(both(), { below: 0.3, alpha: 0.3 })).not.toEqual(both());
  });
});
