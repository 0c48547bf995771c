import { isInFolder } from '../../model/path';
import { FolderSigns } from './folder-signs';
import type { FolderEntry, ServedFolder } from './served-folder';

/** A change of the vault, as the page is told of it. */
export type FolderChange =
  | { kind: 'written'; entry: FolderEntry }
  | { kind: 'removed'; path: string };

type Listener = (change: FolderChange) => void;

/** Milliseconds between the first sign of a change and the look at the folder; a burst of writes is one look. */
const GATHER = 80;

/**
 * Knows what the vault held at the last look, and tells each window of what others changed since. The system's own events say only
 * that something happened; what happened is found by comparing, which also holds for moved folders and systems that report little.
 * Signs of what is known already, as of a window's own writes, need no look: to list thousands of files takes longer than to write one.
 */
export class VaultChanges {
  private known = new Map<string, FolderEntry>();
  private readonly listeners = new Map<Listener, string>();
  private readonly signs: FolderSigns;
  /** Paths of which there was a sign since the last look; `undefined` for a sign of anything. */
  private readonly signed = new Set<string | undefined>();
  private queue: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(private readonly folder: ServedFolder) {
    this.signs = new FolderSigns(folder.root, (path) => this.notice(path));
  }

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
      let except: string | undefined;
      try {
        const made = await change();
        except = client;
        return made;
      } finally {
        // What stood in the way of a change is news to who asked for it, too.
        for (const path of touched) this.tell(await this.lookAt(path), except);
      }
    });
  }

  /** Resolves once everything asked for so far is done. */
  async look(): Promise<void> {
    await this.inTurn(() => this.lookAround());
  }

  /** A look that is still under way does not begin to watch again, which would keep the program from ending. */
  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.signs.close();
    this.listeners.clear();
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.then(() => undefined, () => undefined);
    return result;
  }

  /** Looks again where a folder is watched from now on: what happened in it between the look and the watch gave no sign. */
  private async lookAround(): Promise<void> {
    do this.tell(this.compare(await this.folder.list(), [...this.known.keys()]));
    while (this.watchFolders());
  }

  /** A path with all that is in it, and the folders above it, which may be new. */
  private async lookAt(path: string): Promise<FolderChange[]> {
    const above = path.split('/').slice(0, -1).map((_, index, names) => names.slice(0, index + 1).join('/'));
    const missing = above.find((folder) => !this.known.has(folder));
    const top = missing ?? path;
    const changes = this.compare(await this.folder.list(top), this.knownAt(top));
    const isNew = changes.some((change) => change.kind === 'written' && change.entry.kind === 'folder');
    if (isNew && this.watchFolders()) this.notice(top);
    return changes;
  }

  private knownAt(path: string): string[] {
    if (this.known.get(path)?.kind !== 'folder') return this.known.has(path) ? [path] : [];
    return [...this.known.keys()].filter((known) => isInFolder(known, path));
  }

  /** @param concerned those of the known paths that would be among the found ones, were they still there */
  private compare(found: FolderEntry[], concerned: readonly string[]): FolderChange[] {
    const now = new Map(found.map((entry) => [entry.path, entry]));
    const gone = concerned.filter((path) => now.get(path)?.kind !== this.known.get(path)?.kind).reverse();
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

  /** @returns whether any folder is watched only from now on */
  private watchFolders(): boolean {
    return !this.closed && this.signs.watch(this.entries().filter(({ kind }) => kind === 'folder').map(({ path }) => path));
  }

  private notice(path: string | undefined): void {
    if (this.closed) return;
    this.signed.add(path);
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.inTurn(() => this.lookIfNew()).catch(() => undefined);
    }, GATHER);
  }

  private async lookIfNew(): Promise<void> {
    const paths = [...this.signed];
    this.signed.clear();
    for (const path of paths) {
      if (path !== undefined && await this.isKnown(path)) continue;
      return this.lookAround();
    }
  }

  /** Whether there is the very file that was told of last, or none as before. Of a folder one cannot say without looking into it. */
  private async isKnown(path: string): Promise<boolean> {
    const known = this.known.get(path);
    const found = await this.folder.entry(path).catch(() => null);
    if (found === null) return false;
    return found === undefined || known === undefined ? found === known : found.kind === 'file' && sameEntry(known, found);
  }
}

function sameEntry(known: FolderEntry | undefined, found: FolderEntry): boolean {
  if (known?.kind !== found.kind) return false;
  // A folder's own time changes with every file in it, which says nothing new.
  return found.kind === 'folder' || (known.size === found.size && known.modified === found.modified);
}
