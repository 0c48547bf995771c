import { describe, expect, it } from 'vitest';
import { checkVault } from '../../src/app/check/check-vault';
import { RULES } from '../../src/app/check/rules';
import { CHECK_WORDS } from '../../src/app/words/check';
import { atlasOf } from '../graph/vault';

/** Issues as `path:line:column code`. */
function found(files: Readonly<Record<string, string>>): string[] {
  return checkVault(atlasOf(files)).issues.map(({ path, line, column, code }) => `${path}:${line}:${column} ${code}`);
}

const messagesOf = (files: Readonly<Record<string, string>>): string[] => checkVault(atlasOf(files)).issues.map(({ message }) => message);

/** A shipped note without fault, its front matter lines replaced or added to. */
function shipped(id: string, lines: Readonly<Record<string, string>> = {}, body = ''): string {
  const all: Record<string, string> = { id, type: 'topic', related: '"[[Hub]]"', sources: '[https://example.org/a]', checked: '2026-08-20', ...lines };
  return `---\n${Object.entries(all).filter(([, value]) => value !== '-').map(([key, value]) => `${key}: ${value}`).join('\n')}\n---\n${body}`;
}

const HUB = { 'Hub.md': shipped('hub', { related: '-' }) };

describe('the check of links', () => {
  it('finds the links that lead nowhere, at their place', () => {
    expect(found({ 'A.md': 'x [[None]]\n\n![[no.png]] [n](none.md) [[B]] [w](https://none.example)', 'B.md': '' })).toEqual([
      'A.md:1:3 broken-link', 'A.md:3:1 broken-link', 'A.md:3:13 broken-link',
    ]);
  });

  it('says which name was probably meant', () => {
    expect(messagesOf({ 'A.md': '[[Licence polcy]]', 'Licence policy.md': '' })).toEqual(['There is no note or file “Licence polcy”. Did you mean “Licence policy”?']);
    expect(messagesOf({ 'A.md': '[[IP]]', 'x/Intellectual property.md': '---\naliases: IP\n---\n' })).toEqual([
      'There is no note or file “IP”. “x/Intellectual property.md” goes by that name: write [[x/Intellectual property|IP]].',
    ]);
    expect(messagesOf({ 'A.md': '[[XY]]', 'XZ.md': '' })).toEqual(['There is no note or file “XY”.']);
  });

  it('finds headings and blocks that are not there', () => {
    const files = {
      'A.md': '[[B#One]] [[B#one#Two]] [[B#Two#One]] [[B#Nine]] [[B#^abc]] [[B#^ABC]] [[B#^x]] [[#Own]] [[#None]] [s](#own) [d](B.md#a-b--c)\n\n# Own',
      'B.md': '# One\n\n## Two: parts\n\n# A: b & c\n\nText ^abc\n',
    };
    expect(found(files)).toEqual(['A.md:1:11 broken-heading', 'A.md:1:25 broken-heading', 'A.md:1:39 broken-heading', 'A.md:1:72 broken-block', 'A.md:1:90 broken-heading']);
    expect(messagesOf({ 'A.md': '[[B#Licenses]]', 'B.md': '# Licences' })).toEqual(['“B.md” has no heading “Licenses”. Did you mean “Licences”?']);
  });

  it('does not look into files that are no notes', () => {
    expect(found({ 'A.md': '[[p.pdf#page=2]] ![[c.canvas#x]]', 'p.pdf': '', 'c.canvas': '' })).toEqual([]);
  });

  it('finds links that may mean several notes, and links that name none', () => {
    expect(found({ 'A.md': '[[T]] [[x/T]] [[]] [e]()', 'x/T.md': '', 'y/T.md': '' })).toEqual(['A.md:1:1 ambiguous-link', 'A.md:1:15 empty-link', 'A.md:1:20 empty-link']);
    expect(messagesOf({ 'A.md': '[[T]]', 'x/T.md': '', 'y/T.md': '' })).toEqual(['“T” may mean “x/T.md” or “y/T.md”. Write the path of the one you mean.']);
  });

  it('says of a note of one’s own that links of shipped notes lead to it instead of to theirs, and nothing of those links', () => {
    const pack = { ...HUB, 'OSPO/o/Glossary.md': shipped('glossary'), 'OSPO/t/A.md': shipped('a', {}, '[[Glossary]]'), 'OSPO/t/B.md': shipped('b', {}, '[[Glossary]] [[glossary|words]]') };
    expect(found(pack)).toEqual([]);
    expect(found({ ...pack, 'my/old/things/Glossary.md': '[[A]]' })).toEqual([]);
    for (const path of ['my/glossary.md', 'Glossary.md']) {
      expect(found({ ...pack, [path]: '[[A]]' })).toEqual([`${path}:1:1 name-of-shipped`]);
      expect(messagesOf({ ...pack, [path]: '[[A]]' })).toEqual(['2 shipped notes link here and mean “OSPO/o/Glossary.md”, which has this name as well. Give this note another one.']);
    }
  });

  it('finds links of shipped notes that may mean several shipped ones', () => {
    const files = { ...HUB, 'x/T.md': shipped('t'), 'y/T.md': shipped('u'), 'z/T.md': '', 'A.md': shipped('a', {}, '[[T]]') };
    expect(found(files).filter((issue) => issue.endsWith('-link'))).toEqual(['A.md:8:1 ambiguous-link']);
  });

  it('passes on what the reader of notes found', () => {
    expect(found({ 'A.md': '---\na: [\n---\n' })).toEqual(['A.md:2:5 bad-front-matter']);
  });

  it('is a warning in a note of one’s own, an error in a shipped one', () => {
    const { issues, summary } = checkVault(atlasOf({ ...HUB, 'A.md': '[[None]]', 'B.md': shipped('b', {}, '[[None]]') }));
    expect(issues.map(({ path, severity }) => [path, severity])).toEqual([['A.md', 'warning'], ['B.md', 'error']]);
    expect(summary).toMatchObject({ notes: 3, errors: 1, warnings: 1 });
  });
});

