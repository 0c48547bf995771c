import { StoreError, type StoreErrorCode } from '../app/note-store';

const CODES: Readonly<Record<string, StoreErrorCode>> = { ENOENT: 'not-found', EEXIST: 'exists' };

/** What the system answered, in the store's terms; errors that are not the system's are handed back as they are. */
export function storeError(error: unknown, path: string, otherwise: 'unreadable' | 'unwritable'): unknown {
  const system = error instanceof StoreError ? undefined : systemCode(error);
  if (system === undefined) return error;
  return new StoreError(CODES[system] ?? otherwise, path);
}

/** `ENOENT` and the like; undefined for errors that the system did not raise. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return error.code;
}
