import type { Steps } from '../../model/steps';
import type { Point } from '../camera';
import { placeBefore, type LayoutInput } from './layout-input';
import type { Layout } from './layout';
import type { Guide } from './layout-plan';
import { provisionalPlaces } from './provisional-places';

/** What a plan came to. */
export interface Arrangement {
  /** x and y of each node. */
  places: Float32Array;
  guides: readonly Guide[];
}

/** Works a plan out, pausing between pieces that take more than a few milliseconds. */
export type Arranger = Steps<Arrangement>;

/** Frames in which nodes glide to where they belong. */
const GLIDE = 18;

/** A layout that is worked out rather than found by forces: nodes glide from where they stood to where they belong. */
export class PlannedLayout implements Layout {
  readonly positions: Float32Array;
  placed = false;
  paced = false;
  guides: readonly Guide[] = [];
  private goals: Float32Array;
  private readonly held = new Map<number, Point>();
  private work: Iterator<void>;

  constructor(private readonly input: LayoutInput, arranger: Arranger) {
    this.positions = new Float32Array(input.count * 2);
    this.goals = this.positions;
    for (let node = 0; node < input.count; node++) {
      const place = input.pinned[node] === 1 ? placeBefore(input, node) : undefined;
      if (place) this.held.set(node, place);
    }
    this.work = this.arrange(arranger);
  }

  step(): boolean {
    return this.work.next().done !== true;
  }

  pin(node: number, place: Point): void {
    if (node >= this.input.count) return;
    this.held.set(node, place);
    if (this.placed) this.positions.set([place.x, place.y], node * 2);
  }

  /** A node that is let go returns to where the plan has it. */
  release(node: number, stay = false): void {
    if (stay || !this.held.delete(node) || !this.placed) return;
    this.work = this.glide(this.positions.slice());
  }

  private *arrange(arranger: Arranger): Steps<void> {
    const { places, guides } = yield* arranger;
    this.goals = places;
    this.guides = guides;
    const start = provisionalPlaces(this.input, this.input.adjacency, places);
    this.positions.set(start);
    this.placeHeld();
    this.placed = true;
    yield;
    yield* this.glide(start);
  }

  private *glide(start: Float32Array): Steps<void> {
    const moves = start.some((value, i) => value !== this.goals[i]);
    this.paced = moves;
    for (let frame = 1; moves && frame <= GLIDE; frame++) {
      const part = 1 - Math.pow(1 - frame / GLIDE, 3);
      this.positions.forEach((_, i) => {
        const [from = 0, to = 0] = [start[i], this.goals[i]];
        this.positions[i] = frame === GLIDE ? to : from + (to - from) * part;
      });
      this.placeHeld();
      yield;
    }
    this.paced = false;
  }

  private placeHeld(): void {
    for (const [node, { x, y }] of this.held) this.positions.set([x, y], node * 2);
  }
}
