import type { StoreEvent } from '../note-store';

/**
 * Where something changed since somebody last looked, in the order in which it was told: each path with the one that its text stood at when somebody
 * last looked, or null where the text must be read. A note that was only moved need not be.
 */
export class ChangedPaths {
  private waiting = new Map<string, string | null>();

  add(event: StoreEvent): void {
    if (event.kind !== 'renamed') {
      this.waiting.set(event.path, null);
      return;
    }
    const { from, path } = event;
    this.waiting.set(path, this.waiting.get(from) ?? (this.waiting.has(from) ? null : from));
    this.waiting.set(from, null);
  }

  /** All that waits; from now on nothing does. */
  take(): ReadonlyMap<string, string | null> {
    const taken = this.waiting;
    this.waiting = new Map();
    return taken;
  }
}
