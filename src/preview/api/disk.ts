/** What the preview's vault stands on: files in memory, or a folder behind the loopback server. Paths are vault paths. */

export interface DiskEntry {
  path: string;
  kind: 'file' | 'folder';
  /** Bytes; 0 for folders. */
  size: number;
  /** Milliseconds since 1970. */
  modified: number;
}

export type DiskEvent =
  | { kind: 'written'; entry: DiskEntry }
  | { kind: 'removed'; path: string };

/** A file no longer holds what its change was made from: another hand was quicker. */
export class FileChanged extends Error {
  override readonly name = 'FileChanged';

  constructor(path: string, cause?: unknown) {
    super(`“${path}” was changed by another program meanwhile. Try again.`, { cause });
  }
}

export interface Disk {
  /** The folder's name, shown as the vault's. */
  readonly name: string;
  /** Every file and folder, hidden ones (`.obsidian`) included. */
  list(): Promise<DiskEntry[]>;
  /** Rejects when there is no such file. */
  read(path: string): Promise<Uint8Array>;
  /**
   * Creates or replaces a file; folders above it are made.
   * @param over what the file must hold to be replaced: rejects with FileChanged where it holds something else
   */
  write(path: string, bytes: Uint8Array, over?: Uint8Array): Promise<DiskEntry>;
  makeFolder(path: string): Promise<void>;
  /** Removes a file, or a folder with all that is in it. */
  remove(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Tells of changes made by others (another window, an editor on the same folder). */
  watch(listener: (event: DiskEvent) => void): () => void;
}
