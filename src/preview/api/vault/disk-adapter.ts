import type { DataAdapter, DataWriteOptions, ListedFiles, Stat } from 'obsidian';
import { folderOf } from '../../../model/path';
import { Events } from '../base/events';
import { checkName, diskPath, freePath } from '../base/paths';
import { UnsupportedInPreview } from '../base/unsupported';
import type { Disk, DiskEntry, DiskEvent } from '../disk';
import { KnownEntries } from './known-entries';
import { PathQueue } from './path-queue';
import { untilUncrossed } from './uncrossed';
import { bufferOfBytes, bytesOfText, joinBytes, textOfBytes, type WrittenContent } from './text';

/** What the adapter tells of through its `change` event, whoever made the change. */
export type DiskChange = DiskEvent & { /** What was written, where it is known. */ text?: string } | { kind: 'renamed'; from: string; to: string };

/**
 * Files by path, hidden ones included, over the disk. Knows every entry, so that what exists is answered without asking.
 * Triggers `change` (DiskChange), and before it `external` where others made the change.
 */
export class DiskAdapter extends Events implements DataAdapter {
  readonly entries = new KnownEntries();
  private readonly queue = new PathQueue();

  constructor(readonly disk: Disk) {
    super();
  }

  /** Reads what there is, and follows it from then on. @returns a function that ends the following */
  async load(): Promise<() => void> {
    this.entries.replace(await this.disk.list());
    return this.disk.watch((event) => this.hear(event));
  }

  getName(): string {
    return this.disk.name;
  }

  async exists(path: string): Promise<boolean> {
    return this.find(path) !== undefined;
  }

  async stat(path: string): Promise<Stat | null> {
    const entry = this.find(path);
    return entry ? { type: entry.kind, ctime: entry.modified, mtime: entry.modified, size: entry.size } : null;
  }

  async list(path: string): Promise<ListedFiles> {
    const folder = diskPath(path);
    if (folder !== '' && this.find(path)?.kind !== 'folder') throw missing('folder', path);
    const inside = [...this.entries.values()].filter((entry) => entry.path !== '' && folderOf(entry.path) === folder);
    const pathsOf = (kind: DiskEntry['kind']): string[] => inside.filter((entry) => entry.kind === kind).map((entry) => entry.path);
    return { files: pathsOf('file'), folders: pathsOf('folder') };
  }

  async read(path: string): Promise<string> {
    return textOfBytes(await this.bytes(path));
  }

  async readBinary(path: string): Promise<ArrayBuffer> {
    return bufferOfBytes(await this.bytes(path));
  }

  write(path: string, text: string, _options?: DataWriteOptions): Promise<void> {
    return this.queue.run(diskPath(path), () => this.put(path, { bytes: bytesOfText(text), text }));
  }

  writeBinary(path: string, data: ArrayBuffer, _options?: DataWriteOptions): Promise<void> {
    return this.queue.run(diskPath(path), () => this.put(path, { bytes: new Uint8Array(data) }));
  }

  async append(path: string, text: string): Promise<void> {
    await this.process(path, (before) => before + text);
  }

  appendBinary(path: string, data: ArrayBuffer): Promise<void> {
    return this.queue.run(diskPath(path), () => this.revise(path, (before) => ({ bytes: joinBytes(before, new Uint8Array(data)) })));
  }

  /** Reads, changes and writes as one step. Where another program writes the file in between, its text is changed instead. */
  process(path: string, change: (text: string) => string): Promise<string> {
    return this.rework(path, change);
  }

  /** The same. @param held what the file is believed to hold: it is then read only where it holds something else */
  rework(path: string, change: (text: string) => string, held?: string): Promise<string> {
    return this.queue.run(diskPath(path), async () => {
      let text = '';
      await this.revise(path, (bytes) => {
        const before = textOfBytes(bytes);
        text = change(before);
        return text === before ? undefined : { bytes: bytesOfText(text), text };
      }, held === undefined ? undefined : bytesOfText(held));
      return text;
    });
  }

  getResourcePath(path: string): string {
    throw new UnsupportedInPreview(`An address for the file "${path}"`);
  }

  async mkdir(path: string): Promise<void> {
    const folder = diskPath(path);
    if (this.find(path)?.kind === 'file') throw new Error(`"${path}" is a file, not a folder.`);
    await this.disk.makeFolder(folder);
    this.keepFolders(folder);
  }

  /** There is no system trash in a browser: Obsidian then falls back to the vault's own. */
  async trashSystem(): Promise<boolean> {
    return false;
  }

