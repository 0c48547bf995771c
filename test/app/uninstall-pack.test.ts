import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../../src/app/memory-store';
import { applyInstall, planPackInstall, stateInStore, type InstallTarget } from '../../src/app/pack/install-pack';
import { readState } from '../../src/app/pack/pack-state';
import { applyUninstall, planPackUninstall } from '../../src/app/pack/uninstall-pack';
import type { Pack } from '../../src/pack/pack';

const note = (id: string, body: string): string => `---\nid: ${id}\n---\n${body}\n`;
const pack = (version: string, word: string): Pack => ({
  name: 'OSPO Atlas', version, writtenFor: 'OSPO',
  files: ['a', 'b'].map((id) => ({ path: `${id.toUpperCase()}.md`, text: note(id, `${word}\n\nmiddle\n\nlast`) })),
});

async function installed(): Promise<{ store: MemoryStore; target: InstallTarget }> {
  const store = new MemoryStore({ 'Own.md': 'mine' });
  const target = { store, folder: 'OSPO', state: stateInStore(store, 'OSPO') };
  await applyInstall(await planPackInstall(pack('1', 'one'), target), target);
  return { store, target };
}

const uninstall = async (target: InstallTarget) => applyUninstall(await planPackUninstall(target), target);
const paths = async (store: MemoryStore): Promise<string[]> => (await store.list()).map(({ path }) => path);

describe('taking a pack away', () => {
  it('removes what nobody edited, and then knows nothing of it', async () => {
    const { store, target } = await installed();
    expect((await uninstall(target)).summary).toEqual({ retired: 2 });
    expect(await paths(store)).toEqual(['Own.md']);
    expect((await readState(target.state)).health).toBe('none');
    await expect(planPackUninstall(target)).rejects.toThrow('OSPO');
  });

  it('leaves what was edited, and a later install merges with it', async () => {
    const { store, target } = await installed();
    await store.process('OSPO/A.md', (text) => text.replace('last', 'mine'));
    await uninstall(target);
    expect(await paths(store)).toEqual(['OSPO/A.md', 'Own.md']);
    const { installed: known } = await readState(target.state);
    expect([Object.keys(known.files), Object.keys(known.begun)]).toEqual([['a'], []]);
    await applyInstall(await planPackInstall(pack('2', 'two'), target), target);
    expect(await store.read('OSPO/A.md')).toBe(note('a', 'two\n\nmiddle\n\nmine'));
    expect(await paths(store)).toEqual(['OSPO/A.md', 'OSPO/B.md', 'Own.md']);
  });

  it('knows of what could not be removed, and removes it the next time', async () => {
    const { store, target } = await installed();
    const { trash } = store;
    store.trash = (path) => (path === 'OSPO/B.md' ? Promise.reject(new Error('It is open elsewhere.')) : trash.call(store, path));
    const { outcomes } = await uninstall(target);
    expect(outcomes.map(({ id, outcome }) => [id, outcome])).toEqual([['a', 'retired'], ['b', 'failed']]);
    const { installed: known } = await readState(target.state);
    expect([Object.keys(known.files), Object.keys(known.begun)]).toEqual([[], ['b']]);
    store.trash = trash;
    await uninstall(target);
    expect(await paths(store)).toEqual(['Own.md']);
  });
});
