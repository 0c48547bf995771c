import type { Plugin } from 'obsidian';
import { Session } from '../app/session';
import { registerChecklists } from './assess/checklists';
import { Features } from './features';
import { registerGraphView } from './graph/graph-view';
import type { AtlasHost } from './host';
import { registerImport } from './import/import';
import { ItemDesk } from './assess/item-desk';
import { LinkDesk } from './linking/link-desk';
import { registerLinking } from './linking/linking';
import { registerPack } from './pack/pack';
import { pause } from './pause';
import type { SettingsAccess } from './settings';
import { registerReadingStatus } from './index/reading-status';
import { keepIndex, openIndex } from './index/vault-index';
import { openReader } from './index/vault-reader';
import { VaultStore } from './vault-store';

/** Builds the session, registers the features, and begins to read the vault. Called when the workspace is ready: a vault opens as fast as without us. */
export function openFeatures(plugin: Plugin, settings: SettingsAccess): Features {
  const session = createSession(plugin);
  const features = new Features();
  const host: AtlasHost = { plugin, session, settings, features, linking: new LinkDesk(plugin, session, settings), items: new ItemDesk(plugin, session) };
  registerReadingStatus(host);
  registerGraphView(host);
  registerChecklists(host);
  registerLinking(host);
  registerImport(host);
  registerPack(host);
  void session.load();
  return features;
}

function createSession(plugin: Plugin): Session {
  const index = openIndex(plugin.app);
  const session = new Session({
    store: new VaultStore(plugin.app),
    index,
    reader: (count) => openReader(count, pause),
    pause,
    onUnreadable: (path, error) => console.warn(`OSPO Atlas could not read ${path}`, error),
  });
  plugin.register(() => session.close());
  keepIndex(plugin, session, index);
  return session;
}
