import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ParsedNote } from '../../src/model/note';
import { isMapping } from '../../src/model/property';
import { parseNote } from '../../src/parse/parse-note';
import { sharedPath } from '../shared-folder';

const seeds = sharedPath('seeds');

/** The seed whose file name begins with a number. */
function seed(number: string): { text: string; note: ParsedNote } {
  const name = readdirSync(seeds ?? '.').find((file) => file.startsWith(number)) ?? '';
  const text = readFileSync(join(seeds ?? '', name), 'utf8');
  return { text, note: parseNote(name, text) };
}

const external = ({ links }: ParsedNote) => links.filter(({ url }) => url !== null);

describe.skipIf(!seeds)('Of the seed documents', () => {
  test('each reads without an issue', () => {
    for (const number of ['000', '001', '002', '003', '004']) expect(seed(number).note.issues).toEqual([]);
  });

  test('000 has nested properties, one tag and six links to the outside', () => {
    const { note } = seed('000');
    expect(note.frontMatter?.data['eleventyNavigation']).toEqual({ parent: 'ospo-growing', key: 'ospo-growing-startospo', order: 8, title: 'Want to Start an OSPO' });
    expect(note.tags.map(({ name }) => name)).toEqual(['ospo']);
    expect(external(note)).toHaveLength(6);
    expect(note.headings.map(({ level, text }) => [level, text])).toEqual([[2, 'TODO Group OSPO 101 Training Information']]);
  });

  test('001 keeps tags that are no legal ones, an empty item and relative links', () => {
    const { note } = seed('001');
    expect(note.tags.map(({ name }) => name)).toEqual(['Codebase Risk', 'Dependency Risk', 'Staff Risk', 'OPSO (Role)']);
    expect(note.items.filter(({ text }) => text === '')).toHaveLength(1);
    expect(note.links.filter(({ url }) => url === null).map(({ target }) => target)).toEqual(['../Activities/Level-2/Creating-An-OSPO', '../Activities/Level-5/Leveraging-Strategically']);
  });

  test('002 drops empty tags and reads the lines that go on with an item', () => {
    const { note } = seed('002');
    expect(note.tags.map(({ name }) => name)).toEqual(['fundamental']);
    expect(note.items.filter(({ text }) => text.includes('\n')).length).toBeGreaterThanOrEqual(4);
    expect(external(note)).toHaveLength(5);
  });

  test('003 has five checklist items, and relative links with anchors', () => {
    const { note } = seed('003');
    const checklist = note.frontMatter?.data['checklist'];
    expect(Array.isArray(checklist) && checklist.map((item) => (isMapping(item) ? item['title'] : item))).toEqual(['Creation', 'Stakeholders', 'Awareness', 'Consultation', 'Measurement']);
    expect(note.tags.map(({ name }) => name)).toEqual(['OSPO (Role)', 'Level 2 (OSMM)', 'CVE (Artifact)']);
    expect(note.links).toContainEqual(expect.objectContaining({ target: '../../Artifacts/OSPO', subpath: { kind: 'heading', headings: ['Staffing'] } }));
    expect(note.links).toContainEqual(expect.objectContaining({ target: '', subpath: { kind: 'heading', headings: ['further-reading'] } }));
    expect(note.links).toContainEqual(expect.objectContaining({ form: 'url', target: 'https://enterprisersproject.com/article/2021/1/open-source-6-surprising-advantages-enterprises' }));
  });

  test('004 has seven wiki-links, with headings, blocks and aliases', () => {
    const { note, text } = seed('004');
    const wiki = note.links.filter(({ form }) => form === 'wiki');
    expect(wiki.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '[[public/tech/OpenSource#Organisations|OpenSource: Organisations]]', '[[WHO#OSPO]]', '[[Github]]', '[[CERN]]', '[[Samuel Mbuthia]]', '[[OSPO]]', '[[2023-11-28]]', '![[OpenSource#^1a1526]]',
    ]);
    expect(wiki[0]).toMatchObject({ target: 'public/tech/OpenSource', subpath: { kind: 'heading', headings: ['Organisations'] }, display: 'OpenSource: Organisations' });
    expect(wiki.at(-1)).toMatchObject({ embed: true, target: 'OpenSource', subpath: { kind: 'block', id: '1a1526' } });
    expect(note.headings[wiki[5]?.heading ?? -1]?.text).toBe('People');
  });

  test('004 has sixteen links to the outside, one of an event and one without a scheme', () => {
    const { note } = seed('004');
    expect(external(note)).toHaveLength(16);
    expect(new Set(external(note).map(({ url }) => url)).size).toBe(16);
    expect(external(note).filter(({ heading }) => note.headings[heading ?? -1]?.text === 'References')).toHaveLength(15);
    expect(note.links).toContainEqual(expect.objectContaining({ target: 'github.com/github/github-ospo', url: 'https://github.com/github/github-ospo', display: 'github-ospo' }));
  });

  test('004 nests its references under their organisations', () => {
    const { note } = seed('004');
    const parents = note.items.map(({ parent }) => (parent === null ? null : note.items[parent]?.text.slice(0, 13)));
    expect(parents.filter((parent) => parent === '[TODO group](')).toHaveLength(5);
    expect(parents.filter((parent) => parent === 'organisations')).toHaveLength(5);
    const event = note.items.find(({ text }) => text.startsWith('[[2023-11-28]]'));
    expect(event?.text.split('\n')).toHaveLength(2);
  });

  test('004 embeds a file in a folded callout', () => {
    const { note } = seed('004');
    expect(note.callouts).toMatchObject([{ type: 'info', title: 'OSPO infographic', fold: 'closed' }]);
    expect(note.links[0]).toMatchObject({ form: 'markdown', embed: true, target: 'ospo_infographic.pdf', callout: 0 });
  });
});
