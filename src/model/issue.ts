export type Severity = 'error' | 'warning';

/**
 * Something that is wrong in a note, said so that a person can mend it.
 * `code` is a kebab-case word that programs may rely on; `message` is a sentence for people.
 */
export interface Issue {
  code: string;
  severity: Severity;
  message: string;
  /** Vault path of the note. */
  path: string;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
}
