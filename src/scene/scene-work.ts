import type { AtlasGraph } from '../model/graph';
import type { Steps } from '../model/steps';
import type { Lens } from './lens';
import { sceneInSteps, type SceneOptions, type WorkedScene } from './scene';

/** Makes scenes a slice at a time, so that a large graph does not hold the page. Begins anew when it is told that something changed. */
export class SceneWork {
  private steps: Steps<WorkedScene> | undefined;

  /** What was begun is of no use any more. */
  restart(): void {
    this.steps = undefined;
  }

  /**
   * Works until the scene is there, or the time is over; a small graph takes a fraction of it.
   * @param isOver asked between pieces of some milliseconds @returns undefined while there is more to do
   */
  go(graph: AtlasGraph, lens: Lens, options: SceneOptions, isOver: () => boolean): WorkedScene | undefined {
    const steps = (this.steps ??= sceneInSteps(graph, lens, options));
    do {
      const step = steps.next();
      if (step.done !== true) continue;
      this.steps = undefined;
      return step.value;
    } while (!isOver());
    return undefined;
  }
}
