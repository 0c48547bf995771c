import type { Steps } from '../model/steps';

/** For how long work goes on before the host may breathe, in milliseconds: half a frame. */
const BREATH = 8;

export interface SlicesHost {
  /** Lets the host draw and answer. */
  pause(): Promise<void>;
  /** Whether nobody wants the work any more. */
  isOver(): boolean;
}

/** Does work in slices. @returns undefined where it was given up */
export async function inSlices<T>(steps: Steps<T>, host: SlicesHost): Promise<T | undefined> {
  let breathed = Date.now();
  while (!host.isOver()) {
    const { done, value } = steps.next();
    if (done) return value;
    if (Date.now() - breathed < BREATH) continue;
    await host.pause();
    breathed = Date.now();
  }
  return undefined;
}
