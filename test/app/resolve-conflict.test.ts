import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../../src/app/memory-store';
import { listConflicts, resolveConflict } from '../../src/app/pack/resolve-conflict';
import { install } from './pack-world';

const note = (body: string): string => `---\nid: a\n---\n${body}\n`;
const pack = (version: string, body: string) => ({ name: 'Notes', version, writtenFor: '', files: [{ path: 'A.md', text: note(body) }] });

async function conflictingStore(): Promise<MemoryStore> {
  const store = new MemoryStore();
  await install(store, pack('1', 'one'));
  await store.process('OSPO/A.md', () => note('mine'));
  await install(store, pack('2', 'ours'));
  return store;
}

describe('resolving a conflict', () => {
  it('finds the note that an update\'s text belongs to, also after it was renamed', async () => {
    const store = await conflictingStore();
    expect(await listConflicts(store)).toEqual([{ path: 'OSPO/A.md', besidePath: 'OSPO/A (OSPO Atlas update).md', mine: note('mine'), theirs: note('ours') }]);
    await store.rename('OSPO/A.md', 'Mine/Renamed.md');
    expect((await listConflicts(store))[0]?.path).toBe('Mine/Renamed.md');
  });

  it('writes what was decided, bins the text beside, and leaves nothing to the next update', async () => {
    const store = await conflictingStore();
    const [conflict] = await listConflicts(store);
    if (!conflict) throw new Error('There is no conflict.');
    await resolveConflict(store, conflict, note('both'));
    expect(await listConflicts(store)).toEqual([]);
    expect(await store.read('OSPO/A.md')).toBe(note('both'));
    expect((await install(store, pack('2', 'ours'))).summary).toEqual({ preserved: 1 });
  });

  it('writes nothing when the note was edited in the meantime', async () => {
    const store = await conflictingStore();
    const [conflict] = await listConflicts(store);
    await store.process('OSPO/A.md', () => note('newer'));
    if (!conflict) throw new Error('There is no conflict.');
    await expect(resolveConflict(store, conflict, note('both'))).rejects.toThrow('edited in the meantime');
    expect((await listConflicts(store))[0]?.mine).toBe(note('newer'));
  });
});
