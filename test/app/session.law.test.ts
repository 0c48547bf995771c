import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { graphData } from '../../src/app/export/graph-json';
import { MemoryIndexStore } from './memory-index-store';
import { MemoryStore } from '../../src/app/memory-store';
import { Session } from '../../src/app/session';

const PATHS = ['A.md', 'x/A.md', 'B.md', 'People/Ada.md', 'x/C.md', 'pic.png'];
const TEXTS = ['', '[[A]] [[B]]', '---\ntitle: B\n---\n- [[Ada]]: leads [[A]]', '---\naliases: [A]\ntype: role\n---\n![[pic.png]]', '## People\n\n- [[Ada]]', '---\na: [\n---\n[[C|c]]', '[[a]] [[Nobody]]', '# Čeština 漢字 😀\n\n[[漢字|č]] half a character: \ud83d'];

type Act = { kind: 'write'; path: string; text: string } | { kind: 'rename'; path: string; to: string } | { kind: 'trash'; path: string };

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('write' as const), path: fc.constantFrom(...PATHS), text: fc.constantFrom(...TEXTS) }) },
  fc.record({ kind: fc.constant('rename' as const), path: fc.constantFrom(...PATHS), to: fc.constantFrom(...PATHS) }),
  fc.record({ kind: fc.constant('trash' as const), path: fc.constantFrom(...PATHS) }),
);
const acts = fc.array(act, { maxLength: 12 });

async function perform(store: MemoryStore, { path, ...what }: Act): Promise<void> {
  const there = await store.exists(path);
  if (what.kind === 'write') await (there ? store.process(path, () => what.text) : store.create(path, what.text));
  else if (there && what.kind === 'trash') await store.trash(path);
  else if (there && what.kind === 'rename' && !await store.exists(what.to)) await store.rename(path, what.to);
}

async function open(store: MemoryStore, index: MemoryIndexStore | undefined, version = '1'): Promise<Session> {
  const session = new Session({ store, index: index && { store: index, version } });
  await session.load();
  await session.settled();
  return session;
}

