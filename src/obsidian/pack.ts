import { PACK_WORDS } from '../app/words/pack';
import { isLinkedFromOutside } from '../graph/query';
import { loadShippedPack } from '../pack/shipped';
import { adapterState } from './adapter-state';
import { ownGunzip } from './gunzip';
import type { AtlasHost } from './host';
import { PackModal } from './pack-modal';

/** The command that installs and updates the shipped notes. @returns what opens its window, for the first-run offer */
export function registerPack(host: AtlasHost): () => void {
  const open = (): void => new PackModal(host.plugin.app, {
    pack: () => loadShippedPack(ownGunzip()),
    folder: host.settings.current().packFolder,
    targetOf: (folder) => ({
      store: host.session.store,
      state: adapterState(host.plugin.app, folder),
      folder,
      findLinks: async () => (path) => isLinkedFromOutside(host.session.atlas.graph, path, folder),
    }),
    onInstalled: (folder) => host.settings.change({ packFolder: folder }),
  }).open();
  host.plugin.addCommand({ id: 'set-up-notes', name: PACK_WORDS.command, icon: 'folder-down', callback: open });
  return open;
}
