import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyInstall, planPackInstall, stateInStore, type InstallReport } from '../../src/app/pack/install-pack';
import { MemoryStore } from '../../src/app/memory-store';
import type { NoteStore } from '../../src/app/note-store';
import { planNotices } from '../../src/app/words/pack';
import type { Pack } from '../../src/pack/pack';

const note = (id: string, body: string): string => `---\nid: ${id}\n---\n${body}\n`;
const pack = (version: string, files: Record<string, string>): Pack => ({
  name: 'OSPO Atlas',
  version,
  writtenFor: 'OSPO',
  files: Object.entries(files).map(([path, text]) => ({ path, text })),
});

async function install(packed: Pack, store: NoteStore): Promise<InstallReport> {
  const target = { store, folder: 'OSPO', state: stateInStore(store, 'OSPO') };
  return applyInstall(await planPackInstall(packed, target), target);
}

async function texts(store: NoteStore): Promise<Record<string, string>> {
  const entries = await Promise.all((await store.list()).map(async ({ path }) => [path, await store.read(path)] as const));
  return Object.fromEntries(entries);
}

const FIRST = pack('1', { 'A.md': note('a', 'one'), 'Topics/B.md': note('b', 'two'), 'Events.base': 'views: []\n' });
const SECOND = pack('2', { 'A.md': note('a', 'one, revised'), 'Topics/B.md': note('b', 'two'), 'C.md': note('c', 'three'), 'Events.base': 'views: []\n' });

