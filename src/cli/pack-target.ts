import type { InstallTarget } from '../app/pack/install-pack';
import { stateInStore } from '../app/pack/install-pack';
import { isLinkedFromOutside } from '../graph/query';
import { normalisePath } from '../model/path';
import { UsageError, type CommandContext } from './command';

/**
 * The folder of a vault that takes a pack, or has one.
 * @throws UsageError when it lies outside the vault, or there is no such vault
 */
export async function openTarget(context: CommandContext, vault: string, written: string): Promise<InstallTarget> {
  const folder = normalisePath(written);
  if (folder === undefined) throw new UsageError(`“${written}” does not lie in the vault. Name a folder inside it.`);
  const store = await context.openStore(vault);
  const findLinks = async (): Promise<(path: string) => boolean> => {
    const { graph } = (await context.openVault(vault)).atlas;
    return (path) => isLinkedFromOutside(graph, path, folder);
  };
  return { store, state: stateInStore(store, folder), folder, findLinks };
}
