import { describe, expect, it } from 'vitest';
import { applyDocumentImport, planDocumentImport, type ImportReport, type ImportTarget } from '../../src/app/import/import-documents';
import { stateInStore } from '../../src/app/pack/install-pack';
import { MemoryStore } from '../../src/app/memory-store';
import { decodeBytes } from '../../src/cli/decode-bytes';
import { IMPORTED_PATH } from '../../src/pack/installed';

const FOLDER = 'Site';

function siteWith(title: string): { path: string; bytes: Uint8Array }[] {
  const texts = { 'mkdocs.yml': '', 'docs/rules.md': `# ${title}\n\nEvery release is reviewed.\n\nA steward signs it.\n`, 'docs/start.md': '# Start\n\nRead [the rules](rules.md).\n' };
  return Object.entries(texts).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
}

async function importInto(store: MemoryStore, title: string): Promise<ImportReport> {
  const target: ImportTarget = { store, attachments: { read: async () => undefined, create: async () => undefined }, state: stateInStore(store, FOLDER, IMPORTED_PATH), folder: FOLDER };
  return applyDocumentImport(await planDocumentImport(siteWith(title), target, { decode: decodeBytes }), target);
}

describe('A page that gets another title', () => {
  it('takes its note along, and links lead there at once', async () => {
    const store = new MemoryStore();
    await importInto(store, 'Rules');
    await importInto(store, 'Review rules');
    expect(await store.exists('Site/Rules.md')).toBe(false);
    expect(await store.read('Site/Review rules.md')).toContain('A steward signs it.');
    expect(await store.read('Site/Start.md')).toContain('[[Review rules|the rules]]');
    const again = await importInto(store, 'Review rules');
    expect(again.notes.map(({ outcome }) => outcome)).toEqual(again.notes.map(() => 'unchanged'));
  });

  it('leaves a note that its user moved where it is, and links lead there', async () => {
    const store = new MemoryStore();
    await importInto(store, 'Rules');
    await store.rename('Site/Rules.md', 'Site/Kept/House rules.md');
    await importInto(store, 'Review rules');
    expect(await store.exists('Site/Review rules.md')).toBe(false);
    expect(await store.read('Site/Start.md')).toContain('[[House rules|the rules]]');
  });

  it('leaves a note where it is when the new name is taken', async () => {
    const store = new MemoryStore();
    await importInto(store, 'Rules');
    await store.create('Site/Review rules.md', 'Mine.\n');
    await importInto(store, 'Review rules');
    expect(await store.read('Site/Review rules.md')).toBe('Mine.\n');
    expect(await store.read('Site/Start.md')).toContain('[[Rules|the rules]]');
  });
});
