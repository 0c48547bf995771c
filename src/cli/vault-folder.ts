import { lstat, realpath, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { StoreError } from '../app/note-store';
import { normalisePath } from '../model/path';

/** The folder of a vault on disk: turns vault paths into places, and none of them lies outside. */
export class VaultFolder {
  private constructor(
    /** Absolute, without symbolic links. */
    readonly root: string,
  ) {}

  /** @throws StoreError `not-found` */
  static async open(folder: string): Promise<VaultFolder> {
    const isFolder = await stat(folder).then((stats) => stats.isDirectory(), () => false);
    if (!isFolder) throw new StoreError('not-found', folder, `There is no folder “${folder}”.`);
    return new VaultFolder(await realpath(folder));
  }

  /** The vault path, tidied. @throws StoreError `outside` */
  inside(path: string): string {
    const tidy = normalisePath(path);
    if (tidy && !tidy.includes('\0')) return tidy;
    throw new StoreError('outside', path);
  }

  /** The absolute place of a vault path. @throws StoreError `outside`, also when a symbolic link leads there */
  async placeOf(path: string): Promise<string> {
    const place = join(this.root, this.inside(path));
    const real = await nearestReal(place);
    if (real !== this.root && !real.startsWith(this.root + sep)) throw new StoreError('outside', path);
    return place;
  }
}

/** Whether anything stands at a place, a link to nowhere included. */
export async function isThere(place: string): Promise<boolean> {
  return lstat(place).then(() => true, () => false);
}

/** The real path of a place, or of the nearest folder above it that is there. */
async function nearestReal(place: string): Promise<string> {
  try {
    return await realpath(place);
  } catch (error) {
    const above = dirname(place);
    if (above === place) throw error;
    // A link to nowhere must not pass for a free place: writing through it would create its target.
    if (await isThere(place)) return '';
    return nearestReal(above);
  }
}
