import { describe, expect, it } from 'vitest';
import { isUnseen, readFacts } from '../../src/app/graph/graph-facts';
import { MemoryStore } from '../../src/app/memory-store';
import { Session } from '../../src/app/session';
import type { GraphChange } from '../../src/model/graph';
import { LICENCES } from '../assess/checklist-vault';

const ASSESSMENT = '---\ntype: assessment\nframework: "[[Licences]]"\nsubject: The shop\nprogress: 0\n---\n- [ ] **Policy** ^licences-3-1-1\n';

async function edited(path: string, text: string): Promise<boolean> {
  const store = new MemoryStore({ 'Licences.md': LICENCES, 'Shop.md': ASSESSMENT, 'Plain.md': 'About [[Licences]].\n' });
  const session = new Session({ store });
  await session.load();
  const facts = readFacts(session);
  const changes: GraphChange[] = [];
  session.onChange((change) => changes.push(change));
  await store.process(path, () => text);
  await session.settled();
  expect(changes).toHaveLength(1);
  return changes.every((change) => isUnseen(change, facts, session));
}

describe('a change of a note', () => {
  it('cannot be seen in a graph where only words differ', async () => {
    expect(await edited('Plain.md', 'All about [[Licences]], and more.\n')).toBe(true);
  });

  it('can be where a link or a node came', async () => {
    expect(await edited('Plain.md', 'About [[Licences]] and [[Shop]].\n')).toBe(false);
    expect(await edited('Plain.md', '---\ntype: role\n---\nAbout [[Licences]].\n')).toBe(false);
  });

  it('can be where an item was answered, or progress was written', async () => {
    expect(await edited('Shop.md', ASSESSMENT.replace('[ ]', '[x]'))).toBe(false);
    expect(await edited('Shop.md', ASSESSMENT.replace('progress: 0', 'progress: 50'))).toBe(false);
  });
});
