import { planUninstall } from '../../pack/uninstall';
import type { Installed, InstalledFile } from '../../pack/installed';
import type { PlannedFile } from '../../pack/plan';
import type { InstallTarget } from './install-pack';
import { readFolder } from './install-place';
import type { InstallReport } from './install-report';
import { StoreError } from '../note-store';
import { readState, writeState } from './pack-state';
import { runWrites, type RunOptions } from './run-writes';
import { writeAlone } from './write-alone';
import { PACK_FAULTS } from '../words/pack-faults';

/** What taking a pack away would do. */
export interface UninstallPlan {
  /** The pack that goes. */
  name: string;
  files: PlannedFile[];
}

/**
 * Decides what an uninstall would remove: what the pack brought and nobody edited. Writes nothing.
 * @throws StoreError `not-found` when no pack is installed in the folder
 */
export async function planPackUninstall({ store, state, folder }: InstallTarget): Promise<UninstallPlan> {
  const { installed } = await readState(state);
  if (Object.keys(installed.files).length + Object.keys(installed.begun).length === 0) {
    throw new StoreError('not-found', folder, PACK_FAULTS.nothingInstalled(folder));
  }
  const present = { ...(await readFolder(store, folder)), isLinked: () => false };
  return { name: installed.name, files: planUninstall(installed, present) };
}

/** Removes what a plan says to the bin. What was edited stays, and is remembered, so that a later install merges with it. */
export async function applyUninstall(plan: UninstallPlan, target: InstallTarget, options: RunOptions = {}): Promise<InstallReport> {
  return writeAlone(target, () => carryOut(plan, target, options));
}

async function carryOut(plan: UninstallPlan, target: InstallTarget, options: RunOptions): Promise<InstallReport> {
  const { installed } = await readState(target.state);
  const { kept, leaving } = partition(plan, installed);
  // Broken off, the run has left some files out of many: what is not there any more must not count as deleted by the user.
  await writeState(target.state, { ...installed, files: kept, begun: leaving });
  const { report, undone } = await runWrites(plan.files, target, options);
  if (undone !== undefined) {
    await writeState(target.state, installed).catch(() => undefined);
    return { ...report, undone };
  }
  const failed = new Set(report.outcomes.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id));
  const stays = report.cancelled ? leaving : pick(leaving, (id) => failed.has(id));
  if (Object.keys(kept).length + Object.keys(stays).length === 0) await target.state.clear();
  else await writeState(target.state, { ...installed, version: '', files: kept, begun: stays, running: '' });
  return report;
}

function partition({ files }: UninstallPlan, installed: Installed): { kept: Record<string, InstalledFile>; leaving: Record<string, InstalledFile> } {
  const edited = new Set(files.filter(({ outcome }) => outcome === 'preserved').map(({ id }) => id));
  const removed = new Set(files.filter(({ outcome }) => outcome === 'retired').map(({ id }) => id));
  const known = { ...installed.begun, ...installed.files };
  return { kept: pick(known, (id) => edited.has(id)), leaving: pick(known, (id) => removed.has(id)) };
}

function pick(files: Record<string, InstalledFile>, isWanted: (id: string) => boolean): Record<string, InstalledFile> {
  return Object.fromEntries(Object.entries(files).filter(([id]) => isWanted(id)));
}
