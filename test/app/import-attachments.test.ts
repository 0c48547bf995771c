import { describe, expect, it } from 'vitest';
import { applyDocumentImport, planDocumentImport, type ImportReport, type ImportTarget } from '../../src/app/import/import-documents';
import { MemoryStore } from '../../src/app/memory-store';
import { stateInStore } from '../../src/app/pack/install-pack';
import { decodeBytes } from '../../src/cli/decode-bytes';
import { IMPORTED_PATH } from '../../src/pack/installed';

const PICTURE = new Uint8Array([137, 80, 78, 71]);
const FILES = [
  { path: 'mkdocs.yml', bytes: new Uint8Array() },
  { path: 'docs/index.md', bytes: new TextEncoder().encode('# Start\n\n![Logo](logo.png)\n') },
  { path: 'docs/logo.png', bytes: PICTURE },
];

/** What an import says of its one attachment. */
async function outcomeWith(attachments: ImportTarget['attachments']): Promise<ImportReport['attachments']> {
  const store = new MemoryStore();
  const target: ImportTarget = { store, attachments, state: stateInStore(store, '', IMPORTED_PATH), folder: '' };
  const plan = await planDocumentImport(FILES, target, { decode: decodeBytes });
  return (await applyDocumentImport(plan, target)).attachments;
}

const FROM_TO = { from: 'docs/logo.png', to: 'attachments/logo.png' };

describe('An attachment of an import', () => {
  it('is created, is known again, and is never written over', async () => {
    const create = async (): Promise<void> => undefined;
    expect(await outcomeWith({ create, read: async () => undefined })).toEqual([{ ...FROM_TO, outcome: 'created' }]);
    expect(await outcomeWith({ create, read: async () => PICTURE })).toEqual([{ ...FROM_TO, outcome: 'unchanged' }]);
    expect(await outcomeWith({ create, read: async () => new Uint8Array([1]) })).toEqual([{ ...FROM_TO, outcome: 'preserved' }]);
  });

  it('that cannot be written is reported by its own path, with the reason beside it', async () => {
    const create = async (): Promise<void> => { throw new Error('The disk is full.'); };
    expect(await outcomeWith({ create, read: async () => undefined })).toEqual([{ ...FROM_TO, outcome: 'failed', reason: 'The disk is full.' }]);
  });
});
