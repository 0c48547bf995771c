import type { NamedLens } from '../../scene/built-in-lenses';
import { DEFAULT_LENS, type Lens } from '../../scene/lens';
import { amend, historyOf, record, redo, undo, type ViewHistory } from './view-history';

/** What can be taken back: the lens, under which name it was kept, and what is pinned. */
export interface LensLook {
  lens: Lens;
  /** The name of the saved lens that this began as; null for a built-in one. */
  name: string | null;
  /** Ids of the nodes that are held where they stand. */
  pins: readonly string[];
}

/** Holds how the graph is looked at, with all that was before it. Tells of every change, with what was before. */
export class LensDesk {
  private history: ViewHistory<LensLook> = historyOf({ lens: DEFAULT_LENS, name: null, pins: [] });

  /** @param keptPins what is pinned under a lens that a person comes to */
  constructor(private readonly keptPins: (lens: Lens) => readonly string[], private readonly changed: (before: LensLook) => void) {}

  get look(): LensLook {
    return this.history.present;
  }

  get lens(): Lens {
    return this.look.lens;
  }

  get canUndo(): boolean {
    return this.history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.history.future.length > 0;
  }

  /** Begins anew, with nothing to take back: for what was kept from the last time. */
  restart(lens: Lens, name: string | null): void {
    this.go(historyOf({ lens, name, pins: this.keptPins(lens) }));
  }

  /** Looks in another way, as a step that can be taken back. */
  change(lens: Lens): void {
    this.step({ ...this.look, lens });
  }

  /** The words that are looked for change with every letter: no steps. */
  find(query: string): void {
    this.go(amend(this.history, { ...this.look, lens: { ...this.lens, query } }));
  }

  /** Takes a lens up whole, with the pins that were set under it. */
  take({ name, lens }: NamedLens): void {
    this.step({ lens, name: name === '' ? null : name, pins: this.keptPins(lens) });
  }

  /** The lens is kept under another name now, or under none. */
  rename(name: string | null): void {
    this.go(amend(this.history, { ...this.look, name }));
  }

  pin(ids: readonly string[], pinned: boolean): void {
    const others = this.look.pins.filter((id) => !ids.includes(id));
    this.step({ ...this.look, pins: pinned ? [...others, ...ids] : others });
  }

  /** @returns whether there was a step to take back */
  undo(): boolean {
    return this.go(undo(this.history));
  }

  /** @returns whether an undo could be taken back */
  redo(): boolean {
    return this.go(redo(this.history));
  }

  private step(look: LensLook): void {
    if (JSON.stringify(look) !== JSON.stringify(this.look)) this.go(record(this.history, look));
  }

  private go(history: ViewHistory<LensLook>): boolean {
    if (history === this.history) return false;
    const before = this.look;
    this.history = history;
    this.changed(before);
    return true;
  }
}
