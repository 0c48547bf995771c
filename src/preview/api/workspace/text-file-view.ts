import type { LeafHost } from '../app-host';
import { debounce } from '../base/debounce';
import type { TAbstractFile, TFile } from '../vault/files';
import { EditableFileView } from './file-view';
import { mergeTexts } from './merge-texts';

/** Milliseconds between the last change and the saving of it. */
const SAVE_DELAY = 2000;

/** A view that edits a file's text: saves it some time after a change, takes in what others write. */
export abstract class TextFileView extends EditableFileView {
  data = '';
  requestSave: () => void;
  #lastSaved = '';
  #isDirty = false;
  #later = debounce(() => void this.save(), SAVE_DELAY, true);

  constructor(leaf: LeafHost) {
    super(leaf);
    this.requestSave = () => {
      this.#isDirty = true;
      this.#later();
    };
  }

  abstract getViewData(): string;

  abstract setViewData(data: string, clear: boolean): void;

  abstract clear(): void;

  override onload(): unknown {
    super.onload();
    this.registerEvent(this.app.vault.on('modify', (file: TAbstractFile) => {
      if (file === this.file) void this.#takeIn(this.file);
    }));
    // What leaves the window may not come back to it.
    for (const type of ['blur', 'pagehide'] as const) this.registerDomEvent(window, type, () => void this.save());
    return undefined;
  }

  override async onLoadFile(file: TFile): Promise<void> {
    const data = await this.app.vault.read(file);
    this.#isDirty = false;
    this.#lastSaved = data;
    this.data = data;
    this.setViewData(data, true);
  }

  override async onUnloadFile(file: TFile): Promise<void> {
    await this.save(true);
    if (this.file === file) this.clear();
  }

  /** Writes what changed. @param clear the view is being left */
  async save(clear = false): Promise<void> {
    const { file } = this;
    this.#later.cancel();
    if (!this.#isDirty || !file || file.deleted) return;
    const data = this.getViewData();
    this.#isDirty = false;
    this.data = data;
    this.#lastSaved = data;
    await this.app.vault.modify(file, data);
    if (clear) this.data = '';
  }

  /** Another hand wrote the file. What was typed and not yet saved is kept, both where they do not meet. */
  async #takeIn(file: TFile): Promise<void> {
    const theirs = await this.app.vault.read(file);
    if (theirs === this.#lastSaved || file !== this.file) return;
    const mine = this.#isDirty ? this.getViewData() : this.#lastSaved;
    const merged = this.#isDirty ? mergeTexts(mine, this.#lastSaved, theirs) : theirs;
    this.#lastSaved = theirs;
    this.data = merged;
    if (merged !== this.getViewData()) this.setViewData(merged, false);
    if (merged !== theirs) this.requestSave();
  }
}