describe('the check of shipped notes', () => {
  const only = (files: Readonly<Record<string, string>>): string[] => found({ ...HUB, ...files }).map((issue) => issue.replace(/:\d+ /, ' '));

  it('finds nothing in a note without fault, nor in notes that are not shipped', () => {
    expect(only({ 'A.md': shipped('a'), 'Own.md': '---\nid: 20260820\nleeds: "[[A]]"\ndate: soon\ntype: meeting\n---\n' })).toEqual([]);
  });

  it('names the same other note of an id, whichever is read first', () => {
    const notes = ['A.md', 'B.md', 'C.md'].map((path) => [path, shipped('twin')] as const);
    expect(messagesOf(Object.fromEntries([...notes].reverse()))).toEqual(messagesOf(Object.fromEntries(notes)));
  });

  it.each([
    [{ id: '-' }, ['A.md:4 missing-id']],
    [{ id: 'Not Kebab' }, ['A.md:2 bad-id']],
    [{ id: 'hub' }, ['A.md:2 duplicate-id', 'Hub.md:2 duplicate-id']],
    [{ type: 'topik' }, ['A.md:3 unknown-type']],
    [{ type: '-' }, ['A.md:1 unknown-type']],
    [{ sources: '[]' }, ['A.md:5 missing-sources']],
    [{ checked: '20 August' }, ['A.md:6 bad-date']],
    [{ checked: '2026-02-30' }, ['A.md:6 bad-date']],
    [{ date: '2026-02' }, []],
    [{ official: 'https://example.org/text' }, []],
    [{ url: 'example.org' }, ['A.md:7 bad-url']],
    [{ sources: '[https://example.org/a, "see there"]' }, ['A.md:5 bad-url']],
    [{ aliases: '[Hub]' }, ['A.md:7 duplicate-alias', 'Hub.md:1 duplicate-alias']],
    [{ leads: '"[[Hub]]"' }, ['A.md:7 relation-domain']],
    [{ 'published-by': '"[[Hub]]"' }, ['A.md:7 relation-range']],
    [{ wrote: '"[[Hub]]"' }, ['A.md:7 relation-domain', 'A.md:7 relation-range']],
    [{ relates: '"[[Hub]]"' }, ['A.md:7 unknown-relation']],
    [{ related: '-' }, ['A.md:1 orphan-note']],
  ])('with %j finds %j', (lines, issues) => {
    const files = { 'A.md': shipped('a', lines), 'Z.md': shipped('z') };
    expect(only(files)).toEqual(issues);
  });
});

describe('the check of checklists', () => {
  it('finds items that share an id, and ties that lead nowhere', () => {
    expect(found({
      'Own.md': '---\ntitle: Own\nchecklist:\n  - id: 1\n    title: One\n  - id: 1\n    title: Two\n    same-as: [other/9]\n---\n',
      'Other.md': '---\nid: other\nchecklist:\n  - id: 9\n    title: Nine\n    same-as: [none/1]\n---\n',
    })).toEqual(['Other.md:3:1 dangling-same-as', 'Own.md:3:1 doubled-item']);
  });
});

describe('the rules', () => {
  it('have a code each, in kebab-case', () => {
    const codes = RULES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
  });

  it('speak in sentences', () => {
    const spoken = [CHECK_WORDS.emptyLink(), CHECK_WORDS.missingSources(), CHECK_WORDS.orphanNote(), CHECK_WORDS.unknownType(undefined, ['topic']), CHECK_WORDS.badId('X')];
    for (const sentence of spoken) expect(sentence).toMatch(/^[A-Z“].*\.$/);
  });
});
