import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOver } from '../../src/assess/assessed-item';
import { readAssessment } from '../../src/assess/assessment';
import type { Framework } from '../../src/assess/framework';
import { writeAssessment, type AssessmentPlan } from '../../src/assess/write-assessment';
import { parseNote } from '../../src/parse/parse-note';
import { frameworkIn, LICENCES } from './checklist-vault';

function plan(framework: Framework, part: Partial<AssessmentPlan> = {}): AssessmentPlan {
  return { framework, frameworkLink: '[[Licence compliance]]', subject: 'Payments platform', levels: null, sections: null, ...part };
}

describe('a new assessment', () => {
  it('is plain Markdown: properties, a key to the marks, sections and items', () => {
    expect(writeAssessment(plan(frameworkIn(LICENCES)))).toBe(`---
type: assessment
framework: "[[Licence compliance]]"
framework-version: "2.1"
subject: Payments platform
progress: 0
---
An assessment of Payments platform against Licence compliance, version 2.1.

> \`[ ]\` open, \`[/]\` under way, \`[x]\` met, \`[-]\` not applicable. Below an item: \`evidence::\`, \`reason::\`, \`owner::\`, \`reviewed::\`, \`review::\` for the day of the next one, \`remark::\`.

## Foundation
- [ ] **Policy**: A written policy exists (level 1) ^licences-3-1-1
- [ ] **Awareness** (level 2) ^licences-3-1-2

## Contact
- [ ] **Mail address** (at least 1 of “contact”) ^licences-3-2-1
- [ ] **Web form** (at least 1 of “contact”) ^licences-3-2-2

## Content
- [ ] **Bill of materials** (level 2) ^licences-3-3-1
`);
  });

  it('takes in only the chosen levels and sections, and remembers which', () => {
    const framework = frameworkIn(LICENCES);
    const text = writeAssessment(plan(framework, { levels: ['1'], sections: ['Foundation', 'Contact'] }));
    const note = parseNote('a.md', text);
    expect(note.items.map(({ blockId }) => blockId)).toEqual(['licences-3-1-1', 'licences-3-2-1', 'licences-3-2-2']);
    expect(layOver(framework, readAssessment(note, framework)).items).toHaveLength(3);
  });

  it('stands under headings by level where the framework has levels and no sections', () => {
    const text = writeAssessment(plan(frameworkIn('---\nid: f\nchecklist:\n  - {title: One, level: 1}\n  - {title: Two, level: 2}\n  - {title: Three, level: 1}\n---\n')));
    expect(text.match(/^##? .*|^- .*/gm)).toEqual(['## Level 1', '- [ ] **One** ^f-one', '- [ ] **Three** ^f-three', '## Level 2', '- [ ] **Two** ^f-two']);
  });

  it('reads back every item and property, whatever titles and subjects say', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
    fc.assert(fc.property(fc.array(fc.record({ title: words, description: fc.option(words), section: fc.option(words) }), { maxLength: 6 }), words, (drafts, subject) => {
      const framework = frameworkIn(`---\nid: f\ntype: framework\nchecklist: ${JSON.stringify(drafts)}\n---\n`);
      const note = parseNote('a.md', writeAssessment(plan(framework, { subject })));
      const { answers, subject: readSubject } = readAssessment(note, framework);
      expect(note.issues).toEqual([]);
      expect(note.fields).toEqual([]);
      expect(readSubject ?? '').toBe(subject.replace(/\s+/g, ' ').trim());
      expect(answers.map(({ blockId, state }) => [blockId, state]).sort()).toEqual(framework.items.map(({ blockId }) => [blockId, 'open']).sort());
    }), { numRuns: 200 });
  });
});
