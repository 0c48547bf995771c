import { describe, expect, it } from 'vitest';
import { compareAssessments } from '../../src/assess/comparison';
import { layNote } from '../../src/assess/survey';
import { parseNote } from '../../src/parse/parse-note';
import { LICENCES, vaultOf } from './checklist-vault';

const head = '---\ntype: assessment\nframework: "[[Licence compliance]]"\nframework-version: "2.1"\n---\n';
const BEFORE = `${head}- [x] **Policy** ^licences-3-1-1\n    - evidence:: [[Policy v2]]\n- [ ] **Awareness** ^licences-3-1-2\n- [x] **Mail address** ^licences-3-2-1\n`;
const AFTER = `${head}- [x] **Policy** ^licences-3-1-1\n    - evidence:: [[Policy v3]]\n- [x] **Awareness** ^licences-3-1-2\n    - owner:: Ada\n- [/] **Mail address** ^licences-3-2-1\n- [ ] **Web form** ^licences-3-2-2\n`;

function compare(before: string, after: string) {
  const vault = vaultOf({ 'Frameworks/Licence compliance.md': LICENCES });
  return compareAssessments(layNote(parseNote('A 2025.md', before), vault), layNote(parseNote('A.md', after), vault));
}

describe('two readings of an assessment', () => {
  it('are compared item by item, with what changed', () => {
    expect(compare(BEFORE, AFTER).items).toEqual([
      { blockId: 'licences-3-1-1', title: 'Policy', before: 'met', after: 'met', sentences: ['Evidence was taken away: [[Policy v2]].', 'Evidence was added: [[Policy v3]].'] },
      { blockId: 'licences-3-1-2', title: 'Awareness', before: 'open', after: 'met', sentences: ['It went from open to met.', 'The owner was nothing and is “Ada”.'] },
      { blockId: 'licences-3-2-1', title: 'Mail address', before: 'met', after: 'underway', sentences: ['It was met and is under way again.'] },
      { blockId: 'licences-3-2-2', title: 'Web form', before: null, after: 'open', sentences: ['It was added to the assessment.'] },
    ]);
  });

  it('say why the progress is another one', () => {
    expect(compare(BEFORE, AFTER).reasons).toEqual([
      'Progress stayed at 50 %.', '1 item became met.', '1 item that was met is so no more.', '1 item came in.',
    ]);
  });

  it('count what went over into a state, not what was in it before', () => {
    const states = (policy: string, awareness: string, owner: string): string => `${head}- [${policy}] **Policy** ^licences-3-1-1\n    - owner:: ${owner}\n- [${awareness}] **Awareness** ^licences-3-1-2\n    - owner:: ${owner}\n`;
    expect(compare(states('x', '-', 'Ada'), states('x', '-', 'Mo')).reasons).toEqual(['Progress stayed at 33 %.']);
    expect(compare(states(' ', ' ', 'Ada'), states('x', '-', 'Ada')).reasons).toEqual(expect.arrayContaining(['1 item became met.', '1 item became not applicable.']));
  });

  it('say nothing where nothing changed', () => {
    expect(compare(AFTER, AFTER)).toMatchObject({ items: [], reasons: [] });
  });

  it('tell items of a newer version and items that went', () => {
    const { items, reasons } = compare(AFTER.replace('"2.1"', '"2.0"'), BEFORE);
    expect(items.at(-1)?.sentences).toEqual(['It is no longer in the assessment.']);
    expect(reasons).toContain("The framework's version was 2.0 and is 2.1.");
  });
});
