import { foldersAbove } from '../model/path';
import { PathList } from './path-list';

/** Above this, files are listed by their folders: to look through all of them from each folder would cost more the more there are. */
const MANY = 24;

/** Files whose paths end alike, to be chosen among from a folder. */
export class NearFiles {
  private readonly all: PathList;
  /** Those in each folder and below it, once there are many and somebody asks. */
  private byFolder: Map<string, PathList> | undefined;

  constructor(paths: Iterable<string>) {
    this.all = new PathList(paths);
  }

  get areMany(): boolean {
    return this.all.size > MANY;
  }

  /** Those that are nearest to a folder: those in it or below it, where there are any; else all of them. */
  nearestTo(folder: string): PathList {
    const below = folder === '' ? undefined : this.below(folder);
    return below && below.size > 0 ? below : this.all;
  }

  add(path: string): void {
    this.all.add(path);
    if (this.byFolder) list(path, this.byFolder);
  }

  remove(path: string): void {
    this.all.remove(path);
    if (this.byFolder) for (const folder of foldersAbove(path)) this.byFolder.get(folder)?.remove(path);
  }

  private below(folder: string): PathList | undefined {
    if (this.byFolder === undefined && !this.areMany) return new PathList([...this.all].filter((path) => path.startsWith(`${folder}/`)));
    return (this.byFolder ??= this.listed()).get(folder);
  }

  private listed(): Map<string, PathList> {
    const byFolder = new Map<string, PathList>();
    for (const path of this.all) list(path, byFolder);
    return byFolder;
  }
}

function list(path: string, byFolder: Map<string, PathList>): void {
  for (const folder of foldersAbove(path)) {
    const known = byFolder.get(folder);
    if (known) known.add(path);
    else byFolder.set(folder, new PathList([path]));
  }
}
