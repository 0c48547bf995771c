import type { DataAdapter } from 'obsidian';

/** What a file of options holds; undefined where there is none, or where it was broken by hand: that must not keep the vault from opening. */
export async function readJson(adapter: Pick<DataAdapter, 'exists' | 'read'>, path: string): Promise<unknown> {
  if (!(await adapter.exists(path))) return undefined;
  const text = await adapter.read(path);
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
