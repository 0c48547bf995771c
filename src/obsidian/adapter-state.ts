import { normalizePath, type App } from 'obsidian';
import type { StateFile } from '../app/install-pack';
import { folderOf, joinPath } from '../model/path';
import { INSTALLED_PATH } from '../pack/installed';

/** The state of the pack's folder, or of what was imported into it, in a hidden folder of it, which only the adapter reaches. */
export function adapterState(app: App, folder: string, file = INSTALLED_PATH): StateFile {
  const { adapter } = app.vault;
  const path = normalizePath(joinPath(folder, file));
  return {
    read: async () => ((await adapter.exists(path)) ? adapter.read(path) : undefined),
    write: async (text) => {
      const parent = folderOf(path);
      if (!(await adapter.exists(parent))) await adapter.mkdir(parent);
      await adapter.write(path, text);
    },
  };
}
