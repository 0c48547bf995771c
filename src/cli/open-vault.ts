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
  const session = new Session({ store: await openStore(resolve(from, folder), folder, follow), onUnreadable });
  await session.load();
  return session;
}

async function openStore(place: string, written: string, follow: boolean): Promise<DiskStore> {
  try {
    return await DiskStore.open(place, { follow });
  } catch (error) {
    if (error instanceof StoreError && error.code === 'not-found') throw new UsageError(`There is no folder “${written}”. Name the folder of a vault.`);
    throw error;
  }
}
