import { CONFLICT_WORDS, OWN_PACK_WORDS, PACK_WORDS, UNINSTALL_WORDS } from '../app/words/pack';
import { noticeFailure } from './failure-notice';
import type { AtlasHost } from './host';
import type { PackWindows } from './pack-windows';

/** The commands that install, update and remove notes. @returns what opens the shipped notes' window, for the first-run offer */
export function registerPack(host: AtlasHost): () => void {
  const add = (id: string, name: string, icon: string, show: (windows: PackWindows) => void): (() => void) => {
    const callback = (): void => void noticeFailure(inWindows(host, show));
    host.plugin.addCommand({ id, name, icon, callback });
    return callback;
  };
  const openShipped = add('set-up-notes', PACK_WORDS.command, 'folder-down', (windows) => windows.openShipped());
  add('install-own-pack', OWN_PACK_WORDS.command, 'package-open', (windows) => windows.openSource());
  add('resolve-update-conflicts', CONFLICT_WORDS.command, 'git-merge', (windows) => windows.openConflicts());
  add('remove-notes', UNINSTALL_WORDS.command, 'folder-x', (windows) => windows.openRemoval());
  return openShipped;
}

/** A start does not pay for windows that are hardly ever opened. */
async function inWindows(host: AtlasHost, show: (windows: PackWindows) => void): Promise<void> {
  const { PackWindows } = await import('./pack-windows');
  show(new PackWindows(host));
}
