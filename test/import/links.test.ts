import { describe, expect, it } from 'vitest';
import { importReport } from '../../src/app/words/import';
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
    expect(links).toEqual({ total: 16, internal: 13, external: 2, away: 1, broken: 1 });
    expect(remarks.map(({ outcome, line, address }) => [outcome, line, address])).toEqual([
      ['repaired', 2, '../Wrong/Lead'], ['published', 2, '/docs/nowhere'], ['empty', 3, ''], ['broken-anchor', 3, 'Roles/Lead#missing'],
    ]);
  });

  it('that mean what is not in the source lead to the published site, and the report says so', async () => {
    const report = importReport(await importTexts(files), []);
    expect(report).toContain('What became of the pages of a site made with Docusaurus.');
    expect(report).toContain('## Links that lead to the published site\n\nWhat they mean is not in the source: ');
    expect(report).not.toContain('## Links that lead nowhere');
    expect(report).toContain('- `docs/Home.md:2` `/docs/nowhere` → `https://office.example/docs/nowhere`');
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
  it('are those of built pages, where files bear the endings of templates', async () => {
    const site = await importTexts({
      'config/tech-docs.yml': 'host: https://way.example', 'config.rb': '', 'source/standards/review.html.md.erb': '# Review\n## Who reviews\n', 'source/standards/index.html.md': '# Standards\n',
      'source/index.html.md.erb': '[a](standards/review.html#who-reviews) [b](/standards/review) [c](https://way.example/standards/) [d](/standards/index.html)',
    });
    expect(site.generator).toBe('middleman');
    expect(noteFrom(site, 'source/index.html.md.erb').text).toContain('[[Review#Who reviews|a]] [[Review|b]] [[Standards|c]] [[Standards|d]]');
    expect(site.notes.map(({ to }) => to)).toEqual(['standards/Review.md', 'standards/Standards.md', 'Home.md'].sort());
  });

  it('are meant from a folder above where a translation has copied them', async () => {
    const site = await importTexts({ 'start/goals.md': '# Goals\n', 'l10n/cn/start/goals.md': '# 目标\n', 'l10n/cn/start/basics.md': '[a](start/goals.md)' });
    expect(noteFrom(site, 'l10n/cn/start/basics.md').text).toContain('[[目标|a]]');
  });

  it('of Sphinx begin at the folder of its configuration', async () => {
    const site = await importTexts({ 'docs/conf.py': '', 'docs/roles/lead.md': '# Lead\n', 'docs/start/a.md': '[a](/roles/lead.md)' });
    expect([noteFrom(site, 'docs/start/a.md').text, site.remarks]).toEqual(['[[Lead|a]]\n', []]);
  });

  it('are found in the language of a page, and in the first one at the top', async () => {
    const site = await importTexts({
      'config.toml': 'baseURL = "https://words.example"', 'content/en/commit.md': '# Commit\n', 'content/de/commit.md': '---\ntitle: Beitrag\n---\n', 'content/de/start.ja.md': '# Start\n',
      'content/de/a.md': '[own](/de/commit/) [first](/commit/) [suffix](/ja/de/start)',
    });
    expect(noteFrom(site, 'content/de/a.md').text).toContain('[[Beitrag|own]] [[Commit|first]] [[Start|suffix]]');
  });

  it('are those of translations that lie in the folder of another language', async () => {
    const site = await importTexts({ 'hugo.toml': 'baseURL = "https://words.example"', 'content/en/path/02.md': '# Two\n', 'content/en/path/02.ja.md': '# 二\n', 'content/ja/a.md': '# A\n', 'content/en/path/01.ja.md': '[next](/ja/path/02/)' });
    expect([noteFrom(site, 'content/en/path/01.ja.md').text, site.remarks]).toEqual([expect.stringContaining('[[二|next]]'), []]);
  });

  it('are years, months and days of posts, which stand beside the pages', async () => {
    const site = await importTexts({
      'docusaurus.config.js': 'module.exports = {};', 'docs/a.md': '[day](/blog/2024/05/02/opening) [slug](/blog/early)',
      'blog/2024-05-02-opening.md': '# We open\n', 'blog/2024-06-01-early-birds.md': '---\nslug: early\ntitle: Early birds\n---\n', 'i18n/fr/a.md': 'Bonjour',
    });
    expect(noteFrom(site, 'docs/a.md').text).toContain('[[We open|day]] [[Early birds|slug]]');
    expect(site.refused).toEqual([{ path: 'i18n', code: 'outside-site', message: '1 page beside the folders that the site is made of: left out.' }]);
  });

  it('are labels of MyST, on whatever page they stand', async () => {
    const site = await importTexts({ 'myst.yml': 'version: 1', 'a.md': 'See [duties](duties), [](#Duties) and {ref}`duties`.', 'b.md': '# Roles\n\n(duties)=\n## What we do\n' });
    expect(noteFrom(site, 'a.md').text).toContain('See [[Roles#What we do|duties]], [[Roles#What we do]] and [[Roles#What we do|duties]].');
  });

  it('lead to pictures in the hidden folder of GitBook, and nowhere that is hidden in the vault', async () => {
    const site = await importTexts({ '.gitbook.yaml': '', '.gitbook/assets/flow.png': 'PNG', 'a.md': '![](.gitbook/assets/flow.png)' });
    expect(site.attachments.map(({ to }) => to)).toEqual(['attachments/gitbook/assets/flow.png']);
  });

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

  it('are pages of mdBook by their files, wherever the book has its chapters', async () => {
    const site = await importTexts({ 'book.toml': '[book]\nsrc = "text"', 'text/SUMMARY.md': '- [Intro](intro.md)\n- [Rules](rules/index.html)\n', 'text/intro.md': '# Introduction\n\n[rule](rules/index.html#what-counts)', 'text/rules/index.md': '# Rules\n\n## What counts\n' });
    expect(site.generator).toBe('mdbook');
    expect(noteFrom(site, 'text/intro.md').text).toContain('[[Rules#What counts|rule]]');
    expect(noteFrom(site, 'text/SUMMARY.md').text).toContain('- [[Introduction|Intro]]\n- [[Rules]]');
  });

  it('are pages of VitePress in the folder that its configuration names', async () => {
    const site = await importTexts({ 'site/.vitepress/config.mts': "export default { srcDir: './pages' }", 'site/pages/index.md': '# Home\n\n[guide](/guide/start#first-steps) [file](./guide/start.md) ![](/logo.png)', 'site/pages/guide/start.md': '# Start\n\n## First steps\n', 'site/public/logo.png': 'PNG' });
    expect(site.generator).toBe('vitepress');
    expect(noteFrom(site, 'site/pages/index.md').text).toContain('[[Start#First steps|guide]] [[Start|file]] ![[logo.png]]');
  });

  it('are pages of Astro, in the first language where nobody has translated one', async () => {
    const site = await importTexts({
      'astro.config.ts': "export default defineConfig({ site: 'https://docs.example' })", 'src/content/docs/en/guides/plan.mdx': '---\ntitle: Plan\n---\n\n## Why\n', 'src/content/docs/en/guides/ask.mdx': '---\ntitle: Ask\n---\n',
      'src/content/docs/ja/guides/ask.mdx': '---\ntitle: 聞く\n---\n[own](/ja/guides/ask/) [other](/ja/guides/plan/#why) [beside](../plan/) [full](https://docs.example/en/guides/plan/)',
    });
    expect(site.generator).toBe('astro');
    expect(noteFrom(site, 'src/content/docs/ja/guides/ask.mdx').text).toContain('[[聞く|own]] [[Plan#Why|other]] [[Plan|beside]] [[Plan|full]]');
    expect(site.remarks).toEqual([]);
  });

  it('follow the pattern that Hugo is given for a section', async () => {
    for (const [name, settings] of [['hugo.yaml', 'permalinks:\n  news: ":year/:slug/"\n  events: "event/:year/:month/:day/:slug/"\ntitle: x\n'], ['hugo.toml', '[permalinks]\n  events = "/event/:year/:month/:day/:slug/"\n[params]\n']] as const) {
      const site = await importTexts({ [name]: settings, 'content/events/2024/spring.md': '---\ntitle: Spring\nslug: spring-day\ndate: 2024-03-05 10:00:00 -0500\n---\n', 'content/a.md': '[meet](/event/2024/03/05/spring-day/)' });
      expect(noteFrom(site, 'content/a.md').text, name).toContain('[[Spring|meet]]');
    }
  });

  it('lead where the host of the site sends them, and to the one picture of a name without its ending', async () => {
    const site = await importTexts({ '_config.yml': '', '_redirects': '/old  /new/place 301\n/any/* /new/:splat\n', 'new/place.md': '# Place\n', 'img/office-logo.png': 'PNG', 'a.md': '[b](/old/) ![Logo](office-logo)' });
    expect(noteFrom(site, 'a.md').text).toContain('[[Place|b]] ![[office-logo.png|Logo]]');
  });

  it('are labels of MyST, on other pages and with colons in them', async () => {
    const site = await importTexts({ 'myst.yml': 'version: 1', 'a.md': 'See [the list](team:duties).', 'b.md': '# Roles\n\n(team:duties)=\n## What we do\n' });
    expect(noteFrom(site, 'a.md').text).toContain('See [[Roles#What we do|the list]].');
  });

  it('are wiki-links of a vault, found anew under new names', async () => {
    const site = await importTexts({ '.obsidian/app.json': '{}', 'Notes/Own idea.md': '# H\n', 'Day.md': '[[Notes/Own idea#H|x]] and [[Nobody yet]] ![[Own idea]]' });
    expect(noteFrom(site, 'Day.md').text).toContain('[[Own idea#H|x]] and [[Nobody yet]] ![[Own idea]]');
  });
});

