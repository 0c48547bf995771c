import { Plugin } from 'obsidian';
import { Session } from './app/session';
import { registerChecklists } from './obsidian/checklists';
import { registerGraphView } from './obsidian/graph-view';
import type { AtlasHost } from './obsidian/host';
import { ItemDesk } from './obsidian/item-desk';
import { LinkDesk } from './obsidian/link-desk';
import { registerImport } from './obsidian/import';
import { registerLinking } from './obsidian/linking';
import { ObsidianSettings } from './obsidian/obsidian-settings';
import { registerPack } from './obsidian/pack';
import { AtlasSettingTab } from './obsidian/settings-tab';
import { keepIndex, openIndex } from './obsidian/vault-index';
import { openReader } from './obsidian/vault-reader';
import { VaultStore } from './obsidian/vault-store';

/** The plugin's life: build the session, register the features, end both. */
export default class OspoAtlasPlugin extends Plugin {
  private atlasSettings: ObsidianSettings | undefined;
  private openPack: () => void = () => undefined;

  override async onload(): Promise<void> {
    const settings = await ObsidianSettings.load(this);
    this.atlasSettings = settings;
    const session = this.createSession();
    const host: AtlasHost = { plugin: this, session, settings, linking: new LinkDesk(this, session, settings), items: new ItemDesk(this, session) };
    registerGraphView(host);
    registerChecklists(host);
    registerLinking(host);
    registerImport(host);
    this.openPack = registerPack(host);
    this.addSettingTab(new AtlasSettingTab(this, settings, { openPack: this.openPack }));
    // Nothing heavy before the workspace is ready: a vault opens as fast as without us.
    this.app.workspace.onLayoutReady(() => void host.session.load());
  }

  /** The first-run offer: only when a person switches the plugin on, and only once. */
  override onUserEnable(): void {
    if (this.atlasSettings?.current().offered !== false) return;
    void this.atlasSettings.change({ offered: true });
    this.openPack();
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.atlasSettings?.reload();
  }

  private createSession(): Session {
    const index = openIndex(this.app);
    const pause = (): Promise<void> => new Promise((resolve) => window.setTimeout(resolve));
    const session = new Session({
      store: new VaultStore(this.app),
      index,
      reader: (count) => openReader(count, pause),
      pause,
      onUnreadable: (path, error) => console.warn(`OSPO Atlas could not read ${path}`, error),
    });
    this.register(() => session.close());
    keepIndex(this, session, index);
    return session;
  }
}
