import { describe, expect, it } from 'vitest';
import { boardPage } from '../../src/app/assess/board-page';
import { likelyEvidence } from '../../src/app/assess/likely-evidence';
import { BOARD_WORDS } from '../../src/app/words/board';
import { surveyVault } from '../../src/assess/survey';
import { LICENCES } from '../assess/checklist-vault';
import { atlasOf } from '../graph/vault';

const TODAY = '2026-11-22';
const shop = (items = ''): string => `---\ntype: assessment\nframework: "[[Licence compliance]]"\nsubject: Shop\n---\n- [ ] **Policy** ^licences-3-1-1\n${items}- [ ] **Bill of materials** ^licences-3-3-1\n`;

const VAULT: Record<string, string> = {
  'Licence compliance.md': LICENCES,
  'Shop.md': shop(),
  'Open source policy.md': '---\nid: open-source-policy\ntype: topic\nsources: []\nchecked: 2026-01-01\n---\n# Open source policy\n',
  'Rules of the house.md': 'Made after [[Open source policy]].\n',
  'House policy.md': 'Signed.\n',
  'Minutes on policy and many other matters.md': 'We spoke of it.\n',
  'Policies.md': 'A list.\n',
  'Bills of the materials store.md': 'Cement.\n',
  'Lunch.md': 'Soup.\n',
};

/** Paths and reasons for an item of the assessment “Shop”. */
function likely(id: string, files: Record<string, string> = {}, attachments: readonly string[] = []): [string, string][] {
  const atlas = atlasOf({ ...VAULT, ...files });
  const items = boardPage(surveyVault(atlas, TODAY), 'Shop.md', TODAY).assessments.flatMap(({ sections }) => sections.flatMap((section) => section.items));
  const item = items.find(({ row }) => row.blockId === id);
  if (!item) throw new Error(`There is no item ${id}.`);
  return likelyEvidence(atlas, item, attachments).map((each) => [each.path, BOARD_WORDS.likely(each)]);
}

describe('likely evidence', () => {
  it('is what links to the topic of the item, then what is called like it', () => {
    expect(likely('licences-3-1-1')).toEqual([
      ['Rules of the house.md', 'Links to Open source policy.'],
      ['House policy.md', 'Its name says “Policy”, as the item does.'],
      ['Policies.md', 'Its name says “Policy”, as the item does.'],
    ]);
  });

  it('has two words in common with the item, or half of its own', () => {
    expect(likely('licences-3-3-1')).toEqual([['Bills of the materials store.md', 'Its name says “Bill”, “materials”, as the item does.']]);
  });

  it('may be a file that is no note', () => {
    expect(likely('licences-3-3-1', {}, ['out/bill-of-materials.json']).map(([path]) => path)).toContain('out/bill-of-materials.json');
  });

  it('is neither shipped, nor a framework, an assessment or a report of one, nor given already', () => {
    const reports = { 'Shop - report 2026-11-20.md': '[[Open source policy]] Policy', 'Till.md': shop().replace('Shop', 'Policy'), 'Policy.md': LICENCES };
    expect(likely('licences-3-1-1', reports)).toEqual(likely('licences-3-1-1'));
    const given = likely('licences-3-1-1', { 'Shop.md': shop('    - evidence:: [[Rules of the house]]\n') });
    expect(given.map(([path]) => path)).toEqual(['House policy.md', 'Policies.md']);
  });

  it('is put by how rare the shared words are, and no more than a few', () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`Policy ${index}.md`, 'One more.']));
    const found = likely('licences-3-3-1', { ...many, 'Materials.md': 'x', 'Bill.md': 'x', 'Bill for policy.md': 'x' }).map(([path]) => path);
    expect(found).toEqual(['Bills of the materials store.md', 'Materials.md', 'Bill for policy.md', 'Bill.md']);
    expect(likely('licences-3-1-1', many)).toHaveLength(8);
  });
});
