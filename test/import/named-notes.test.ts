import { describe, expect, it } from 'vitest';
import { isoDay } from '../../src/import/authorship';
import { decodeBytes } from '../../src/cli/decode-bytes';
import { importSite, type ImportedSite } from '../../src/import/import-site';
import { importTexts, noteFrom } from './site';

const TEAM = '---\ntitle: Team\n---\n<Bio name="Ada Alder" organisation="Alder Bank">Leads.</Bio>\n\n<Bio name="Ben Birch" organisation="tbd" image="/img/ben.png">Helps.</Bio>\n\n<Bio name="Cy Cedar" organisation="A bank in Oslo">Hides.</Bio>\n';

async function importInto(files: Readonly<Record<string, string>>, known: Readonly<Record<string, string>>, folder = 'Imported'): Promise<ImportedSite> {
  const sources = Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
  const vault = Object.values(known);
  return importSite(sources, { decode: decodeBytes, folder, taken: vault, avoid: vault, known: (name) => known[name] });
}

function textAt({ notes }: ImportedSite, to: string): string {
  const found = notes.find((note) => note.to === to);
  if (!found) throw new Error(`There is no ${to}.`);
  return found.text;
}

describe('people and organisations that pages introduce', () => {
  it('get notes of their own, tied to each other', async () => {
    const site = await importTexts({ 'docusaurus.config.js': '', 'docs/team.md': TEAM });
    expect(textAt(site, 'People/Ada Alder.md')).toBe('---\ntype: person\ntitle: Ada Alder\nworks-at: "[[Alder Bank]]"\n---\n\nLeads.\n');
    expect(textAt(site, 'Organisations/Alder Bank.md')).toBe('---\ntype: organisation\ntitle: Alder Bank\n---\n');
    expect(textAt(site, 'People/Ben Birch.md')).not.toContain('organisation');
    expect(textAt(site, 'People/Cy Cedar.md')).toContain('organisation: A bank in Oslo');
    expect(site.notes.filter(({ to }) => to.startsWith('Organisations/'))).toHaveLength(1);
  });

  it('are those of the vault where it knows them, and what the page says of them stays on the page', async () => {
    const site = await importInto({ 'docusaurus.config.js': '', 'docs/team.md': TEAM }, { 'Ada Alder': 'Atlas/Ada A. Alder.md', 'Alder Bank': 'Atlas/Alder Bank.md' });
    expect(site.notes.map(({ to }) => to)).not.toContain('People/Ada Alder.md');
    expect(noteFrom(site, 'docs/team.md').text).toContain('- [[Ada A. Alder|Ada Alder]], Alder Bank: Leads.');
  });
});

describe('authors and days of pages', () => {
  it('become relations to notes, by name or by the short name that the site knows them by', async () => {
    const site = await importTexts({
      'hugo.toml': '', 'data/authors.yaml': 'ada:\n  name: Ada Alder\n  company: Alder Bank\n',
      'content/one.md': '---\ntitle: One\nauthor: ada\n---\n', 'content/two.md': '---\ntitle: Two\nauthors:\n  - name: Ben Birch\n    url: https://ben.example\n  - Ada Alder\n---\n',
      'content/three.md': '---\ntitle: Three\nauthor: Some Team\n---\n',
    });
    expect(noteFrom(site, 'content/one.md').text).toContain('author: ada\nwritten-by: "[[Ada Alder]]"');
    expect(noteFrom(site, 'content/two.md').text).toContain('written-by:\n  - "[[Ben Birch]]"\n  - "[[Ada Alder]]"');
    expect(noteFrom(site, 'content/three.md').text).not.toContain('written-by');
    expect(textAt(site, 'People/Ben Birch.md')).toContain('url: "https://ben.example"');
    expect(textAt(site, 'People/Ada Alder.md')).toContain('works-at: "[[Alder Bank]]"');
  });

  it('are written as Obsidian reads them', async () => {
    const site = await importTexts({
      'a.md': '---\ndate: March 5, 2026\n---\n', 'b.md': '---\npublishDate: 2026-3-5\n---\n', '2026-03-05-c.md': 'c', 'd.md': '---\ndate: 2026-03-05T10:00:00Z\n---\n', 'e.md': '---\ndate: soon\n---\n',
    });
    for (const from of ['a.md', 'b.md', '2026-03-05-c.md']) expect(noteFrom(site, from).text).toContain('date: 2026-03-05\n');
    expect(noteFrom(site, 'd.md').text).toContain('date: 2026-03-05T10:00:00Z');
    expect(noteFrom(site, 'e.md').text).toContain('date: soon');
    expect(['5 March 2026', '5th Mar. 2026', '2026/03/05', '2026-13-05', 'May 2026'].map(isoDay)).toEqual(['2026-03-05', '2026-03-05', '2026-03-05', undefined, undefined]);
  });
});

describe('names that the vault gives away already', () => {
  it('are borne by no imported note, so that no link becomes ambiguous', async () => {
    const site = await importInto({ 'Policy.md': '# Policy\n', 'Home.md': '[p](Policy.md) ![l](img/logo.png)', 'img/logo.png': 'PNG' }, { x: 'Own/Policy.md', y: 'Own/logo.png' }, 'Sites/Office');
    expect(site.notes.map(({ to }) => to)).toEqual(['Home.md', 'Policy (Office).md']);
    expect(noteFrom(site, 'Home.md').text).toContain('[[Policy (Office)|p]] ![[logo (Office).png|l]]');
    expect(noteFrom(site, 'Policy.md').text).toContain('aliases:\n  - Policy\n');
  });
});
