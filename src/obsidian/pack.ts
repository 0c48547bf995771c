import type { InstallTarget } from '../app/install-pack';
import type { OwnPack } from '../app/own-pack';
import { CONFLICT_WORDS, OWN_PACK_WORDS, PACK_WORDS, UNINSTALL_WORDS } from '../app/words/pack';
import { foreignIdWords, leftOutWords } from '../app/words/pack-error';
import { isLinkedFromOutside } from '../graph/query';
import { loadShippedPack } from '../pack/shipped';
import { adapterState } from './adapter-state';
import { ownGunzip } from './gunzip';
import type { AtlasHost } from './host';
import { ConflictModal } from './pack-conflict-modal';
import { PackModal } from './pack-modal';
import { PackSourceModal } from './pack-source-modal';
import { UninstallModal } from './pack-uninstall-modal';

/** The commands that install, update and remove notes. @returns what opens the shipped notes' window, for the first-run offer */
export function registerPack(host: AtlasHost): () => void {
  const { plugin, session, settings } = host;
  const { app } = plugin;
  const targetOf = (folder: string): InstallTarget => targetIn(host, folder);
  const openConflicts = (): void => new ConflictModal(app, session.store).open();
  const open = (): void => new PackModal(app, {
    title: PACK_WORDS.title, pack: () => loadShippedPack(ownGunzip()), intro: [PACK_WORDS.intro], folder: settings.current().packFolder,
    targetOf, openConflicts, onInstalled: (folder) => settings.change({ packFolder: folder }),
  }).open();
  const openOwn = (own: OwnPack): void => new PackModal(app, {
    title: own.pack.name, pack: async () => own.pack, intro: introOf(own), folder: own.pack.name, targetOf, openConflicts, onInstalled: async () => undefined,
  }).open();
  plugin.addCommand({ id: 'set-up-notes', name: PACK_WORDS.command, icon: 'folder-down', callback: open });
  plugin.addCommand({ id: 'install-own-pack', name: OWN_PACK_WORDS.command, icon: 'package-open', callback: () => new PackSourceModal(app, session.store, openOwn).open() });
  plugin.addCommand({ id: 'resolve-update-conflicts', name: CONFLICT_WORDS.command, icon: 'git-merge', callback: openConflicts });
  plugin.addCommand({
    id: 'remove-notes', name: UNINSTALL_WORDS.command, icon: 'folder-x', callback: () => new UninstallModal(app, settings.current().packFolder, targetOf).open(),
  });
  return open;
}

function targetIn({ plugin, session }: AtlasHost, folder: string): InstallTarget {
  return {
    store: session.store,
    state: adapterState(plugin.app, folder),
    folder,
    findLinks: async () => (path) => isLinkedFromOutside(session.atlas.graph, path, folder),
  };
}

function introOf({ pack, manifest, foreignIds, leftOut }: OwnPack): string[] {
  const lines = [OWN_PACK_WORDS.licence(pack.name, pack.version, manifest.licence)];
  if (foreignIds.length > 0) lines.push(foreignIdWords(manifest.idPrefix, foreignIds));
  if (leftOut.length > 0) lines.push(leftOutWords(leftOut));
  return lines;
}
