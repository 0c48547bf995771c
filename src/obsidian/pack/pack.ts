import type { CommandId } from '../../app/words/front';
import { noticeFailure } from '../failure-notice';
import type { AtlasHost } from '../host';
import type { PackWindows } from './pack-windows';

/** The commands that install, update and remove notes. */
export function registerPack(host: AtlasHost): void {
  const give = (id: CommandId, show: (windows: PackWindows) => void): void => {
    host.features.commands.set(id, { callback: () => void noticeFailure(inWindows(host, show)) });
  };
  give('set-up-notes', (windows) => windows.openShipped());
  give('install-own-pack', (windows) => windows.openSource());
  give('resolve-update-conflicts', (windows) => windows.openConflicts());
  give('remove-notes', (windows) => windows.openRemoval());
}

/** A start does not pay for windows that are hardly ever opened. */
async function inWindows(host: AtlasHost, show: (windows: PackWindows) => void): Promise<void> {
  const { PackWindows } = await import('./pack-windows');
  show(new PackWindows(host));
}