  async trashLocal(path: string): Promise<void> {
    const name = diskPath(path).split('/').at(-1) ?? '';
    await this.mkdir('.trash');
    await this.rename(path, freePath(`.trash/${name}`, (each) => this.entries.has(each)));
  }

  async rmdir(path: string, recursive: boolean): Promise<void> {
    const { files, folders } = await this.list(path);
    if (!recursive && files.length + folders.length > 0) throw new Error(`The folder "${path}" is not empty.`);
    await this.take(path);
  }

  async remove(path: string): Promise<void> {
    if (this.find(path) === undefined) throw missing('file', path);
    await this.take(path);
  }

  async rename(path: string, newPath: string): Promise<void> {
    const [from, to] = [diskPath(path), diskPath(newPath)];
    if (from === to) return;
    if (!this.entries.has(from)) throw missing('file', path);
    const sameButForCase = from.toLowerCase() === to.toLowerCase();
    if (this.entries.has(to) && !sameButForCase) throw new Error('Destination file already exists!');
    checkName(to);
    this.requireFolder(to);
    await this.disk.rename(from, to);
    this.entries.rename(from, to);
    this.trigger('change', { kind: 'renamed', from, to } satisfies DiskChange);
  }

  async copy(path: string, newPath: string): Promise<void> {
    if (this.find(newPath)) throw new Error('Destination file already exists!');
    const source = this.find(path);
    if (source?.kind !== 'folder') return this.put(newPath, { bytes: await this.bytes(path) });
    await this.mkdir(newPath);
    const { files, folders } = await this.list(path);
    for (const inner of [...files, ...folders]) await this.copy(inner, diskPath(newPath) + inner.slice(source.path.length));
  }

  private find(path: string): DiskEntry | undefined {
    return this.entries.get(diskPath(path));
  }

  private bytes(path: string): Promise<Uint8Array> {
    if (this.find(path)?.kind !== 'file') return Promise.reject(missing('file', path));
    return this.disk.read(diskPath(path));
  }

  /** @param change gives back nothing where nothing is to be written @param held what the file is believed to hold */
  private revise(path: string, change: (before: Uint8Array) => WrittenContent | undefined, held?: Uint8Array): Promise<void> {
    let believed = held;
    return untilUncrossed(async () => {
      const before = believed ?? await this.bytes(path);
      believed = undefined;
      const after = change(before);
      if (after) await this.put(path, after, before);
    });
  }

  /** @param over what the file must hold: see Disk */
  private async put(path: string, { bytes, text }: WrittenContent, over?: Uint8Array): Promise<void> {
    const at = diskPath(path);
    checkName(at);
    this.requireFolder(at);
    const entry = await this.disk.write(at, bytes, over);
    this.tell({ kind: 'written', entry, ...(text !== undefined && { text }) });
  }

  private async take(path: string): Promise<void> {
    const at = diskPath(path);
    await this.disk.remove(at);
    this.tell({ kind: 'removed', path: at });
  }

  /** As on a desktop, writing into a folder that is not there fails: plugins must make it first. */
  private requireFolder(path: string): void {
    const folder = folderOf(path);
    if (folder !== '' && this.entries.get(folder)?.kind !== 'folder') throw missing('folder', folder);
  }

  private hear(event: DiskEvent): void {
    if (!this.isNews(event)) return;
    if (event.kind === 'written') this.keepFolders(folderOf(event.entry.path));
    this.entries.take(event);
    this.trigger('external', event);
    this.trigger('change', event);
  }

  /** A disk that watches a real folder tells us of our own writes too. */
  private isNews(event: DiskEvent): boolean {
    if (event.kind === 'removed') return this.entries.has(event.path);
    return this.entries.get(event.entry.path)?.kind !== 'folder' && !this.entries.isCurrent(event.entry);
  }

  private tell(change: DiskEvent & { text?: string }): void {
    this.entries.take(change);
    this.trigger('change', change);
  }

  /** Tells of each folder that was not known yet, outermost first. */
  private keepFolders(folder: string): void {
    if (folder === '' || this.entries.has(folder)) return;
    this.keepFolders(folderOf(folder));
    this.tell({ kind: 'written', entry: { path: folder, kind: 'folder', size: 0, modified: Date.now() } });
  }
}

function missing(kind: 'file' | 'folder', path: string): Error {
  return Object.assign(new Error(`ENOENT: no such ${kind}: "${path}"`), { code: 'ENOENT' });
}
