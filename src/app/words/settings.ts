/** What people read in the settings. */
export const SETTINGS_WORDS = {
  notes: 'OSPO notes',
  notesHint: 'Put the shipped notes into this vault, or bring them up to date. You see what would happen before anything is written.',
  packFolder: 'Folder of the shipped notes',
  packFolderHint: 'Where the notes about open source program offices are kept.',
  assessmentFolder: 'Folder for assessments',
  assessmentFolderHint: 'Where a new assessment is put.',
  ownNames: 'Names of my own notes',
  ownNamesHint: 'Linking mentions looks for the names of your own notes as well, not only for those of the OSPO notes.',
  badFolder: 'Name a folder inside the vault.',
} as const;
