import { describe, expect, it } from 'vitest';
import { layNote } from '../../src/assess/survey';
import { isUpToDate, planVersionChange, versionEdits } from '../../src/assess/version-change';
import { applyEdits } from '../../src/model/edit';
import { vaultOf } from './checklist-vault';

const framework = (version: string, items: string): string => `---\nid: licences\ntype: framework\ntitle: Licences\nversion: "${version}"\nchecklist:\n${items}---\n`;

const OLD = '  - {id: 1, title: Policy, section: Base}\n  - {id: 2, title: Training, section: Base}\n  - {id: 3, title: Contact, section: Reach}\n';
const NEW = `  - {id: 1, title: Written policy, section: Base}
  - {id: 2, title: Training, section: Base, until: "2.0"}
  - {id: 4, title: Budget, section: Base, since: "2.0"}
  - {id: 3, title: Contact, section: Reach}
  - {id: 5, title: Web form, section: Reach, since: "2.0"}
  - {id: 6, title: Archive, section: Keeping, since: "2.0"}
`;

const ASSESSMENT = `---
type: assessment
framework: "[[Licences]]"
framework-version: "1.0"
progress: 67
---
My own words.

## Base
- [x] **Policy**: one exists ^licences-1
    - evidence:: [[Policy v3]]
- [-] **Training** ^licences-2
    - reason:: nobody is new

## Reach
- [/] **Contact** ^licences-3

Last words.
`;

function bringOver(text: string, checklist: string, retitled: string[] = []): { text: string; change: ReturnType<typeof planVersionChange> } {
  const vault = vaultOf({ 'Licences.md': framework('2.0', checklist), 'A.md': text });
  const note = vault.note('A.md');
  const laid = note ? layNote(note, vault).laid : null;
  if (!note || !laid) throw new Error('The test has no assessment.');
  const change = planVersionChange(laid);
  const result = applyEdits(text, versionEdits({ note, text }, laid, change, { retitled: new Set(retitled) }));
  expect(result.refused).toEqual([]);
  return { text: result.text, change };
}

describe('a new version of a framework', () => {
  it('is told as what is kept, reworded, new and withdrawn', () => {
    const { change } = bringOver(ASSESSMENT, NEW);
    expect(change).toMatchObject({ from: '1.0', to: '2.0', kept: 1 });
    expect(change.reworded.map(({ title }) => title)).toEqual(['Written policy']);
    expect(change.added.map(({ title }) => title)).toEqual(['Budget', 'Web form', 'Archive']);
    expect(change.withdrawn.map(({ title }) => title)).toEqual(['Training']);
  });

  it('is written without a line of the user lost, new items where they belong', () => {
    const { text } = bringOver(ASSESSMENT, NEW, ['licences-1']);
    expect(text).toBe(`---
type: assessment
framework: "[[Licences]]"
framework-version: "2.0"
progress: 67
---
My own words.

## Base
- [x] **Written policy**: one exists ^licences-1
    - evidence:: [[Policy v3]]
- [-] **Training** ^licences-2
    - reason:: nobody is new
    - remark:: Counts no more: not in version 2.0 of the framework.
- [ ] **Budget** ^licences-4

## Reach
- [/] **Contact** ^licences-3
- [ ] **Web form** ^licences-5

Last words.

## Keeping
- [ ] **Archive** ^licences-6
`);
  });

  it('changes nothing when it is brought over twice', () => {
    const once = bringOver(ASSESSMENT, NEW, ['licences-1']).text;
    const twice = bringOver(once, NEW);
    expect(twice.text).toBe(once);
    expect(isUpToDate(twice.change)).toBe(true);
  });

  it('leaves a title alone that the user has put otherwise, unless it is chosen', () => {
    expect(bringOver(ASSESSMENT, NEW).text).toContain('**Policy**: one exists');
  });

  it('keeps Windows line ends', () => {
    const { text } = bringOver(ASSESSMENT.replaceAll('\n', '\r\n'), NEW);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(text).toContain('- [ ] **Budget** ^licences-4\r\n');
  });

  it('has nothing to do where nothing is new', () => {
    const vault = vaultOf({ 'Licences.md': framework('1.0', OLD), 'A.md': ASSESSMENT });
    const note = vault.note('A.md');
    const laid = note ? layNote(note, vault).laid : null;
    expect(laid && isUpToDate(planVersionChange(laid))).toBe(true);
  });

  it('is something to do where an item came, went or is worded anew, or the version alone is another one', () => {
    const items = (text: string): string => `- [x] **Policy** ^licences-1\n- [x] **Training** ^licences-2\n${text}`;
    const changeOf = (text: string, version = '1.0') => bringOver(`---\ntype: assessment\nframework: "[[Licences]]"\nframework-version: "${version}"\n---\n${text}`, OLD).change;
    const whole = items('- [x] **Contact** ^licences-3\n');
    expect(isUpToDate(changeOf(whole, '2.0'))).toBe(true);
    expect(isUpToDate(changeOf(whole, '1.0'))).toBe(false);
    expect(isUpToDate(changeOf(items(''), '2.0'))).toBe(false);
    expect(isUpToDate(changeOf(items('- [x] **Contacts** ^licences-3\n'), '2.0'))).toBe(false);
    expect(isUpToDate(changeOf(`${whole}- [x] **Fax** ^licences-9\n`, '2.0'))).toBe(false);
  });
});
