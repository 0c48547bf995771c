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

  it('tells moved notes from each other by what few of them say, where hundreds say the same for the most part', async () => {
    const store = new MemoryStore();
    const numbers = Array.from({ length: 150 }, (_, at) => at);
    const pages = numbers.map((at) => [`docs/rule-${at}.md`, `---\ntitle: Rule ${at}\ntype: rule\n---\n\nEvery release is reviewed.\n\nA steward signs it.\n\nIts number is ${at}.\n`] as const);
    const files = [['mkdocs.yml', ''] as const, ...pages].map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
    const target: ImportTarget = { store, attachments: { read: async () => undefined, create: async () => undefined }, state: stateInStore(store, FOLDER, IMPORTED_PATH), folder: FOLDER };
    const again = async (): Promise<ImportReport> => applyDocumentImport(await planDocumentImport(files, target, { decode: decodeBytes }), target);
    await again();
    for (const at of numbers) await store.rename(`Site/Rule ${at}.md`, `Site/Kept/${(at * 7) % 150} of them.md`);
    const { notes } = await again();
    expect(notes.map(({ to, outcome }) => [to, outcome])).toEqual(notes.map(({ from }) => [`Site/Kept/${(Number(/\d+/.exec(from)?.[0]) * 7) % 150} of them.md`, 'unchanged']));
    expect((await store.list()).filter(({ path }) => path.startsWith('Site/Rule'))).toEqual([]);
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
