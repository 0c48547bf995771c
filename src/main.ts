import { Plugin } from 'obsidian';
import { Session } from './app/session';
import { ObsidianSettings } from './obsidian/obsidian-settings';
import { VaultStore } from './obsidian/vault-store';

/** The plugin's life: build the session, register the features, end both. */
export default class OspoAtlasPlugin extends Plugin {
  override async onload(): Promise<void> {
    const settings = await ObsidianSettings.load(this);
    const session = new Session({
      store: new VaultStore(this.app),
      pause: () => new Promise((resolve) => window.setTimeout(resolve)),
      onUnreadable: (path, error) => console.warn(`OSPO Atlas could not read ${path}`, error),
    });
    this.register(() => session.close());
    void settings;
    this.app.workspace.onLayoutReady(() => void session.load());
  }
}
