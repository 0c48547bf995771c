import { link, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { systemCode } from './disk-error';

let counter = 0;

/**
 * Replaces a file's text by way of a file beside it, so that a reader, or a machine that stops, sees the old text or the new one.
 * `still` is asked just before: false leaves the file alone.
 * @returns whether it was written
 */
export async function replaceWhole(place: string, text: string, still: () => Promise<boolean>): Promise<boolean> {
  const { mode } = await stat(place);
  return withDraft(place, text, mode, async (draft) => {
    if (!(await still())) return false;
    await rename(draft, place);
    return true;
  });
}

/** Creates a file with its whole content, and the folders above it. Rejects with `EEXIST` when the place is taken. */
export async function createWhole(place: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  await withDraft(place, text, 0o644, async (draft) => {
    try {
      await link(draft, place);
    } catch (error) {
      if (systemCode(error) === 'EEXIST') throw error;
      // Some file systems have no hard links.
      await writeFile(place, text, { flag: 'wx' });
    }
  });
}

async function withDraft<T>(place: string, text: string | Uint8Array, mode: number, use: (draft: string) => Promise<T>): Promise<T> {
  counter += 1;
  const draft = join(dirname(place), `.${basename(place).slice(0, 100)}.${process.pid}-${counter}.draft`);
  try {
    await writeFile(draft, text, { flag: 'wx', mode: mode & 0o777 });
    return await use(draft);
  } finally {
    await rm(draft, { force: true });
  }
}
