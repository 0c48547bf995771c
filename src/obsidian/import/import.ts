import { TFile, type App } from 'obsidian';
import type { AttachmentStore, ImportTarget } from '../../app/import/import-documents';
import { folderOf, normalisePath } from '../../model/path';
import { IMPORTED_PATH } from '../../pack/installed';
import { adapterState } from '../adapter-state';
import { noticeFailure } from '../failure-notice';
import type { AtlasHost } from '../host';

/** The command that brings in what an office has published. */
export function registerImport({ plugin, features, session, linking }: AtlasHost): void {
  const { app } = plugin;
  const targetOf = async (folder: string): Promise<ImportTarget> => {
    await linking.whenRead();
    const { refused } = await linking.memory.read();
    return { store: session.store, attachments: vaultAttachments(app), state: adapterState(app, folder, IMPORTED_PATH), folder, session, refused };
  };
  const open = async (): Promise<void> => {
    const { ImportModal } = await import('./import-modal');
    new ImportModal({ app, linking, targetOf }).open();
  };
  features.commands.set('import-documents', { callback: () => void noticeFailure(open()) });
}

function vaultAttachments({ vault }: App): AttachmentStore {
  return {
    async read(path) {
      const file = vault.getAbstractFileByPath(path);
      return file instanceof TFile ? new Uint8Array(await vault.readBinary(file)) : undefined;
    },
    async create(path, bytes) {
      const place = normalisePath(path);
      if (!place) return;
      const folder = folderOf(place);
      if (folder !== '' && !vault.getAbstractFileByPath(folder)) await vault.createFolder(folder);
      await vault.createBinary(place, bytes.slice().buffer);
    },
  };
}
