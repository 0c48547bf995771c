import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import packBytes from 'virtual:pack';
import sampleNotes from 'virtual:sample-notes';

/** The name of the vault that somebody without one is shown. */
const NAME = 'Alder Instruments';
const PACK_FOLDER = 'OSPO';

/** A vault made for one visit. */
export interface SampleHome {
  vault: string;
  /** Removes all of it. Harmless when called again. */
  remove(): Promise<void>;
}

/** Lays out a vault in a temporary folder: the pack, and the sample notes of a company beside it. */
export async function layOutSampleHome(): Promise<SampleHome> {
  const home = await mkdtemp(join(tmpdir(), 'ospo-atlas-'));
  const vault = join(home, NAME);
  for (const { path, text } of sampleNotes) await lay(join(vault, path), text);
  await installPack(vault);
  return { vault, remove: () => rm(home, { recursive: true, force: true }) };
}

/** Writes the shipped notes into the vault's folder for them. */
async function installPack(vault: string): Promise<void> {
  const { files } = readPack();
  for (const { path, text } of files) await lay(join(vault, PACK_FOLDER, path), text);
}

function readPack(): { files: ReadonlyArray<{ path: string; text: string }> } {
  return JSON.parse(gunzipSync(packBytes).toString('utf8'));
}

async function lay(place: string, text: string): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  await writeFile(place, text);
}