/** All that a session knows: its graph, and every note as read. */
async function known(opening: Promise<Session>): Promise<unknown> {
  const session = await opening;
  await session.settled();
  session.close();
  return { graph: graphData(session.atlas.graph), notes: [...session.atlas.notes()].sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

/** The graph as it is first told of. */
async function shown(store: MemoryStore, index: MemoryIndexStore | undefined): Promise<unknown> {
  const session = new Session({ store, index: index && { store: index, version: '1' } });
  const first = new Promise((resolve) => session.onChange(() => resolve(graphData(session.atlas.graph))));
  await session.load();
  session.close();
  return first;
}

describe('a session with an index', () => {
  it('comes to the same as one that reads the whole vault, whatever happened before, while it was open, and while it was closed', async () => {
    await fc.assert(fc.asyncProperty(acts, acts, fc.oneof(acts, fc.constant([])), fc.boolean(), async (before, during, closed, isLast) => {
      const [store, index] = [new MemoryStore(), new MemoryIndexStore()];
      for (const each of before) await perform(store, each);
      const session = await open(store, index);
      for (const each of during) await perform(store, each);
      await session.settled();
      expect(await known(Promise.resolve(session))).toEqual(await known(open(store, undefined)));
      await session.keep(isLast);
      for (const each of closed) await perform(store, each);
      const cold = await known(open(store, undefined));
      expect(await known(open(store, index))).toEqual(cold);
      expect(await known(open(store, index))).toEqual(cold);
      expect(await shown(store, index)).toEqual(await shown(store, undefined));
    }), { numRuns: 150 });
  });

  it('comes to the same when it stood as it was kept, and changed then, at once or behind what was being worked in', async () => {
    await fc.assert(fc.asyncProperty(acts, acts, fc.nat(6), fc.constantFrom(...PATHS), async (before, after, steps, asked) => {
      const [store, index] = [new MemoryStore({ 'A.md': '[[B]]' }), new MemoryIndexStore()];
      for (const each of before) await perform(store, each);
      (await open(store, index)).close();
      const session = new Session({ store, index: { store: index, version: '1' } });
      const stood = new Promise<void>((resolve) => session.onChange(() => {
        const working = session.atlas.workIn();
        for (let step = 0; step < steps; step += 1) working.next();
        resolve();
      }));
      const loading = session.load();
      await stood;
      const cold = await open(store, undefined);
      expect(session.atlas.shownBy(asked)).toEqual(cold.atlas.shownBy(asked));
      for (const target of ['a', 'Ada', 'b', 'x/C', 'pic.png', 'Nobody']) expect(session.atlas.resolve(target, asked)).toEqual(cold.atlas.resolve(target, asked));
      cold.close();
      for (const each of after) await perform(store, each);
      await loading;
      expect(await known(Promise.resolve(session))).toEqual(await known(open(store, undefined)));
    }), { numRuns: 100 });
  });

  it('finds whom notes mean only where something changed since', async () => {
    const [store, index] = [new MemoryStore({ 'A.md': '[[B]]', 'B.md': 'b [[A|a]]', 'pic.png': '' }), new MemoryIndexStore()];
    const fills = async (): Promise<number> => {
      const session = new Session({ store, index: { store: index, version: '1' } });
      const fill = vi.spyOn(session.atlas, 'fill');
      await session.load();
      session.close();
      return fill.mock.calls.length;
    };
    expect(await fills()).toBeGreaterThan(0);
    expect(await fills()).toBe(0);
    // Written anew with the same words: its text is looked at, and nothing else is done.
    await store.process('A.md', () => '[[B]] ');
    await store.process('A.md', () => '[[B]]');
    expect(await fills()).toBe(0);
    await store.process('A.md', () => '[[C]]');
    expect(await fills()).toBeGreaterThan(0);
    expect(await fills()).toBe(0);
    await store.create('other.png', '');
    expect(await fills()).toBeGreaterThan(0);
    await store.trash('B.md');
    expect(await fills()).toBeGreaterThan(0);
  });

  it('comes to the same when changes come while it loads', async () => {
    await fc.assert(fc.asyncProperty(acts, acts, async (before, during) => {
      const [store, index] = [new MemoryStore(), new MemoryIndexStore()];
      for (const each of before) await perform(store, each);
      (await open(store, index)).close();
      const session = new Session({ store, index: { store: index, version: '1' }, pause: async () => { for (const each of during.splice(0, 3)) await perform(store, each); } });
      await session.load();
      for (const each of during) await perform(store, each);
      expect(await known(Promise.resolve(session))).toEqual(await known(open(store, undefined)));
    }), { numRuns: 100 });
  });

  it('comes to the same when changes come while what was kept is still being read', async () => {
    await fc.assert(fc.asyncProperty(acts, acts, async (before, during) => {
      const [store, index] = [new MemoryStore({ 'A.md': '[[B]]' }), new MemoryIndexStore()];
      for (const each of before) await perform(store, each);
      (await open(store, index)).close();
      const kept = await index.load();
      vi.spyOn(index, 'load').mockImplementationOnce(async () => {
        for (const each of during) await perform(store, each);
        return kept;
      });
      expect(await known(open(store, index))).toEqual(await known(open(store, undefined)));
      expect(await known(open(store, index))).toEqual(await known(open(store, undefined)));
    }), { numRuns: 100 });
  });

  it('comes to the same when what was kept is damaged in any way', async () => {
    await fc.assert(fc.asyncProperty(acts, fc.nat(), fc.string({ maxLength: 3 }), fc.boolean(), async (before, at, put, isTwice) => {
      const [store, index] = [new MemoryStore({ 'A.md': '[[B]]' }), new MemoryIndexStore()];
      for (const each of before) await perform(store, each);
      (await open(store, index)).close();
      for (const [number, chunk] of [...index.chunks]) {
        index.chunks.set(number, damaged(chunk, at, put));
        if (isTwice) index.chunks.set(number + 7, chunk).set(number + 8, chunk);
      }
      const cold = await known(open(store, undefined));
      expect(await known(open(store, index))).toEqual(cold);
      expect(await known(open(store, index))).toEqual(cold);
    }), { numRuns: 150 });
  });

  it('comes to the same when two windows keep one index, each in its own time', async () => {
    const turns = fc.array(fc.oneof(fc.record({ keeps: fc.nat(1) }), fc.record({ act })), { maxLength: 14 });
    await fc.assert(fc.asyncProperty(acts, turns, async (before, during) => {
      const [store, index] = [new MemoryStore(), new MemoryIndexStore()];
      for (const each of before) await perform(store, each);
      const windows = [await open(store, index), await open(store, index)];
      for (const turn of during) await ('act' in turn ? perform(store, turn.act) : windows[turn.keeps]?.keep());
      for (const each of windows) {
        await each.settled();
        each.close();
      }
      const cold = await known(open(store, undefined));
      expect(await known(open(store, index))).toEqual(cold);
      expect(await known(open(store, index))).toEqual(cold);
    }), { numRuns: 100 });
  });

  it('gives up writing where nothing can be written, and never writes where nothing could be read', async () => {
    const [store, index] = [new MemoryStore({ 'A.md': '[[B]]' }), new MemoryIndexStore()];
    const save = vi.spyOn(index, 'save').mockRejectedValue(new Error('disk full'));
    const session = await open(store, index);
    for (let at = 0; at < 9; at += 1) await session.keep();
    expect(save).toHaveBeenCalledTimes(3);
    session.close();
    save.mockClear();
    vi.spyOn(index, 'load').mockRejectedValue(new Error('no database'));
    const other = await open(store, index);
    await other.keep();
    expect(save).not.toHaveBeenCalled();
    expect(other.note('A.md')?.links).toHaveLength(1);
  });

  it('keeps an index of many notes in parts, and lets the screen breathe in between', async () => {
    const store = new MemoryStore(Object.fromEntries(Array.from({ length: 700 }, (_, at) => [`${at}.md`, `[[${at + 1}]]`])));
    const index = new MemoryIndexStore();
    const save = vi.spyOn(index, 'save');
    (await open(store, index)).close();
    expect(save.mock.calls.length).toBeGreaterThan(1);
    const read = vi.spyOn(store, 'read');
    expect(await known(open(store, index))).toEqual(await known(open(store, undefined)));
    expect(read).toHaveBeenCalledTimes(700);
  });

  it('reads only the notes that changed', async () => {
    const [store, index] = [new MemoryStore({ 'A.md': '[[B]]', 'B.md': 'b', 'C.md': 'c' }), new MemoryIndexStore()];
    (await open(store, index)).close();
    await store.process('B.md', () => 'changed');
    const read = vi.spyOn(store, 'read');
    (await open(store, index)).close();
    expect(read.mock.calls).toEqual([['B.md']]);
  });

  it('reads all of them when another version wrote the index, when there is none to be had, and goes on when none can be written', async () => {
    const [store, index] = [new MemoryStore({ 'A.md': '[[B]]', 'B.md': 'b' }), new MemoryIndexStore()];
    (await open(store, index)).close();
    const read = vi.spyOn(store, 'read');
    (await open(store, index, '2')).close();
    expect(read).toHaveBeenCalledTimes(2);
    vi.spyOn(index, 'load').mockRejectedValue(new Error('no database'));
    vi.spyOn(index, 'save').mockRejectedValue(new Error('disk full'));
    const session = await open(store, index, '2');
    expect(read).toHaveBeenCalledTimes(4);
    expect(session.note('A.md')?.links).toHaveLength(1);
  });

  it('reads no note that was moved, alone or with its folder', async () => {
    const store = new MemoryStore({ 'x/A.md': '[[B]]', 'x/B.md': 'b', 'C.md': '[[x/A]]' });
    const session = await open(store, undefined);
    const read = vi.spyOn(store, 'read');
    const changes = vi.fn();
    session.onChange(changes);
    await Promise.all([store.rename('x/A.md', 'y/A.md'), store.rename('x/B.md', 'y/B.md')]);
    await session.settled();
    expect(read).not.toHaveBeenCalled();
    expect(changes.mock.calls.length).toBeLessThanOrEqual(2);
    expect(session.atlas.graph.outgoing('y/A.md').map(({ target }) => target)).toEqual(['y/B.md']);
    expect(session.note('y/B.md')?.path).toBe('y/B.md');
  });

  it('works a large folder in some notes at a time, letting the screen breathe, and tells it as one change', async () => {
    const store = new MemoryStore(Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`x/${at}.md`, `[[x/${at + 1}]] [[${at - 1}]]`])));
    const pause = vi.fn(async () => undefined);
    const session = new Session({ store, pause });
    await session.load();
    let release: (text: string) => void = () => undefined;
    const held = new Promise<string>((resolve) => { release = resolve; });
    const read = vi.spyOn(store, 'read').mockImplementationOnce(() => held);
    const changes = vi.fn();
    session.onChange(changes);
    pause.mockClear();
    await store.create('New.md', '');
    for (let at = 0; at < 200; at += 1) await store.rename(`x/${at}.md`, `y/${at}.md`);
    // Two that change places, far from one another: what one of them was is known no more once the other has taken its place.
    for (const [from, to] of [['y/0.md', 'z.md'], ['y/150.md', 'y/0.md'], ['z.md', 'y/150.md']] as const) await store.rename(from, to);
    release('');
    await session.settled();
    expect(read).toHaveBeenCalledTimes(1);
    expect(changes).toHaveBeenCalledTimes(2);
    expect(pause.mock.calls.length).toBeGreaterThanOrEqual(6);
    expect(await known(Promise.resolve(session))).toEqual(await known(open(store, undefined)));
  });

  it('lets the screen breathe where few notes take long, and before it tells what they came to', async () => {
    const store = new MemoryStore(Object.fromEntries(Array.from({ length: 5 }, (_, at) => [`x/${at}.md`, `[[x/${at + 1}]]`])));
    const happened: string[] = [];
    const session = new Session({ store, pause: async () => void happened.push('pause') });
    await session.load();
    happened.length = 0;
    session.onChange(() => happened.push('told'));
    // A clock by which whatever is done takes a slice.
    let now = Date.now();
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => (now += 20));
    try {
      for (let at = 0; at < 5; at += 1) await store.rename(`x/${at}.md`, `y/${at}.md`);
      await session.settled();
    } finally {
      clock.mockRestore();
    }
    const told = happened.flatMap((each, at) => (each === 'told' ? [happened[at - 1]] : []));
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual(told.map(() => 'pause'));
    expect(happened.length).toBeGreaterThan(told.length + 5);
    expect(await known(Promise.resolve(session))).toEqual(await known(open(store, undefined)));
  });
});

/** Something else where one letter of it stood, one byte, or one digit of a number. */
function damaged(chunk: unknown, at: number, put: string): unknown {
  const whole = JSON.stringify(chunk, written);
  const place = at % whole.length;
  const text = whole.slice(0, place) + put + whole.slice(place + 1);
  try {
    return JSON.parse(text, readBack);
  } catch {
    return text;
  }
}

/** Bytes as letters, numbers as a list: as JSON can write them. */
function written(_: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return { bytes: String.fromCharCode(...value) };
  return value instanceof Int32Array ? { numbers: [...value] } : value;
}

function readBack(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('bytes' in value && typeof value.bytes === 'string') return Uint8Array.from(value.bytes, (letter) => letter.charCodeAt(0));
  return 'numbers' in value && Array.isArray(value.numbers) ? Int32Array.from(value.numbers) : value;
}
