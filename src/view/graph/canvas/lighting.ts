import type { Light } from '../../../scene/highlight';

const FADE = 110;
/** After a pause the first step is no longer than this. */
const LONGEST_STEP = 50;

/** What is in the light, and how far the rest has faded: comes and goes softly instead of flickering under the pointer. */
export class Lighting {
  light: Light | null = null;
  /** 0 to 1. */
  fade = 0;
  private goal = 0;
  private last = 0;

  /** Null lets everything come back; what was in the light is known until it has. */
  aim(light: Light | null): void {
    this.goal = light ? 1 : 0;
    if (light) this.light = light;
  }

  /** Forgets a light that was made for other nodes. */
  reset(): void {
    this.light = null;
    this.fade = this.goal = 0;
  }

  /** @returns whether it is still changing */
  advance(now: number, atOnce: boolean): boolean {
    const step = atOnce ? 1 : Math.min(LONGEST_STEP, Math.max(0, now - this.last)) / FADE;
    this.last = now;
    this.fade = this.fade < this.goal ? Math.min(this.goal, this.fade + step) : Math.max(this.goal, this.fade - step);
    if (this.fade === 0) this.light = null;
    return this.fade !== this.goal;
  }
}
