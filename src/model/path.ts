import * as Char from './char';

/** Vault paths: relative to the vault, `/` between folders, no leading slash. The vault itself is `''`. */

/** Where a character stands last; -1 where it does not. Names are short, and for so little the engine's own search is too long a way. */
function lastPlace(text: string, character: number): number {
  let at = text.length - 1;
  while (at >= 0 && text.charCodeAt(at) !== character) at -= 1;
  return at;
}

/** The last part of a path, with its extension. */
export function fileName(path: string): string {
  const slash = lastPlace(path, Char.SLASH);
  return slash === -1 ? path : path.slice(slash + 1);
}

/** The last part of a path, without its extension: what a wiki-link to a note usually says. */
export function baseName(path: string): string {
  const name = fileName(path);
  const dot = lastPlace(name, Char.DOT);
  return dot > 0 ? name.slice(0, dot) : name;
}

/** The folder of a path, `''` at the top of the vault. */
export function folderOf(path: string): string {
  const slash = lastPlace(path, Char.SLASH);
  return slash === -1 ? '' : path.slice(0, slash);
}

/** The folders that a path lies in, from its own up to below the vault itself. */
export function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) folders.push(folder);
  return folders;
}

/** The extension in lower case, without its dot; `''` where there is none. */
export function extensionOf(path: string): string {
  const name = fileName(path);
  const dot = lastPlace(name, Char.DOT);
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}

/** Whether a path is a note's. */
export function isNotePath(path: string): boolean {
  return extensionOf(path) === 'md';
}

/** Joins parts, leaving out empty ones. */
export function joinPath(...parts: string[]): string {
  return parts.filter((part) => part !== '').join('/');
}

/**
 * Resolves `.` and `..` and doubled slashes.
 * @returns undefined when the path would leave the vault.
 */
export function normalisePath(path: string): string | undefined {
  if (isNormal(path)) return path;
  const parts: string[] = [];
  for (const part of path.replace(/\\/g, '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** Nearly every path is: no backslash, no empty part, no part that begins with a dot. */
function isNormal(path: string): boolean {
  return path !== '' && !/\\|(?:^|\/)(?:\/|\.|$)/.test(path);
}

/** Whether `path` is the folder or lies in it. The vault (`''`) holds every path. */
export function isInFolder(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

/** Whether a path lies in a hidden folder or is a hidden file: `.obsidian`, `.git`, `.trash` … */
export function isHiddenPath(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'));
}
