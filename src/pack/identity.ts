import type { PackFile } from './pack';

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/**
 * The stable id that a note carries in its front matter. Read with a pattern instead of a parser: an update must recognise a note
 * even when its user has broken its YAML.
 */
export function noteId(text: string): string | undefined {
  const block = FRONT_MATTER.exec(text)?.[1];
  return block === undefined ? undefined : /^id:[ \t]*["']?([\w.-]+)["']?[ \t]*$/m.exec(block)?.[1];
}

/** What an update recognises a file by: a note's id; for tables, maps and notes without one, the path they ship under. */
export function fileId({ path, text, id }: PackFile): string {
  return id ?? (path.endsWith('.md') ? noteId(text) : undefined) ?? `file:${path}`;
}

/** The same text with `\n` line ends: line ends are no edit. */
export function withUnixLineEnds(text: string): string {
  return text.replace(/\r\n/g, '\n');
}
