import { addTo } from '../../../model/lists';
import { baseName, folderOf, isInFolder, normalisePath } from '../../../model/path';
import type { TFile } from '../vault/files';

/** Finds the file that a link means, by name and path ending, case ignored. Kept up to date by whoever owns the files. */
export class LinkIndex {
  /** Files by their name in lower case; notes without `.md`. */
  private readonly byName = new Map<string, TFile[]>();

  add(file: TFile): void {
    const name = nameKey(file.path);
    addTo(this.byName, name, file);
  }

  /** @param path where the file was, if it moved */
  remove(file: TFile, path = file.path): void {
    const name = nameKey(path);
    const left = (this.byName.get(name) ?? []).filter((each) => each !== file);
    if (left.length > 0) this.byName.set(name, left);
    else this.byName.delete(name);
  }

  /** Whether other files share the name, so that a link needs the path. */
  isAmbiguous(file: TFile): boolean {
    return (this.byName.get(nameKey(file.path))?.length ?? 0) > 1;
  }

  /** The name, as files are kept under, that a link gives to what it means. Only files of that name matter to it. */
  nameIn(linkpath: string, sourcePath: string): string | undefined {
    const wanted = wantedPath(linkpath, sourcePath);
    return wanted && nameKey(wanted.path);
  }

  /** Every file that the link could mean, the one it does mean first. */
  resolve(linkpath: string, sourcePath: string): TFile[] {
    const wanted = wantedPath(linkpath, sourcePath);
    if (wanted === undefined) return [];
    const { path, fromRoot } = wanted;
    const end = withoutMd(path.toLowerCase());
    const fitting = (this.byName.get(nameKey(path)) ?? []).filter((file) => {
      const own = withoutMd(file.path.toLowerCase());
      return own === end || (!fromRoot && own.endsWith(`/${end}`));
    });
    return fitting.sort((a, b) => rank(a, end, sourcePath) - rank(b, end, sourcePath) || comparePathLengths(a, b));
  }
}

/** The whole path first, then what lies near the source. */
function rank(file: TFile, end: string, sourcePath: string): number {
  if (withoutMd(file.path.toLowerCase()) === end) return 0;
  const folder = folderOf(sourcePath);
  if (folderOf(file.path) === folder) return 1;
  return folder !== '' && isInFolder(file.path, folder) ? 2 : 3;
}

function comparePathLengths(a: TFile, b: TFile): number {
  return a.path.split('/').length - b.path.split('/').length || a.path.length - b.path.length || (a.path < b.path ? -1 : 1);
}

/** The path that a link names, seen from its source where it is relative; undefined where that leads out of the vault. */
function wantedPath(linkpath: string, sourcePath: string): { path: string; fromRoot: boolean } | undefined {
  const fromRoot = linkpath.startsWith('/');
  if (!/^\.{1,2}\//.test(linkpath)) return { path: linkpath.replace(/^\/+/, ''), fromRoot };
  const path = normalisePath(`${folderOf(sourcePath)}/${linkpath}`);
  return path === undefined ? undefined : { path, fromRoot: true };
}

function withoutMd(path: string): string {
  return path.endsWith('.md') ? path.slice(0, -3) : path;
}

/** What files are kept under: the name in lower case, without `.md`. Also of the path in a link. */
export function nameKey(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return name.endsWith('.md') ? baseName(name) : name;
}
