import { describe, expect, it } from 'vitest';
import { KnownFacts, type Seen } from '../../src/app/graph/known-facts';
import { MemoryStore } from '../../src/app/memory-store';
import { Session } from '../../src/app/session';
import type { AtlasNode, GraphChange } from '../../src/model/graph';
import { LICENCES } from '../assess/checklist-vault';

const ASSESSMENT = '---\ntype: assessment\nframework: "[[Licences]]"\nsubject: The shop\nprogress: 0\n---\n- [ ] **Policy** ^licences-3-1-1\n';

interface Deed {
  (store: MemoryStore): Promise<unknown>;
}

const editing = (path: string, text: string): Deed => (store) => store.process(path, () => text);
const creating = (path: string): Deed => (store) => store.create(path, 'All of it.\n');

/** What is to be seen of a deed in a small vault, and of which nodes something else may be known then. */
async function seenOf(deed: Deed): Promise<{ seen: Seen; changed: string[]; facts: KnownFacts }> {
  const store = new MemoryStore({ 'Licences.md': LICENCES, 'Shop.md': ASSESSMENT, 'Plain.md': 'About [[Licences]].\n' });
  const session = new Session({ store });
  await session.load();
  const facts = new KnownFacts(session);
  facts.changed();
  const changes: GraphChange[] = [];
  session.onChange((change) => changes.push(change));
  await deed(store);
  await session.settled();
  const [change] = changes;
  if (!change || changes.length > 1) throw new Error('One change was to be told.');
  return { seen: facts.follow(change), changed: [...facts.changed()].sort(), facts };
}

const A_NODE: AtlasNode = { id: '', kind: 'note', type: 'note', typeFrom: 'default', title: '', aliases: [], resolved: true };

describe('a change of a note', () => {
  it('cannot be seen in a graph where only words differ', async () => {
    expect(await seenOf(editing('Plain.md', 'All about [[Licences]], and more.\n'))).toMatchObject({ seen: 'nothing', changed: [] });
  });

  it.each([
    ['a link came', editing('Plain.md', 'About [[Licences]] and [[Shop]].\n')],
    ['a node came', editing('Plain.md', 'About [[Licences]] and [[Nobody]].\n')],
    ['the note is something else', editing('Plain.md', '---\ntype: role\n---\nAbout [[Licences]].\n')],
    ['another note came', creating('Another policy.md')],
  ])('is one of the graph where %s', async (_, deed) => {
    expect(await seenOf(deed)).toMatchObject({ seen: 'graph', changed: [] });
  });

  it('is one of what is known as well where a note comes that an item is about', async () => {
    const { seen, changed, facts } = await seenOf(creating('Open source policy.md'));
    expect(seen).toBe('facts');
    expect(changed).toContain('Open source policy.md');
    expect(facts.now.topics.get('Open source policy.md')).toBe(0);
  });

  it('is one of what is known where an item was answered, or progress was written', async () => {
    expect(await seenOf(editing('Shop.md', ASSESSMENT.replace('[ ]', '[x]')))).toMatchObject({ seen: 'facts', changed: ['Licences.md', 'Shop.md'] });
    const { facts } = await seenOf(editing('Shop.md', ASSESSMENT.replace('progress: 0', 'progress: 50')));
    expect(facts.nodes.progress?.({ ...A_NODE, id: 'Shop.md', path: 'Shop.md', type: 'assessment' })).toBe(50);
  });
});
