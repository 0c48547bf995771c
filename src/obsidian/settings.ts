/** What a person may set. Kept in the plugin's data.json; unknown keys written by a newer version are kept. */
export interface Settings {
  /** Folder of the shipped notes. */
  packFolder: string;
  /** Folder for new assessments. */
  assessmentFolder: string;
  /** Whether the first-run offer was answered. */
  offered: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  packFolder: 'OSPO',
  assessmentFolder: 'Assessments',
  offered: false,
};
