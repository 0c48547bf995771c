import { describe, expect, it, vi } from 'vitest';
import { MemoryIndexStore } from './memory-index-store';
import { MemoryStore } from '../../src/app/memory-store';
import { SlicedReader, type NoteReader } from '../../src/app/index/note-reader';
import { StoreError } from '../../src/app/note-store';
import { Session, type SessionHost } from '../../src/app/session';
import { compareEdges } from '../../src/graph/edge-book';
import type { GraphChange } from '../../src/model/graph';

const FILES = { 'A.md': '[[B]] and ![[pic.png]]', 'B.md': 'b', 'pic.png': '' };

async function openSession(store: MemoryStore, host: Partial<SessionHost> = {}): Promise<{ session: Session; changes: GraphChange[] }> {
  const session = new Session({ store, ...host });
  await session.load();
  const changes: GraphChange[] = [];
  session.onChange((change) => changes.push(change));
  return { session, changes };
}

const targetsOf = (session: Session, id: string): string[] => session.atlas.graph.outgoing(id).map(({ target }) => target);

describe('a session', () => {
  it('reads the whole vault, attachments by name', async () => {
    const { session } = await openSession(new MemoryStore(FILES));
    expect(targetsOf(session, 'A.md')).toEqual(['B.md', 'pic.png']);
    expect(session.note('B.md')?.path).toBe('B.md');
  });

  it('tells how far it is, and lets the host breathe in between', async () => {
    const long = Object.fromEntries(Array.from({ length: 5 }, (_, n) => [`${n}.md`, 'word '.repeat(50_000)]));
    const session = new Session({ store: new MemoryStore(long), pause: vi.fn(async () => undefined) });
    const seen: number[] = [];
    await session.load(({ done, total }) => seen.push(done / total));
    expect(seen).toEqual([0.2, 0.4, 0.6, 0.8, 1, 1]);
  });

  it('reads the rest when a note cannot be read, and says which', async () => {
    const store = new MemoryStore(FILES);
    const read = store.read.bind(store);
    vi.spyOn(store, 'read').mockImplementation((path) => (path === 'B.md' ? Promise.reject(new StoreError('unreadable', path, 'no')) : read(path)));
    const unreadable: string[] = [];
    const { session } = await openSession(store, { onUnreadable: (path) => unreadable.push(path) });
    expect([unreadable, targetsOf(session, 'A.md')]).toEqual([['B.md'], ['?B', 'pic.png']]);
  });

  it('follows the vault: new notes, edits, moves, and what is thrown away', async () => {
    const store = new MemoryStore(FILES);
    const { session, changes } = await openSession(store);
    await store.create('C.md', '[[A]]');
    await session.settled();
    expect(targetsOf(session, 'C.md')).toEqual(['A.md']);
    await store.process('C.md', () => '[[B]]');
    await store.rename('B.md', 'folder/B2.md');
    await store.trash('pic.png');
    await session.settled();
    expect([targetsOf(session, 'C.md'), targetsOf(session, 'A.md')]).toEqual([['?B'], ['?B', '?pic.png']]);
    expect(session.note('folder/B2.md')?.path).toBe('folder/B2.md');
    expect(changes.some(({ nodes }) => nodes.has('?B'))).toBe(true);
  });

  it('loses no edit that is made while it loads', async () => {
    const store = new MemoryStore(FILES);
    const list = store.list.bind(store);
    vi.spyOn(store, 'list').mockImplementation(async () => {
      const files = await list();
      await store.create('Late.md', '[[B]]');
      return files;
    });
    const { session } = await openSession(store);
    await session.settled();
    expect(targetsOf(session, 'Late.md')).toEqual(['B.md']);
  });

  it('goes on following after a note that could not be read', async () => {
    const store = new MemoryStore(FILES);
    const unreadable: string[] = [];
    const { session } = await openSession(store, { onUnreadable: (path) => unreadable.push(path) });
    const spy = vi.spyOn(store, 'read').mockRejectedValueOnce(new StoreError('unreadable', 'A.md', 'no'));
    await store.process('A.md', () => 'changed');
    await session.settled();
    spy.mockRestore();
    await store.process('B.md', () => '[[A]]');
    await session.settled();
    expect([unreadable, targetsOf(session, 'B.md')]).toEqual([['A.md'], ['A.md']]);
  });

  it('tells nobody anything once it is closed, and may be closed again', async () => {
    const store = new MemoryStore(FILES);
    const { session, changes } = await openSession(store);
    session.close();
    session.close();
    await store.process('A.md', () => 'unheard');
    await session.settled();
    expect(changes).toEqual([]);
    expect(targetsOf(session, 'A.md')).toEqual(['B.md', 'pic.png']);
  });

  it('waits where somebody pauses it, and goes on from there', async () => {
    const notes = Object.fromEntries(Array.from({ length: 5 }, (_, n) => [`${n}.md`, `[[${n + 1}]] ${'word '.repeat(50_000)}`]));
    const session = new Session({ store: new MemoryStore(notes) });
    const seen: (readonly [number | undefined, boolean])[] = [];
    const paused = new Promise<void>((resolve) => session.onProgress(() => {
      seen.push([session.loading?.done, session.isPaused]);
      if (session.loading?.done === 2 && !session.isPaused) {
        session.pauseLoading(true);
        resolve();
      }
    }));
    const loaded = session.load();
    await paused;
    // A note that changes meanwhile is followed.
    await session.store.process('0.md', () => '[[1]] ![[pic.png]]');
    await session.settled();
    expect([session.isPaused, targetsOf(session, '0.md')]).toEqual([true, ['1.md', '?pic.png']]);
    session.pauseLoading(false);
    await loaded;
    expect([session.loading, session.isPaused, targetsOf(session, '3.md')]).toEqual([null, false, ['4.md']]);
    session.pauseLoading(true);
    expect(session.isPaused).toBe(false);
    expect(seen).toContainEqual([2, true]);
    session.close();
  });

  it('keeps what it has read by the time it is closed, so that the next one reads the rest', async () => {
    const notes = Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`${n}.md`, `[[${n + 1}]] ${'word '.repeat(50_000)}`]));
    const index = { store: new MemoryIndexStore(), version: '1' };
    const first = new Session({ store: new MemoryStore(notes), index });
    const halfway = new Promise<void>((resolve) => first.onProgress(() => {
      if (first.loading?.done !== 4) return;
      first.pauseLoading(true);
      resolve();
    }));
    void first.load();
    await halfway;
    await first.keep(true);
    first.close();
    const records: number[] = [];
    const reader = (): NoteReader => {
      const sliced = new SlicedReader(Date.now, async () => undefined);
      return { read: (texts) => (records.push(texts.length), sliced.read(texts)), close: () => sliced.close() };
    };
    const second = new Session({ store: new MemoryStore(notes), index, reader });
    await second.load();
    expect(records.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(4);
    const whole = new Session({ store: new MemoryStore(notes) });
    await whole.load();
    expect([...second.atlas.graph.edges()].sort(compareEdges)).toEqual([...whole.atlas.graph.edges()].sort(compareEdges));
    for (const session of [second, whole]) session.close();
  });

  it('stops loading when it is closed', async () => {
    const store = new MemoryStore(FILES);
    const session = new Session({ store });
    const loading = session.load();
    session.close();
    await loading;
    expect([...session.atlas.notes()]).toEqual([]);
  });
});
