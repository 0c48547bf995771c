import { lightAround, lightOn } from '../../../scene/highlight';
import type { Scene } from '../../../scene/scene';
import { Lighting } from './lighting';

/** What a person attends to, as nodes of the scene at hand, and the light that falls there. */
export class Attention {
  /** The node under the pointer. */
  pointed: number | null = null;
  /** The node that the keyboard stands on. */
  focused: number | null = null;
  /** Null while nothing is looked for. */
  found: ReadonlySet<number> | null = null;
  /** What was picked out. */
  selected: ReadonlySet<number> = new Set();
  readonly lighting = new Lighting();

  /** Takes up another scene: what was pointed at and focused stays so, if it is still there; the rest is to be told anew. */
  carryOver(before: Scene | undefined, scene: Scene): void {
    const inNew = (node: number | null): number | null => scene.index.get((node === null ? undefined : before?.nodes[node]?.id) ?? '') ?? null;
    [this.pointed, this.focused] = [inNew(this.pointed), inNew(this.focused)];
    this.found = null;
    this.selected = new Set();
    this.lighting.reset();
  }

  /** The node that all else steps back for. */
  get chosen(): number | null {
    return this.pointed ?? this.focused;
  }

  relight(scene: Scene | undefined): void {
    const { chosen, found } = this;
    const lit = chosen !== null ? scene && lightAround(scene, chosen) : found && scene && lightOn(scene, found);
    this.lighting.aim(lit ?? null);
  }
}
