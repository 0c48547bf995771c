/** A file of the site that is brought in. */
export interface SourceFile {
  /** Relative to the site's folder, `/` between folders. */
  path: string;
  bytes: Uint8Array;
  /** Why the file was not read, where it was not: a sentence for the report. */
  refused?: string;
}

/** What an import takes at most. More than any office publishes, and little enough that a bomb does no harm. */
export const LIMITS = {
  /** Bytes of a page. A longer one is left out and said. */
  page: 2_000_000,
  /** Bytes of an attachment. */
  attachment: 50_000_000,
  /** Bytes of all files together. */
  total: 1_000_000_000,
  files: 50_000,
} as const;

/** Something a person should know of a page: what was changed in meaning, left out, or could not be understood. */
export interface ImportWarning {
  /** A kebab-case word that programs may rely on. */
  code: string;
  message: string;
  /** Line in the source, from 1, where it is known. */
  line?: number;
}
