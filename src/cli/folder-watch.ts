import { watch, type FSWatcher } from 'node:fs';
import type { StoredFile, StoreEvent } from '../app/note-store';
import { describeFile, listFiles } from './list-files';

/** Milliseconds of quiet before the folder is looked at: programs write in several steps. */
const QUIET = 80;

type Snapshot = Map<string, string>;
type InTurn = <T>(task: () => Promise<T>) => Promise<T>;

/**
 * Tells what other programs change in a folder. The system's notices say only that something happened, and differ between
 * platforms: what happened is found by comparing the folder with how it was last seen.
 */
export class FolderWatch {
  private watcher: FSWatcher | undefined;
  private timer: NodeJS.Timeout | undefined;
  private seen: Snapshot | undefined;

  constructor(
    private readonly root: string,
    private readonly inTurn: InTurn,
    private readonly tell: (event: StoreEvent) => void,
  ) {}

  /** Harmless when called again. */
  start(): void {
    if (this.watcher) return;
    this.watcher = watch(this.root, { recursive: true }, () => this.lookSoon());
    // A folder that vanishes under the watcher is found by looking.
    this.watcher.on('error', () => this.lookSoon());
    void this.inTurn(async () => {
      this.seen = await this.snapshot();
    }).catch(() => undefined);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.watcher?.close();
    this.watcher = undefined;
    this.seen = undefined;
  }

  /** Takes an own change into account, so that it is not told as another's. */
  async note(event: StoreEvent): Promise<void> {
    if (!this.seen) return;
    for (const path of event.kind === 'renamed' ? [event.path, event.from] : [event.path]) {
      const file = await describeFile(this.root, path);
      if (!file) this.seen.delete(path);
      else this.seen.set(path, markOf(file));
    }
  }

  private lookSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      void this.inTurn(() => this.look()).catch(() => undefined);
    }, QUIET);
  }

  private async look(): Promise<void> {
    if (!this.seen) return;
    const before = this.seen;
    const now = await this.snapshot();
    this.seen = now;
    for (const path of before.keys()) if (!now.has(path)) this.tell({ kind: 'removed', path });
    for (const [path, mark] of now) if (before.get(path) !== mark) this.tell({ kind: 'written', path });
  }

  private async snapshot(): Promise<Snapshot> {
    const files = await listFiles(this.root);
    return new Map(files.map((file) => [file.path, markOf(file)]));
  }
}

/** What differs once a file was written to. */
function markOf({ size, modified }: StoredFile): string {
  return `${size} ${modified}`;
}
