import type { Vault } from '../vault/vault';

/** Where a plugin's own files stand. */
export function pluginFolder(vault: Vault, id: string): string {
  return `${vault.configDir}/plugins/${id}`;
}

/** A plugin's data.json. */
export function pluginData(vault: Vault, id: string): { path: string; load(): Promise<unknown>; save(data: unknown): Promise<void> } {
  const folder = pluginFolder(vault, id);
  const path = `${folder}/data.json`;
  return {
    path,
    async load() {
      if (!(await vault.adapter.exists(path))) return null;
      const data: unknown = JSON.parse(await vault.adapter.read(path));
      return data;
    },
    async save(data) {
      await vault.adapter.mkdir(folder);
      await vault.adapter.write(path, JSON.stringify(data, null, 2));
    },
  };
}
