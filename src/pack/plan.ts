import { comparePaths, extensionOf } from '../model/path';
import { fileId, noteId, withUnixLineEnds } from './identity';
import type { Installed } from './installed';
import { mergeLines } from './merge-lines';
import { mergeNote } from './merge-note';
import type { Pack } from './pack';

/** What becomes of a file. Decided by id and content, never by time. */
export type Outcome = 'created' | 'updated' | 'unchanged' | 'merged' | 'preserved' | 'conflict' | 'moved' | 'retired';

export type Write =
  | { kind: 'create'; path: string; text: string }
  /** Replaces a text that must still be the expected one. */
  | { kind: 'replace'; path: string; text: string; expected: string }
  | { kind: 'move'; path: string; to: string }
  | { kind: 'trash'; path: string; expected: string };

export interface PlannedFile {
  id: string;
  /** Where the file is, or will be, in the folder. */
  path: string;
  outcome: Outcome;
  /** In their order. */
  writes: Write[];
}

export interface InstallPlan {
  files: PlannedFile[];
  /** The state to keep once the writes are done. */
  installed: Installed;
}

export interface Present {
  /** Text of every text file in the folder, by path relative to it. */
  files: ReadonlyMap<string, string>;
  /** Whether a note outside the pack links to the file at this path. */
  isLinked: (path: string) => boolean;
}

/**
 * Decides what an install or update would do to a folder. Pure: nothing is written.
 * The law behind it: a text that the user wrote is never lost; what the user moved stays where it is; what the user deleted stays deleted.
 */
export function planInstall(pack: Pack, installed: Installed, present: Present): InstallPlan {
  const planner = new Planner(installed, present);
  const shipped = pack.files.map((file) => planner.plan(fileId(file), file.path, file.text));
  const ids = new Set(shipped.map(({ id }) => id));
  const withdrawn = Object.keys(installed.files).filter((id) => !ids.has(id)).map((id) => planner.planWithdrawn(id));
  const files = [...shipped, ...withdrawn.filter((file) => file !== undefined)].sort((a, b) => comparePaths(a.path, b.path));
  const state = Object.fromEntries(pack.files.map((file) => [fileId(file), { path: file.path, text: file.text }]));
  return { files, installed: { version: pack.version, files: state } };
}

/** A file as it was installed, as it stands, and as it ships now. */
interface Texts {
  base: string | undefined;
  user: string;
  shipped: string;
}

class Planner {
  private readonly pathById: ReadonlyMap<string, string>;
  /** Lower case: some file systems cannot hold two names that differ in case only. */
  private readonly taken: Set<string>;

  constructor(private readonly installed: Installed, private readonly present: Present) {
    this.pathById = uniquePathsById(present.files);
    this.taken = new Set([...present.files.keys()].map((path) => path.toLowerCase()));
  }

  plan(id: string, shippedPath: string, shipped: string): PlannedFile {
    const before = this.installed.files[id];
    const path = this.pathOf(id, before?.path ?? shippedPath);
    const user = path === undefined ? undefined : this.present.files.get(path);
    if (path === undefined || user === undefined) return before ? keep(id, before.path) : this.create(id, shippedPath, shipped);
    const edited = this.planEdited(id, path, { base: before?.text, user, shipped });
    const follows = before !== undefined && path === before.path && shippedPath !== before.path && !this.isTaken(shippedPath);
    return follows ? this.move(edited, shippedPath) : edited;
  }

  /** A file that the pack no longer ships: kept when edited or linked, else put into the bin. */
  planWithdrawn(id: string): PlannedFile | undefined {
    const before = this.installed.files[id];
    const path = before && this.pathOf(id, before.path);
    const user = path === undefined ? undefined : this.present.files.get(path);
    if (before === undefined || path === undefined || user === undefined) return undefined;
    if (!same(user, before.text) || this.present.isLinked(path)) return keep(id, path);
    return { id, path, outcome: 'retired', writes: [{ kind: 'trash', path, expected: user }] };
  }

  private planEdited(id: string, path: string, { base, user, shipped }: Texts): PlannedFile {
    if (same(user, shipped)) return { id, path, outcome: 'unchanged', writes: [] };
    if (base !== undefined && same(base, shipped)) return keep(id, path);
    if (base !== undefined && same(user, base)) return replaced(id, 'updated', { path, text: shipped, expected: user });
    const merged = extensionOf(path) === 'md' ? mergeNote(base ?? '', user, shipped) : mergeLines(base ?? '', user, shipped);
    if (base !== undefined && !merged.conflict) return replaced(id, 'merged', { path, text: merged.text, expected: user });
    const kept: Write[] = base === undefined || same(merged.text, user) ? [] : [{ kind: 'replace', path, text: merged.text, expected: user }];
    return { id, path, outcome: 'conflict', writes: [...kept, ...this.putBeside(path, shipped)] };
  }

  /** The shipped text for a note beside the user's, without its id, so that it is not mistaken for the note. */
  private putBeside(path: string, shipped: string): Write[] {
    const text = shipped.replace(/^id:.*\r?\n/m, '');
    const beside = path.replace(/(\.[^.]+)$/, ' (OSPO Atlas update)$1');
    const standing = this.present.files.get(beside);
    if (standing !== undefined && same(standing, text)) return [];
    return [{ kind: 'create', path: this.freePath(beside), text }];
  }

  private create(id: string, shippedPath: string, text: string): PlannedFile {
    const path = this.freePath(shippedPath);
    return { id, path, outcome: 'created', writes: [{ kind: 'create', path, text }] };
  }

  private move(planned: PlannedFile, to: string): PlannedFile {
    this.taken.add(to.toLowerCase());
    const outcome = planned.outcome === 'unchanged' ? 'moved' : planned.outcome;
    return { ...planned, path: to, outcome, writes: [...planned.writes, { kind: 'move', path: planned.path, to }] };
  }

  /** The path of a file with this id: wherever the note was moved to, else where it was put. */
  private pathOf(id: string, path: string): string | undefined {
    const byId = this.pathById.get(id);
    if (byId !== undefined) return byId;
    const text = this.present.files.get(path);
    if (text === undefined) return undefined;
    return this.installed.files[id] !== undefined || id.startsWith('file:') ? path : undefined;
  }

  private isTaken(path: string): boolean {
    return this.taken.has(path.toLowerCase());
  }

  private freePath(path: string): string {
    let free = path;
    for (let count = 1; this.isTaken(free); count += 1) free = path.replace(/(\.[^.]+)$/, count === 1 ? ' (OSPO Atlas)$1' : ` (OSPO Atlas ${count})$1`);
    this.taken.add(free.toLowerCase());
    return free;
  }
}

/** Ids that exactly one note carries. A copied note makes its id doubtful; the note at the installed path then stands for it. */
function uniquePathsById(files: ReadonlyMap<string, string>): Map<string, string> {
  const paths = new Map<string, string>();
  const doubled = new Set<string>();
  for (const [path, text] of files) {
    const id = extensionOf(path) === 'md' ? noteId(text) : undefined;
    if (id === undefined) continue;
    if (paths.has(id)) doubled.add(id);
    paths.set(id, path);
  }
  for (const id of doubled) paths.delete(id);
  return paths;
}

function keep(id: string, path: string): PlannedFile {
  return { id, path, outcome: 'preserved', writes: [] };
}

function replaced(id: string, outcome: Outcome, write: { path: string; text: string; expected: string }): PlannedFile {
  return { id, path: write.path, outcome, writes: [{ kind: 'replace', ...write }] };
}

function same(a: string, b: string): boolean {
  return a === b || withUnixLineEnds(a) === withUnixLineEnds(b);
}
