import { forceManyBody } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forceBarnesHut } from '../../src/scene/layout/barnes-hut';
import { seededRandom } from '../../src/scene/layout/random';

interface Body {
  x: number;
  y: number;
  vx: number;
  vy: number;
}

function bodiesAt(places: readonly (readonly [number, number])[]): Body[] {
  return places.map(([x, y]) => ({ x, y, vx: 0, vy: 0 }));
}

function scattered(count: number, random = seededRandom(7)): [number, number][] {
  return Array.from({ length: count }, () => [random() * random() * 1000, (random() - 0.5) * 800]);
}

/** What the force gives every body in one tick. */
function pushes(bodies: Body[], theta: number): [number, number][] {
  const force = forceBarnesHut<Body>({ strength: () => -30, theta });
  force.initialize?.(bodies, Math.random);
  force(1);
  return bodies.map(({ vx, vy }) => [vx, vy]);
}

/** The law itself, each with each. */
function exactPushes(bodies: readonly Body[]): [number, number][] {
  return bodies.map((a) => {
    const sum: [number, number] = [0, 0];
    for (const b of bodies) {
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const square = dx * dx + dy * dy;
      if (a === b || square === 0) continue;
      const force = -30 / (square < 1 ? Math.sqrt(square) : square);
      sum[0] += dx * force;
      sum[1] += dy * force;
    }
    return sum;
  });
}

/** Root mean square of the difference, as a part of the mean push. */
function error(found: [number, number][], exact: [number, number][]): number {
  let off = 0;
  let all = 0;
  exact.forEach(([x, y], i) => {
    const [fx, fy] = found[i] ?? [NaN, NaN];
    off += (fx - x) ** 2 + (fy - y) ** 2;
    all += x * x + y * y;
  });
  return Math.sqrt(off / all);
}

describe('the many-body force', () => {
  it('is exact when no cell may stand for its points', () => {
    const bodies = bodiesAt(scattered(300));
    const exact = exactPushes(bodies);
    pushes(bodies, 1e-6).forEach(([x, y], i) => {
      expect(x).toBeCloseTo(exact[i]?.[0] ?? NaN, 6);
      expect(y).toBeCloseTo(exact[i]?.[1] ?? NaN, 6);
    });
  });

  it('is within two in a hundred of exact as it is used', () => {
    const bodies = bodiesAt(scattered(2000));
    expect(error(pushes(bodies, 0.9), exactPushes(bodies))).toBeLessThan(0.02);
  });

  it('is as near to exact as that of d3', () => {
    const places = scattered(1500);
    const theirs = bodiesAt(places);
    const force = forceManyBody<Body>().strength(-30).theta(0.9);
    force.initialize(theirs, seededRandom(1));
    force(1);
    const exact = exactPushes(bodiesAt(places));
    expect(error(pushes(bodiesAt(places), 0.9), exact)).toBeLessThan(error(theirs.map(({ vx, vy }) => [vx, vy]), exact) * 1.5);
  });

  it('stays finite wherever the points lie', () => {
    const place = fc.tuple(fc.constantFrom(0, 1, 1e-9, -5, 1e6, NaN, Infinity), fc.constantFrom(0, 1, 1e-9, 3, -1e6, NaN));
    fc.assert(fc.property(fc.array(place, { maxLength: 40 }), (places) => {
      for (const [x, y] of pushes(bodiesAt(places), 0.9)) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
    }));
  });

  it('pushes as hard in ticks for which nothing is found anew', () => {
    const [all, part] = [1, 3].map((every) => {
      const bodies = bodiesAt(scattered(200));
      const force = forceBarnesHut<Body>({ strength: () => -30, every });
      force.initialize?.(bodies, Math.random);
      for (let tick = 0; tick < 9; tick++) force(1);
      return bodies.map(({ vx }) => vx);
    });
    part?.forEach((vx, i) => expect(vx).toBeCloseTo(all?.[i] ?? NaN, 6));
  });

  it('takes no trouble over nodes that are held', () => {
    const held = { x: 1, y: 1, vx: 0, vy: 0, fx: 1, fy: 1 };
    pushes([held, ...bodiesAt([[0, 0], [5, 5]])], 0.9);
    expect([held.vx, held.vy]).toEqual([0, 0]);
  });
});
