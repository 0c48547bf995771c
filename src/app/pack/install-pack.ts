import { joinPath } from '../../model/path';
import { fileId } from '../../pack/identity';
import type { Installed } from '../../pack/installed';
import type { Pack } from '../../pack/pack';
import { placePack } from '../../pack/place';
import { missingIds, planInstall, type InstallPlan, type PlanChoices, type PlannedFile } from '../../pack/plan';
import type { InstallReport } from './install-report';
import { checkNothingInTheWay, findOutside, folderFault, readFolder } from './install-place';
import { StoreError, type NoteStore } from '../note-store';
import { ownNamesakes } from './own-namesakes';
import { readState, writeState, type StateFiles, type StateHealth } from './pack-state';
import { runWrites, type RunOptions } from './run-writes';
import { writeAlone } from './write-alone';
import { PACK_FAULTS } from '../words/pack-faults';

export { reportOfPlan, type InstalledOutcome, type InstallReport } from './install-report';
export { stateInStore } from './pack-state';

/** Where a pack goes. */
export interface InstallTarget {
  store: NoteStore;
  /** Where the state of the last install is kept. */
  state: StateFiles;
  /** The folder that takes the notes; nothing outside it is written. */
  folder: string;
  /** Tells whether a note outside the folder links to a vault path. Asked only when the pack withdrew notes, because it may mean reading the vault. */
  findLinks?: () => Promise<(path: string) => boolean>;
}

/** A plan, and whether the record it builds on could be read. */
export interface PackPlan extends InstallPlan {
  health: StateHealth;
  /** What was recorded when the plan was made. Where it says something else by now, another window wrote, and the plan is out of date. */
  basis: Installed;
  /** Paths of the user's own notes that are called as a note that comes new. */
  namesakes: readonly string[];
}

/**
 * Reads the folder and decides what an install or update would do. Writes nothing.
 * @throws StoreError when the folder cannot take the pack
 */
export async function planPackInstall(pack: Pack, target: InstallTarget, choices: PlanChoices = {}): Promise<PackPlan> {
  const { store, folder } = target;
  const { installed, health } = await readState(target.state);
  const present = { ...(await readFolder(store, folder)), isLinked: () => false };
  refuseFolder(pack, installed, folder, present.files.size + present.others.length > 0);
  await checkNothingInTheWay(store, pack, folder);
  const isLinked = withdrawsNotes(pack, installed) ? await target.findLinks?.() : undefined;
  // A record that was lost may have known of any note.
  const wanted = health === 'lost' ? new Set(pack.files.map(fileId)) : missingIds(installed, present);
  const elsewhere = await findOutside(store, folder, wanted);
  const plan = planInstall(placePack(pack, folder), installed, {
    ...present, elsewhere, isLinked: (path) => isLinked?.(joinPath(folder, path)) ?? false,
  }, choices);
  const paths = (await store.list()).map(({ path }) => path);
  return { ...plan, health, basis: installed, namesakes: ownNamesakes(paths, folder, plan.files) };
}

function refuseFolder(pack: Pack, installed: Installed, folder: string, isThere: boolean): void {
  // The first release did not keep the pack's name.
  const isOther = installed.name !== '' && installed.name !== pack.name && Object.keys(installed.files).length > 0;
  const fault = folderFault(folder, isThere) ?? (isOther ? PACK_FAULTS.otherPack(folder, installed.name) : undefined);
  if (fault !== undefined) throw new StoreError('unwritable', folder, fault);
}

function withdrawsNotes(pack: Pack, installed: Installed): boolean {
  const shipped = new Set(pack.files.map(fileId));
  return [...Object.keys(installed.files), ...Object.keys(installed.begun)].some((id) => !shipped.has(id));
}

/**
 * Does what a plan says. A file that changed since the plan was made is left alone and reported; so is one that cannot be written.
 * Where nothing more can be written, as on a full disk, what was written is taken back.
 * What is begun is kept first and what is done last, so that a run that is broken off is completed by the next.
 * @throws StoreError when the state cannot be kept, or another window writes or wrote since the plan was made: then nothing was written
 */
export async function applyInstall(plan: PackPlan, target: InstallTarget, options: RunOptions = {}): Promise<InstallReport> {
  return writeAlone(target, () => carryOut(plan, target, options));
}

async function carryOut(plan: PackPlan, target: InstallTarget, options: RunOptions): Promise<InstallReport> {
  const { installed: before } = await readState(target.state);
  if (JSON.stringify(before) !== JSON.stringify(plan.basis)) throw new StoreError('unwritable', target.folder, PACK_FAULTS.otherWindow(target.folder));
  const writes = plan.files.some((file) => file.writes.length > 0);
  if (writes) await writeState(target.state, stateOfBegun(plan, before));
  const run = await runWrites(plan.files, target, options);
  const { installed: now } = await readState(target.state);
  const isAlone = now.running === plan.version || !writes;
  const done = isAlone ? plan : await withoutVanished(plan, target);
  if (run.undone === undefined) await keep(target.state, stateAfter(done, run.report, now));
  else await writeState(target.state, before).catch(() => undefined);
  return run.undone === undefined ? run.report : { ...run.report, undone: run.undone };
}

/** Another window brought in another version meanwhile: what it took away must not count as deleted by the user. */
async function withoutVanished(plan: InstallPlan, { store, folder }: InstallTarget): Promise<InstallPlan> {
  const isThere = async ({ standing, record }: PlannedFile): Promise<boolean> =>
    record === null || standing !== undefined || store.exists(joinPath(folder, record.at ?? record.path));
  const files = await Promise.all(plan.files.map(async (file) => ((await isThere(file)) ? file : { ...file, record: null })));
  return { ...plan, files };
}

/** @throws StoreError that says that the notes stand, although the record of them does not */
async function keep(state: StateFiles, installed: Installed): Promise<void> {
  await writeState(state, installed).catch((error: unknown) => {
    throw error instanceof StoreError ? new StoreError(error.code, error.path, PACK_FAULTS.unrecorded(error.message)) : error;
  });
}

/**
 * What is kept before the first write. Were the run broken off, the next would not know else which text a user starts from, nor that a note
 * was put into the bin by the run and not by its user.
 */
function stateOfBegun(plan: InstallPlan, before: Installed): Installed {
  const files = { ...before.files };
  const begun = { ...before.begun };
  for (const { id, outcome, writes, record } of plan.files) {
    const written = outcome === 'retired' ? files[id] : writes.length > 0 ? record : null;
    if (written) begun[id] = written;
    if (outcome === 'retired') delete files[id];
  }
  return { ...before, name: plan.name, files, begun, running: plan.version };
}

/** Files that failed keep what was known of them, so that the next run tries them again. */
function stateAfter(plan: InstallPlan, { outcomes, cancelled, summary }: InstallReport, now: Installed): Installed {
  const files = { ...now.files };
  const done = new Set(outcomes.filter(({ outcome }) => outcome !== 'failed').map(({ id }) => id));
  for (const { id, record } of plan.files) {
    if (!done.has(id)) continue;
    if (record) files[id] = record;
    else delete files[id];
  }
  const version = cancelled ? now.version : plan.version;
  return { name: plan.name, version, files, without: plan.without, leftOut: plan.leftOut, begun: cancelled || summary.failed ? now.begun : {}, running: '' };
}