describe('a link whose page is not there', () => {
  it('is not led to another edition, year, language or section of the same name', async () => {
    const site = await importTexts({
      'docusaurus.config.js': "url: 'https://office.example'", 'docs/spec/levels.md': '# Levels', 'docs/days/2019/notes.md': '# Notes', 'docs/team/rules.md': '# Rules',
      'docs/a.md': '[a](/spec/v1.0/levels) [b](../days/2020/notes.md) [c](/fr/rules) [d](/law/rules) [e](/team/old/rules)',
    });
    expect(noteFrom(site, 'docs/a.md').text).toBe('[a](https://office.example/spec/v1.0/levels) b [c](https://office.example/fr/rules) [d](https://office.example/law/rules) [[Rules|e]]\n');
  });

  it('leads to the repository where the source has what is no page, and says so where none is known', async () => {
    const files = { 'a.md': '[settings](.github/workflows/check.yml) [minutes](minutes) [text](plan.rtf)', '.github/workflows/check.yml': '', 'minutes/one.rtf': '', 'plan.rtf': '' };
    const own = 'https://github.com/office/rules/blob/main';
    const site = await importTexts({ ...files, 'b.md': `[a](${own}/a.md) [b](${own}/b.md)` });
    expect(noteFrom(site, 'b.md').text).toBe('[[a]] [[b]]\n');
    expect(noteFrom(site, 'a.md').text).toContain('[minutes](https://github.com/office/rules/tree/HEAD/minutes) [text](https://github.com/office/rules/blob/HEAD/plan.rtf)');
    expect(site.remarks.map(({ outcome }) => outcome)).toEqual(['in-source', 'in-source', 'in-source']);
    expect((await importTexts(files)).remarks.map(({ outcome }) => outcome)).toEqual(['left-out', 'left-out', 'left-out']);
  });

  it('is none where pages link each other by the host that nobody named', async () => {
    const host = 'https://office.test';
    const site = await importTexts({ 'hugo.toml': '', 'content/rules/a.md': `[b](${host}/rules/b/) [c](${host}/rules/c) [d](${host}/rules/a) [e](/made/page)`, 'content/rules/b.md': '# B', 'content/rules/c.md': '# C' });
    expect(noteFrom(site, 'content/rules/a.md').text).toBe(`[[B|b]] [[C|c]] [[a|d]] [e](${host}/made/page)\n`);
  });

  it('of a picture is told apart in the report', async () => {
    const site = await importTexts({ 'a.md': '![Our house](house.png) [x](gone.md)' });
    expect(importReport(site, [])).toMatch(/## Links that lead nowhere\n\n- `a\.md:1` `gone\.md`\n\n## Pictures that are not in the source\n\n[^\n]+\n\n- `a\.md:1` `house\.png`/);
  });
});

describe('how a site is told', () => {
  it('is by a configuration that can be one, and by what more than a few pages show', async () => {
    const pages = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`notes/${at}.md`, at === 0 ? 'Write {{< youtube x >}} there.' : 'Text']));
    expect((await importTexts({ ...pages, 'chat/config.yaml': 'usergroups: [lead]' })).generator).toBe('plain');
    expect((await importTexts({ ...pages, 'config.yaml': 'baseURL: https://office.example' })).generator).toBe('hugo');
  });

  it('finds pages of VuePress, and the next version of those of Docusaurus', async () => {
    const site = await importTexts({ 'docs/.vuepress/config.js': '', 'docs/.vuepress/public/logo.png': 'PNG', 'docs/README.md': '[a](/guide/start.html#_1-who-may) ![](/logo.png)', 'docs/guide/start.md': '# Start\n\n## 1. Who may?\n' });
    expect([site.generator, noteFrom(site, 'docs/README.md').text]).toEqual(['vuepress', '[[Start#1. Who may?|a]] ![[logo.png]]\n']);
    const next = await importTexts({ 'docusaurus.config.js': '', 'docs/plan.md': '# Plan', 'static/x.json': '{}', 'docs/a.md': '[a](/docs/next/plan) [b](pathname:///x.json)' });
    expect([noteFrom(next, 'docs/a.md').text, next.remarks]).toEqual(['[[Plan|a]] [[x.json|b]]\n', []]);
  });
});

