import { isLarge } from '../model/ascii';
import * as Char from '../model/char';
import { fileName, folderOf, isNotePath, joinPath, normalisePath } from '../model/path';
import { Namesakes } from './namesakes';

/**
 * What a link's target means.
 * `ambiguous`: several files answer to it and none is nearer; `path` is the one that Obsidian would open.
 * `unresolved`: none answers; `likely` is the one note that has this name as its title, alias or acronym.
 */
export type Resolution =
  | { kind: 'resolved'; path: string }
  | { kind: 'ambiguous'; path: string; candidates: readonly string[] }
  | { kind: 'unresolved'; likely?: string };

/** The file that a resolution came to, sure or not. */
export function pathOf(found: Resolution): string | undefined {
  return found.kind === 'unresolved' ? undefined : found.path;
}

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

/** The key of the files that a link target may mean. */
export function targetKey(target: string): string {
  return plainKey(target) ?? tidyKey(tidyTarget(target));
}

function tidyKey(tidy: string): string {
  return nameKey(withoutExtension(fileName(tidy)));
}

/** What a link target goes by: `key` is `targetKey` of it, `spelling` how it is spelt where no file answers to it, undefined where that hangs on the folder of the note. */
export function targetNames(target: string): { key: string; spelling: string | undefined } {
  const plain = plainKey(target);
  if (plain !== undefined) return { key: plain, spelling: target };
  const tidy = tidyTarget(target);
  return { key: tidyKey(tidy), spelling: RELATIVE.test(tidy) ? undefined : rootedTidy(tidy, '') };
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

/** A link target without what does not matter: surrounding blanks, a closing slash, the extension of notes. */
function tidyTarget(target: string): string {
  const trimmed = (target.includes('\u00a0') ? target.replaceAll('\u00a0', ' ') : target).trim();
  return withoutExtension(trimmed.endsWith('/') ? trimmed.replace(/\/+$/, '') : trimmed);
}

/** Whether a target names no folder: it means the one file of that name, where there is but one. By far the most links are such. */
export function isBareName(target: string): boolean {
  return !/[\\/]|^\s*\.+\s*$/.test(target);
}

/** Files of one name, to choose among. */
export function namesakes(files: readonly string[]): Namesakes {
  return new Namesakes(files, pathKey);
}

/**
 * The file that a target means, as Obsidian finds it: the exact path; else the files whose path ends in it, those in or below the
 * link's own folder first. `files` are those whose name fits.
 */
export function choose(target: string, fromPath: string, files: Namesakes): Resolution {
  const wanted = nameKey(tidyTarget(target));
  if (/^\.{0,2}\//.test(wanted)) return exactly(files, fromFolder(wanted, nameKey(folderOf(fromPath))));
  const exact = exactly(files, normalisePath(wanted));
  if (exact.kind === 'resolved') return exact;
  const beside = exactly(files, normalisePath(joinPath(nameKey(folderOf(fromPath)), wanted)));
  if (beside.kind === 'resolved') return beside;
  return nearest(files.endingIn(wanted), folderOf(fromPath));
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

function fromFolder(target: string, folder: string): string | undefined {
  return normalisePath(target.startsWith('/') ? target : joinPath(folder, target));
}

function exactly(files: Namesakes, wanted: string | undefined): Resolution {
  const path = wanted === undefined ? undefined : files.at(wanted);
  return path === undefined ? { kind: 'unresolved' } : { kind: 'resolved', path };
}

/** @param files the nearest first */
function nearest(files: readonly string[], folder: string): Resolution {
  const below = folder === '' ? [] : files.filter((path) => path.startsWith(`${folder}/`));
  const candidates = below.length > 0 ? below : files;
  const [path] = candidates;
  if (path === undefined) return { kind: 'unresolved' };
  return candidates.length === 1 ? { kind: 'resolved', path } : { kind: 'ambiguous', path, candidates };
}

function pathKey(path: string): string {
  return nameKey(withoutExtension(path));
}

function withoutExtension(path: string): string {
  return path.charCodeAt(path.length - 3) === Char.DOT && path.slice(-3).toLowerCase() === '.md' ? path.slice(0, -3) : path;
}
