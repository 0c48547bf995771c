import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { MemoryStore } from '../../src/app/memory-store';
import { clashKey } from '../../src/pack/clash-key';
import { noteId } from '../../src/pack/identity';
import type { Pack } from '../../src/pack/pack';
import { loadShippedPack } from '../../src/pack/shipped';
import { expectTrueReport } from './folder-report';
import { OlderCopy, type PackChange } from './older-copy';
import { ownNotes } from './own-notes';
import { install, textsOf } from './pack-world';
import { UserOfVault, type Deed } from './user-of-vault';

/** `npm run nightly` asks for more. */
const RUNS = Number(process.env['SHIPPED_PACK_RUNS'] ?? 4);

const change: fc.Arbitrary<PackChange> = fc.record({ file: fc.nat(), kind: fc.constantFrom('lines', 'property', 'place', 'missing', 'withdrawn') });
const deed: fc.Arbitrary<Deed> = fc.record({ file: fc.nat(), kind: fc.constantFrom('append', 'write over', 'property', 'move', 'rename', 'delete', 'own') });

describe('the shipped pack, in a vault that people live in', () => {
  let shipped: Pack;
  beforeAll(async () => void (shipped = await loadShippedPack()));

  it('brings an older copy up to date under hundreds of edits, moves and deletions, and reports what the folder shows', { timeout: 3_600_000 }, async () => {
    await fc.assert(fc.asyncProperty(fc.integer(), async (seed) => {
      const store = new MemoryStore();
      const older = new OlderCopy(shipped, manyOf(change, seed));
      await install(store, older.pack);
      const user = new UserOfVault(store);
      for (const each of manyOf(deed, seed)) await user.do(each);
      const before = await textsOf(store);
      const report = await install(store, shipped);
      const after = await textsOf(store);
      expectTrueReport(report, { before, after });
      user.expectKept(after, older.withdrawn);
      older.expectArrived(after, user.touched);
      expect((await install(store, shipped)).outcomes.filter(({ outcome }) => !['unchanged', 'preserved', 'conflict'].includes(outcome))).toEqual([]);
      expect(await textsOf(store)).toEqual(after);
    }), { numRuns: RUNS, seed: 7 });
  });

  it('moves into a folder that holds sixty notes of one\'s own, whatever they are called, and leaves each byte of them', async () => {
    const own = ownNotes(shipped);
    expect(own.size).toBeGreaterThanOrEqual(60);
    const store = new MemoryStore(Object.fromEntries(own));
    const report = await install(store, shipped);
    const after = await textsOf(store);
    for (const [path, text] of own) expect(after.get(path), path).toBe(text);
    expectTrueReport(report, { before: own, after });
    const keys = [...after.keys()].map(clashKey);
    expect([...after.keys()].filter((path, index) => keys.indexOf(clashKey(path)) !== index)).toEqual([]);
    const ids = [...after.values()].map(noteId);
    for (const { text, path } of shipped.files) if (noteId(text) !== undefined) expect(ids, path).toContain(noteId(text));
    expect((await install(store, shipped)).summary.created).toBeUndefined();
    expect(await textsOf(store)).toEqual(after);
  });
});

/** Hundreds of them, the same for the same seed: a failure names the seed instead of each. */
function manyOf<T>(one: fc.Arbitrary<T>, seed: number): T[] {
  return fc.sample(one, { seed, numRuns: 450 });
}
