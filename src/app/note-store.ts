/** The port through which the core reaches a vault. Obsidian, the disk and memory each implement it; one contract suite holds them alike. */

export interface StoredFile {
  /** Vault path. */
  path: string;
  /** Bytes. */
  size: number;
  /** Milliseconds since 1970. */
  modified: number;
}

/** What happened to a file. */
export type StoreEvent =
  | { kind: 'written'; path: string }
  | { kind: 'removed'; path: string }
  | { kind: 'renamed'; path: string; from: string };

export type StoreErrorCode = 'not-found' | 'exists' | 'outside' | 'unreadable' | 'unwritable';

/** Why the store could not do as asked; `message` is a sentence for people, the usual one where none is given. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  constructor(readonly code: StoreErrorCode, readonly path: string, message = SENTENCES[code](path)) {
    super(message);
  }
}

const SENTENCES: Readonly<Record<StoreErrorCode, (path: string) => string>> = {
  'not-found': (path) => `There is no file “${path}”.`,
  'exists': (path) => `“${path}” exists already.`,
  'outside': (path) => `“${path}” does not lie in the vault.`,
  'unreadable': (path) => `“${path}” cannot be read.`,
  'unwritable': (path) => `“${path}” cannot be written.`,
};

/** A vault, wherever it lies. */
export interface NoteStore {
  /** Every file of the vault, hidden folders (`.obsidian`, `.git`, `.trash`) left out, ordered by path. */
  list(): Promise<StoredFile[]>;
  exists(path: string): Promise<boolean>;
  /** @throws StoreError `not-found`, `unreadable`, `outside` */
  read(path: string): Promise<string>;
  /**
   * Reads, changes and writes as one step, so that no edit made in between is lost. Writes nothing when the text stays the same.
   * An exception of `change` leaves the file as it is and is passed on.
   * @returns the text that now stands in the file
   * @throws StoreError `not-found`, `unreadable`, `unwritable`, `outside`
   */
  process(path: string, change: (text: string) => string): Promise<string>;
  /** Creates a file and the folders above it. @throws StoreError `exists`, `unwritable`, `outside` */
  create(path: string, text: string): Promise<void>;
  /** Moves a file; folders above the new place are created. @throws StoreError `not-found`, `exists`, `unwritable`, `outside` */
  rename(from: string, to: string): Promise<void>;
  /** Moves a file to the host's bin where it has one. @throws StoreError `not-found`, `unwritable`, `outside` */
  trash(path: string): Promise<void>;
  /** Tells of changes, own writes included, in their order. @returns a function that ends the telling; calling it twice is harmless */
  watch(listener: (event: StoreEvent) => void): () => void;
}
