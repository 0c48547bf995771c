import { describe, expect, it } from 'vitest';
import { monthsAfter, dayIn } from '../../src/assess/day';
import { surveyVault } from '../../src/assess/survey';
import { LICENCES, SECURITY, vaultOf } from './checklist-vault';

const TODAY = '2026-11-21';
const ALL = ['3-1-1', '3-1-2', '3-2-1', '3-2-2', '3-3-1'];

/** `marks` by number: `{'3-1-1': 'x'}`; a text behind the mark goes below the item. */
function assessment(marks: Record<string, string> = {}, head = ''): string {
  const lines = ALL.map((id) => {
    const [mark = ' ', ...below] = [...(marks[id] ?? ' ')];
    return `- [${mark}] Item ${id} ^licences-${id}${below.length > 0 ? `\n    - ${below.join('')}` : ''}`;
  });
  return `---\ntype: assessment\nframework: "[[Licence compliance]]"\nframework-version: "2.1"\nsubject: Shop\n${head}---\n${lines.join('\n')}\n`;
}

function findings(text: string, more: Record<string, string> = {}): string[] {
  const survey = surveyVault(vaultOf({ 'Licence compliance.md': LICENCES, 'Security assurance.md': SECURITY, 'a.md': text, ...more }), TODAY);
  return survey.assessments.find(({ assessment: { path } }) => path === 'a.md')?.findings
    .map(({ code, place, blockId }) => `${code} ${place.line}${blockId === null ? '' : ` ${blockId}`}`) ?? [];
}

