/** What was installed last: the base of the next three-way merge. Kept beside the notes, in `<folder>/.ospo-atlas/installed.json`. */
export interface Installed {
  version: string;
  files: Record<string, InstalledFile>;
}

export interface InstalledFile {
  /** Where it was put, relative to the folder. */
  path: string;
  /** The text as shipped then. */
  text: string;
}

/** Where the state is kept, relative to the pack's folder. */
export const INSTALLED_PATH = '.ospo-atlas/installed.json';

/** Where the state of an import is kept, relative to its folder: beside that of a pack, never in it. */
export const IMPORTED_PATH = '.ospo-atlas/imported.json';

/**
 * Reads the state. A file that cannot be read counts as none: the next install then adopts notes that equal the shipped text and
 * keeps every other as the user's.
 */
export function parseInstalled(json: string | undefined): Installed {
  if (json === undefined) return { version: '', files: {} };
  try {
    const value: unknown = JSON.parse(json);
    return isInstalled(value) ? value : { version: '', files: {} };
  } catch {
    return { version: '', files: {} };
  }
}

function isInstalled(value: unknown): value is Installed {
  if (typeof value !== 'object' || value === null || !('version' in value) || !('files' in value)) return false;
  const { version, files } = value;
  return typeof version === 'string' && typeof files === 'object' && files !== null && Object.values(files).every(isInstalledFile);
}

function isInstalledFile(value: unknown): value is InstalledFile {
  return typeof value === 'object' && value !== null && 'path' in value && 'text' in value
    && typeof value.path === 'string' && typeof value.text === 'string';
}
