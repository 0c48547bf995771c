import { copyFile, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from './command';

const RELEASE_FILES = ['main.js', 'manifest.json', 'styles.css'];

/**
 * Copies the built plugin into a vault. It is not switched on: that is the person's decision, in Obsidian's settings.
 * @param dist the folder with the built plugin
 * @param vault the folder of the vault
 * @throws UsageError when the plugin was not built
 */
export async function installPlugin(dist: string, vault: string, say: (sentence: string) => void): Promise<void> {
  await requireFile(join(dist, 'main.js'));
  const isVault = await stat(join(vault, '.obsidian')).then((entry) => entry.isDirectory(), () => false);
  const folder = join(vault, '.obsidian', 'plugins', 'ospo-atlas');
  await mkdir(folder, { recursive: true });
  for (const file of RELEASE_FILES) await copyFile(join(dist, file), join(folder, file));
  say('The plugin is in place. Switch it on in Obsidian: Settings → Community plugins → OSPO Atlas.');
  if (!isVault) say('Obsidian has not opened this folder as a vault yet: choose “Open folder as vault” first.');
}

async function requireFile(path: string): Promise<void> {
  const there = await stat(path).then((entry) => entry.isFile(), () => false);
  if (!there) throw new UsageError('The plugin is not built yet. Run “npm run build” first.');
}
