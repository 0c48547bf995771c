import { createHash, randomBytes } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { chmod, lstat, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { systemCode } from '../disk-error';
import { VaultFolder } from '../vault-folder';
import { Refusal } from './refusal';
import { checkVaultPath, isListed, unfinishedName } from './vault-names';

/** A file or folder of the vault, as the page is told of it. */
export interface FolderEntry {
  /** Vault path. */
  path: string;
  kind: 'file' | 'folder';
  /** Bytes; 0 for folders. */
  size: number;
  /** Milliseconds since 1970. */
  modified: number;
}

/** The vault's folder on disk. Every path is a vault path, and is held inside the folder before anything is touched. */
export class ServedFolder {
  private constructor(private readonly folder: VaultFolder) {}

  /** @throws StoreError `not-found` when there is no such folder */
  static async open(place: string): Promise<ServedFolder> {
    return new ServedFolder(await VaultFolder.open(place));
  }

  /** Absolute, without symbolic links. */
  get root(): string {
    return this.folder.root;
  }

  /** Files and folders at and under a vault path (`''`: all), folders before what is in them. Symbolic links are left out. */
  async list(under = ''): Promise<FolderEntry[]> {
    if (under === '') return this.listFolder(this.root);
    const place = await this.placeOf(under);
    const own = await this.entryAt(place);
    if (own === undefined) return [];
    return own.kind === 'file' ? [own] : [own, ...(await this.listFolder(place))];
  }

  async read(path: string): Promise<Uint8Array> {
    const place = await this.placeOf(path);
    // A pipe or a device would keep the reader waiting for ever.
    if (!(await stat(place)).isFile()) throw new Refusal(400, 'That is not a file.');
    return readFile(place);
  }

  /** What is at a vault path; undefined for nothing, and for what is neither a file nor a folder. */
  async entry(path: string): Promise<FolderEntry | undefined> {
    return this.entryAt(await this.placeOf(path));
  }

  /**
   * Written beside and then moved into place, so that no reader meets half a note.
   * @param over the SHA-256, in hexadecimal digits, of what the file must hold to be written over
   * @throws Refusal 412 where it holds something else
   */
  async write(path: string, bytes: Uint8Array, over?: string): Promise<FolderEntry> {
    const place = await this.placeOf(path);
    if (over !== undefined && over !== createHash('sha256').update(await this.read(path)).digest('hex')) throw new Refusal(412, 'Another program changed that file.');
    await mkdir(dirname(place), { recursive: true });
    const mode = await this.modeOf(place);
    const unfinished = join(dirname(place), unfinishedName(randomBytes(8).toString('hex')));
    try {
      await writeFile(unfinished, bytes, { flag: 'wx' });
      if (mode !== undefined) await chmod(unfinished, mode);
      await rename(unfinished, place);
    } finally {
      await rm(unfinished, { force: true });
    }
    const { size, mtimeMs } = await stat(place);
    return { path, kind: 'file', size, modified: mtimeMs };
  }

  async makeFolder(path: string): Promise<void> {
    const place = await this.placeOf(path);
    await mkdir(place, { recursive: true });
  }

  async remove(path: string): Promise<void> {
    await rm(await this.placeOf(path), { recursive: true });
  }

  async rename(from: string, to: string): Promise<void> {
    const [source, target] = [await this.placeOf(from), await this.placeOf(to)];
    await this.refuseTaken(source, target);
    await mkdir(dirname(target), { recursive: true });
    await rename(source, target);
  }

  /** @throws Refusal for a path that is none, StoreError `outside` for one that a symbolic link leads out */
  private placeOf(path: string): Promise<string> {
    checkVaultPath(path);
    return this.folder.placeOf(path);
  }

  private async listFolder(place: string): Promise<FolderEntry[]> {
    const children = await readFolder(place);
    const shown = children.filter(({ name }) => isListed(name));
    const entries = await Promise.all(shown.map((child) => this.listChild(place, child)));
    return entries.flat();
  }

  private async listChild(folder: string, child: Dirent): Promise<FolderEntry[]> {
    if (!child.isDirectory() && !child.isFile()) return [];
    const place = join(folder, child.name);
    const entry = await this.entryAt(place);
    if (entry === undefined) return [];
    return child.isDirectory() ? [entry, ...(await this.listFolder(place))] : [entry];
  }

  /** @returns undefined when it has gone since it was named, or is neither a file nor a folder. */
  private async entryAt(place: string): Promise<FolderEntry | undefined> {
    const path = relative(this.root, place).split(sep).join('/');
    try {
      const found = await lstat(place);
      if (found.isDirectory()) return { path, kind: 'folder', size: 0, modified: found.mtimeMs };
      return found.isFile() ? { path, kind: 'file', size: found.size, modified: found.mtimeMs } : undefined;
    } catch (error) {
      if (isGone(error)) return undefined;
      throw error;
    }
  }

  /** @returns who may read and write the file that is there, undefined when there is none. */
  private async modeOf(place: string): Promise<number | undefined> {
    try {
      const found = await stat(place);
      if (!found.isFile()) throw new Refusal(400, 'A folder of that name exists already.');
      return found.mode & 0o777;
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return undefined;
      throw error;
    }
  }

  private async refuseTaken(source: string, target: string): Promise<void> {
    try {
      // The same file under another spelling, on a disk that does not tell them apart, is no obstacle.
      const [old, taken] = [await lstat(source), await lstat(target)];
      if (old.ino !== taken.ino || old.dev !== taken.dev) throw new Refusal(409, 'Something of that name exists already.');
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') throw error;
    }
  }
}

async function readFolder(place: string): Promise<Dirent[]> {
  try {
    return await readdir(place, { withFileTypes: true });
  } catch (error) {
    // Gone, or not ours to look into: the rest of the vault is listed all the same.
    if (isGone(error) || ['EACCES', 'EPERM'].includes(systemCode(error) ?? '')) return [];
    throw error;
  }
}

function isGone(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '');
}
