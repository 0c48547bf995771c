/** What was installed last: the base of the next three-way merge. Kept beside the notes, in `<folder>/.ospo-atlas/installed.json`. */
export interface Installed {
  /** The pack's name; empty before the first install, and in records of the first release. */
  name: string;
  version: string;
  /** By id. Also what its user deleted, so that it stays deleted, and what the pack withdrew but the user kept. */
  files: Record<string, InstalledFile>;
  /** Keys of the parts that were left out. */
  without: string[];
  /** Where the pack has the files of those parts: what notes that came along may lead to all the same. */
  leftOut: string[];
  /** Files that a run set out to write or to remove, by id. Of use only when that run was broken off. */
  begun: Record<string, InstalledFile>;
  /** The version that a run is bringing in; empty when none is, or was broken off. */
  running: string;
}

export interface InstalledFile {
  /** Where the pack puts it, relative to the folder. */
  path: string;
  /** The text as shipped then. */
  text: string;
  /** Where it stands, when that is not there. */
  at?: string;
  /** Whether its user put it there: then it stays, wherever the pack moves its own. */
  moved?: boolean;
}

/** What holds before the first install. */
export const NOTHING_INSTALLED: Installed = { name: '', version: '', files: {}, without: [], leftOut: [], begun: {}, running: '' };

/** Where the state is kept, relative to the pack's folder. */
export const INSTALLED_PATH = '.ospo-atlas/installed.json';

/** Where the state of an import is kept, relative to its folder: beside that of a pack, never in it. */
export const IMPORTED_PATH = '.ospo-atlas/imported.json';

/** @returns undefined when the text is no record of an install, or only part of one */
export function parseInstalled(json: string): Installed | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isRecorded(value) ? { ...NOTHING_INSTALLED, ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** The record as it is kept: the first release knew neither name, parts nor begun files, and later ones not which files the parts have. */
type Recorded = Pick<Installed, 'version' | 'files'> & Partial<Installed>;

function isRecorded(value: unknown): value is Recorded {
  if (!isObject(value)) return false;
  const { name, version, files, without, leftOut, begun, running } = value;
  const isKnown = typeof version === 'string' && isFiles(files);
  return isKnown && [name, running].every((each) => each === undefined || typeof each === 'string') && [without, leftOut].every((each) => each === undefined || isStrings(each)) && (begun === undefined || isFiles(begun));
}

function isFiles(value: unknown): value is Record<string, InstalledFile> {
  return isObject(value) && Object.values(value).every(isInstalledFile);
}

function isInstalledFile(value: unknown): value is InstalledFile {
  return isObject(value) && typeof value['path'] === 'string' && typeof value['text'] === 'string'
    && (value['at'] === undefined || typeof value['at'] === 'string') && (value['moved'] === undefined || typeof value['moved'] === 'boolean');
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
