import { IndexOfMany } from '../graph/index-of-many';
import { addTo } from '../model/lists';
import { extensionOf, folderOf, joinPath } from '../model/path';
import { clashKey } from './clash-key';
import { idIn, isPathId, withUnixLineEnds } from './identity';
import type { InstalledFile } from './installed';
import { countChanges } from './differences';
import type { PackFile } from './pack';
import type { Present } from './plan';

/** The files of a folder, as a plan needs them: found by id, by text or by place; and which names are still free. */
export class FolderFiles {
  private readonly pathsById = new Map<string, string[]>();
  /** Clash keys of files and folders, with the spelling that stands there. */
  private readonly taken = new Map<string, string>();
  /** Files by what they say, once one is looked for so: of an import, thousands may be gone. */
  private byText: IndexOfMany<string> | undefined;

  constructor(private readonly present: Present) {
    for (const [path, text] of present.files) {
      this.take(path);
      const id = idIn({ path, text });
      if (id !== undefined) addTo(this.pathsById, id, path);
    }
    for (const path of present.others ?? []) this.take(path);
  }

  textAt(path: string): string | undefined {
    return this.present.files.get(path);
  }

  /**
   * Where a file stands: wherever its id was moved to, else where it was put. Of several notes with the id, the one at its place counts.
   * @param before what is remembered of the file
   * @param shippedPath where the pack puts it now
   */
  find(id: string, before: InstalledFile | undefined, shippedPath: string): string | undefined {
    const place = before?.at ?? before?.path ?? shippedPath;
    const byId = this.pathsById.get(id) ?? [];
    if (byId.length > 0) return byId.includes(place) ? place : byId[0];
    if (before === undefined) return undefined;
    const text = this.textAt(place);
    if (text !== undefined && mayBe(id, { path: place, text }, before.text)) return place;
    return isPathId(id) ? this.findText(extensionOf(place), before.text) : undefined;
  }

  isTaken(path: string): boolean {
    return this.taken.has(clashKey(path));
  }

  /** Marks a path and the folders above it as taken. */
  take(path: string): void {
    for (let part = path; part !== ''; part = folderOf(part)) {
      const key = clashKey(part);
      if (!this.taken.has(key)) this.taken.set(key, part);
    }
  }

  /** The path, in the spelling of the folders that stand there; under another name where its own is taken: `CERN (OSPO Atlas).md`. */
  freePath(wanted: string, mark: string): string {
    const path = this.inStandingFolders(wanted);
    let free = path;
    for (let count = 1; this.isTaken(free); count += 1) free = path.replace(/(\.[^./]+)$/, (dot) => ` (${count === 1 ? mark : `${mark} ${count}`})${dot}`);
    this.take(free);
    return free;
  }

  /** A table, a map or an imported note that was moved unedited. */
  private findText(extension: string, text: string): string | undefined {
    return (this.byText ??= this.listedByText()).single(textKey(extension, text));
  }

  private listedByText(): IndexOfMany<string> {
    const byText = new IndexOfMany<string>();
    for (const [path, text] of this.present.files) byText.add(textKey(extensionOf(path), text), path);
    return byText;
  }

  private inStandingFolders(path: string): string {
    const folder = folderOf(path);
    const standing = this.taken.get(clashKey(folder));
    if (folder === '') return path;
    const above = standing ?? this.inStandingFolders(folder);
    return joinPath(above, path.slice(folder.length + 1));
  }
}

function textKey(extension: string, text: string): string {
  return `${extension}\n${withUnixLineEnds(text)}`;
}

/**
 * Whether what stands at a note's place is still that note, although its id cannot be read: most of it must be left. Else its user wrote a
 * note of their own there, and a note that carries another id has only come to stand where this one stood.
 */
function mayBe(id: string, file: PackFile, base: string): boolean {
  const found = idIn(file);
  if (found !== undefined || isPathId(id)) return found === undefined || found === id;
  return countChanges(base, file.text) < base.split('\n').length / 2;
}
