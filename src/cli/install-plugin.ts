import { copyFile, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../app/note-store';
import { UsageError } from './command';
import { systemCode } from './disk-error';

const RELEASE_FILES = ['main.js', 'manifest.json', 'styles.css'];

/**
 * Copies the built plugin into a vault. It is not switched on: that is the person's decision, in Obsidian's settings.
 * @param dist the folder with the built plugin
 * @param vault the folder of the vault
 * @throws UsageError when the plugin was not built, StoreError `unwritable` when its files cannot be put there
 */
export async function installPlugin(dist: string, vault: string, say: (sentence: string) => void): Promise<void> {
  await requireFile(join(dist, 'main.js'));
  const isVault = await stat(join(vault, '.obsidian')).then((entry) => entry.isDirectory(), () => false);
  const folder = join(vault, '.obsidian', 'plugins', 'ospo-atlas');
  await copyRelease(dist, folder);
  say('The plugin is in place. Switch it on in Obsidian: Settings → Community plugins → OSPO Atlas.');
  if (!isVault) say('Obsidian has not opened this folder as a vault yet: choose “Open folder as vault” first.');
}

async function copyRelease(dist: string, folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    for (const file of RELEASE_FILES) await copyFile(join(dist, file), join(folder, file));
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    throw new StoreError('unwritable', folder, `The plugin could not be put into “${folder}”. Make sure that you may write there, then run the command again.`);
  }
}

async function requireFile(path: string): Promise<void> {
  const there = await stat(path).then((entry) => entry.isFile(), () => false);
  if (!there) throw new UsageError('The plugin is not built yet. Run “npm run build” first.');
}
