import { describe, expect, it } from 'vitest';
import { readFacts, seenOf, type Seen } from '../../src/app/graph/graph-facts';
import { MemoryStore } from '../../src/app/memory-store';
import { Session } from '../../src/app/session';
import type { GraphChange } from '../../src/model/graph';
import { LICENCES } from '../assess/checklist-vault';

const ASSESSMENT = '---\ntype: assessment\nframework: "[[Licences]]"\nsubject: The shop\nprogress: 0\n---\n- [ ] **Policy** ^licences-3-1-1\n';

const seenOfEdit = (path: string, text: string): Promise<Seen[]> => seenOfDeed((store) => store.process(path, () => text));

async function seenOfDeed(deed: (store: MemoryStore) => Promise<unknown>): Promise<Seen[]> {
  const store = new MemoryStore({ 'Licences.md': LICENCES, 'Shop.md': ASSESSMENT, 'Plain.md': 'About [[Licences]].\n' });
  const session = new Session({ store });
  await session.load();
  const facts = readFacts(session);
  const changes: GraphChange[] = [];
  session.onChange((change) => changes.push(change));
  await deed(store);
  await session.settled();
  expect(changes).toHaveLength(1);
  return changes.map((change) => seenOf(change, facts, session));
}

describe('a change of a note', () => {
  it('cannot be seen in a graph where only words differ', async () => {
    expect(await seenOfEdit('Plain.md', 'All about [[Licences]], and more.\n')).toEqual(['nothing']);
  });

  it('is one of the graph where a link came, a node, or what a note is', async () => {
    expect(await seenOfEdit('Plain.md', 'About [[Licences]] and [[Shop]].\n')).toEqual(['graph']);
    expect(await seenOfEdit('Plain.md', 'About [[Licences]] and [[Nobody]].\n')).toEqual(['graph']);
    expect(await seenOfEdit('Plain.md', '---\ntype: role\n---\nAbout [[Licences]].\n')).toEqual(['graph']);
  });

  it('may be one of all where a note comes that an item is about', async () => {
    expect(await seenOfDeed((store) => store.create('Open source policy.md', 'All of it.\n'))).toEqual(['all']);
    expect(await seenOfDeed((store) => store.create('Another policy.md', 'All of it.\n'))).toEqual(['graph']);
  });

  it('may be one of all where an item was answered, or progress was written', async () => {
    expect(await seenOfEdit('Shop.md', ASSESSMENT.replace('[ ]', '[x]'))).toEqual(['all']);
    expect(await seenOfEdit('Shop.md', ASSESSMENT.replace('progress: 0', 'progress: 50'))).toEqual(['all']);
  });
});
