import { describe, expect, it } from 'vitest';
import { importTexts, noteFrom } from './site';

describe('links of a Docusaurus site', () => {
  const files = {
    'website/docusaurus.config.js': 'module.exports = { url: "https://office.example", presets: [["classic", { docs: { path: "../docs" } }]] };',
    'website/static/img/chart.png': 'PNG',
    'docs/01-start.md': '---\nslug: /begin\n---\n# Start\n## Who may ask?\n',
    'docs/Roles/Lead.md': '# Lead\n\n## Duties & rights\n',
    'docs/Roles/index.md': '---\ntitle: All roles\n---\n',
    'docs/Home.md': [
      '[plain](Roles/Lead) [ext](Roles/Lead.md) [case](roles/lead#duties--rights) [slash](/docs/begin#who-may-ask) [own](https://office.example/docs/Roles/Lead)',
      '[folder](/docs/Roles/) [slip](../Wrong/Lead) [gone](/docs/nowhere) [out](https://x.example/a(b)) ![A chart](/img/chart.png) [ref][r]',
      '[empty]() [anchor](Roles/Lead#missing) [![icon](/img/chart.png)](Roles/Lead)',
      '', '| a | b |', '| --- | --- |', '| [cell](Roles/Lead) | x |', '', '[r]: Roles/Lead.md',
    ].join('\n'),
  };

  it('lead to notes, headings and files of the vault', async () => {
    const site = await importTexts(files);
    const { text } = noteFrom(site, 'docs/Home.md');
    expect(text).toContain('[[Lead|plain]] [[Lead|ext]] [[Lead#Duties & rights|case]] [[Start#Who may ask?|slash]] [[Lead|own]]');
    expect(text).toContain('[[All roles|folder]] [[Lead|slip]] [gone](https://office.example/docs/nowhere) [out](https://x.example/a(b)) ![[chart.png|A chart]] [[Lead|ref]]');
    expect(text).toContain('empty [[Lead|anchor]] [![[chart.png|icon]]](<Lead.md>)');
    expect(text).toContain('| [[Lead\\|cell]] | x |');
    expect(text).not.toContain('[r]:');
    expect(site.attachments.map(({ to }) => to)).toEqual(['attachments/img/chart.png']);
  });

  it('are counted, and those that lead nowhere are named with their line', async () => {
    const { links, remarks } = await importTexts(files);
    expect(links).toEqual({ total: 16, internal: 13, external: 1, broken: 2 });
    expect(remarks.map(({ outcome, line, address }) => [outcome, line, address])).toEqual([
      ['repaired', 2, '../Wrong/Lead'], ['broken', 2, '/docs/nowhere'], ['empty', 3, ''], ['broken-anchor', 3, 'Roles/Lead#missing'],
    ]);
  });

  it('are mended where brackets or a scheme are wrong', async () => {
    const site = await importTexts({ 'Plan.md': '', 'Home.md': '[a]((https://x.example/y)) [b]([url](Plan.md)) [c](opensource.guide) [d](nowhere.md)' });
    expect(noteFrom(site, 'Home.md').text).toContain('[a](https://x.example/y) [[Plan|b]] [c](https://opensource.guide) d');
  });

  it('say the path where a name is not enough', async () => {
    const site = await importTexts({ 'a/Plan.md': '', 'b/Plan.md': '[other](../a/Plan.md)' }, 'Imported');
    expect(noteFrom(site, 'b/Plan.md').text).toContain('[[Imported/a/Plan|other]]');
  });
});

describe('addresses of other generators', () => {
  it('are permalinks of Eleventy, with or without a slash', async () => {
    const site = await importTexts({
      'package.json': '{"repository": {"type": "git", "url": "https://github.com/Example/guide.git"}}',
      'content/a.md': '---\npermalink: /grow/first\ntitle: First steps\neleventyNavigation:\n  key: first\n---\n',
      'content/b.md': '---\npermalink: /grow/second/\ntitle: Second\neleventyNavigation:\n  parent: first\n  order: 2\n---\n[a](/grow/first/) [b](https://example.github.io/guide/grow/first)',
    });
    const { text } = noteFrom(site, 'content/b.md');
    expect(text).toContain('[[First steps|a]] [[First steps|b]]');
    expect(text).toContain('part-of: "[[First steps]]"\norder: 2');
  });

  it('are references and former addresses of Hugo', async () => {
    const site = await importTexts({
      'hugo.toml': '', 'content/en/guides/plan.md': '+++\ntitle = "The plan"\naliases = ["/old-plan"]\n+++\n',
      'content/en/news.md': '[a]({{< relref "guides/plan.md" >}}) [b](/guides/plan/) [c](/old-plan)',
    });
    expect(noteFrom(site, 'content/en/news.md').text).toContain('[[The plan|a]] [[The plan|b]] [[The plan|c]]');
  });

  it('are meant from the address of a page, not from its file, where pages are folders', async () => {
    const site = await importTexts({
      '_config.yml': '', '_articles/start.md': '---\npermalink: /start/\n---\n', '_articles/fr/start.md': '---\ntitle: Commencer\npermalink: /fr/start/\n---\n',
      '_articles/fr/help.md': '---\ntitle: Aide\npermalink: /fr/help/\n---\n[a](../start/) [b](../../start/)',
    });
    expect(noteFrom(site, '_articles/fr/help.md').text).toContain('[[Commencer|a]] [[start|b]]');
  });

  it('are wiki-links of a vault, found anew under new names', async () => {
    const site = await importTexts({ '.obsidian/app.json': '{}', 'Notes/Own idea.md': '# H\n', 'Day.md': '[[Notes/Own idea#H|x]] and [[Nobody yet]] ![[Own idea]]' });
    expect(noteFrom(site, 'Day.md').text).toContain('[[Own idea#H|x]] and [[Nobody yet]] ![[Own idea]]');
  });
});
