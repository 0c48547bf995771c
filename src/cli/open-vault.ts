import { resolve } from 'node:path';
import { StoreError } from '../app/note-store';
import { Session } from '../app/session';
import { UsageError } from './command';
import { DiskStore } from './disk-store';

export interface OpenHow {
  /** The folder that a relative path is relative to. */
  from: string;
  follow: boolean;
  onUnreadable: (path: string, error: unknown) => void;
}

/**
 * Reads the vault in a folder. Without `follow` nothing of it goes on running.
 * @throws UsageError when there is no such folder
 */
export async function openVault(folder: string, { from, follow, onUnreadable }: OpenHow): Promise<Session> {
  const session = new Session({ store: await openStore(folder, { from, follow }), onUnreadable });
  await session.load();
  return session;
}

/**
 * The files of the vault in a folder.
 * @throws UsageError when there is no such folder
 */
export async function openStore(folder: string, { from, follow }: Pick<OpenHow, 'from' | 'follow'>): Promise<DiskStore> {
  try {
    return await DiskStore.open(resolve(from, folder), { follow });
  } catch (error) {
    if (error instanceof StoreError && error.code === 'not-found') throw new UsageError(`There is no folder “${folder}”. Name the folder of a vault.`);
    throw error;
  }
}
