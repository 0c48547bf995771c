import type { InstallTarget } from '../../app/pack/install-pack';
import type { OwnPack } from '../../app/pack/own-pack';
import { OWN_PACK_WORDS, PACK_WORDS } from '../../app/words/pack';
import { foreignIdWords, leftOutWords } from '../../app/words/pack-error';
import { isLinkedFromOutside } from '../../graph/query';
import { loadShippedPack } from '../../pack/shipped';
import { adapterState } from '../adapter-state';
import { ownGunzip } from '../gunzip';
import type { AtlasHost } from '../host';
import { ConflictModal } from './pack-conflict-modal';
import { PackModal, type PackModalOptions } from './pack-modal';
import { PackSourceModal } from './pack-source-modal';
import { UninstallModal } from './pack-uninstall-modal';

/** The windows that install, update and remove notes. With all that they need they are evaluated when the first of them is opened. */
export class PackWindows {
  constructor(private readonly host: AtlasHost) {}

  openShipped(): void {
    const { settings } = this.host;
    this.open({
      title: PACK_WORDS.title, pack: () => loadShippedPack(ownGunzip()), intro: [PACK_WORDS.intro], folder: settings.current().packFolder,
      onInstalled: (folder) => settings.change({ packFolder: folder }),
    });
  }

  openSource(): void {
    const { plugin: { app }, session } = this.host;
    new PackSourceModal(app, session.store, (own) => this.open({
      title: own.pack.name, pack: async () => own.pack, intro: introOf(own), folder: own.pack.name, onInstalled: async () => undefined,
    })).open();
  }

  openConflicts(): void {
    const { plugin: { app }, session } = this.host;
    new ConflictModal(app, session.store).open();
  }

  openRemoval(): void {
    const { plugin: { app }, settings } = this.host;
    new UninstallModal(app, settings.current().packFolder, (folder) => this.targetIn(folder)).open();
  }

  private open(source: Omit<PackModalOptions, 'targetOf' | 'openConflicts'>): void {
    new PackModal(this.host.plugin.app, { ...source, targetOf: (folder) => this.targetIn(folder), openConflicts: () => this.openConflicts() }).open();
  }

  private targetIn(folder: string): InstallTarget {
    const { plugin, session } = this.host;
    return {
      store: session.store,
      state: adapterState(plugin.app, folder),
      folder,
      findLinks: async () => (path) => isLinkedFromOutside(session.atlas.graph, path, folder),
    };
  }
}

function introOf({ pack, manifest, foreignIds, leftOut }: OwnPack): string[] {
  const lines = [OWN_PACK_WORDS.licence(pack.name, pack.version, manifest.licence)];
  if (foreignIds.length > 0) lines.push(foreignIdWords(manifest.idPrefix, foreignIds));
  if (leftOut.length > 0) lines.push(leftOutWords(leftOut));
  return lines;
}
