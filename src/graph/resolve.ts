import { folderOf, joinPath, normalisePath } from '../model/path';
import { fromFolder, nameKey, tidyTarget } from './link-keys';
import type { Namesakes } from './namesakes';
import type { PathList } from './path-list';

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

/** The one file that a resolution came to; undefined where several answer. */
export function surePathOf(found: Resolution): string | undefined {
  return found.kind === 'resolved' ? found.path : undefined;
}

/** What is found for a target: the file that lies right there, or those that answer to it as well as each other; undefined where none does. */
export type Found = string | PathList | undefined;

/** The file that Obsidian opens for what was found. */
export function firstOf(found: Found): string | undefined {
  return typeof found === 'string' ? found : found?.first;
}

/** What was found, said in full. */
export function resolutionOf(found: Found): Resolution {
  const path = firstOf(found);
  if (path === undefined) return { kind: 'unresolved' };
  return typeof found !== 'object' || found.size === 1 ? { kind: 'resolved', path } : { kind: 'ambiguous', path, candidates: found.all() };
}

/** What a target means, as Obsidian finds it: see `seenFrom`. `files` are those whose name fits. */
export function choose(target: string, fromPath: string, files: Namesakes): Found {
  const wanted = nameKey(tidyTarget(target));
  const folder = folderOf(fromPath);
  return /^\.{0,2}\//.test(wanted) ? exactly(files, fromFolder(wanted, nameKey(folder))) : seenFrom(folder, wanted, files);
}

/** What a target means from a folder: the exact path; else the files whose path ends in it, those in or below the folder first. @param wanted in its one spelling */
export function seenFrom(folder: string, wanted: string, files: Namesakes): Found {
  return exactly(files, normalisePath(wanted)) ?? exactly(files, normalisePath(joinPath(nameKey(folder), wanted))) ?? files.endingIn(wanted).nearestTo(folder);
}

function exactly(files: Namesakes, wanted: string | undefined): string | undefined {
  return wanted === undefined ? undefined : files.at(wanted);
}
