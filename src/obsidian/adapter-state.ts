import { normalizePath, type App } from 'obsidian';
import { installedPath, type StateFile } from '../app/install-pack';
import { folderOf } from '../model/path';

/** The state of the pack's folder in a hidden folder of it, which only the adapter reaches. */
export function adapterState(app: App, folder: string): StateFile {
  const { adapter } = app.vault;
  const path = normalizePath(installedPath(folder));
  return {
    read: async () => ((await adapter.exists(path)) ? adapter.read(path) : undefined),
    write: async (text) => {
      const parent = folderOf(path);
      if (!(await adapter.exists(parent))) await adapter.mkdir(parent);
      await adapter.write(path, text);
    },
  };
}
