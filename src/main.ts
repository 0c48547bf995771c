import { Notice, Plugin } from 'obsidian';
import { failureSentence } from './app/words/error';
import type { Features } from './obsidian/features';
import { registerFront } from './obsidian/front/front';
import { Late } from './obsidian/late';
import { ObsidianSettings } from './obsidian/obsidian-settings';
import { AtlasSettingTab } from './obsidian/settings-tab';

/** The plugin's life: put into the app what has to be there from the start, open the features once the workspace is ready, end both. */
export default class OspoAtlasPlugin extends Plugin {
  private atlasSettings: ObsidianSettings | undefined;
  private openPack: () => void = () => undefined;
  private isOver = false;

  override async onload(): Promise<void> {
    const settings = await ObsidianSettings.load(this);
    this.atlasSettings = settings;
    this.register(() => {
      this.isOver = true;
    });
    const features = new Late<Features>();
    this.openPack = registerFront(this, features);
    this.addSettingTab(new AtlasSettingTab(this, settings, { openPack: this.openPack }));
    this.app.workspace.onLayoutReady(() => void this.open(settings, features));
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

  private async open(settings: ObsidianSettings, features: Late<Features>): Promise<void> {
    if (this.isOver) return;
    try {
      const { openFeatures } = await import('./obsidian/open-features');
      // It may have been switched off in the meantime.
      if (!this.isOver) features.arrive(openFeatures(this, settings));
    } catch (error) {
      features.fail(error);
      if (!this.isOver) new Notice(failureSentence(error), 0);
    }
  }
}
