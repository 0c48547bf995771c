import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { systemCode } from './disk-error';

const run = promisify(execFile);

/** Bytes: more than any note is. */
const LONGEST = 64 * 1024 * 1024;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Why an earlier text could not be had, in a sentence for the person who asked. */
export class HistoryError extends Error {
  override readonly name = 'HistoryError';
}

/**
 * A note's text as git has it: at the end of a day, or at a revision. Only reads, and runs nothing that the folder's own settings could name.
 * @param folder the vault's folder
 * @param since an ISO date, or a name of a revision
 * @throws HistoryError where there is no git, no history, or no such note in it
 */
export async function textSince(folder: string, path: string, since: string): Promise<string> {
  if (since.startsWith('-')) throw new HistoryError(`“${since}” is neither a day nor a revision. Write a day as 2026-10-01.`);
  const revision = DAY.test(since) ? await revisionOn(folder, path, since) : since;
  try {
    return await git(folder, ['show', '--end-of-options', `${revision}:./${path}`]);
  } catch (error) {
    if (error instanceof HistoryError) throw error;
    throw new HistoryError(`Git has no “${path}” at ${since}.`);
  }
}

async function revisionOn(folder: string, path: string, day: string): Promise<string> {
  const found = await git(folder, ['rev-list', '-1', `--before=${day}T23:59:59`, 'HEAD', '--', path]).catch((error: unknown) => {
    throw error instanceof HistoryError ? error : new HistoryError('This vault has no git history. Compare with a dated copy of the note instead: --with <note>.');
  });
  if (found.trim() === '') throw new HistoryError(`Git knows no version of “${path}” from ${day} or before.`);
  return found.trim();
}

async function git(folder: string, words: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run('git', ['-C', folder, '--no-pager', '-c', 'core.fsmonitor=false', ...words], { maxBuffer: LONGEST, windowsHide: true });
    return stdout;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') throw new HistoryError('Git is not installed here. Compare with a dated copy of the note instead: --with <note>.');
    throw error;
  }
}
