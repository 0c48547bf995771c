import { beforeEach, describe, expect, it } from 'vitest';
import { StoreError, type NoteStore, type StoreEvent } from '../src/app/note-store';

/** The files that each store of the contract is opened with. */
export const CONTRACT_FILES: Readonly<Record<string, string>> = {
  'A.md': 'a\r\n', 'folder/B.md': '\uFEFFb', 'folder/deep/Ünïcode – ok.md': 'ü', '.obsidian/app.json': '{}', 'pic.png': 'png',
};

/**
 * What every store does, whatever it stands on. `open` gives a store over `CONTRACT_FILES`, a fresh one each time.
 */
export function describeStoreContract(name: string, open: () => Promise<NoteStore>): void {
  describe(`the contract of stores: ${name}`, () => {
    let store: NoteStore;
    let events: StoreEvent[];

    beforeEach(async () => {
      store = await open();
      events = [];
    });

    it('lists every file by path, hidden folders left out', async () => {
      const files = await store.list();
      expect(files.map(({ path }) => path)).toEqual(['A.md', 'folder/B.md', 'folder/deep/Ünïcode – ok.md', 'pic.png']);
      for (const { size, modified } of files) expect([typeof size, typeof modified]).toEqual(['number', 'number']);
    });

    it('reads the text as it is, byte order mark and line ends included', async () => {
      expect(await store.read('folder/B.md')).toBe('\uFEFFb');
      expect(await store.read('A.md')).toBe('a\r\n');
    });

    it('says that there is no such file', async () => {
      for (const attempt of [() => store.read('None.md'), () => store.process('None.md', String), () => store.trash('None.md'), () => store.rename('None.md', 'C.md')]) {
        await expect(attempt()).rejects.toMatchObject({ name: 'StoreError', code: 'not-found' });
      }
      expect(await store.exists('None.md')).toBe(false);
    });

    it('changes a text, and gives back what now stands there', async () => {
      expect(await store.process('A.md', (text) => `${text}more`)).toBe('a\r\nmore');
      expect(await store.read('A.md')).toBe('a\r\nmore');
    });

    it('leaves the file alone when the change throws, and passes the error on', async () => {
      const fault = new Error('no');
      await expect(store.process('A.md', () => { throw fault; })).rejects.toBe(fault);
      expect(await store.read('A.md')).toBe('a\r\n');
      expect(await store.process('A.md', () => 'after')).toBe('after');
    });

    it('loses no change when many come at once', async () => {
      await Promise.all(Array.from({ length: 20 }, () => store.process('A.md', (text) => `${text}x`)));
      expect(await store.read('A.md')).toBe(`a\r\n${'x'.repeat(20)}`);
    });

    it('creates a file and the folders above it, and never over another', async () => {
      await store.create('new/folder/C.md', 'c');
      expect(await store.read('new/folder/C.md')).toBe('c');
      await expect(store.create('A.md', 'over')).rejects.toMatchObject({ code: 'exists' });
      expect(await store.read('A.md')).toBe('a\r\n');
    });

    it('moves a file, but not onto another', async () => {
      await store.rename('A.md', 'elsewhere/A2.md');
      expect([await store.exists('A.md'), await store.read('elsewhere/A2.md')]).toEqual([false, 'a\r\n']);
      await expect(store.rename('elsewhere/A2.md', 'folder/B.md')).rejects.toMatchObject({ code: 'exists' });
      expect(await store.read('folder/B.md')).toBe('\uFEFFb');
    });

    it('throws a file away', async () => {
      await store.trash('folder/B.md');
      expect(await store.exists('folder/B.md')).toBe(false);
      expect((await store.list()).map(({ path }) => path)).not.toContain('folder/B.md');
    });

    it.each(['../outside.md', 'folder/../../outside.md', '', '.', '/../outside.md'])('refuses “%s”, which is no place in the vault', async (path) => {
      const attempts = [
        () => store.read(path), () => store.create(path, ''), () => store.process(path, String), () => store.trash(path),
        () => store.rename('A.md', path), () => store.exists(path),
      ];
      for (const attempt of attempts) {
        const error: unknown = await attempt().catch((fault: unknown) => fault);
        expect(error).toBeInstanceOf(StoreError);
        expect(error).toMatchObject({ code: 'outside' });
      }
      expect(await store.read('A.md')).toBe('a\r\n');
    });

    it('tells of its own changes in their order, and of nothing that changed nothing', async () => {
      const stop = store.watch((event) => events.push(event));
      await store.process('A.md', (text) => text);
      await store.process('A.md', () => 'changed');
      await store.create('C.md', 'c');
      await store.rename('C.md', 'D.md');
      await store.trash('D.md');
      stop();
      stop();
      await store.process('A.md', () => 'unheard');
      expect(events).toEqual([
        { kind: 'written', path: 'A.md' }, { kind: 'written', path: 'C.md' }, { kind: 'renamed', path: 'D.md', from: 'C.md' }, { kind: 'removed', path: 'D.md' },
      ]);
    });
  });
}