describe('installing a pack', () => {
  it('writes every file into the folder and nothing outside it', async () => {
    const store = new MemoryStore({ 'Own.md': 'mine' });
    const { summary } = await install(FIRST, store);
    expect(summary).toEqual({ created: 3 });
    expect(Object.keys(await texts(store))).toEqual(['OSPO/A.md', 'OSPO/Events.base', 'OSPO/Topics/B.md', 'Own.md']);
  });

  it('tells of own notes that are called as one that comes new, and of no others', async () => {
    const store = new MemoryStore({ 'Team/a.md': 'mine', 'Team/Events.base': 'mine', 'Other.md': 'mine' });
    const target = { store, folder: 'OSPO', state: stateInStore(store, 'OSPO') };
    const plan = await planPackInstall(FIRST, target);
    expect(plan.namesakes).toEqual(['Team/a.md']);
    expect(planNotices(plan).join()).toContain('1 note of yours has the name of a new one: “Team/a.md”.');
    await applyInstall(plan, target);
    expect((await planPackInstall(FIRST, target)).namesakes).toEqual([]);
  });

  it('changes nothing when run again', async () => {
    const store = new MemoryStore();
    await install(FIRST, store);
    const before = await texts(store);
    expect((await install(FIRST, store)).summary).toEqual({ unchanged: 3 });
    expect(await texts(store)).toEqual(before);
  });

  it('updates what nobody edited and keeps what the user wrote', async () => {
    const store = new MemoryStore();
    await install(FIRST, store);
    await store.process('OSPO/Topics/B.md', (text) => `${text}My remark.\n`);
    expect((await install(SECOND, store)).summary).toEqual({ updated: 1, preserved: 1, created: 1, unchanged: 1 });
    expect(await store.read('OSPO/Topics/B.md')).toContain('My remark.');
    expect(await store.read('OSPO/A.md')).toContain('one, revised');
  });

  it('leaves a note alone that was edited between plan and write, and says so', async () => {
    const store = new MemoryStore();
    await install(FIRST, store);
    const target = { store, folder: 'OSPO', state: stateInStore(store, 'OSPO') };
    const plan = await planPackInstall(SECOND, target);
    await store.process('OSPO/A.md', () => note('a', 'edited meanwhile'));
    const { outcomes } = await applyInstall(plan, target);
    expect(outcomes.find(({ id }) => id === 'a')).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('edited in the meantime') });
    expect(await store.read('OSPO/A.md')).toBe(note('a', 'edited meanwhile'));
    expect((await install(SECOND, store)).outcomes.find(({ id }) => id === 'a')).toMatchObject({ outcome: 'conflict' });
  });

  it('stops when cancelled; the next run completes it', async () => {
    const store = new MemoryStore();
    const target = { store, folder: 'OSPO', state: stateInStore(store, 'OSPO') };
    const many = pack('1', Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`Note ${index}.md`, note(`note-${index}`, 'x')])));
    let written = 0;
    const isCancelled = (): boolean => written >= 5;
    const cancelled = await applyInstall(await planPackInstall(many, target), target, { onProgress: () => (written += 1), isCancelled });
    const { created = 0 } = cancelled.summary;
    expect(cancelled.cancelled).toBe(true);
    expect(created).toBeGreaterThanOrEqual(5);
    expect(created).toBeLessThan(40);
    expect((await install(many, store)).summary).toEqual({ unchanged: created, created: 40 - created });
  });

  it('loses no line of the user, whichever write of an update breaks off', async () => {
    const edits = fc.array(fc.record({ path: fc.constantFrom('OSPO/A.md', 'OSPO/Topics/B.md'), line: fc.stringMatching(/^mine [a-z]{1,6}$/) }), { maxLength: 4 });
    await fc.assert(fc.asyncProperty(edits, fc.nat(6), async (all, breaksAt) => {
      const store = new MemoryStore();
      await install(FIRST, store);
      for (const { path, line } of all) await store.process(path, (text) => `${text}${line}\n`);
      await install(SECOND, breakingStore(store, breaksAt)).catch(() => undefined);
      await install(SECOND, store);
      const after = await texts(store);
      for (const { path, line } of all) expect(after[path]).toContain(line);
      expect(after['OSPO/C.md']).toBe(note('c', 'three'));
      expect((await install(SECOND, store)).summary.updated).toBeUndefined();
    }), { numRuns: 60 });
  });

  it('knows what an update brought that broke off: edits of it are merged with the next', async () => {
    const version = (number: string, first: string): Pack => pack(number, { 'A.md': note('a', `${first}\n\nmiddle\n\nlast`) });
    for (let breaksAt = 0; breaksAt < 8; breaksAt += 1) {
      const store = new MemoryStore();
      await install(version('1', 'one'), store);
      await install(version('2', 'two'), breakingStore(store, breaksAt)).catch(() => undefined);
      await store.process('OSPO/A.md', (text) => text.replace('last', 'mine'));
      await install(version('3', 'three'), store);
      expect(await texts(store)).toEqual({ 'OSPO/A.md': note('a', 'three\n\nmiddle\n\nmine') });
    }
  });

  it('refuses where a file stands in the place of a folder, before anything is written', async () => {
    const before = { 'OSPO/Topics': 'a file of mine' };
    const store = new MemoryStore(before);
    await expect(install(FIRST, store)).rejects.toThrow('OSPO/Topics');
    expect(await store.read('OSPO/Topics')).toBe('a file of mine');
    expect(await store.exists('OSPO/A.md')).toBe(false);
  });

  it('refuses a folder that another pack is in', async () => {
    const store = new MemoryStore();
    await install(FIRST, store);
    await expect(install({ ...FIRST, name: 'Acme handbook' }, store)).rejects.toThrow('OSPO Atlas');
  });
});

/** A store whose writes all fail from the n-th on, as when the program is killed. */
function breakingStore(store: NoteStore, count: number): NoteStore {
  let left = count;
  const guard = <A extends unknown[], R>(write: (...args: A) => Promise<R>) => async (...args: A): Promise<R> => {
    if (left-- <= 0) throw new Error('killed');
    return write(...args);
  };
  return {
    list: () => store.list(),
    exists: (path) => store.exists(path),
    read: (path) => store.read(path),
    watch: (listener) => store.watch(listener),
    process: guard((path: string, change: (text: string) => string) => store.process(path, change)),
    create: guard((path: string, text: string) => store.create(path, text)),
    rename: guard((from: string, to: string) => store.rename(from, to)),
    trash: guard((path: string) => store.trash(path)),
  };
}
