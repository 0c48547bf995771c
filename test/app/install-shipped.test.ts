import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { InstallReport } from '../../src/app/install-pack';
import { MemoryStore } from '../../src/app/memory-store';
import { loadShippedPack } from '../../src/pack/shipped';
import type { Pack, PackFile } from '../../src/pack/pack';
import { FOLDER, install, textsOf } from './pack-world';

let shipped: Pack;

beforeAll(async () => {
  shipped = await loadShippedPack();
});

const isNote = ({ path }: PackFile): boolean => path.endsWith('.md');
const vaultPath = ({ path }: PackFile): string => `${FOLDER}/${path}`;

/** Notes spread evenly over the pack. */
function someOf(files: readonly PackFile[], count: number, from = 0): PackFile[] {
  const notes = files.filter(isNote);
  const step = Math.floor(notes.length / count);
  return Array.from({ length: count }, (_, index) => notes[from + index * step]).filter((file) => file !== undefined);
}

/** The pack as an earlier release might have had it: some notes otherwise, some not there yet, some that went since. */
function olderPack(): Pack {
  const added = new Set(someOf(shipped.files, 30, 3).map(({ path }) => path));
  const changed = new Set(someOf(shipped.files, 200, 1).map(({ path }) => path));
  const files = shipped.files.filter(({ path }) => !added.has(path)).map((file) => (changed.has(file.path) ? { ...file, text: `${file.text.replace(/\n\n(?=\S)/, '\n\nAs it was said before. ')}\nA last line of old.\n` } : file));
  const gone = Array.from({ length: 12 }, (_, index) => ({ path: `Topics/Gone ${index}.md`, text: `---\nid: gone-${index}\ntype: topic\n---\nWithdrawn since.\n` }));
  return { ...shipped, version: '0.0.1', files: [...files, ...gone] };
}

/** Notes of a user who kept notes about the same things, in the folder and beside it: same names, other case, decomposed letters, copies without id. */
function ownNotes(): Map<string, string> {
  const own = new Map<string, string>();
  someOf(shipped.files, 20, 2).forEach((file, index) => own.set(vaultPath(file), `My own words on this, ${index}.\n`));
  someOf(shipped.files, 15, 5).forEach((file, index) => own.set(vaultPath(file).replace(/[^/]+$/, (name) => name.toLowerCase()), `Small letters, ${index}.\n`));
  someOf(shipped.files, 15, 7).forEach((file) => own.set(`${FOLDER}/Mine/${file.path.replace(/^.*\//, '')}`, file.text.replace(/^id: .*\n/m, '')));
  own.set(`${FOLDER}/Organisations/Socie\u0301te\u0301.md`, 'Decomposed.\n');
  for (let index = 0; index < 9; index += 1) own.set(`Notes/Meeting ${index}.md`, `On [[OSPO]] and more, ${index}.\n`);
  return own;
}

async function vaultWith(own: ReadonlyMap<string, string>): Promise<MemoryStore> {
  const store = new MemoryStore();
  for (const [path, text] of own) if (!(await store.exists(path))) await store.create(path, text);
  return store;
}

/** Every outcome of a report, held against the folder. */
async function expectTrueReport({ outcomes, summary }: InstallReport, store: MemoryStore, pack: Pack): Promise<void> {
  const texts = await textsOf(store);
  const known = new Map(pack.files.map((file) => [vaultPath(file), file.text]));
  for (const { path, outcome, standing } of outcomes) {
    if (outcome === 'created' || outcome === 'updated') expect(texts.get(path), path).toBe(known.get(path) ?? texts.get(path));
    const isGone = outcome === 'retired' ? standing === undefined : standing === 'deleted';
    expect(texts.has(path), `${path}: ${outcome}, ${standing ?? 'as it stands'}`).toBe(!isGone);
  }
  const counted = Object.values(summary).reduce((sum, count) => sum + (count ?? 0), 0);
  expect(counted).toBe(outcomes.length);
}

