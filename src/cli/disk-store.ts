import { mkdir, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StoreError, type NoteStore, type StoredFile, type StoreEvent } from '../app/note-store';
import { joinPath } from '../model/path';
import { createWhole, replaceWhole } from './atomic-write';
import { storeError } from './disk-error';
import { FolderWatch } from './folder-watch';
import { listFiles } from './list-files';
import { isThere, VaultFolder } from './vault-folder';

/** Where the disk keeps what was thrown away: the folder that Obsidian uses when told to keep deleted files in the vault. */
const TRASH = '.trash';

/**
 * A vault on disk. Writes are whole or not at all, and one at a time, so that none is lost between reading and writing.
 * With `follow`, changes that other programs make are told as well.
 */
export class DiskStore implements NoteStore {
  private readonly listeners = new Set<(event: StoreEvent) => void>();
  private readonly folderWatch: FolderWatch | undefined;
  private last: Promise<unknown> = Promise.resolve();

  private constructor(private readonly folder: VaultFolder, follow: boolean) {
    if (follow) this.folderWatch = new FolderWatch(folder.root, (task) => this.inTurn(task), (event) => this.tell(event));
  }

  /** @throws StoreError `not-found` when there is no such folder */
  static async open(root: string, { follow = false } = {}): Promise<DiskStore> {
    return new DiskStore(await VaultFolder.open(root), follow);
  }

  list(): Promise<StoredFile[]> {
    return listFiles(this.folder.root);
  }

  async exists(path: string): Promise<boolean> {
    return isThere(await this.folder.placeOf(path));
  }

  async read(path: string): Promise<string> {
    return (await this.readBytes(path)).toString('utf8');
  }

  process(path: string, change: (text: string) => string): Promise<string> {
    return this.inTurn(async () => {
      const place = await this.folder.placeOf(path);
      for (;;) {
        const before = await this.readBytes(path);
        const text = before.toString('utf8');
        const after = change(text);
        if (after === text) return after;
        refuseForeignEncoding(path, before, text);
        const unchanged = async (): Promise<boolean> => before.equals(await this.readBytes(path));
        if (!(await this.writing(path, () => replaceWhole(place, after, unchanged)))) continue;
        await this.told({ kind: 'written', path: this.folder.inside(path) });
        return after;
      }
    });
  }

  create(path: string, text: string): Promise<void> {
    return this.inTurn(async () => {
      const place = await this.folder.placeOf(path);
      await this.writing(path, () => createWhole(place, text));
      await this.told({ kind: 'written', path: this.folder.inside(path) });
    });
  }

  rename(from: string, to: string): Promise<void> {
    return this.inTurn(async () => {
      await this.move(from, to);
      await this.told({ kind: 'renamed', path: this.folder.inside(to), from: this.folder.inside(from) });
    });
  }

  trash(path: string): Promise<void> {
    return this.inTurn(async () => {
      await this.move(path, await this.freeTrashPath(this.folder.inside(path)));
      await this.told({ kind: 'removed', path: this.folder.inside(path) });
    });
  }

  watch(listener: (event: StoreEvent) => void): () => void {
    this.listeners.add(listener);
    this.folderWatch?.start();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.folderWatch?.stop();
    };
  }

  private async readBytes(path: string): Promise<Buffer> {
    try {
      return await readFile(await this.folder.placeOf(path));
    } catch (error) {
      // Only where systems take such names are there files that have them.
      if (path.includes('\\')) throw new StoreError('unreadable', path, 'Its name has a backslash, which parts folders in a vault.');
      throw storeError(error, path, 'unreadable');
    }
  }

  private async move(from: string, to: string): Promise<void> {
    const source = await this.folder.placeOf(from);
    const target = await this.folder.placeOf(to);
    if (!(await isThere(source))) throw new StoreError('not-found', from);
    const onlyCaseDiffers = source.toLowerCase() === target.toLowerCase();
    if (!onlyCaseDiffers && (await isThere(target))) throw new StoreError('exists', to);
    await this.writing(to, async () => {
      await mkdir(dirname(target), { recursive: true });
      await rename(source, target);
    });
  }

  private async freeTrashPath(path: string): Promise<string> {
    for (let copy = 0; ; copy += 1) {
      const free = joinPath(TRASH, copy === 0 ? path : `${path}.${copy}`);
      if (!(await this.exists(free))) return free;
    }
  }

  private async writing<T>(path: string, write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      throw storeError(error, path, 'unwritable');
    }
  }

  /** One change after the other, whoever asks: also a failed one lets the next begin. */
  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.last.then(task, task);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async told(event: StoreEvent): Promise<void> {
    await this.folderWatch?.note(event);
    this.tell(event);
  }

  private tell(event: StoreEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}

/** Writing back what was not UTF-8 would damage the rest of the file. */
function refuseForeignEncoding(path: string, bytes: Buffer, text: string): void {
  if (bytes.equals(Buffer.from(text, 'utf8'))) return;
  throw new StoreError('unwritable', path, `“${path}” is not UTF-8 text and was left as it is.`);
}
