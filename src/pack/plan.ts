import { compareTexts } from '../model/sorted';
import { fileId } from './identity';
import type { Installed, InstalledFile } from './installed';
import type { Pack } from './pack';
import { isLeftOut } from './parts';
import { Planner } from './planner';

/** What becomes of a file. Decided by id and content, never by time. */
export type Outcome = 'created' | 'updated' | 'unchanged' | 'merged' | 'preserved' | 'conflict' | 'moved' | 'retired';

export type Write =
  | { kind: 'create'; path: string; text: string }
  /** Replaces a text that must still be the expected one. */
  | { kind: 'replace'; path: string; text: string; expected: string }
  | { kind: 'move'; path: string; to: string }
  | { kind: 'trash'; path: string; expected: string };

/** Why a file was left as it is where its text alone does not say so. */
export type Standing =
  /** Its user deleted it. It can be brought back. */
  | 'deleted'
  /** It stands outside the folder, where nothing is written. */
  | 'elsewhere'
  /** It belongs to a part that is left out now. */
  | 'left-out'
  /** The pack withdrew it, but its user edited it, links to it, or asked to keep it. */
  | 'withdrawn'
  /** It stands there, but cannot be read now. */
  | 'unreadable';

/** What would become of one file. */
export interface PlannedFile {
  id: string;
  /** Where the file is, or will be, relative to the folder; a vault path for what stands `elsewhere`. */
  path: string;
  outcome: Outcome;
  standing?: Standing;
  /** In their order. */
  writes: Write[];
  /** What is remembered of the file once that is done: the base of the next merge. Null: nothing. */
  record: InstalledFile | null;
}

/** What an install or update would do. */
export interface InstallPlan {
  name: string;
  version: string;
  /** The version that is installed; empty before the first install. */
  from: string;
  /** Keys of the parts that are left out. */
  without: string[];
  /** Where the pack has the files of those parts. */
  leftOut: string[];
  files: PlannedFile[];
}

/** What stands in the folder. Paths are relative to it. */
export interface Present {
  /** Text of every text file, by path. */
  files: ReadonlyMap<string, string>;
  /** Paths of whatever else stands there: their names are taken too. */
  others?: readonly string[];
  /** Paths among them of text files that cannot be read. */
  unreadable?: ReadonlySet<string>;
  /** Whether a note outside the pack links to the file at this path. */
  isLinked: (path: string) => boolean;
  /** Vault paths of notes outside the folder, by id. */
  elsewhere?: ReadonlyMap<string, string>;
}

/** What a person decides about an install. */
export interface PlanChoices {
  /** Keys of parts to leave out. */
  without?: readonly string[];
  /** Ids of deleted files to have back, or all of them. */
  restore?: ReadonlySet<string> | 'all';
  /** Whether notes that the pack withdrew stay, even if nobody edited them. */
  keepWithdrawn?: boolean;
}

/**
 * Decides what an install or update would do to a folder. Pure: nothing is written.
 * The law behind it: a text that the user wrote is never lost; what the user moved stays where it is; what the user deleted stays deleted.
 */
export function planInstall(pack: Pack, installed: Installed, present: Present, choices: PlanChoices = {}): InstallPlan {
  const planner = new Planner(installed, present, pack.name, choices);
  const without = new Set(choices.without ?? installed.without);
  const shipped = pack.files.flatMap((file) => {
    const id = fileId(file);
    return isLeftOut(file, without) ? planner.planLeftOut(id) : [planner.plan(id, file.path, file.text)];
  });
  const leftOut = pack.files.filter((file) => isLeftOut(file, without)).map(({ path }) => path);
  const ids = new Set(pack.files.map(fileId));
  const known = { ...installed.begun, ...installed.files };
  const withdrawn = Object.keys(known).filter((id) => !ids.has(id)).flatMap((id) => planner.planWithdrawn(id));
  const files = [...shipped, ...withdrawn].sort((a, b) => compareTexts(a.path, b.path));
  return { name: pack.name, version: pack.version, from: installed.version, without: [...without].sort(), leftOut, files };
}

/** Ids of what the pack ships, or shipped, and the folder does not hold: asked before a plan, to look for them elsewhere. */
export function missingIds(installed: Installed, present: Present): Set<string> {
  const planner = new Planner(installed, present, '', {});
  return new Set(Object.keys(installed.files).filter((id) => !planner.holds(id)));
}
