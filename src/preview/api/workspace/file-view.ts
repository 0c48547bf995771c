import type { State } from '../app-host';
import { isRecord } from '../base/is-record';
import { TFile, type TAbstractFile } from '../vault/files';
import { ItemView } from './item-view';

/** A view of one file. It follows the file's renames and empties when the file goes. */
export abstract class FileView extends ItemView {
  allowNoFile = false;
  file: TFile | null = null;
  override navigation = true;

  getDisplayText(): string {
    return this.file?.basename ?? 'No file';
  }

  override onload(): unknown {
    this.registerEvent(this.app.vault.on('rename', (file: TAbstractFile) => {
      if (file === this.file) void this.onRename(this.file);
    }));
    this.registerEvent(this.app.vault.on('delete', (file: TAbstractFile) => {
      if (file === this.file) void this.leaf.setViewState({ type: 'empty' });
    }));
    return undefined;
  }

  override getState(): State {
    return { ...super.getState(), file: this.file?.path ?? null };
  }

  override async setState(state: unknown, result: { history: boolean }): Promise<void> {
    const path = isRecord(state) ? state.file : null;
    const file = typeof path === 'string' ? this.app.vault.getFileByPath(path) : null;
    if (file !== this.file) {
      if (this.file) await this.onUnloadFile(this.file);
      this.file = file;
      if (file) await this.onLoadFile(file);
    }
    // A layout may remember a file that is gone by now. Later, so that this state is in place before it is replaced.
    if (typeof path === 'string' && !file && !this.allowNoFile) window.setTimeout(() => { if (!this.file) void this.leaf.setViewState({ type: 'empty' }); }, 0);
    await super.setState(state, result);
  }

  canAcceptExtension(extension: string): boolean {
    return this.app.viewRegistry.getTypeByExtension(extension) === this.getViewType();
  }

  async onLoadFile(_file: TFile): Promise<void> {
    // For those who extend it.
  }

  async onUnloadFile(_file: TFile): Promise<void> {
    // For those who extend it.
  }

  async onRename(_file: TFile): Promise<void> {
    this.leaf.updateHeader();
  }

  override async close(): Promise<void> {
    if (this.file) await this.onUnloadFile(this.file);
    await super.close();
  }
}

/** A view that files are edited in. */
export abstract class EditableFileView extends FileView {
  editor?: unknown;
}
