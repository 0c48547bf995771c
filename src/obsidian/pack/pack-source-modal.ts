import { ButtonComponent, Modal, Setting, type App } from 'obsidian';
import { openOwnPack, MANIFEST_PATH, type OwnPack } from '../../app/pack/own-pack';
import { packFolders, readPackFolder } from '../../app/pack/pack-folders';
import type { NoteStore } from '../../app/note-store';
import { errorWords } from '../../app/words/error';
import { OWN_PACK_WORDS } from '../../app/words/pack';
import { packErrorWords } from '../../app/words/pack-error';
import { PackError } from '../../pack/pack-error';
import { inMegabytes, PACK_LIMITS } from '../../pack/pack-limits';
import { readZip } from '../../pack/read-zip';

/** Asks for a pack of somebody's own: a zip from the device, or a folder of the vault. */
export class PackSourceModal extends Modal {
  private status: HTMLElement | undefined;

  constructor(app: App, private readonly store: NoteStore, private readonly onOpened: (own: OwnPack) => void) {
    super(app);
  }

  override async onOpen(): Promise<void> {
    this.setTitle(OWN_PACK_WORDS.title);
    this.modalEl.addClass('ospo-pack-source');
    this.contentEl.createEl('p', { text: OWN_PACK_WORDS.intro });
    const zip = new Setting(this.contentEl).setName(OWN_PACK_WORDS.zip).setDesc(OWN_PACK_WORDS.zipHint);
    const input = zip.controlEl.createEl('input', { type: 'file', attr: { accept: '.zip,application/zip', 'aria-label': OWN_PACK_WORDS.zip } });
    input.addEventListener('change', () => void this.take(() => readChosen(input.files?.[0])));
    const list = this.contentEl.createDiv();
    this.status = this.contentEl.createEl('p', { attr: { role: 'status' } });
    this.listFolders(list, packFolders(await this.store.list()));
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private listFolders(parent: HTMLElement, folders: readonly string[]): void {
    if (folders.length === 0) return void parent.createEl('p', { cls: 'setting-item-description', text: OWN_PACK_WORDS.none });
    parent.createEl('p', { text: OWN_PACK_WORDS.folders });
    const list = parent.createEl('ul', { cls: 'ospo-pack-folders' });
    for (const folder of folders) {
      const item = list.createEl('li', { text: `${folder}/${MANIFEST_PATH}` });
      const button = new ButtonComponent(item).setButtonText(OWN_PACK_WORDS.open).onClick(() => void this.take(async () => openOwnPack(await readPackFolder(this.store, folder))));
      button.buttonEl.setAttribute('aria-label', OWN_PACK_WORDS.openNamed(folder));
    }
  }

  private async take(read: () => Promise<OwnPack | undefined>): Promise<void> {
    this.status?.setText(OWN_PACK_WORDS.reading);
    try {
      const own = await read();
      this.status?.setText('');
      if (!own) return;
      this.close();
      this.onOpened(own);
    } catch (error) {
      this.status?.setText(error instanceof PackError ? packErrorWords(error) : errorWords(error));
    }
  }
}

async function readChosen(file: File | undefined): Promise<OwnPack | undefined> {
  if (!file) return undefined;
  if (file.size > PACK_LIMITS.zip) throw new PackError('tooLarge', [file.name, inMegabytes(PACK_LIMITS.zip)]);
  return openOwnPack(readZip(new Uint8Array(await file.arrayBuffer())));
}
