import { StoreError, type StoreErrorCode } from '../app/note-store';

const SENTENCES: Readonly<Record<StoreErrorCode, (path: string) => string>> = {
  'not-found': (path) => `There is no file “${path}”.`,
  'exists': (path) => `“${path}” exists already.`,
  'outside': (path) => `“${path}” does not lie in the vault.`,
  'unreadable': (path) => `“${path}” cannot be read.`,
  'unwritable': (path) => `“${path}” cannot be written.`,
};

const CODES: Readonly<Record<string, StoreErrorCode>> = { ENOENT: 'not-found', EEXIST: 'exists' };

/** What the system answered, in the store's terms; errors that are not the system's are handed back as they are. */
export function storeError(error: unknown, path: string, otherwise: 'unreadable' | 'unwritable'): unknown {
  const system = error instanceof StoreError ? undefined : systemCode(error);
  if (system === undefined) return error;
  const code = CODES[system] ?? otherwise;
  return new StoreError(code, path, SENTENCES[code](path));
}

/** `ENOENT` and the like; undefined for errors that the system did not raise. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return error.code;
}
