import { comparePaths, extensionOf, isInFolder, joinPath } from '../model/path';
import { fileId } from '../pack/identity';
import { INSTALLED_PATH, parseInstalled, type Installed } from '../pack/installed';
import type { Pack } from '../pack/pack';
import { placePack } from '../pack/place';
import { planInstall, type InstallPlan, type Outcome, type PlannedFile, type Write } from '../pack/plan';
import { StoreError, type NoteStore } from './note-store';
import { errorWords } from './words/error';

/** A text that is kept outside the notes, where the store does not list it. */
export interface StateFile {
  /** @returns undefined when it is not there yet */
  read(): Promise<string | undefined>;
  write(text: string): Promise<void>;
}

export interface InstallTarget {
  store: NoteStore;
  /** Where the state of the last install is kept. */
  state: StateFile;
  /** The folder that takes the notes; nothing outside it is written. */
  folder: string;
  /** Tells whether a note outside the folder links to a vault path. Asked only when the pack withdrew notes, because it may mean reading the vault. */
  findLinks?: () => Promise<(path: string) => boolean>;
}

export interface InstallOptions {
  onProgress?: (done: number, total: number) => void;
  /** Ends the run before the next file; what was written stays and a later run completes it. */
  isCancelled?: () => boolean;
}

export interface InstalledOutcome {
  id: string;
  /** Vault path. */
  path: string;
  outcome: Outcome | 'failed';
  /** Why it failed. */
  reason?: string;
}

export interface InstallReport {
  outcomes: InstalledOutcome[];
  summary: Partial<Record<Outcome | 'failed', number>>;
  cancelled: boolean;
}

/** How many files are written at a time. */
const AT_A_TIME = 8;

const TEXT_FILES: ReadonlySet<string> = new Set(['md', 'base', 'canvas']);

/** The folder of the shipped notes unless a person says otherwise. */
export const PACK_FOLDER = 'OSPO';

/** Where the state of a pack's folder is kept: in a hidden folder of it. */
export function installedPath(folder: string): string {
  return joinPath(folder, INSTALLED_PATH);
}

/** The state kept through the store, for hosts whose store reaches hidden folders. */
export function stateInStore(store: NoteStore, folder: string, file = INSTALLED_PATH): StateFile {
  const path = joinPath(folder, file);
  return {
    read: async () => ((await store.exists(path)) ? store.read(path) : undefined),
    write: async (text) => {
      if (await store.exists(path)) await store.process(path, () => text);
      else await store.create(path, text);
    },
  };
}

/** Reads the folder and decides what an install or update would do. Writes nothing. */
export async function planPackInstall(pack: Pack, target: InstallTarget): Promise<InstallPlan> {
  const installed = parseInstalled(await target.state.read());
  const files = await readFolder(target.store, target.folder);
  const isLinked = withdrawsNotes(pack, installed) ? await target.findLinks?.() : undefined;
  return planInstall(placePack(pack, target.folder), installed, { files, isLinked: (path) => isLinked?.(joinPath(target.folder, path)) ?? false });
}

function withdrawsNotes(pack: Pack, installed: Installed): boolean {
  const shipped = new Set(pack.files.map(fileId));
  return Object.keys(installed.files).some((id) => !shipped.has(id));
}

/**
 * Does what a plan says. A file that changed since the plan was made is left alone and reported; so is one that cannot be written.
 * The state is written last: a run that is broken off is completed by the next, which finds the files it wrote unchanged.
 */
export async function applyInstall(plan: InstallPlan, target: InstallTarget, options: InstallOptions = {}): Promise<InstallReport> {
  const outcomes = await writeFiles(plan.files, target, options);
  if (outcomes.length < plan.files.length) return report(target.folder, outcomes, true);
  await target.state.write(JSON.stringify(stateAfter(plan, outcomes, parseInstalled(await target.state.read()))));
  return report(target.folder, outcomes, false);
}

/** What a plan would give, as a report: for `--dry-run` and for the preview. */
export function reportOfPlan(plan: InstallPlan, folder: string): InstallReport {
  return report(folder, plan.files.map(({ id, path, outcome }) => ({ id, path, outcome })), false);
}

async function readFolder(store: NoteStore, folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const { path } of await store.list()) {
    if (!isInFolder(path, folder) || !TEXT_FILES.has(extensionOf(path))) continue;
    files.set(folder === '' ? path : path.slice(folder.length + 1), await store.read(path));
  }
  return files;
}

/** Several files at a time, because a vault answers each only after a while. Fewer outcomes than files mean that the run was cancelled. */
async function writeFiles(files: readonly PlannedFile[], target: InstallTarget, options: InstallOptions): Promise<InstalledOutcome[]> {
  const outcomes: InstalledOutcome[] = [];
  const waiting = files.values();
  const work = async (): Promise<void> => {
    for (const file of waiting) {
      if (options.isCancelled?.()) return;
      outcomes.push(await writeFile(file, target));
      options.onProgress?.(outcomes.length, files.length);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return outcomes.sort((a, b) => comparePaths(a.path, b.path));
}

async function writeFile(file: PlannedFile, target: InstallTarget): Promise<InstalledOutcome> {
  const { id, path, outcome } = file;
  try {
    for (const write of file.writes) await perform(write, target);
    return { id, path, outcome };
  } catch (error) {
    return { id, path, outcome: 'failed', reason: errorWords(error) };
  }
}

async function perform(write: Write, { store, folder }: InstallTarget): Promise<void> {
  const path = joinPath(folder, write.path);
  switch (write.kind) {
    case 'create':
      return store.create(path, write.text);
    case 'replace':
      await store.process(path, (text) => (text === write.expected ? write.text : refuse(path)));
      return;
    case 'move':
      return store.rename(path, joinPath(folder, write.to));
    case 'trash':
      if ((await store.read(path)) !== write.expected) refuse(path);
      return store.trash(path);
  }
}

function refuse(path: string): never {
  throw new StoreError('unwritable', path, `“${path}” was edited in the meantime and is left as it is. Run the update again.`);
}

/** Files that failed keep the base they had, so that the next run tries them again. */
function stateAfter(plan: InstallPlan, outcomes: readonly InstalledOutcome[], before: Installed): Installed {
  const files = { ...plan.installed.files };
  for (const { id, outcome } of outcomes) {
    if (outcome !== 'failed') continue;
    const base = before.files[id];
    if (base) files[id] = base;
    else delete files[id];
  }
  return { version: plan.installed.version, files };
}

function report(folder: string, files: readonly InstalledOutcome[], cancelled: boolean): InstallReport {
  const outcomes = files.map((file) => ({ ...file, path: joinPath(folder, file.path) }));
  const summary: InstallReport['summary'] = {};
  for (const { outcome } of outcomes) summary[outcome] = (summary[outcome] ?? 0) + 1;
  return { outcomes, summary, cancelled };
}
