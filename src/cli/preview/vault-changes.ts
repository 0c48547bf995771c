import { watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { joinPath } from '../../model/path';
import type { FolderEntry, ServedFolder } from './served-folder';

/** A change of the vault, as the page is told of it. */
export type FolderChange =
  | { kind: 'written'; entry: FolderEntry }
  | { kind: 'removed'; path: string };

type Listener = (change: FolderChange) => void;

/** Milliseconds between the first sign of a change and the look at the folder; a burst of writes is one look. */
const GATHER = 80;
/** Milliseconds between looks where the system cannot watch. */
const POLL = 2000;

/**
 * Knows what the vault held at the last look, and tells each window of what others changed since. The system's own events say only
 * that something happened; what happened is found by comparing, which also holds for moved folders and systems that report little.
 */
export class VaultChanges {
  private known = new Map<string, FolderEntry>();
  private readonly listeners = new Map<Listener, string>();
  private readonly watchers = new Map<string, FSWatcher>();
  private queue: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private polling: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(private readonly folder: ServedFolder, private readonly platform: NodeJS.Platform = process.platform) {}

  async start(): Promise<void> {
    await this.look();
  }

  entries(): FolderEntry[] {
    return [...this.known.values()];
  }

  /** @param client changes made by this one are not told to it. @returns a function that ends the telling */
  listen(client: string, listener: Listener): () => void {
    this.listeners.set(listener, client);
    return () => this.listeners.delete(listener);
  }

  /**
   * Does a change in turn with the looks at the folder, so that a window's own writes are not told back to it.
   * @param touched vault paths that the change concerns
   */
  async make<T>(client: string, touched: string[], change: () => Promise<T>): Promise<T> {
    return this.inTurn(async () => {
      try {
        return await change();
      } finally {
        for (const path of touched) this.tell(await this.lookAt(path), client);
      }
    });
  }

  /** Resolves once everything asked for so far is done. */
  async look(): Promise<void> {
    await this.inTurn(async () => {
      this.tell(this.compare(await this.folder.list(), () => true));
      this.watchFolders();
    });
  }

  /** A look that is still under way does not begin to watch again, which would keep the program from ending. */
  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    clearInterval(this.polling);
    for (const watcher of this.watchers.values()) watcher.close();
    this.watchers.clear();
    this.listeners.clear();
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.then(() => undefined, () => undefined);
    return result;
  }

  /** A path with all that is in it, and the folders above it, which may be new. */
  private async lookAt(path: string): Promise<FolderChange[]> {
    const above = path.split('/').slice(0, -1).map((_, index, names) => names.slice(0, index + 1).join('/'));
    const missing = above.find((folder) => !this.known.has(folder));
    const top = missing ?? path;
    const changes = this.compare(await this.folder.list(top), (known) => known === top || known.startsWith(`${top}/`));
    if (changes.some((change) => change.kind === 'written' && change.entry.kind === 'folder')) this.watchFolders();
    return changes;
  }

  private compare(found: FolderEntry[], concerned: (path: string) => boolean): FolderChange[] {
    const now = new Map(found.map((entry) => [entry.path, entry]));
    const gone = [...this.known.keys()].filter((path) => concerned(path) && now.get(path)?.kind !== this.known.get(path)?.kind).reverse();
    const written = found.filter((entry) => !sameEntry(this.known.get(entry.path), entry));
    for (const path of gone) this.known.delete(path);
    for (const entry of found) this.known.set(entry.path, entry);
    return [
      ...gone.map((path): FolderChange => ({ kind: 'removed', path })),
      ...written.map((entry): FolderChange => ({ kind: 'written', entry })),
    ];
  }

  private tell(changes: FolderChange[], except?: string): void {
    for (const [listener, client] of [...this.listeners]) {
      if (client !== except) for (const change of changes) listener(change);
    }
  }

  /** Linux watches one folder at a time; the other systems watch all that is below. */
  private watchFolders(): void {
    const folders = this.platform === 'linux' ? this.entries().filter(({ kind }) => kind === 'folder').map(({ path }) => path) : [];
    const wanted = new Set(['', ...folders]);
    for (const path of [...this.watchers.keys()]) if (!wanted.has(path)) this.unwatch(path);
    for (const path of wanted) if (!this.watchers.has(path)) this.watchFolder(path);
  }

  private watchFolder(path: string): void {
    if (this.closed || this.polling !== undefined) return;
    try {
      const watcher = watch(join(this.folder.root, path), { recursive: this.platform !== 'linux' }, (event, name) => {
        // A folder removed and made again under the same name is another one: its old watcher hears nothing more.
        if (event === 'rename' && name !== null) this.unwatch(joinPath(path, name));
        this.soon();
      });
      watcher.on('error', () => this.unwatch(path));
      this.watchers.set(path, watcher);
    } catch {
      // No watchers left, or a disk that has none: look now and then instead.
      this.polling = setInterval(() => this.soon(), POLL);
    }
  }

  private unwatch(path: string): void {
    this.watchers.get(path)?.close();
    this.watchers.delete(path);
  }

  private soon(): void {
    if (this.closed) return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.look().catch(() => undefined);
    }, GATHER);
  }
}

function sameEntry(known: FolderEntry | undefined, found: FolderEntry): boolean {
  if (known?.kind !== found.kind) return false;
  // A folder's own time changes with every file in it, which says nothing new.
  return found.kind === 'folder' || (known.size === found.size && known.modified === found.modified);
}
