import { watch, type FSWatcher } from 'node:fs';
import { join, sep } from 'node:path';
import { joinPath } from '../../model/path';
import { isListed } from './vault-names';

/** Milliseconds between signs where the system cannot watch. */
const POLL = 2000;

/** The system's signs that something happened in a folder. */
export class FolderSigns {
  private readonly watchers = new Map<string, FSWatcher>();
  private polling: NodeJS.Timeout | undefined;

  /** @param notice told of the vault path that a sign names; of `undefined` where it names none */
  constructor(private readonly root: string, private readonly notice: (path: string | undefined) => void, private readonly platform: NodeJS.Platform = process.platform) {}

  /** Linux watches one folder at a time; the other systems watch all that is below. @param folders all there are, but the outermost @returns whether any is watched only from now on */
  watch(folders: readonly string[]): boolean {
    const wanted = new Set(['', ...(this.platform === 'linux' ? folders : [])]);
    for (const path of [...this.watchers.keys()]) if (!wanted.has(path)) this.unwatch(path);
    const unwatched = [...wanted].filter((path) => !this.watchers.has(path));
    for (const path of unwatched) this.watchFolder(path);
    return unwatched.some((path) => this.watchers.has(path));
  }

  /** Harmless when called again. */
  close(): void {
    clearInterval(this.polling);
    for (const path of [...this.watchers.keys()]) this.unwatch(path);
  }

  private watchFolder(path: string): void {
    if (this.polling !== undefined) return;
    try {
      const watcher = watch(join(this.root, path), { recursive: this.platform !== 'linux' }, (event, name) => this.hear(path, event, name));
      watcher.on('error', () => this.unwatch(path));
      this.watchers.set(path, watcher);
    } catch {
      // No watchers left, or a disk that has none: look now and then instead.
      this.polling = setInterval(() => this.notice(undefined), POLL);
    }
  }

  private hear(folder: string, event: string, name: string | null): void {
    if (name === null) return this.notice(undefined);
    const path = joinPath(folder, name.split(sep).join('/'));
    // A folder removed and made again under the same name is another one: its old watcher hears nothing more.
    if (event === 'rename') this.unwatch(path);
    // What is never listed is no news: every note is written beside its place first.
    if (path.split('/').every(isListed)) this.notice(path);
  }

  private unwatch(path: string): void {
    this.watchers.get(path)?.close();
    this.watchers.delete(path);
  }
}
