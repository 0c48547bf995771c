import { describe, expect, it } from 'vitest';
import { dropDatedCopy, keepDatedCopy } from '../../src/app/assess/keep-dated-copy';
import { MemoryStore } from '../../src/app/memory-store';

const NOTE = '---\ntype: assessment\nframework: "[[Licences]]"\n---\n- [x] **Policy** ^licences-3-1-1\r\n';

describe('a dated copy of an assessment', () => {
  it('lies beside it, says the same to the letter, and never takes the place of another', async () => {
    const store = new MemoryStore({ 'Own/Shop.md': NOTE });
    expect(await keepDatedCopy(store, 'Own/Shop.md', '2026-11-21')).toEqual({ path: 'Own/Shop 2026-11-21.md', text: NOTE });
    expect(await keepDatedCopy(store, 'Own/Shop.md', '2026-11-21')).toEqual({ path: 'Own/Shop 2026-11-21 2.md', text: NOTE });
    expect(await store.read('Own/Shop 2026-11-21.md')).toBe(NOTE);
  });

  it('is not made of one that stands for a day itself', async () => {
    const store = new MemoryStore({ 'Shop 2026-01-31.md': NOTE, 'Then.md': NOTE.replace('type', 'date: 2025-01-01\ntype') });
    expect(await keepDatedCopy(store, 'Shop 2026-01-31.md', '2026-11-21')).toBeNull();
    expect(await keepDatedCopy(store, 'Then.md', '2026-11-21')).toBeNull();
    expect((await store.list()).length).toBe(2);
  });

  it('goes away again, unless somebody wrote into it', async () => {
    const store = new MemoryStore({ 'Shop.md': NOTE });
    const copy = { path: 'Shop 2026-11-21.md', text: NOTE };
    await keepDatedCopy(store, 'Shop.md', '2026-11-21');
    await store.process(copy.path, (text) => `${text}more`);
    expect(await dropDatedCopy(store, copy)).toBe(false);
    expect(await store.exists(copy.path)).toBe(true);
    await store.process(copy.path, () => NOTE);
    expect(await dropDatedCopy(store, copy)).toBe(true);
    expect(await store.exists(copy.path)).toBe(false);
  });
});
