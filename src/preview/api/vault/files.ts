import { baseName, extensionOf, fileName } from '../../../model/path';

/** What stands in the vault under a path: a file or a folder. The same object as long as it exists, renames included. */
export abstract class TAbstractFile {
  name = '';
  parent: TFolder | null = null;
  deleted = false;

  /** `vault` is typed by its only reader here, so that files need not know the vault's class. */
  constructor(readonly vault: { getName(): string }, public path: string) {
    this.name = fileName(path);
  }

  /** Called by the vault when the file is renamed or moved. */
  setPath(path: string): void {
    this.path = path;
    this.name = fileName(path);
  }
}

export interface FileStats {
  /** Milliseconds since 1970. */
  ctime: number;
  mtime: number;
  /** Bytes. */
  size: number;
}

export class TFile extends TAbstractFile {
  stat: FileStats = { ctime: 0, mtime: 0, size: 0 };
  basename = '';
  extension = '';

  constructor(vault: { getName(): string }, path: string) {
    super(vault, path);
    this.setPath(path);
  }

  override setPath(path: string): void {
    super.setPath(path);
    this.basename = baseName(path);
    this.extension = extensionOf(path);
  }
}

export class TFolder extends TAbstractFile {
  children: TAbstractFile[] = [];

  isRoot(): boolean {
    return this.path === '/';
  }

  getParentPrefix(): string {
    return this.isRoot() ? '' : `${this.path}/`;
  }
}
