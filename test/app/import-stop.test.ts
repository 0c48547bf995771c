import { describe, expect, it } from 'vitest';
import { applyDocumentImport, planDocumentImport, type ImportTarget } from '../../src/app/import/import-documents';
import { stateInStore } from '../../src/app/pack/install-pack';
import { MemoryStore } from '../../src/app/memory-store';
import { decodeBytes } from '../../src/cli/decode-bytes';
import { IMPORTED_PATH } from '../../src/pack/installed';

const PAGES = 60;
const FOLDER = 'Site';

const FILES = [
  { path: 'mkdocs.yml', bytes: new Uint8Array() },
  ...Array.from({ length: PAGES }, (_, index) => ({ path: `docs/rule-${index}.md`, bytes: new TextEncoder().encode(`# Rule ${index}\n\nThe whole of rule ${index}. Its end.\n`) })),
];

function targetIn(store: MemoryStore): ImportTarget {
  return { store, attachments: { read: async () => undefined, create: async () => undefined }, state: stateInStore(store, FOLDER, IMPORTED_PATH), folder: FOLDER };
}

const notesIn = async (store: MemoryStore): Promise<string[]> => (await store.list()).map(({ path }) => path).filter((path) => path.endsWith('.md'));

describe('An import that is stopped', () => {
  it('leaves whole notes only, says that it was stopped, and is completed by the next one', async () => {
    const store = new MemoryStore();
    let written = 0;
    const plan = await planDocumentImport(FILES, targetIn(store), { decode: decodeBytes });
    const stopped = await applyDocumentImport(plan, targetIn(store), { onProgress: (done) => (written = done), isCancelled: () => written >= 10 });
    expect(stopped.cancelled).toBe(true);
    const there = await notesIn(store);
    expect(there.length).toBeGreaterThanOrEqual(10);
    expect(there.length).toBeLessThan(PAGES);
    for (const path of there) expect(await store.read(path)).toMatch(/Its end\.\n$/);

    const again = await planDocumentImport(FILES, targetIn(store), { decode: decodeBytes });
    const report = await applyDocumentImport(again, targetIn(store));
    expect(report.cancelled).toBe(false);
    expect(report.notes.filter(({ outcome }) => outcome === 'conflict' || outcome === 'failed')).toEqual([]);
    // The report comes last.
    expect(await notesIn(store)).toHaveLength(PAGES + 1);
  });

  it('says so as well where only attachments were left to write', async () => {
    const store = new MemoryStore();
    const written: string[] = [];
    const target: ImportTarget = { ...targetIn(store), attachments: { read: async () => undefined, create: async (path) => void written.push(path) } };
    const pictures = ['a', 'b'].map((name) => ({ path: `docs/${name}.png`, bytes: new Uint8Array([1]) }));
    const page = { path: 'docs/index.md', bytes: new TextEncoder().encode('![a](a.png) ![b](b.png)\n') };
    const plan = await planDocumentImport([page, ...pictures], target, { decode: decodeBytes });
    const report = await applyDocumentImport(plan, target, { isCancelled: () => written.length > 0 });
    expect(written).toHaveLength(1);
    expect(report.cancelled).toBe(true);
    expect((await applyDocumentImport(await planDocumentImport([page, ...pictures], target, { decode: decodeBytes }), target)).cancelled).toBe(false);
  });

  it('writes nothing when it is stopped before the first note', async () => {
    const store = new MemoryStore();
    const plan = await planDocumentImport(FILES, targetIn(store), { decode: decodeBytes });
    const report = await applyDocumentImport(plan, targetIn(store), { isCancelled: () => true });
    expect(report.cancelled).toBe(true);
    expect(await notesIn(store)).toEqual([]);
  });
});
