import { describe, expect, it } from 'vitest';
import { checklistPage } from '../../src/app/assess/assess-page';
import { LICENCES, SECURITY, vaultOf } from '../assess/checklist-vault';

const TODAY = '2026-11-21';
const assessment = (framework: string, subject: string, items = ''): string => `---\ntype: assessment\nframework: "[[${framework}]]"\nsubject: ${subject}\n---\n${items}`;
const VAULT = vaultOf({
  'Licence compliance.md': LICENCES, 'Security assurance.md': SECURITY, 'Open source policy.md': '---\ntype: topic\n---\n',
  'Safe.md': assessment('Security assurance', 'Shop', '- [x] **Security policy** ^security-4-1-1\n'),
  'Shop 2026-01-31.md': assessment('Licence compliance', 'Shop', '- [x] **Policy** ^licences-3-1-1\n'),
  'Shop.md': assessment('Licence compliance', 'Shop', '- [ ] **Policy** ^licences-3-1-1\n'),
  'Till.md': assessment('Licence compliance', 'Till', '- [-] **Policy** ^licences-3-1-1\n'),
});

describe('the checklist of a note', () => {
  it('has to choose from the present assessments of its framework, of no other', () => {
    for (const path of ['Licence compliance.md', 'Shop.md']) {
      expect(checklistPage(VAULT, path, null, TODAY).choices.map((choice) => choice.path).sort()).toEqual(['Shop.md', 'Till.md']);
    }
    expect(checklistPage(VAULT, 'Security assurance.md', null, TODAY)).toMatchObject({ kind: 'framework', chosen: 'Safe.md', choices: [{ path: 'Safe.md', progress: 50 }] });
  });

  it('is that of the assessment that was chosen, as long as it is one of the framework', () => {
    expect(checklistPage(VAULT, 'Licence compliance.md', 'Till.md', TODAY).chosen).toBe('Till.md');
    expect(['Shop.md', 'Till.md']).toContain(checklistPage(VAULT, 'Licence compliance.md', 'Safe.md', TODAY).chosen);
  });

  it('holds, of a topic, the items that it explains, as each assessment answers them now', () => {
    const { kind, sections } = checklistPage(VAULT, 'Open source policy.md', null, TODAY);
    expect(kind).toBe('topic');
    expect(sections.map(({ title, assessment: path, rows }) => [title, path, rows.map((row) => [row.blockId, row.state])]).sort()).toEqual([
      ['Licence compliance: Shop', 'Shop.md', [['licences-3-1-1', 'open']]], ['Licence compliance: Till', 'Till.md', [['licences-3-1-1', 'notApplicable']]],
    ]);
  });

  it('is none where nothing is asked', () => {
    expect(checklistPage(VAULT, 'Gone.md', null, TODAY)).toMatchObject({ kind: 'none', choices: [], sections: [] });
  });
});