describe('the shipped notes in a vault that has notes of its own', () => {
  it('come in beside them: nothing of the user is touched, and the report says what the folder shows', async () => {
    const own = ownNotes();
    const store = await vaultWith(own);
    const before = await textsOf(store);
    const report = await install(store, shipped);
    const after = await textsOf(store);
    for (const [path, text] of before) expect(after.get(path), path).toBe(text);
    await expectTrueReport(report, store, shipped);
    const again = await install(store, shipped);
    expect(again.outcomes.filter(({ outcome }) => outcome === 'created' || outcome === 'updated')).toEqual([]);
  });

  it('are brought from an older release to this one over hundreds of edits, moves and deletions, and no word is lost', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.record({ note: fc.nat(), at: fc.double({ min: 0, max: 1, noNaN: true }), deed: fc.constantFrom('edit', 'edit', 'edit', 'move', 'delete') }), { minLength: 250, maxLength: 400, size: 'max' }), async (deeds) => {
      const older = olderPack();
      const store = await vaultWith(ownNotes());
      const own = await textsOf(store);
      await install(store, older);
      const notes = older.files.filter(isNote).map(vaultPath);
      const lines = new Set<string>();
      const deleted = new Map<string, string>();
      const moved = new Map<string, string>();
      for (const [index, { note, at, deed }] of deeds.entries()) {
        const path = notes[note % notes.length] ?? '';
        if (own.has(path) || deleted.has(path) || moved.has(path) || !(await store.exists(path))) continue;
        if (deed === 'edit') {
          const line = `Line ${index} of mine.`;
          lines.add(line);
          await store.process(path, (text) => insertLine(text, line, at));
        } else if (deed === 'move') {
          const to = `${FOLDER}/Sorted/${index} ${path.replace(/^.*\//, '')}`;
          await store.rename(path, to);
          moved.set(path, to);
        } else {
          for (const line of linesIn(await store.read(path))) lines.delete(line);
          deleted.set(path, await store.read(path));
          await store.trash(path);
        }
      }
      const edited = await textsOf(store);
      const report = await install(store, shipped);
      const after = await textsOf(store);
      const all = [...after.values()].join('\n');
      for (const line of lines) expect(all, line).toContain(line);
      for (const [path, text] of own) expect(after.get(path), path).toBe(text);
      for (const path of deleted.keys()) expect(after.has(path), `${path} was deleted`).toBe(false);
      for (const to of moved.values()) if (!edited.get(to)?.includes('id: gone-')) expect(after.has(to), `${to} was put there`).toBe(true);
      await expectTrueReport(report, store, shipped);
      // Only a run in which everything happened says that all of it goes well.
      for (const outcome of ['created', 'updated', 'merged', 'preserved', 'retired', 'unchanged'] as const) expect(report.summary[outcome] ?? 0, outcome).toBeGreaterThan(0);
      const untouched = shipped.files.filter((file) => isNote(file) && !deleted.has(vaultPath(file)) && !moved.has(vaultPath(file)) && !own.has(vaultPath(file)) && linesIn(edited.get(vaultPath(file)) ?? '').length === 0);
      expect(untouched.length).toBeGreaterThan(700);
      for (const file of untouched) if (after.has(vaultPath(file))) expect(after.get(vaultPath(file)), file.path).toBe(file.text);
      expect(Object.keys((await install(store, shipped)).summary).filter((outcome) => outcome !== 'unchanged' && outcome !== 'preserved' && outcome !== 'conflict')).toEqual([]);
    }), { numRuns: 3, seed: 7, endOnFailure: true });
  });
});

function linesIn(text: string): string[] {
  return text.match(/^Line \d+ of mine\.$/gm) ?? [];
}

/** Behind the front matter, between two lines of the body. */
function insertLine(text: string, line: string, at: number): string {
  const rows = text.split('\n');
  const start = rows.indexOf('---', 1) + 1;
  rows.splice(start + Math.floor(at * (rows.length - start)), 0, '', line, '');
  return rows.join('\n');
}