describe('findings', () => {
  it('are none in a fresh assessment', () => {
    expect(findings(assessment())).toEqual([]);
  });

  it('say where a merge left two versions side by side', () => {
    const line = '- [ ] Item 3-1-1 ^licences-3-1-1\n';
    const found = findings(assessment().replace(line, `<<<<<<< here\n${line}=======\n>>>>>>> there\n`));
    expect(found).toContain('merge-conflict 7');
    expect(findings(assessment())).not.toContain('merge-conflict 7');
  });

  it('name a met item without required evidence', () => {
    expect(findings(assessment({ '3-1-1': 'x' }))).toEqual(['missing-evidence 7 licences-3-1-1']);
    expect(findings(assessment({ '3-1-1': 'xevidence:: ' }))).toEqual(['missing-evidence 7 licences-3-1-1']);
    expect(findings(assessment({ '3-1-1': 'xevidence:: [[Policy]]' }))).toEqual([]);
    expect(findings(assessment({ '3-1-1': '/' }))).toEqual([]);
  });

  it('name what is not applicable without a reason, or may not be so', () => {
    expect(findings(assessment({ '3-1-2': '-' }))).toEqual(['missing-reason 8 licences-3-1-2']);
    expect(findings(assessment({ '3-1-2': '-reason:: we have no staff' }))).toEqual([]);
    expect(findings(assessment({ '3-3-1': '-reason:: none' }))).toEqual(['not-applicable-not-allowed 11 licences-3-3-1']);
    expect(findings(assessment({ '3-1-1': '-' }))).toEqual([]);
  });

  it('name a review whose day has passed', () => {
    expect(findings(assessment({ '3-2-1': 'xreview:: 2026-11-20' }))).toEqual(['overdue-review 9 licences-3-2-1']);
    expect(findings(assessment({ '3-2-1': 'xreview:: [[2026-11-21]]' }))).toEqual([]);
    expect(findings(assessment({ '3-2-1': 'xreviewed:: 2025-11-20' }))).toEqual(['overdue-review 9 licences-3-2-1']);
    expect(findings(assessment({ '3-2-1': 'xreviewed:: 2025-11-21' }))).toEqual([]);
    expect(findings(assessment({ '3-2-1': 'xreviewed:: 2025-11-21' }, 'review-every: 6\n'))).toEqual(['overdue-review 10 licences-3-2-1']);
    expect(findings(assessment({ '3-2-1': 'xreviewed:: last May' }))).toEqual(['unreadable-date 9 licences-3-2-1']);
  });

  it('name a group that is decided and not met', () => {
    expect(findings(assessment({ '3-2-1': '-' }))).toEqual(['unmet-group 9']);
    expect(findings(assessment({ '3-2-1': '/' }))).toEqual([]);
    expect(findings(assessment({ '3-2-1': '-', '3-2-2': 'x' }))).toEqual([]);
  });

  it('name states that are not known, and boxes that are gone', () => {
    expect(findings(assessment({ '3-1-2': '>' }))).toEqual(['unknown-state 8 licences-3-1-2']);
    expect(findings(assessment().replace('[ ] Item 3-1-2', 'Item 3-1-2'))).toEqual(['unknown-state 8 licences-3-1-2']);
  });

  it('name lines that are no item, stand twice, were withdrawn, are gone or lost their id', () => {
    expect(findings(`${assessment()}- [x] Old ^licences-1-1\n`)).toEqual(['unknown-item 12 licences-1-1']);
    expect(findings(`${assessment()}- [x] Again ^licences-3-1-2\n`)).toEqual(['doubled-block-id 12 licences-3-1-2']);
    expect(findings(`${assessment()}- [x] Fax ^licences-3-9-9\n`)).toEqual(['withdrawn-item 12 licences-3-9-9']);
    expect(findings(assessment().replace(/- .*3-1-2\n/, ''))).toEqual(['missing-item 1 licences-3-1-2']);
    expect(findings(assessment().replace(/- .*3-1-2\n/, '- [x] **Awareness**: we know\n'))).toEqual(['lost-block-id 8 licences-3-1-2']);
    expect(findings(assessment().replace(/- .*3-3-1\n/, '').replace('"2.1"', '"2.0"'))).toEqual(['added-item 1 licences-3-3-1']);
  });

  it('leave a person’s own tasks alone', () => {
    expect(findings(`${assessment()}- [ ] call Ann\n- [ ] mine ^my-own\n`)).toEqual([]);
  });

  it('say when the same subject answers the same question in another way', () => {
    const other = (mark: string, subject = 'shop'): Record<string, string> => ({
      'b.md': `---\ntype: assessment\nframework: "[[Security assurance]]"\nsubject: ${subject}\n---\n- [${mark}] x ^security-4-1-1\n- [ ] x ^security-4-1-2\n`,
    });
    const met = assessment({ '3-1-1': 'xevidence:: [[Policy]]' });
    expect(findings(met, other('-'))).toEqual(['contradiction 7 licences-3-1-1']);
    expect(findings(met, other(' '))).toEqual([]);
    expect(findings(met, other('-', 'Warehouse'))).toEqual([]);
  });

  it('say when the framework is not to be found', () => {
    expect(findings('---\ntype: assessment\nframework: "[[Gone]]"\n---\n- [x] a ^gone-1\n')).toEqual(['unknown-framework 1']);
    expect(findings('---\ntype: assessment\n---\n')).toEqual(['unknown-framework 1']);
  });

  it('are sentences', () => {
    const everything = assessment({ '3-1-1': 'x', '3-1-2': '-', '3-2-1': '-', '3-3-1': '?' });
    const { assessments } = surveyVault(vaultOf({ 'Licence compliance.md': LICENCES, 'a.md': everything }), TODAY);
    expect(assessments[0]?.findings).toHaveLength(4);
    for (const { sentence } of assessments[0]?.findings ?? []) expect(sentence).toMatch(/^[“A-Z].*\.$/);
  });

  it('of 2,000 items, and of a framework that is named twice, are found all the same', () => {
    const items = Array.from({ length: 2000 }, (_, at) => at);
    const framework = `---\nid: big\nchecklist:\n${items.map((at) => `  - {id: ${at}, title: Item ${at}, evidence: required}`).join('\n')}\n---\n`;
    const text = `---\ntype: assessment\nframework: "[[Big]]"\n---\n${items.map((at) => `- [x] Item ${at} ^big-${at}`).join('\n')}\n`;
    const survey = surveyVault(vaultOf({ 'Big.md': framework, 'Copy of Big.md': framework, 'a.md': text }), TODAY);
    expect(survey.assessments[0]?.findings).toHaveLength(2000);
    expect(survey.issues.map(({ code, path }) => [code, path])).toEqual([['doubled-framework', 'Copy of Big.md']]);
  });
});

describe('days', () => {
  it('are read out of text and links, and only when the calendar has them', () => {
    expect(dayIn('[[2026-10-01]]')).toBe('2026-10-01');
    expect(dayIn('on 2026-02-30')).toBeNull();
    expect(dayIn('soon')).toBeNull();
  });

  it('some months later end with their month', () => {
    expect(monthsAfter('2026-08-31', 6)).toBe('2027-02-28');
    expect(monthsAfter('2026-11-21', 18)).toBe('2028-05-21');
  });
});
