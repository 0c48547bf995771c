import { normalizePath, type App } from 'obsidian';
import { statePaths, type StateFiles } from '../app/pack/pack-state';
import { folderOf } from '../model/path';
import { INSTALLED_PATH } from '../pack/installed';

/** The state of the pack's folder, or of what was imported into it, in a hidden folder of it, which only the adapter reaches. */
export function adapterState(app: App, folder: string, file = INSTALLED_PATH): StateFiles {
  const { adapter } = app.vault;
  const paths = statePaths(folder, file);
  const [record, copy] = [normalizePath(paths.record), normalizePath(paths.copy)];
  const places = { record, copy };
  const parent = folderOf(record);
  return {
    read: async (kind) => ((await adapter.exists(places[kind])) ? adapter.read(places[kind]) : undefined),
    write: async (kind, text) => {
      if (!(await adapter.exists(parent))) await adapter.mkdir(parent);
      await adapter.write(places[kind], text);
    },
    clear: async () => {
      for (const place of [record, copy]) if (await adapter.exists(place)) await adapter.remove(place);
      const left = (await adapter.exists(parent)) ? await adapter.list(parent) : undefined;
      if (left?.files.length === 0 && left.folders.length === 0) await adapter.rmdir(parent, false);
    },
  };
}
