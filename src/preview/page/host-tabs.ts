import type { App } from '../api/app';
import { Setting } from '../api/ui/setting';
import { HostTab } from './host-tab';
import type { Theme, ThemeChoice } from './theme';
import { WORDS } from './words';

export class AppearanceTab extends HostTab {
  constructor(private readonly theme: Theme) {
    super('appearance', WORDS.appearance, 'palette');
  }

  override display(): void {
    new Setting(this.containerEl).setName(WORDS.theme).setDesc(WORDS.themeMeaning).addDropdown((dropdown) => {
      dropdown.addOptions(WORDS.themeChoices).setValue(this.theme.choice).onChange((value) => this.theme.choose(asChoice(value)));
    });
  }
}

function asChoice(value: string): ThemeChoice {
  return value === 'light' || value === 'dark' ? value : 'system';
}

/** The plugins that the page carries, to be put on and off. */
export class PluginsTab extends HostTab {
  constructor(private readonly app: App) {
    super('community-plugins', WORDS.plugins, 'puzzle');
  }

  override display(): void {
    for (const { id, name, version, author, description } of Object.values(this.app.plugins.manifests)) {
      new Setting(this.containerEl)
        .setName(name)
        .setDesc(`${WORDS.pluginVersion(version, author)} ${description}`)
        .addToggle((toggle) => toggle.setValue(this.app.plugins.enabledPlugins.has(id)).onChange((on) => void this.put(id, on)));
    }
  }

  private put(id: string, on: boolean): Promise<unknown> {
    return on ? this.app.plugins.enablePluginAndSave(id) : this.app.plugins.disablePluginAndSave(id);
  }
}

export class AboutTab extends HostTab {
  constructor() {
    super('about', WORDS.about, 'info');
  }

  override display(): void {
    for (const text of WORDS.aboutText) this.containerEl.createEl('p', { cls: 'setting-item-description', text });
  }
}
