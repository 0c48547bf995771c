import { describe, expect, it } from 'vitest';
import { forceBelt } from '../../src/scene/layout/belt';
import { seededRandom } from '../../src/scene/layout/random';

interface Body {
  x: number;
  y: number;
  vx: number;
  vy: number;
}

const bodyAt = (x: number, y: number): Body => ({ x, y, vx: 0, vy: 0 });

/** A body of many nodes around a place that is not the origin, and others behind it in the list. */
function around(others: readonly Body[]): Body[] {
  const random = seededRandom(2);
  const body = Array.from({ length: 400 }, () => bodyAt(500 + (random() - 0.5) * 200, -300 + (random() - 0.5) * 200));
  return [...body, ...others];
}

function gather(bodies: Body[], { loose = [] as readonly Body[], alpha = 1, ticks = 1 } = {}): void {
  const force = forceBelt<Body>((index) => loose.some((body) => body === bodies[index]), 0.2);
  force.initialize?.(bodies, seededRandom(1));
  for (let tick = 0; tick < ticks; tick += 1) {
    force(alpha);
    if (ticks > 1) for (const body of bodies) [body.x, body.y] = [body.x + body.vx, body.y + body.vy];
  }
}

describe('the belt', () => {
  it('draws back a tied node that strays from the others, and leaves those alone', () => {
    const far = bodyAt(1500, -300);
    const bodies = around([far]);
    gather(bodies, { alpha: 0.5 });
    expect(far.vx).toBeLessThan(-50);
    expect(bodies.filter((body) => body !== far && (body.vx !== 0 || body.vy !== 0))).toEqual([]);
  });

  it('gathers loose nodes around the middle of the others, wherever that is, and where each stood', () => {
    const loose = [bodyAt(500, 100), bodyAt(2000, -300), bodyAt(560, -300)];
    gather(around(loose), { loose, ticks: 60 });
    const turns = [Math.PI / 2, 0, 0];
    for (const [i, { x, y }] of loose.entries()) {
      expect(Math.abs(Math.atan2(y + 300, x - 500) - (turns[i] ?? NaN))).toBeLessThan(0.2);
      expect(Math.hypot(x - 500, y + 300)).toBeGreaterThan(120);
      expect(Math.hypot(x - 500, y + 300)).toBeLessThan(220);
    }
  });

  it('slows what moves along it: else all would gather where the picture is lightest', () => {
    const loose = [{ ...bodyAt(700, -300), vy: 10 }];
    gather(around(loose), { loose });
    expect(loose[0]?.vy).toBeCloseTo(3, 0);
  });
});
