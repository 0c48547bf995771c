import { isLarge } from '../model/ascii';
import * as Char from '../model/char';
import { fileName, isNotePath, joinPath, normalisePath } from '../model/path';

const PLAIN = /^[ -~]*$/;

/** One spelling for names that Obsidian does not tell apart. */
export function nameKey(name: string): string {
  // Plain letters have one spelling only, and asking is quicker than making it.
  return (PLAIN.test(name) ? name : name.normalize('NFC')).toLowerCase();
}

/** The key under which a file is found: a note's without its extension. */
export function fileKey(path: string): string {
  return nameKey(isNotePath(path) ? withoutExtension(fileName(path)) : fileName(path));
}

/** The one spelling of a file's path: a note's without its extension. */
export function pathKey(path: string): string {
  return nameKey(withoutExtension(path));
}

/** What a link target goes by. */
interface TargetNames {
  /**
   * What tells which files the link may mean. `name` or `folder/name`: those whose path is that or ends in it. `/folder/name`: the one
   * that has this path. `//name`: any of that name, as it takes more than their paths to tell.
   */
  key: string;
  /** How the target is spelt where no file answers to it; undefined where that hangs on the folder of the note. */
  spelling: string | undefined;
}

/** What a link target goes by: see `TargetNames`. */
export function targetNames(target: string): TargetNames {
  const plain = plainKey(target);
  if (plain !== undefined) return { key: plain, spelling: target };
  const tidy = tidyTarget(target);
  const path = normalisePath(tidy);
  const key = path === tidy && tidy !== '' ? nameKey(tidy)
    : path !== undefined && tidy.startsWith('/') ? `/${nameKey(path)}` : `//${nameKey(withoutExtension(fileName(tidy)))}`;
  return { key, spelling: RELATIVE.test(tidy) ? undefined : rootedTidy(tidy, '') };
}

/**
 * The key of a target that is a name of plain letters and nothing more, as most are: such a name is its own spelling. Undefined for others.
 * To look at each character is quicker than to ask a pattern, and tells whether there is a large letter at all.
 */
function plainKey(target: string): string | undefined {
  const last = target.length - 1;
  let large = false;
  for (let at = 0; at <= last; at++) {
    const code = target.charCodeAt(at);
    if (code < Char.SPACE || code > Char.TILDE || code === Char.DOT || code === Char.SLASH || code === Char.BACKSLASH) return undefined;
    if (code === Char.SPACE && (at === 0 || at === last)) return undefined;
    if (isLarge(code)) large = true;
  }
  if (last < 0) return undefined;
  return large ? target.toLowerCase() : target;
}

/** Whether the key of a target is that of a name without folders: it means the one file of that name, where there is but one. By far the most links are such. */
export function isNameAlone(key: string): boolean {
  return !key.includes('/');
}

/** Whether the key of a target tells by the end of their paths which files it may mean. */
export function isEnd(key: string): boolean {
  return key.charCodeAt(0) !== Char.SLASH;
}

/** The name in a key, without folders. */
export function nameInKey(key: string): string {
  return fileName(key);
}

/** All that the key of a path ends in: its name, its name with the folder before it, up to the whole of it. */
export function endsOf(key: string): string[] {
  const ends: string[] = [];
  for (let slash = key.lastIndexOf('/'); slash > 0; slash = key.lastIndexOf('/', slash - 1)) ends.push(key.slice(slash + 1));
  ends.push(key);
  return ends;
}

/** The keys of links that one path alone will do for, or that might mean any file of its name. @param key of the path */
export function exactKeysOf(key: string): readonly string[] {
  return [`/${key}`, `//${nameInKey(key)}`];
}

/** A link target without what does not matter: surrounding blanks, a closing slash, the extension of notes. */
export function tidyTarget(target: string): string {
  const trimmed = (target.includes('\u00a0') ? target.replaceAll('\u00a0', ' ') : target).trim();
  return withoutExtension(trimmed.endsWith('/') ? trimmed.replace(/\/+$/, '') : trimmed);
}

const RELATIVE = /^\.{1,2}\//;

/** The path that a target names from a folder: `../A/B`. A target that leads out of the vault is read from its top. */
export function rooted(target: string, folder: string): string {
  return rootedTidy(tidyTarget(target), folder);
}

function rootedTidy(tidy: string, folder: string): string {
  const path = RELATIVE.test(tidy) ? fromFolder(tidy, folder) : normalisePath(tidy);
  return path ?? tidy.replace(/^(?:\.{1,2}\/)+/, '');
}

/** The path that a target names from a folder, or from the top of the vault where it begins there; undefined when it leads out of the vault. */
export function fromFolder(target: string, folder: string): string | undefined {
  return normalisePath(target.startsWith('/') ? target : joinPath(folder, target));
}

function withoutExtension(path: string): string {
  return path.charCodeAt(path.length - 3) === Char.DOT && path.slice(-3).toLowerCase() === '.md' ? path.slice(0, -3) : path;
}
