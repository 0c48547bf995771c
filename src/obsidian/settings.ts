import { ASSESSMENT_FOLDER, PACK_FOLDER } from '../app/default-places';
import type { LinkMemoryData } from '../app/linking/link-memory';
import { DEFAULT_LINK_SETTINGS, type LinkSettings } from './linking/link-settings';
import type { NamedLens } from '../scene/built-in-lenses';

/** What a person may set. Kept in the plugin's data.json; unknown keys written by a newer version are kept. */
export interface Settings extends LinkSettings {
  /** Folder of the shipped notes. */
  packFolder: string;
  /** Folder for new assessments. */
  assessmentFolder: string;
  /** Whether names of the person's own notes are looked for as well, and not only those of shipped ones. */
  ownNames: boolean;
  /** Whether the first-run offer was answered. */
  offered: boolean;
  /** What was never to be linked, and what linking can still take back. */
  linking: LinkMemoryData;
  /** The lenses that a person has named, by name. */
  lenses: readonly NamedLens[];
}

/** What holds until a person says otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  packFolder: PACK_FOLDER,
  assessmentFolder: ASSESSMENT_FOLDER,
  ownNames: false,
  offered: false,
  linking: { refused: {}, journal: [] },
  ...DEFAULT_LINK_SETTINGS,
  lenses: [],
};

/** The settings as they are, and as a person changes them. */
export interface SettingsAccess {
  current(): Readonly<Settings>;
  change(part: Partial<Settings>): Promise<void>;
  /** @returns a function that ends the telling */
  onChange(listener: () => void): () => void;
}
