import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeMemory, MEMORY_PATH, vaultMemory } from '../../src/app/linking/link-memory';
import { REFUSALS_NOTE } from '../../src/app/default-places';
import { memoryWithNote, readRefusals, writeRefusals } from '../../src/app/linking/link-refusals';
import { MemoryStore } from '../../src/app/memory-store';
import { mergeRefusals, refusalKey, refuse, revoke, type RefusalList } from '../../src/suggest/refusals';

const AT = Date.UTC(2026, 9, 2);

const words = fc.option(fc.string({ minLength: 1, unit: 'grapheme' }), { nil: undefined });
const refusal = fc.record({ path: words, word: words, target: words }).filter((each) => refusalKey(each) !== refusalKey({}));
const state = fc.record({ at: fc.integer({ min: 0, max: 4e12 }), revoked: fc.boolean() }).map(({ at, revoked }) => (revoked ? { at, revoked } : { at }));
const lists = fc.array(fc.tuple(refusal.map(refusalKey), state)).map((entries): RefusalList => mergeRefusals({}, Object.fromEntries(entries)));

describe('the note of refusals', () => {
  it('keeps words whose dashes fold to something else each time', () => {
    const list = refuse({}, { word: 'a\u2014\u2014b' }, AT);
    expect(readRefusals(writeRefusals('', list))).toEqual(list);
  });

  it('says in one line what is never linked, where, and since when', () => {
    const list = [{ word: 'WHO' }, { path: 'Day.md', word: 'CERN' }, { path: 'Day.md', target: 'todo-group' }, { path: 'Old.md' }].reduce((all, each) => refuse(all, each, AT), {});
    const text = writeRefusals('', revoke(list, { word: 'CLA', target: 'cla' }, AT));
    expect(text.split('\n').slice(2)).toEqual([
      '```ospo-refusals',
      '"cern" in "Day.md": never, 2026-10-02T00:00:00.000Z',
      '"cla" in any note for "cla": allowed again, 2026-10-02T00:00:00.000Z',
      '"who" in any note: never, 2026-10-02T00:00:00.000Z',
      'any word in "Day.md" for "todo-group": never, 2026-10-02T00:00:00.000Z',
      'any word in "Old.md": never, 2026-10-02T00:00:00.000Z',
      '```', '',
    ]);
  });

  it('gives back every list that was written into it', () => {
    fc.assert(fc.property(lists, (list) => {
      expect(readRefusals(writeRefusals('', list))).toEqual(list);
    }));
  });

  it('merges as a union of its lines, whatever their order', () => {
    fc.assert(fc.property(lists, lists, (one, other) => {
      const lines = (list: RefusalList): string[] => writeRefusals('', list).split('\n').slice(3, -2);
      const merged = ['```ospo-refusals', ...lines(other), '<<<<<<< HEAD', ...lines(one), '=======', '```'].join('\n');
      expect(readRefusals(merged)).toEqual(mergeRefusals(one, other));
    }));
  });

  it('keeps what a person wrote around and between its lines', () => {
    const text = 'My own words.\n\n```ospo-refusals\nask Ines about this one\n```\n\nAnd more.\n';
    const after = writeRefusals(text, refuse({}, { word: 'CERN' }, AT));
    expect(after).toBe('My own words.\n\n```ospo-refusals\n"cern" in any note: never, 2026-10-02T00:00:00.000Z\nask Ines about this one\n```\n\nAnd more.\n');
    expect(writeRefusals(after, {})).toBe(text);
  });
});

describe('the memory with a note', () => {
  it('reads what older places hold, and brings it into the note with the next “no”', async () => {
    const store = new MemoryStore();
    const old = vaultMemory(store);
    await old.change((data) => ({ ...data, refused: refuse({}, { word: 'WHO' }, AT) }));
    const memory = memoryWithNote(store, () => REFUSALS_NOTE, old);
    expect(Object.keys((await memory.read()).refused)).toEqual([refusalKey({ word: 'WHO' })]);
    await memory.change((data) => ({ ...data, refused: refuse(data.refused, { word: 'CERN' }, AT) }));
    expect(await store.read(REFUSALS_NOTE)).toMatch(/"cern" in any note.*\n"who" in any note/);
    expect((await old.read()).refused).toEqual({});
  });

  it('leaves the note alone when only the journal grows', async () => {
    const store = new MemoryStore();
    const memory = memoryWithNote(store, () => REFUSALS_NOTE, vaultMemory(store));
    await memory.change((data) => ({ ...data, journal: [{ id: 'a', at: 1, notes: [] }] }));
    expect((await memory.read()).journal).toHaveLength(1);
    expect([await store.exists(REFUSALS_NOTE), await store.exists(MEMORY_PATH)]).toEqual([false, true]);
  });

  it('allows again what a person deleted from the note, and hears the copy that a synchroniser laid beside it', async () => {
    const store = new MemoryStore({
      [REFUSALS_NOTE]: writeRefusals('', refuse(refuse({}, { word: 'CERN' }, AT), { word: 'WHO' }, AT)),
      'OSPO/Linking refusals.sync-conflict-20261002.md': writeRefusals('', refuse({}, { word: 'CLA' }, AT)),
    });
    const memory = memoryWithNote(store, () => REFUSALS_NOTE, { read: async () => completeMemory(null), change: async () => undefined });
    await store.process(REFUSALS_NOTE, (text) => text.replace(/^"cern".*\n/m, ''));
    await memory.change((data) => ({ ...data, refused: refuse(data.refused, { word: 'OSI' }, AT) }));
    expect(Object.keys((await memory.read()).refused)).toEqual(['CLA', 'OSI', 'WHO'].map((word) => refusalKey({ word })));
  });
});