describe('what lies beside the pages of a site', () => {
  it('is taken where it is a section of documents, and left where it is a workshop', async () => {
    const section = (folder: string): Record<string, string> => Object.fromEntries(['index', 'a', 'b', 'c', 'd'].map((name) => [`${folder}/${name}.md`, `# ${folder} ${name}`]));
    const site = await importTexts({ 'www/_config.yml': '', ...Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`www/${at}.md`, `Page ${at}`])), ...section('spec'), ...section('tools'), ...section('app'), 'app/package.json': '{}' });
    expect(new Set(site.notes.map(({ from }) => from.split('/')[0]))).toEqual(new Set(['www', 'spec']));
    expect(site.refused.map(({ path }) => path)).toEqual(['app', 'tools']);
  });

  it('is left out and said: themes, what was built, texts in other formats', async () => {
    const { notes, refused } = await importTexts({
      'hugo.toml': '', 'content/a.md': 'Page', 'themes/plain/theme.toml': '', 'themes/plain/content/b.md': 'Theme', 'public/sitemap.xml': '<urlset/>', 'public/c.md': 'Built', 'content/d.rst': 'Other', 'content/e.html': '<p>Made</p>', 'layouts/f.html': '', 'node_modules/e/e.md': 'Fetched',
    });
    expect(notes.map(({ to }) => to)).toEqual(['a.md']);
    expect(refused.map(({ path, code }) => `${path} ${code}`)).toEqual(['themes/plain built-folder', 'public built-folder', 'content other-format']);
  });
});
