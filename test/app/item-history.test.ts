import { describe, expect, it } from 'vitest';
import { ItemHistory } from '../../src/app/assess/item-history';
import { MemoryStore } from '../../src/app/memory-store';
import { LICENCES, vaultOf } from '../assess/checklist-vault';

const NOTE = `---
type: assessment
framework: "[[Licence compliance]]"
progress: 0
---
- [ ] **Policy** ^licences-3-1-1
    - owner:: Mo
- [?] **Awareness** ^licences-3-1-2
`;

function desk(): { store: MemoryStore; history: ItemHistory } {
  const store = new MemoryStore({ 'Shop.md': NOTE });
  return { store, history: new ItemHistory({ store, atlas: vaultOf({ 'Licence compliance.md': LICENCES }) }) };
}

describe('the history of items', () => {
  it('takes changes back one by one, to the letter, an unknown state and the progress too', async () => {
    const { store, history } = desk();
    await history.set('Shop.md', 'licences-3-1-1', { state: 'met', evidence: ['[[A]]'] });
    const between = await store.read('Shop.md');
    await history.set('Shop.md', 'licences-3-1-2', { state: 'notApplicable' });
    expect(await history.undo()).toEqual({ path: 'Shop.md', outcome: 'written' });
    expect(await store.read('Shop.md')).toBe(between);
    await history.undo();
    expect(await store.read('Shop.md')).toBe(NOTE);
    expect(await history.undo()).toBeUndefined();
  });

  it('takes back only the item where something else was written since', async () => {
    const { store, history } = desk();
    await history.set('Shop.md', 'licences-3-1-1', { state: 'met', owner: ['Jo'], reason: ['so'] });
    await store.process('Shop.md', (text) => `${text}\nWritten by hand.\n`);
    expect((await history.undo())?.outcome).toBe('written');
    expect(await store.read('Shop.md')).toBe(`${NOTE}\nWritten by hand.\n`);
  });

  it('remembers a hundred changes', async () => {
    const { store, history } = desk();
    const owners = Array.from({ length: 102 }, (_, at) => `Owner ${at}`);
    for (const owner of owners) await history.set('Shop.md', 'licences-3-1-1', { owner: [owner] });
    for (let step = 0; step < 100; step += 1) expect((await history.undo())?.outcome).toBe('written');
    expect(await history.undo()).toBeUndefined();
    expect(await store.read('Shop.md')).toContain('- owner:: Owner 1\n');
  });

  it('says when the item is no longer there', async () => {
    const { store, history } = desk();
    await history.set('Shop.md', 'licences-3-1-1', { state: 'met' });
    await store.process('Shop.md', (text) => text.replace(' ^licences-3-1-1', ''));
    expect((await history.undo())?.outcome).toBe('missing');
  });
});
