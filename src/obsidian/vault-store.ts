import { TFile, type App, type TAbstractFile } from 'obsidian';
import { StoreError, type NoteStore, type StoredFile, type StoreEvent } from '../app/note-store';
import { errorWords } from '../app/words/error';
import { folderOf, normalisePath } from '../model/path';
import { compareTexts } from '../model/sorted';

/** The open vault of Obsidian. Writes go through `Vault.process`, so that an edit made meanwhile is never lost. */
export class VaultStore implements NoteStore {
  constructor(private readonly app: App) {}

  async list(): Promise<StoredFile[]> {
    return this.app.vault
      .getFiles()
      .map(({ path, stat }) => ({ path, size: stat.size, modified: stat.mtime }))
      .sort((a, b) => compareTexts(a.path, b.path));
  }

  async exists(path: string): Promise<boolean> {
    return this.app.vault.getAbstractFileByPath(this.inside(path)) instanceof TFile;
  }

  /** What Obsidian holds of the file will do: a change reads the file itself. */
  async read(path: string): Promise<string> {
    const file = this.file(path);
    return this.attempt('unreadable', path, () => this.app.vault.cachedRead(file));
  }

  async process(path: string, change: (text: string) => string): Promise<string> {
    const file = this.file(path);
    let refusal: { reason: unknown } | undefined;
    const guarded = (text: string): string => {
      try {
        return change(text);
      } catch (reason) {
        refusal = { reason };
        return text;
      }
    };
    const text = await this.attempt('unwritable', path, () => this.app.vault.process(file, guarded));
    if (refusal) throw refusal.reason;
    return text;
  }

  async create(path: string, text: string): Promise<void> {
    const place = this.inside(path);
    this.refuseTaken(place);
    await this.makeFolder(folderOf(place));
    await this.attempt('unwritable', path, () => this.app.vault.create(place, text));
  }

  async rename(from: string, to: string): Promise<void> {
    const file = this.file(from);
    const place = this.inside(to);
    this.refuseTaken(place);
    await this.makeFolder(folderOf(place));
    await this.attempt('unwritable', from, () => this.app.fileManager.renameFile(file, place));
  }

  async trash(path: string): Promise<void> {
    const file = this.file(path);
    await this.attempt('unwritable', path, () => this.app.fileManager.trashFile(file));
  }

  watch(listener: (event: StoreEvent) => void): () => void {
    const { vault } = this.app;
    const written = (file: TAbstractFile): void => {
      if (file instanceof TFile) listener({ kind: 'written', path: file.path });
    };
    const refs = [
      vault.on('create', written),
      vault.on('modify', written),
      vault.on('delete', (file) => {
        if (file instanceof TFile) listener({ kind: 'removed', path: file.path });
      }),
      vault.on('rename', (file, from) => {
        if (file instanceof TFile) listener({ kind: 'renamed', path: file.path, from });
      }),
    ];
    return () => {
      for (const ref of refs.splice(0)) vault.offref(ref);
    };
  }

  private file(path: string): TFile {
    const file = this.app.vault.getAbstractFileByPath(this.inside(path));
    if (file instanceof TFile) return file;
    throw new StoreError('not-found', path);
  }

  private refuseTaken(path: string): void {
    if (this.app.vault.getAbstractFileByPath(path)) throw new StoreError('exists', path);
  }

  private async makeFolder(folder: string): Promise<void> {
    const isThere = (): boolean => this.app.vault.getAbstractFileByPath(folder) !== null;
    if (folder === '' || isThere()) return;
    try {
      await this.app.vault.createFolder(folder);
    } catch (error) {
      // Another write may have made it in the meantime.
      if (!isThere()) throw new StoreError('unwritable', folder, `“${folder}” could not be made: ${errorWords(error)}`);
    }
  }

  private inside(path: string): string {
    const place = normalisePath(path);
    if (!place) throw new StoreError('outside', path);
    return place;
  }

  private async attempt<T>(code: 'unreadable' | 'unwritable', path: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const verb = code === 'unreadable' ? 'read' : 'written';
      throw new StoreError(code, path, `“${path}” could not be ${verb}: ${errorWords(error)}`);
    }
  }
}
