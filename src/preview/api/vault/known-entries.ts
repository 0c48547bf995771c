import { isInFolder } from '../../../model/path';
import { compareTexts } from '../../../model/sorted';
import type { DiskEntry, DiskEvent } from '../disk';

/** What is known of a disk so far, by path: what exists is answered without asking, and what was missed is found by comparing. */
export class KnownEntries {
  private readonly entries = new Map<string, DiskEntry>();

  get(path: string): DiskEntry | undefined {
    return this.entries.get(path);
  }

  has(path: string): boolean {
    return this.entries.has(path);
  }

  values(): Iterable<DiskEntry> {
    return this.entries.values();
  }

  /** Takes a whole listing. @returns what differs from what was known */
  replace(listing: readonly DiskEntry[]): DiskEvent[] {
    const listed = new Set(listing.map(({ path }) => path));
    const gone = [...this.entries.keys()].filter((path) => !listed.has(path)).sort(compareTexts).reverse();
    const differing = listing.filter((entry) => !isSame(this.entries.get(entry.path), entry));
    const events = [
      ...gone.map((path): DiskEvent => ({ kind: 'removed', path })),
      ...differing.map((entry): DiskEvent => ({ kind: 'written', entry })),
    ];
    for (const event of events) this.take(event);
    return events;
  }

  /** Whether an entry is what was told of last. */
  isCurrent(entry: DiskEntry): boolean {
    return isSame(this.entries.get(entry.path), entry);
  }

  take(event: DiskEvent): void {
    if (event.kind === 'removed') this.remove(event.path);
    else this.entries.set(event.entry.path, event.entry);
  }

  rename(from: string, to: string): void {
    for (const [path, entry] of [...this.entries]) {
      if (!isInFolder(path, from)) continue;
      this.entries.delete(path);
      const moved = to + path.slice(from.length);
      this.entries.set(moved, { ...entry, path: moved });
    }
  }

  private remove(path: string): void {
    for (const known of [...this.entries.keys()]) if (isInFolder(known, path)) this.entries.delete(known);
  }
}

function isSame(known: DiskEntry | undefined, entry: DiskEntry): boolean {
  if (known?.kind !== entry.kind) return false;
  return entry.kind === 'folder' || (known.size === entry.size && known.modified === entry.modified);
}
