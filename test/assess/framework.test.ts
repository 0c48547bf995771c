import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isFramework, readFramework } from '../../src/assess/framework';
import { sameAsFamilies, sameAsIssues } from '../../src/assess/same-as';
import { parseNote } from '../../src/parse/parse-note';
import { sharedPath } from '../shared-folder';
import { frameworkIn, LICENCES, SECURITY } from './checklist-vault';

const seeds = sharedPath('seeds');

describe('a framework', () => {
  it('is read with everything its items say', () => {
    const { id, title, version, licence, items, issues } = frameworkIn(LICENCES);
    expect({ id, title, version, licence }).toEqual({ id: 'licences', title: 'Licence compliance', version: '2.1', licence: 'CC-BY-4.0' });
    expect(items.map(({ blockId }) => blockId)).toEqual([
      'licences-3-1-1', 'licences-3-1-2', 'licences-3-2-1', 'licences-3-2-2', 'licences-3-3-1', 'licences-3-9-9',
    ]);
    expect(items[0]).toMatchObject({
      id: '3.1.1', title: 'Policy', description: 'A written policy exists', section: 'Foundation', level: '1', topic: '[[Open source policy]]',
      evidence: 'required', notApplicable: 'yes', sameAs: [{ framework: 'security', item: '4.1.1', confidence: null }],
    });
    expect(items.map(({ notApplicable }) => notApplicable)).toEqual(['yes', 'reason', 'yes', 'yes', 'no', 'yes']);
    expect(items[2]?.group).toEqual({ of: 'contact', min: 1 });
    expect(issues).toEqual([]);
  });

  it('may be a page with its own checklist of titles and descriptions', () => {
    const framework = frameworkIn('---\ntitle: Starting\nchecklist:\n  - title: Creation\n    description: It exists\n  - Plain title\n---\n', 'docs/Start.md');
    expect(framework.id).toBe('start');
    expect(framework.items.map(({ id, blockId, title, description }) => ({ id, blockId, title, description }))).toEqual([
      { id: 'creation', blockId: 'start-creation', title: 'Creation', description: 'It exists' },
      { id: 'plain-title', blockId: 'start-plain-title', title: 'Plain title', description: null },
    ]);
  });

  it('may be any note’s task list, under its headings', () => {
    const framework = frameworkIn('# Release\n- [ ] **Notice**: a notice file is there\n- [x] Tag it ^tag\n- plain\n## After\n1. [ ] Tell people\n', 'Release.md');
    expect(framework.form).toBe('tasks');
    expect(framework.items.map(({ id, title, description, section, line }) => ({ id, title, description, section, line }))).toEqual([
      { id: 'notice', title: 'Notice', description: 'a notice file is there', section: 'Release', line: 2 },
      { id: 'tag', title: 'Tag it', description: null, section: 'Release', line: 3 },
      { id: 'tell-people', title: 'Tell people', description: null, section: 'After', line: 6 },
    ]);
  });

  it('is never an assessment, nor a note without items', () => {
    expect(readFramework(parseNote('a.md', '---\ntype: assessment\n---\n- [ ] x ^x\n'))).toBeNull();
    expect(readFramework(parseNote('a.md', 'Only text.'))).toBeNull();
    expect(isFramework(parseNote('a.md', '- [ ] x\n'))).toBe(false);
    expect(isFramework(parseNote('a.md', '---\nchecklist: [a]\n---\n'))).toBe(true);
  });

  it('keeps both of two items with one id, and says so', () => {
    const { items, issues } = frameworkIn('---\nid: f\nchecklist:\n  - {id: a, title: One}\n  - {id: a, title: Two}\n  - {id: A, title: Three}\n---\n');
    expect(items.map(({ blockId }) => blockId)).toEqual(['f-a', 'f-a-2', 'f-a-3']);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([['doubled-item', 3], ['doubled-item', 3]]);
  });

  it('reports what cannot be read, and reads the rest', () => {
    const { items, issues } = frameworkIn([
      '---', 'id: f', 'checklist:', '  - {evidence: often, title: One}', '  - {section: nothing}', '  - 7', '  - [nested]',
      '  - {title: Two, na: perhaps, group: {of: g, min: 3}, same-as: nowhere}', '  - {title: Three, group: {min: x}}', '---', '',
    ].join('\n'));
    expect(items.map(({ title, notApplicable }) => [title, notApplicable])).toEqual([['One', 'yes'], ['7', 'yes'], ['Two', 'yes'], ['Three', 'yes']]);
    expect(issues.map(({ code }) => code).sort()).toEqual([
      'bad-group', 'bad-group', 'bad-item-value', 'bad-item-value', 'bad-item-value', 'unreadable-item', 'unreadable-item',
    ]);
    expect(issues.every(({ message }) => /[.!]$/.test(message))).toBe(true);
  });

  it('tells what an item asks on one line, and nothing where it is blank', () => {
    const { items } = frameworkIn('---\nid: f\nchecklist:\n  - {title: One, description: "  What it\\n\\n  asks. \\n"}\n  - {title: Two, description: " \\n "}\n---\n');
    expect(items.map(({ description }) => description)).toEqual(['What it asks.', null]);
  });

  it('says that a checklist which is no list cannot be read', () => {
    const { items, issues } = frameworkIn('---\nid: f\nchecklist: all of it\n---\n');
    expect(items).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(['bad-checklist']);
  });

  it('whose YAML does not read has no items, and does no harm', () => {
    expect(readFramework(parseNote('a.md', '---\nchecklist: [a\n---\n'))).toBeNull();
  });
});

