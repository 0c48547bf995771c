import type { ParsedNote } from '../../model/note';
import type { CheckedVault } from './checked-vault';

/** One thing that is checked in every note. A new one stands in the file of its like here, and in the list of `rules.ts`. */
export interface Rule {
  /** Kebab-case; programs rely on it. */
  readonly code: string;
  /** Rules of the schema hold for shipped notes only: a person's own notes may say what they like. */
  readonly holdsFor: 'every-note' | 'shipped-notes';
  check(note: ParsedNote, vault: CheckedVault): Iterable<RuleFinding>;
}

/** Something a rule found, and where; the line and column are from 1. */
export interface RuleFinding {
  message: string;
  line: number;
  column: number;
}

/** A finding where a span begins. */
export function foundAt({ line, column }: { line: number; column: number }, message: string): RuleFinding {
  return { message, line, column };
}

/** A finding on the line of a property; at the top of the note where there is no such property. */
export function foundInProperty(note: ParsedNote, key: string, message: string): RuleFinding {
  return { message, line: note.frontMatter?.lines[key] ?? 1, column: 1 };
}
