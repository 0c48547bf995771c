import { startLayout, type Layout } from '../scene/layout/layout';
import type { Guide } from '../scene/layout/layout-plan';
import type { LayoutAnswer, LayoutRequest } from './layout-messages';
import type { WorkerScope } from './worker-scope';

/** Milliseconds of work between two answers: a frame's worth, so that there is something new for every frame. */
const SLICE = 14;

/**
 * Does layouts in a worker. It works ahead of what has been drawn by one answer only: while nobody draws, because the graph is hidden, it
 * rests. Until there are places at all it works on, in slices, so that another request can come between.
 */
export class LayoutDesk {
  private run = 0;
  private layout: Layout | undefined;
  private spent: Float32Array<ArrayBuffer> | undefined;
  private guides: readonly Guide[] | undefined;
  /** Whether the last answer has been drawn. */
  private free = false;
  private planned = false;
  /** Whether there is more to do than the last answer says. */
  private busy = false;

  constructor(private readonly scope: Pick<WorkerScope<LayoutRequest, LayoutAnswer>, 'postMessage' | 'setTimeout' | 'performance'>) {}

  take(request: LayoutRequest): void {
    if (request.kind === 'start') this.start(request);
    else if (request.run === this.run) this.goOn(request);
  }

  private start({ run, task }: Extract<LayoutRequest, { kind: 'start' }>): void {
    this.run = run;
    this.layout = startLayout(task);
    this.spent = this.guides = undefined;
    this.free = this.busy = true;
    this.plan();
  }

  private goOn(request: Exclude<LayoutRequest, { kind: 'start' }>): void {
    if (request.kind === 'next') [this.spent, this.free] = [request.spent, true];
    else this.busy = true;
    if (request.kind === 'pin') this.layout?.pin(request.node, request.place);
    if (request.kind === 'release') this.layout?.release(request.node, request.stay);
    this.plan();
  }

  /** Works in a turn of its own, so that requests which wait already are taken first. */
  private plan(): void {
    if (this.planned || !this.free || !this.busy) return;
    this.planned = true;
    this.scope.setTimeout(() => {
      this.planned = false;
      this.work();
    }, 0);
  }

  private work(): void {
    const { layout } = this;
    if (!layout || !this.free) return;
    const end = this.scope.performance.now() + SLICE;
    do this.busy = layout.step();
    while (this.busy && !layout.paced && this.scope.performance.now() < end);
    if (layout.placed) this.answer(layout);
    else this.plan();
  }

  private answer(layout: Layout): void {
    const positions = this.spent?.length === layout.positions.length ? this.spent : new Float32Array(layout.positions.length);
    positions.set(layout.positions);
    const guides = layout.guides === this.guides ? undefined : layout.guides;
    this.guides = layout.guides;
    this.spent = undefined;
    this.free = false;
    this.scope.postMessage({ run: this.run, positions, busy: this.busy, guides }, [positions.buffer]);
  }
}