describe('same-as ties', () => {
  it('make one family of items that ask the same, whichever side says so', () => {
    const families = sameAsFamilies([frameworkIn(LICENCES), frameworkIn(SECURITY)]);
    expect(families.get('licences/3.1.1')).toBe(families.get('security/4.1.1'));
    expect(families.has('licences/3.1.2')).toBe(false);
  });

  it('are reported when they lead nowhere', () => {
    expect(sameAsIssues([frameworkIn(LICENCES)]).map(({ code }) => code)).toEqual(['dangling-same-as']);
    expect(sameAsIssues([frameworkIn(LICENCES), frameworkIn(SECURITY.replace('4.1.1', '4.1.9'))])[0]?.message).toContain('no such item');
  });

  it('may be written from both sides, and are reported when a circle ties two items of one framework', () => {
    const tie = (id: string, items: string): string => `---\nid: ${id}\nchecklist:\n${items}---\n`;
    const a = frameworkIn(tie('a', '  - {id: 1, title: One, same-as: b/1}\n  - {id: 2, title: Two, same-as: b/2}\n'));
    const back = frameworkIn(tie('b', '  - {id: 1, title: One, same-as: a/1}\n  - {id: 2, title: Two}\n'));
    const circle = frameworkIn(tie('b', '  - {id: 1, title: One, same-as: a/2}\n  - {id: 2, title: Two, same-as: b/2}\n'));
    expect(sameAsIssues([a, back])).toEqual([]);
    expect(sameAsIssues([a, circle]).map(({ code, path }) => [code, path])).toContainEqual(['cyclic-same-as', a.path]);
  });

  it('with a confidence share no answer', () => {
    const a = frameworkIn('---\nid: a\nchecklist:\n  - {id: 1, title: One, same-as: [{item: b/1, confidence: 0.5}]}\n---\n');
    expect(a.items[0]?.sameAs).toEqual([{ framework: 'b', item: '1', confidence: '0.5' }]);
    expect(sameAsFamilies([a]).size).toBe(0);
  });
});

describe.skipIf(!seeds)('seed 003', () => {
  it('has its five items, by title', () => {
    const path = `${seeds}/003_7e029d7bf1996668.md`;
    const framework = frameworkIn(readFileSync(path, 'utf8'), 'Creating an OSPO.md');
    expect(framework.items.map(({ id }) => id)).toEqual(['creation', 'stakeholders', 'awareness', 'consultation', 'measurement']);
    expect(framework.items.every(({ description }) => (description ?? '').length > 20)).toBe(true);
    expect(framework.issues).toEqual([]);
  });
});
