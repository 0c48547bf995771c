import type { LeafHost } from '../app-host';
import { IMAGE_TYPES } from '../base/image-types';
import type { TFile } from '../vault/files';
import { FileView } from './file-view';

/** A picture of the vault. */
export class ImageView extends FileView {
  override icon = 'lucide-image';
  #url: string | null = null;

  constructor(leaf: LeafHost) {
    super(leaf);
    this.contentEl.addClass('image-container');
  }

  getViewType(): string {
    return 'image';
  }

  override async onLoadFile(file: TFile): Promise<void> {
    const blob = new Blob([await this.app.vault.readBinary(file)], { type: IMAGE_TYPES[file.extension] ?? '' });
    this.#url = URL.createObjectURL(blob);
    this.contentEl.createEl('img', { attr: { src: this.#url, alt: file.basename } });
  }

  override async onUnloadFile(): Promise<void> {
    this.contentEl.empty();
    if (this.#url) URL.revokeObjectURL(this.#url);
  }
}
