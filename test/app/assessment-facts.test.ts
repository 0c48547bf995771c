import { describe, expect, it } from 'vitest';
import { readFacts, type VaultFacts } from '../../src/app/graph/graph-facts';
import { MemoryStore } from '../../src/app/memory-store';
import { Session } from '../../src/app/session';
import type { NodeFacts } from '../../src/scene/node-facts';
import { LICENCES } from '../assess/checklist-vault';
import { nodeOf } from '../scene/graph-of';

const ASSESSMENT = `---
type: assessment
framework: "[[Licences]]"
subject: The shop
---
- [x] **Policy** ^licences-3-1-1
    - evidence:: [[Our policy]]
    - evidence:: https://example.org/policy/
    - evidence:: a talk in the kitchen
`;

async function vaultFactsOf(files: Readonly<Record<string, string>>): Promise<VaultFacts> {
  const session = new Session({ store: new MemoryStore({ 'Licences.md': LICENCES, 'Shop.md': ASSESSMENT, ...files }) });
  await session.load();
  return readFacts(session);
}

async function factsOf(files: Readonly<Record<string, string>>): Promise<NodeFacts> {
  return (await vaultFactsOf(files)).nodes;
}

describe('what assessments say of the graph', () => {
  it('is the subject of each, and the section of each item', async () => {
    const facts = await factsOf({});
    expect(facts.subject?.(nodeOf({ id: 'Shop.md' }))).toBe('The shop');
    expect(facts.section?.(nodeOf({ id: 'Licences.md#^3.1.1' }))).toBe('Foundation');
    expect(facts.subject?.(nodeOf({ id: 'Licences.md' }))).toBeUndefined();
  });

  it('is the state of each item, with the notes and pages that show it', async () => {
    const facts = await factsOf({ 'Our policy.md': '' });
    expect(facts.answer?.('Shop.md', 'Licences.md#^3.1.1')).toEqual({ state: 'met', lacks: false, evidence: ['Our policy.md', 'https://example.org/policy'] });
    expect(facts.answer?.('Shop.md', 'nothing')).toBeUndefined();
  });

  it('is where each item is answered, and whether its framework lets it out', async () => {
    const { answers } = await vaultFactsOf({});
    const outOf = (id: string): unknown => answers.get(`Licences.md#^${id}`);
    expect(outOf('3.1.1')).toEqual([{ path: 'Shop.md', subject: 'The shop', blockId: 'licences-3-1-1', state: 'met', mayNotApply: true, scale: null, score: null }]);
    expect(outOf('3.1.2')).toMatchObject([{ mayNotApply: true, state: null }]);
    expect(outOf('3.3.1')).toMatchObject([{ mayNotApply: false }]);
  });

  it('is open where the assessment has a mark that is not ours', async () => {
    const { answers } = await vaultFactsOf({ 'Shop.md': ASSESSMENT.replace('[x]', '[?]') });
    expect(answers.get('Licences.md#^3.1.1')).toMatchObject([{ state: 'open' }]);
  });

  it('is nothing in a copy that is kept as it once was', async () => {
    const copied = await factsOf({ 'Shop 2026-01-31.md': ASSESSMENT.replace('[x]', '[ ]') });
    expect(copied.answer?.('Shop.md', 'Licences.md#^3.1.1')?.state).toBe('met');
    expect(copied.answer?.('Shop 2026-01-31.md', 'Licences.md#^3.1.1')).toBeUndefined();
    expect(copied.subject?.(nodeOf({ id: 'Shop 2026-01-31.md' }))).toBeUndefined();
  });

  it('is of a framework how far its assessments are now: neither once, nor what no percentage is, nor what other notes that link to it say', async () => {
    const of = (progress: number): string => ASSESSMENT.replace('---\n', `---\nprogress: ${progress}\n`);
    const facts = await factsOf({
      'Shop.md': of(60), 'Till.md': of(41).replace('The shop', 'The till'), 'Shop 2026-01-31.md': of(0), 'Plan.md': '---\nprogress: 0\n---\nAbout [[Licences]].\n',
      'Below.md': of(-1).replace('The shop', 'Below'), 'Above.md': of(101).replace('The shop', 'Above'),
    });
    expect(facts.progress?.(nodeOf({ id: 'Licences.md', path: 'Licences.md', type: 'framework' }))).toBe(50);
  });
});
