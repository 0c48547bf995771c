import { folderOf, isInFolder } from '../../model/path';
import { FileChanged, type Disk, type DiskEntry } from '../api/disk';

interface Stored {
  entry: DiskEntry;
  bytes: Uint8Array;
}

/** A vault that lives as long as the page does: to look around without changing a file. */
export class MemoryDisk implements Disk {
  private readonly stored = new Map<string, Stored>();

  constructor(readonly name: string) {}

  /** Takes a copy of everything that another disk holds. */
  static async copyOf(disk: Disk): Promise<MemoryDisk> {
    const copy = new MemoryDisk(disk.name);
    for (const { path, kind } of await disk.list()) {
      if (kind === 'folder') await copy.makeFolder(path);
      else await copy.write(path, await disk.read(path));
    }
    return copy;
  }

  async list(): Promise<DiskEntry[]> {
    return [...this.stored.values()].map(({ entry }) => entry);
  }

  async read(path: string): Promise<Uint8Array> {
    const found = this.stored.get(path);
    if (found?.entry.kind !== 'file') throw new Error(`There is no file “${path}”.`);
    return found.bytes;
  }

  async write(path: string, bytes: Uint8Array, over?: Uint8Array): Promise<DiskEntry> {
    if (over && !areSame(over, this.stored.get(path)?.bytes)) throw new FileChanged(path);
    if (this.stored.get(path)?.entry.kind === 'folder') throw new Error(`“${path}” is a folder.`);
    await this.makeFolder(folderOf(path));
    const entry: DiskEntry = { path, kind: 'file', size: bytes.length, modified: Date.now() };
    this.stored.set(path, { entry, bytes: bytes.slice() });
    return entry;
  }

  async makeFolder(path: string): Promise<void> {
    if (path === '') return;
    const there = this.stored.get(path);
    if (there?.entry.kind === 'file') throw new Error(`“${path}” is a file.`);
    if (there) return;
    await this.makeFolder(folderOf(path));
    this.stored.set(path, { entry: { path, kind: 'folder', size: 0, modified: Date.now() }, bytes: new Uint8Array() });
  }

  async remove(path: string): Promise<void> {
    for (const inside of this.pathsIn(path)) this.stored.delete(inside);
  }

  async rename(from: string, to: string): Promise<void> {
    const onlyCaseDiffers = from.toLowerCase() === to.toLowerCase();
    if (this.stored.has(to) && !onlyCaseDiffers) throw new Error(`“${to}” exists already.`);
    if (isInFolder(to, from)) throw new Error(`“${from}” cannot be moved into itself.`);
    const moving = this.pathsIn(from);
    await this.makeFolder(folderOf(to));
    for (const path of moving) this.move(path, to + path.slice(from.length));
  }

  /** Nobody else can reach it, so there is nothing to tell. */
  watch(): () => void {
    return () => undefined;
  }

  private move(from: string, to: string): void {
    const found = this.stored.get(from);
    if (!found) return;
    this.stored.delete(from);
    this.stored.set(to, { ...found, entry: { ...found.entry, path: to } });
  }

  private pathsIn(path: string): string[] {
    const paths = [...this.stored.keys()].filter((stored) => isInFolder(stored, path));
    if (paths.length === 0) throw new Error(`There is no “${path}”.`);
    return paths;
  }
}

function areSame(a: Uint8Array, b: Uint8Array | undefined): boolean {
  return a.length === b?.length && a.every((byte, index) => byte === b[index]);
}
