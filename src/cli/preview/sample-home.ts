import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sampleNotes from 'virtual:sample-notes';
import { applyInstall, planPackInstall, stateInStore } from '../../app/pack/install-pack';
import { PACK_FOLDER } from '../../app/default-places';
import { loadShippedPack } from '../../pack/shipped';
import { DiskStore } from '../disk-store';
import { PLUGIN_DATA } from '../linking-memory';

/** The name of the vault that somebody without one is shown. */
const NAME = 'Alder Instruments';

/** A vault made for one visit. */
export interface SampleHome {
  vault: string;
  /** Removes all of it. Harmless when called again. */
  remove(): Promise<void>;
}

/** Lays out a vault in a temporary folder: the pack, and the sample notes of a company beside it. */
export async function layOutSampleHome(): Promise<SampleHome> {
  const place = await mkdtemp(join(tmpdir(), 'ospo-atlas-'));
  const home: SampleHome = { vault: join(place, NAME), remove: () => rm(place, { recursive: true, force: true }) };
  try {
    await fill(home.vault);
    return home;
  } catch (error) {
    await home.remove();
    throw error;
  }
}

async function fill(vault: string): Promise<void> {
  await mkdir(vault);
  const store = await DiskStore.open(vault);
  for (const { path, text } of sampleNotes) await store.create(path, text);
  await installPack(store);
  // So that the plugin does not offer to set up what is set up.
  await store.create(PLUGIN_DATA, JSON.stringify({ packFolder: PACK_FOLDER, offered: true }));
}

async function installPack(store: DiskStore): Promise<void> {
  const target = { store, state: stateInStore(store, PACK_FOLDER), folder: PACK_FOLDER };
  await applyInstall(await planPackInstall(await loadShippedPack(), target), target);
}
