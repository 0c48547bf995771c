import { EMPTY_MEMORY, type LinkMemoryData } from '../app/link-memory';

/** What a person may set. Kept in the plugin's data.json; unknown keys written by a newer version are kept. */
export interface Settings {
  /** Folder of the shipped notes. */
  packFolder: string;
  /** Folder for new assessments. */
  assessmentFolder: string;
  /** Whether the first-run offer was answered. */
  offered: boolean;
  /** What was never to be linked, and what linking can still take back. */
  linking: LinkMemoryData;
}

export const DEFAULT_SETTINGS: Settings = {
  packFolder: 'OSPO',
  assessmentFolder: 'Assessments',
  offered: false,
  linking: EMPTY_MEMORY,
};
