import type { ParsedNote } from '../model/note';
import { parseNoteWithRemark } from './remark/parse-note-with-remark';

/**
 * Reads a note. Never throws and never runs anything in it: what cannot be read is an issue with its place, and the rest is read.
 * @param path the note's vault path, kept in the result and its issues
 * @param text as stored: byte order mark and line endings count in every offset
 */
export function parseNote(path: string, text: string): ParsedNote {
  return parseNoteWithRemark(path, text);
}
