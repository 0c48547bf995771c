import { fileName, folderOf, isNotePath, joinPath } from '../model/path';
import { idIn, noteId, withUnixLineEnds } from './identity';
import type { PackFile } from './pack';

/** How the name of a file ends that brings an update's text beside a note where both sides changed the same lines. */
const MARK = ' (OSPO Atlas update)';

/** A note and the update's text beside it, until a person says which lines stay. Paths as they were handed in. */
export interface Conflict {
  path: string;
  besidePath: string;
}

/** Where the update's text goes: beside the file. */
export function besidePathOf(path: string): string {
  return path.replace(/(\.[^./]+)$/, `${MARK}$1`);
}

/** Whether a path is that of such a text, unless its user renamed it. */
export function isBeside(path: string): boolean {
  return / \(OSPO Atlas update\)(?: \d+)?\.[^./]+$/.test(path);
}

/** The update's text with its id told as `update-of`, so that it is not mistaken for the note and still finds it. */
export function besideText(shipped: string): string {
  return noteId(shipped) === undefined ? shipped : shipped.replace(/^id:/m, 'update-of:');
}

/** The text that was shipped, of the text beside. */
export function shippedTextOf(beside: string): string {
  return updateOf(beside) === undefined ? beside : beside.replace(/^update-of:/m, 'id:');
}

/** Every file that has an update's text beside it, wherever the user moved either: found by id, else by name. */
export function findConflicts(files: readonly PackFile[]): Conflict[] {
  const pathById = new Map(files.flatMap((file) => pairs(idIn(file), file.path)));
  const paths = new Set(files.map(({ path }) => path));
  return files.flatMap(({ path, text }) => {
    const named = joinPath(folderOf(path), fileName(path).replace(/ \(OSPO Atlas update\)(?: \d+)?(\.[^.]+)$/, '$1'));
    const id = isNotePath(path) ? updateOf(text) : undefined;
    const target = id === undefined ? (named !== path && paths.has(named) ? named : undefined) : pathById.get(id);
    return target === undefined ? [] : [{ path: target, besidePath: path }];
  });
}

function updateOf(text: string): string | undefined {
  const unix = withUnixLineEnds(text);
  return unix.startsWith('---\n') ? /^update-of:[ \t]*["']?([\w.-]+)/m.exec(unix.slice(0, unix.indexOf('\n---', 3) + 1))?.[1] : undefined;
}

function pairs(id: string | undefined, path: string): Array<[string, string]> {
  return id === undefined ? [] : [[id, path]];
}
