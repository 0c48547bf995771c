import { describe, expect, it } from 'vitest';
import { parseNote } from '../../src/parse/parse-note';
import { readFramework } from '../../src/assess/framework';
import { importTexts, noteFrom } from './site';

describe('front matter of a page', () => {
  it('keeps unknown keys as written, and gives tags, names, order and place their meaning', async () => {
    const site = await importTexts({
      'docs/Roles/OSPO.md': '---\ntitle: Programme office\nsidebar_position: 3\ntags:\n - OPSO (Role)\n - CISO (Role)\n - level-1\n - Staff risk\nodd: {a: 1} # kept\n---\nText\n',
      'docs/Roles/Introduction.md': '---\ntitle: About roles\nsidebar_label: Roles\n---\n',
    });
    expect(noteFrom(site, 'docs/Roles/OSPO.md').text).toBe([
      '---', 'title: Programme office', 'sidebar_position: 3', 'tags:', '  - role/ciso', '  - level-1', '  - staff-risk', 'odd: {a: 1} # kept', 'aliases:', '  - Programme office',
      'part-of: "[[About roles]]"', 'order: 3', 'type: role', '---', '', 'Text', '',
    ].join('\n'));
  });

  it('takes name, order and opening page of a folder from what stands beside its pages', async () => {
    const site = await importTexts({
      'docusaurus.config.js': '',
      'docs/index.md': '# Home of all\n',
      'docs/Roles/_category_.json': '{\n  "label": "Who does what",\n  "position": 4,\n  "link": { "type": "doc", "id": "Roles/people" }\n}\n',
      'docs/Roles/People.md': '---\nid: people\n---\n# People\n',
      'docs/Roles/Lead.md': '# Lead\n',
      'docs/Risks/_category_.yml': 'label: What may go wrong\nposition: 2\n',
      'docs/Risks/README.md': '# Risks\n',
      'docs/Broken/_category_.json': '{"label": ',
      'docs/Broken/Page.md': '# Page\n',
    });
    const data = (from: string): unknown => parseNote('Note.md', noteFrom(site, from).text).frontMatter?.data;
    expect(data('docs/Roles/People.md')).toMatchObject({ aliases: ['Who does what'], order: 4, 'part-of': '[[Home of all]]' });
    expect(data('docs/Roles/Lead.md')).toMatchObject({ 'part-of': '[[People]]' });
    expect(data('docs/Risks/README.md')).toMatchObject({ aliases: expect.arrayContaining(['What may go wrong']) as unknown, order: 2 });
    expect(data('docs/Broken/Page.md')).toMatchObject({ 'part-of': '[[Home of all]]' });
  });

  it('gives a folder that only its category opens a note that lists its pages', async () => {
    const site = await importTexts({
      'docusaurus.config.js': '', 'docs/guides/_category_.json': '{"label": "Guides", "position": 3, "link": {"type": "generated-index", "description": "All of them."}}',
      'docs/guides/a.md': '---\ntitle: Asking\nsidebar_position: 2\n---\n', 'docs/guides/b.md': '---\ntitle: Beginning\nsidebar_position: 1\n---\n', 'docs/home.md': '[all](/docs/category/guides)',
    });
    const index = site.notes.find(({ to }) => to === 'guides/Guides.md');
    expect(index?.text).toContain('All of them.\n\n- [[Beginning]]\n- [[Asking]]');
    expect(index?.text).toContain('order: 3');
    expect(noteFrom(site, 'docs/guides/a.md').text).toContain('part-of: "[[Guides]]"');
    expect(noteFrom(site, 'docs/home.md').text).toContain('[[Guides|all]]');
  });

  it('takes a name from no box, and without the signs that Markdown needs', async () => {
    const site = await importTexts({ 'docusaurus.config.js': '', 'docs/a.md': ':::note\n\n# Mind\n\n:::\n\n# The plan\n', 'docs/b.md': '# \\*\\*Bold\\*\\* plan\n' });
    expect(site.notes.map(({ to }) => to)).toEqual(['Bold plan.md', 'The plan.md']);
  });

  it('carries a checklist, ready to assess', async () => {
    const site = await importTexts({
      'docusaurus.config.js': '',
      'docs/Start.md': '---\ntitle: Start\nchecklist:\n  - title: Leader\n    description: Somebody leads.\n  - title: Budget\n---\n<ArticleChecklist checklist={frontMatter.checklist} title={frontMatter.title} />\n',
    });
    const { text } = noteFrom(site, 'docs/Start.md');
    expect(text).toContain('```ospo-checklist\n```');
    expect(readFramework(parseNote('Start.md', text))?.items.map(({ title }) => title)).toEqual(['Leader', 'Budget']);
    expect(site).toMatchObject({ checklists: 1, items: 2 });
  });

  it('is not made of two rules at the top of the text, which stay rules when the result is imported', async () => {
    const others = { 'docs/Other.md': '# Other' };
    for (const source of ['\n---\n\n[o](other.md)\n\n---\n', '</b>\n\n---\n\n[o](other.md)\n\n---', '<hr>\n\n[o](other.md)\n\n<hr>']) {
      const { text } = noteFrom(await importTexts({ ...others, 'docs/Some Page.md': source }), 'docs/Some Page.md');
      expect(text).toBe('\n---\n\n[[Other|o]]\n\n---\n');
      expect(parseNote('Some Page.md', text)).toMatchObject({ frontMatter: null, links: [{}] });
      expect(noteFrom(await importTexts({ 'Some Page.md': text, 'Other.md': '# Other' }), 'Some Page.md').text).toBe(text);
    }
    const named = await importTexts({ 'docs/Some Page.md': '---\ntitle: Named\n---\n\n---\n\nText\n\n---\n' });
    expect(noteFrom(named, 'docs/Some Page.md').text).toBe('---\ntitle: Named\naliases:\n  - Named\n---\n\n---\n\nText\n\n---\n');
  });

  it.each([
    { what: 'a heading in a callout', source: ':::note\n\nTitle\n=====\n\n:::\n\n# Head' },
    { what: 'a comment in code', source: '```sh\n# Title\n```\n\n# Head' },
  ])('names a note by the heading of the note itself, not by $what', async ({ source }) => {
    const first = await importTexts({ 'docusaurus.config.js': '', 'docs/Some Page.md': source });
    const { text } = noteFrom(first, 'docs/Some Page.md');
    expect(parseNote('Some Page.md', text).frontMatter?.data).toEqual({ aliases: ['Head'] });
    expect(noteFrom(await importTexts({ 'Some Page.md': text }), 'Some Page.md').text).toBe(text);
  });

  it('names a note by the text of a link in its heading', async () => {
    const first = await importTexts({ 'docs/Some Page.md': '# Read [the other](other.md)', 'docs/Other.md': '' });
    const { text } = noteFrom(first, 'docs/Some Page.md');
    expect(text).toBe('---\naliases:\n  - Read the other\n---\n\n# Read [[Other|the other]]\n');
    expect(noteFrom(await importTexts({ 'Some Page.md': text, 'Other.md': '' }), 'Some Page.md').text).toBe(text);
  });

  it('takes a tag of any name', async () => {
    const { text } = noteFrom(await importTexts({ 'docs/Page.md': '---\ntags: [Constructor (Role), constructor]\n---\n' }), 'docs/Page.md');
    expect(parseNote('Page.md', text).frontMatter?.data['tags']).toEqual(['role/constructor', 'constructor']);
  });
});
