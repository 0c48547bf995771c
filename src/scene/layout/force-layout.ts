import type { Simulation } from 'd3';
import type { Steps } from '../../model/steps';
import { neighboursOf } from '../adjacency';
import type { Point } from '../camera';
import type { Layout } from './layout';
import { isGoingOn, placeBefore, type LayoutInput } from './layout-input';
import type { Guide } from './layout-plan';
import type { LinkedBody } from './log-links';
import { seededRandom } from './random';
import { COLD, simulate } from './simulation';
import { LINK_LENGTH, startPlaces } from './start-places';

/** How warm a picture gets in which only a part finds new places. */
const WARM = 0.35;
/** Any number will do, as long as it is the same each time. */
const SEED = 20_260_801;
/** A node with so many ties is a hub. */
const HUB = 12;

/** Places found by forces: links pull, nodes push, and what is known already stays where it stood. */
export class ForceLayout implements Layout {
  /** x and y of each node, in world units, current after every step. All zero until `placed`. */
  readonly positions: Float32Array;
  /** Whether the nodes have places yet: nothing should be drawn before. */
  placed = false;
  readonly paced = false;
  readonly guides: readonly Guide[] = [];
  private readonly bodies: LinkedBody[];
  private readonly simulation: Simulation<LinkedBody, undefined>;
  private readonly random = seededRandom(SEED);
  private readonly held = new Set<LinkedBody>();
  private readonly gripped = new Set<LinkedBody>();
  private work: Iterator<void>;

  constructor(private readonly input: LayoutInput) {
    this.positions = new Float32Array(input.count * 2);
    this.bodies = Array.from(input.radii, (radius, i) => ({ radius, ties: neighboursOf(input.adjacency, i).length }));
    this.simulation = simulate(this.bodies, input, this.random);
    this.work = this.arrange();
  }

  step(): boolean {
    return this.work.next().done !== true;
  }

  /** Holds a node at a place, its neighbours following, until it is released. */
  pin(node: number, { x, y }: Point): void {
    const body = this.bodies[node];
    if (!body) return;
    this.letGo();
    this.grip(body, { x, y });
    this.warm(WARM);
  }

  release(node: number, stay = false): void {
    const body = this.bodies[node];
    if (stay || !body || !this.gripped.delete(body)) return;
    [body.fx, body.fy] = [null, null];
    this.warm(WARM / 2);
  }

  private *arrange(): Steps<void> {
    if (isGoingOn(this.input)) this.goOn();
    else yield* this.begin();
    this.publish();
    this.placed = true;
    yield;
    yield* this.cool();
  }

  private *begin(): Steps<void> {
    const start = yield* startPlaces(this.input, this.random);
    this.bodies.forEach((_, i) => this.put(i, { x: start[i * 2] ?? 0, y: start[i * 2 + 1] ?? 0 }));
    this.holdPins();
    this.simulation.alpha(1);
  }

  private holdPins(): void {
    this.bodies.forEach((body, i) => {
      const place = placeBefore(this.input, i);
      if (!place) return;
      this.put(i, place);
      this.grip(body, place);
    });
  }

  /** Puts new nodes beside their neighbours and lets only what is new, and what is next to it, move. */
  private goOn(): void {
    const moving = this.placeKnown();
    this.placeNew(moving);
    const local = moving.size * 2 < this.bodies.length;
    if (local) this.holdOthers(moving);
    this.simulation.alpha(moving.size === 0 ? 0 : WARM);
  }

  /** @returns the nodes that have yet to find their place */
  private placeKnown(): Set<number> {
    const moving = new Set<number>();
    this.bodies.forEach((body, i) => {
      const place = placeBefore(this.input, i);
      const pinned = this.input.pinned[i] === 1;
      if (!pinned && (!place || this.input.unsettled[i] === 1)) moving.add(i);
      if (place) [body.x, body.y] = [place.x, place.y];
      if (place && pinned) this.grip(body, place);
    });
    return moving;
  }

  /** New nodes go to the middle of the neighbours that have a place; those without any, to the rim. */
  private placeNew(moving: ReadonlySet<number>): void {
    const rim = this.bodies.reduce((far, { x = 0, y = 0 }) => Math.max(far, Math.hypot(x, y)), LINK_LENGTH);
    let waiting = [...moving].filter((i) => this.bodies[i]?.x === undefined);
    for (let before = Infinity; waiting.length < before;) {
      before = waiting.length;
      waiting = waiting.filter((i) => !this.placeBeside(i));
    }
    for (const i of waiting) this.put(i, onRim(rim, this.random()));
  }

  private placeBeside(node: number): boolean {
    const beside = [...neighboursOf(this.input.adjacency, node)].flatMap((i) => this.bodies[i] ?? []).filter(({ x }) => x !== undefined);
    if (beside.length === 0) return false;
    const x = beside.reduce((sum, body) => sum + (body.x ?? 0), 0) / beside.length;
    const y = beside.reduce((sum, body) => sum + (body.y ?? 0), 0) / beside.length;
    const aside = onRim(LINK_LENGTH, this.random());
    this.put(node, { x: x + aside.x, y: y + aside.y });
    return true;
  }

  private put(node: number, { x, y }: Point): void {
    const body = this.bodies[node];
    if (body) [body.x, body.y] = [x, y];
  }

  private grip(body: LinkedBody, { x, y }: Point): void {
    this.gripped.add(body);
    [body.fx, body.fy] = [x, y];
  }

  private holdOthers(moving: ReadonlySet<number>): void {
    const free = new Set([...moving].flatMap((i) => [i, ...this.nearby(i)]));
    this.bodies.forEach((body, i) => {
      if (free.has(i) || this.gripped.has(body)) return;
      [body.fx, body.fy] = [body.x, body.y];
      this.held.add(body);
    });
  }

  /** The neighbours that make room for a node. A hub does not: all that hangs on it would follow. */
  private nearby(node: number): number[] {
    return [...neighboursOf(this.input.adjacency, node)].filter((i) => (this.bodies[i]?.ties ?? 0) < HUB);
  }

  private letGo(): void {
    for (const body of this.held) [body.fx, body.fy] = [null, null];
    this.held.clear();
  }

  private warm(alpha: number): void {
    this.simulation.alpha(Math.max(this.simulation.alpha(), alpha));
    this.work = this.placed ? this.cool() : this.work;
  }

  private *cool(): Steps<void> {
    while (this.simulation.alpha() > COLD) {
      this.simulation.tick();
      this.publish();
      yield;
    }
    this.letGo();
  }

  private publish(): void {
    this.bodies.forEach(({ x = 0, y = 0 }, i) => {
      this.positions[i * 2] = x;
      this.positions[i * 2 + 1] = y;
    });
  }
}

function onRim(radius: number, turn: number): Point {
  return { x: radius * Math.cos(turn * 2 * Math.PI), y: radius * Math.sin(turn * 2 * Math.PI) };
}
