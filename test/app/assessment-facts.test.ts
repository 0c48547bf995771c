import { describe, expect, it } from 'vitest';
import { assessmentFacts } from '../../src/app/assess/assessment-facts';
import { LICENCES, vaultOf } from '../assess/checklist-vault';
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

describe('what assessments say of the graph', () => {
  const facts = assessmentFacts(vaultOf({ 'Licences.md': LICENCES, 'Shop.md': ASSESSMENT, 'Our policy.md': '' }));

  it('is the subject of each, and the section of each item', () => {
    expect(facts.subject?.(nodeOf({ id: 'Shop.md' }))).toBe('The shop');
    expect(facts.section?.(nodeOf({ id: 'Licences.md#^3.1.1' }))).toBe('Foundation');
    expect(facts.subject?.(nodeOf({ id: 'Licences.md' }))).toBeUndefined();
  });

  it('is the state of each item, with the notes and pages that show it', () => {
    expect(facts.answer?.('Shop.md', 'Licences.md#^3.1.1')).toEqual({ state: 'met', lacks: false, evidence: ['Our policy.md', 'https://example.org/policy'] });
    expect(facts.answer?.('Shop.md', 'nothing')).toBeUndefined();
  });

  it('is nothing in a copy that is kept as it once was', () => {
    const copied = assessmentFacts(vaultOf({ 'Licences.md': LICENCES, 'Shop.md': ASSESSMENT, 'Shop 2026-01-31.md': ASSESSMENT.replace('[x]', '[ ]') }));
    expect(copied.answer?.('Shop.md', 'Licences.md#^3.1.1')?.state).toBe('met');
    expect(copied.answer?.('Shop 2026-01-31.md', 'Licences.md#^3.1.1')).toBeUndefined();
    expect(copied.subject?.(nodeOf({ id: 'Shop 2026-01-31.md' }))).toBeUndefined();
  });
});
