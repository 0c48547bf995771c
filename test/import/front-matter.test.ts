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
});
