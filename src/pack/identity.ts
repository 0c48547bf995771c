import { isNotePath } from '../model/path';
import type { PackFile } from './pack';

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/**
 * The stable id that a note carries in its front matter. Read with a pattern instead of a parser: an update must recognise a note
 * even when its user has broken its YAML.
 */
export function noteId(text: string): string | undefined {
  const block = FRONT_MATTER.exec(text)?.[1];
  return block === undefined ? undefined : /^id:[ \t]*["']?([\w.-]+)["']?[ \t]*\r?$/m.exec(block)?.[1];
}

/** The id of a file that may be a note. */
export function idIn({ path, text }: PackFile): string | undefined {
  return isNotePath(path) ? noteId(text) : undefined;
}

/** What an update recognises a file by: a note's id; for tables, maps and notes without one, the path they ship under. */
export function fileId(file: PackFile): string {
  return file.id ?? idIn(file) ?? `file:${file.path}`;
}

/** Whether an id is only the path that the file ships under. */
export function isPathId(id: string): boolean {
  return id.startsWith('file:');
}

/** The same text with `\n` line ends: line ends are no edit. */
export function withUnixLineEnds(text: string): string {
  return text.replace(/\r\n/g, '\n');
}

/** A text with the line ends that another has. */
export function withLineEndsOf(model: string, text: string): string {
  return model.includes('\r\n') ? withUnixLineEnds(text).replace(/\n/g, '\r\n') : text;
}

/** Whether two texts say the same, line ends aside. */
export function isSameText(a: string, b: string): boolean {
  return a === b || withUnixLineEnds(a) === withUnixLineEnds(b);
}
