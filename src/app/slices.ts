import type { Steps } from '../model/steps';

/** Milliseconds of work at a stretch: half a frame. */
const SLICE = 8;

/** Milliseconds without a change after which changes are taken to be over. */
const CALM = 300;

/** Lets the host breathe whenever a slice of work is done. */
export class Slices {
  private start: number;

  constructor(private readonly now: () => number, private readonly pause: () => Promise<void>) {
    this.start = now();
  }

  /** Whether a slice of work is done. */
  get isDone(): boolean {
    return this.now() - this.start >= SLICE;
  }

  async breathe(): Promise<void> {
    if (this.isDone) await this.rest();
  }

  /** Does work that may be interrupted, and breathes wherever a slice of it is done. */
  async work<T>(steps: Steps<T>): Promise<T> {
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      await this.breathe();
    }
  }

  /** Waits until changes are over. @param count of them so far */
  async calm(count: () => number): Promise<void> {
    let seen = count();
    let since = this.now();
    while (this.now() - since < CALM) {
      await this.rest();
      if (count() === seen) continue;
      seen = count();
      since = this.now();
    }
  }

  /** Ends this slice, however short it was. */
  async rest(): Promise<void> {
    await this.pause();
    this.start = this.now();
  }
}

/** Whoever has work done in slices. */
export interface SlicesHost {
  /** Lets the host draw and answer. */
  pause(): Promise<void>;
  /** Whether nobody wants the work any more. */
  isOver(): boolean;
}

/** Does work in slices that may be given up. @returns undefined where it was */
export async function inSlices<T>(steps: Steps<T>, host: SlicesHost): Promise<T | undefined> {
  const slices = new Slices(Date.now, () => host.pause());
  while (!host.isOver()) {
    const { done, value } = steps.next();
    if (done) return value;
    if (slices.isDone) await slices.rest();
  }
  return undefined;
}
