import { PluginSettingTab, type Plugin, type SettingDefinitionItem } from 'obsidian';
import { SETTINGS_WORDS } from '../app/words/settings';
import { normalisePath } from '../model/path';
import { isLinkSetting, linkSettingChange, linkSettingDefinitions } from './linking/link-settings';
import { DEFAULT_SETTINGS, type Settings, type SettingsAccess } from './settings';

export interface SettingsActions {
  openPack: () => void;
}

/** The settings, declared so that Obsidian's search finds them. */
export class AtlasSettingTab extends PluginSettingTab {
  constructor(plugin: Plugin, private readonly settings: SettingsAccess, private readonly actions: SettingsActions) {
    super(plugin.app, plugin);
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return [
      {
        name: SETTINGS_WORDS.notes,
        desc: SETTINGS_WORDS.notesHint,
        action: () => this.actions.openPack(),
      },
      this.folder('packFolder', SETTINGS_WORDS.packFolder, SETTINGS_WORDS.packFolderHint),
      this.folder('assessmentFolder', SETTINGS_WORDS.assessmentFolder, SETTINGS_WORDS.assessmentFolderHint),
      {
        name: SETTINGS_WORDS.ownNames,
        desc: SETTINGS_WORDS.ownNamesHint,
        control: { type: 'toggle', key: 'ownNames', defaultValue: DEFAULT_SETTINGS.ownNames },
      },
      ...linkSettingDefinitions(),
    ];
  }

  override getControlValue(key: string): unknown {
    return isFolderKey(key) || isLinkSetting(key) || key === 'ownNames' ? this.settings.current()[key] : undefined;
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    if (isFolderKey(key) && typeof value === 'string') await this.settings.change({ [key]: value.trim() });
    if (isLinkSetting(key)) await this.settings.change(linkSettingChange(key, value));
    if (key === 'ownNames' && typeof value === 'boolean') await this.settings.change({ ownNames: value });
  }

  private folder(key: FolderKey, name: string, desc: string): SettingDefinitionItem {
    return {
      name,
      desc,
      control: {
        type: 'folder',
        key,
        defaultValue: DEFAULT_SETTINGS[key],
        validate: (value: string) => (mayBeFolder(key, value.trim()) ? undefined : SETTINGS_WORDS.badFolder),
      },
    };
  }
}

type FolderKey = keyof Settings & ('packFolder' | 'assessmentFolder');

/** Assessments may stand at the top of the vault; the shipped notes need a folder of their own. */
function mayBeFolder(key: FolderKey, written: string): boolean {
  const folder = normalisePath(written);
  return folder !== undefined && (folder !== '' || key === 'assessmentFolder');
}

function isFolderKey(key: string): key is FolderKey {
  return key === 'packFolder' || key === 'assessmentFolder';
}
