import { describe, expect, it } from 'vitest';
import { converted } from './site';

const DOCUSAURUS = { 'docusaurus.config.js': 'module.exports = { url: "https://office.example" };' };
const HUGO = { 'hugo.toml': 'baseURL = "https://office.example"' };
const MKDOCS = { 'mkdocs.yml': 'site_name: Office' };
const MYST = { 'myst.yml': 'version: 1' };
const GITBOOK = { '.gitbook.yaml': '' };
const ELEVENTY = { '.eleventy.js': '' };
const VITEPRESS = { 'docs/.vitepress/config.ts': 'export default {}' };
const VUEPRESS = { 'docs/.vuepress/config.js': 'module.exports = {}' };
const MDBOOK = { 'book.toml': '[book]\nsrc = "docs"' };
const MIDDLEMAN = { 'config/tech-docs.yml': 'host: https://office.example', 'source/index.html.md.erb': '# Office' };
const SPHINX = { 'docs/conf.py': 'chat = "https://chat.example"\nmyst_substitutions = {\n  "office": "Alder House",\n  "help": chat + "/help",\n}\n' };
const ASTRO = { 'astro.config.mjs': 'export default {}' };

interface Case {
  what: string;
  site: Readonly<Record<string, string>>;
  source: string;
  result: string;
}

const CASES: readonly Case[] = [
  { what: 'a box of a theme becomes a callout', site: DOCUSAURUS, source: '<BoxOut title="Why it pays">\n\nLess *toil*.\n\n- one\n\n</BoxOut>', result: '> [!info] Why it pays\n> Less *toil*.\n>\n> - one' },
  { what: 'a person becomes a link to a note of their own', site: DOCUSAURUS, source: '<Bio name="Ada Alder" organisation="Alder">Leads the office.</Bio>', result: '- [[Ada Alder]], Alder: Leads the office.' },
  { what: 'a player becomes a link', site: DOCUSAURUS, source: "import ReactPlayer from 'react-player'\n\n<ReactPlayer controls url=\"https://video.example/1\" />", result: '[Watch the video](https://video.example/1)' },
  { what: 'an unknown component leaves what it says', site: DOCUSAURUS, source: '<Shiny title="Seen" onClick={() => 1 > 0}>\n\nKept.\n\n</Shiny>', result: 'Seen\n\nKept.' },
  { what: 'a component is read to its end over braces within braces', site: DOCUSAURUS, source: '<Shiny onClick={() => { open({ wide: 1 }); return 2 > 1; }} title="Seen">\n\nKept.\n\n</Shiny>', result: 'Seen\n\nKept.' },
  { what: 'an expression that names a property is its text', site: DOCUSAURUS, source: '---\ntitle: Plan\n---\nThe {frontMatter.title} of {"this"} year', result: 'The Plan of this year' },
  { what: 'module lines go, those in code stay', site: DOCUSAURUS, source: "import A from './a'\n\nexport const b = 1\n\n```js\nimport A from './a'\n```", result: "```js\nimport A from './a'\n```" },
  { what: 'admonitions become callouts, nested ones too', site: DOCUSAURUS, source: ':::caution Mind\n\nOut.\n\n:::', result: '> [!warning] Mind\n> Out.' },
  { what: 'headings of HTML keep their levels', site: {}, source: '<h1>One</h1>\n\n<h2>Two</h2>\n\n<h6>Six</h6>', result: '# One\n\n## Two\n\n###### Six' },
  { what: 'a heading loses its own name', site: DOCUSAURUS, source: '## Scope {#the-scope}\n\n[up](#the-scope)', result: '## Scope\n\n[[#Scope|up]]' },
  { what: 'a shortcode with content becomes a callout', site: HUGO, source: '{{% alert title="Note" color="warning" %}}\nSoon.\n{{% /alert %}}', result: '> [!warning] Note\n> Soon.' },
  { what: 'a shortcode is known in capitals, too', site: HUGO, source: '{{< YouTube abc123 >}}', result: '[Watch the video](https://www.youtube.com/watch?v=abc123)' },
  { what: 'a shortcode of a video becomes a link', site: HUGO, source: '{{< youtube abc123 >}}', result: '[Watch the video](https://www.youtube.com/watch?v=abc123)' },
  { what: 'shortcodes in code stay', site: HUGO, source: 'Use `{{< ref "x" >}}` here.', result: 'Use `{{< ref "x" >}}` here.' },
  { what: 'a picture tag of a template becomes a picture', site: ELEVENTY, source: '{% image_with_class "https://office.example/a.png" "wide" "A chart" %}', result: '![A chart](https://office.example/a.png)' },
  { what: 'what a template decides stays', site: ELEVENTY, source: '{% if featured %}Featured{% endif %} work', result: 'Featured work' },
  { what: 'indented admonitions become callouts', site: MKDOCS, source: '!!! tip "Try it"\n\n    First line.\n\n    - a\n\nAfter.', result: '> [!tip] Try it\n> First line.\n>\n> - a\n\nAfter.' },
  { what: 'closed blocks become closed callouts', site: MKDOCS, source: '??? note "More"\n    Inside.', result: '> [!note]- More\n> Inside.' },
  { what: 'icons in text go', site: MKDOCS, source: '[:material-github: Code](https://code.example)', result: '[Code](https://code.example)' },
  { what: 'directives become callouts, their options go', site: MYST, source: '```{note} Title\n:class: dropdown\nText.\n```', result: '> [!note]- Title\n> Text.' },
  { what: 'wrappers of directives go', site: MYST, source: '::::{div}\n:class: hero\n\nWelcome.\n::::', result: 'Welcome.' },
  { what: 'a list table becomes a table', site: MYST, source: ':::{list-table}\n:header-rows: 1\n* - A\n  - B\n* - 1\n  - 2\n:::', result: '| A | B |\n| --- | --- |\n| 1 | 2 |' },
  { what: 'a role that refers becomes a link', site: MYST, source: '(goal)=\n## Goal\n\nSee {ref}`the goal <goal>`.', result: '## Goal\n\nSee [[#Goal|the goal]].' },
  { what: 'an HTML table becomes a table', site: {}, source: '<table><tr><th>A</th><th>B</th></tr><tr><td>1 | 2</td><td><p>x</p><p>y</p></td></tr></table>', result: '| A | B |\n| --- | --- |\n| 1 \\| 2 | x<br>y |' },
  { what: 'lists in a cell become its lines', site: {}, source: '| A | B |\n| --- | --- |\n| x | <ul><li>one</li><li>two</ul> |', result: '| A | B |\n| --- | --- |\n| x | • one<br>• two |' },
  { what: 'items of lists within lists stand side by side', site: {}, source: '<ul>\n    <li>one\n        <ul>\n            <li>a</li>\n            <li>b</li>\n        </ul>\n    </li>\n    <li>two</li>\n</ul>', result: '- one\n    - a\n    - b\n- two' },
  { what: 'details become a closed callout', site: {}, source: '<details>\n<summary>More</summary>\n\nText.\n\n</details>', result: '> [!note]- More\n> Text.' },
  { what: 'wrappers go and their indent with them', site: {}, source: '<div align="center">\n    <p>Words <b>here</b></p>\n</div>', result: 'Words **here**' },
  { what: 'a frame becomes a link', site: {}, source: '<iframe title="Tour" src="https://www.youtube.com/embed/xyz?rel=0"></iframe>', result: '[Tour](https://www.youtube.com/watch?v=xyz)' },
  { what: 'underscored headings get signs', site: {}, source: 'Aims\nand scope\n=========\n\nText', result: '# Aims and scope\n\nText' },
  { what: 'placeholders stay to be seen', site: {}, source: 'Run it on <Directory> now.', result: 'Run it on \\<Directory> now.' },
  { what: 'entities and hard blanks become characters', site: {}, source: 'He said &quot;yes&nbsp;now&quot; &lt;b&gt;', result: 'He said "yes now" &lt;b&gt;' },
  { what: 'doubly encoded characters are mended, others left', site: {}, source: 'Read ðŸ“– and itâ€™s cafÃ©, Ãber', result: 'Read 📖 and it’s café, Ãber' },
  { what: 'entities of any language become characters, those that Markdown would read stay', site: {}, source: 'Qu&eacute; &oacute; &#322; &Lstrok; &ast;no&ast; &amp; &#124;', result: 'Qué ó ł Ł &ast;no&ast; &amp; &#124;' },
  { what: 'many breaks with blanks between them are one', site: {}, source: `a${' <br>  '.repeat(40)}b\n\n**c${' <br>  '.repeat(40)}d** e`, result: 'a\n\nb\n\n**c  \nd** e' },
  { what: 'breaks of a line break lines as Markdown does', site: {}, source: '- one<br>two\n- a<br><br/>b\n\n## A<br>title\n\n> q<br>r\n\nEnd<br>\n\n`<br>` stays', result: '- one  \n  two\n- a\n\n  b\n\n## A title\n\n> q  \n> r\n\nEnd\n\n`<br>` stays' },
  { what: 'underlined text is stressed', site: {}, source: 'Use <ins>this</ins> and <u>that</u>', result: 'Use *this* and *that*' },
  { what: 'headings are named in any script', site: { '_config.yml': '' }, source: '## كتابة ملف {#كتابة-ملف}\n\n[up](#كتابة-ملف)', result: '## كتابة ملف\n\n[[#كتابة ملف|up]]' },
  { what: 'a template in the place of an address is the address it is given', site: ELEVENTY, source: '[a]({% page "/page/" %}) <a href="{{ \'https://x.example/\' | url }}">b</a> [c][d]\n\n[d]: {% link "https://d.example" %}', result: '[[page|a]] [b](https://x.example/) [c][d]\n\n[d]: https://d.example' },
  { what: 'a tag of the site\'s own leaves what it is given', site: ELEVENTY, source: 'Ask in {% channel "help" "the help channel" %}.', result: 'Ask in the help channel.' },
  { what: 'templates that a page only shows stay to be seen', site: HUGO, source: 'Write {{</* note */>}}.\n\n```\n{{%/* tip */%}}\n{% raw %}{{ x }}{% endraw %}\n```', result: 'Write `{{< note >}}`.\n\n```\n{{% tip %}}\n{{ x }}\n```' },
  { what: 'a directive that nobody closes is taken away and what follows stays', site: MYST, source: ':::{div}\n:class: a\n\nStays.', result: 'Stays.' },
  { what: 'containers become callouts, groups of code their code', site: VITEPRESS, source: '::: warning Mind\nOut.\n:::\n\n::: code-group\n```sh [npm]\nnpm ci\n```\n:::', result: '> [!warning] Mind\n> Out.\n\n```sh [npm]\nnpm ci\n```' },
  { what: 'parts that are brought in are shown in their place', site: { ...VITEPRESS, 'docs/parts/basics.md': '# Basics' }, source: 'See\n\n<!--@include: ./parts/basics.md{3,}-->', result: 'See\n\n![[Basics]]' },
  { what: 'a chapter that is brought in is shown in its place, the window\'s name goes', site: { ...MDBOOK, 'docs/rules.md': '# Rules' }, source: '{{#title Book}}\n# Start\n\n{{#include rules.md:2:9}}', result: '# Start\n\n![[Rules]]' },
  { what: 'boxes and cards of Starlight become callouts and links', site: ASTRO, source: '<Aside type="tip" title="Try">\nIt.\n</Aside>\n\n<CardGrid>\n<LinkCard title="Plan" href="https://x.example" description="How we plan." />\n</CardGrid>\n\n<Steps>\n1. One\n2. Two\n</Steps>', result: '> [!tip] Try\n> It.\n\n- [Plan](https://x.example): How we plan.\n\n1. One\n2. Two' },
  { what: 'a shortcode that lists a file of data is the list', site: { ...HUGO, 'layouts/shortcodes/team.html': '{{ range .Site.Data.team }}{{ .name }}{{ end }}', 'data/team.yml': '- name: Ada Alder\n  link: https://ada.example\n  role: Lead\n- name: Ben Birch\n' }, source: 'Who:\n\n{{< team >}}', result: 'Who:\n\n- [Ada Alder](https://ada.example): Lead\n- Ben Birch' },
  { what: 'a loop over a file of data is the list', site: { '_config.yml': '', '_data/faq.yml': 'who:\n  question: Who asks?\n  answer: Anyone.\n' }, source: '{% for each in site.data.faq %}\n{{ each.question }}\n{% endfor %}', result: '- Who asks?: Anyone.' },
  { what: 'commands of Templater are shown and never run', site: {}, source: 'Today <% tp.date.now() %>\n\n```erb\n<%= name %>\n```', result: 'Today <\\% tp.date.now() %>\n\n```erb\n< %= name %>\n```' },
  { what: 'line separators break lines', site: {}, source: 'One\u2028two', result: 'One\ntwo' },
  { what: 'bold around a heading of its own leaves it one', site: {}, source: '<b>\n\nTitle\n=====\n\n</b>', result: '# Title' },
  { what: 'bold around a list leaves it one', site: {}, source: '<b>\n\n- one\n\n</b>', result: '- one' },
  { what: 'blank lines are within an indented block where it goes on behind them', site: MKDOCS, source: '!!! note "T"\n\n    one\n\n  \n    two\n\n\nbehind', result: '> [!note] T\n> one\n>\n> two\n\nbehind' },
  { what: 'a title that nobody quoted stays, and classes of MkDocs do not', site: MKDOCS, source: '!!! tip a\n\n!!! note inline end "Aside"\n    Text', result: '> [!tip] a\n\n> [!note] Aside\n> Text' },
  { what: 'a directive may have any name', site: {}, source: ':::constructor\nText\n:::\n\n!!! constructor\n    More', result: 'Text\n\nMore' },
  { what: 'a heading that holds code loses its own name', site: DOCUSAURUS, source: '### Pin | `A-1` {#pin}\n\n[up](#pin)', result: '### Pin | `A-1`\n\n[[#Pin A-1|up]]' },
  { what: 'code of a directive is a fence with its language, and a drawing one', site: MYST, source: '```{code-block} yaml\n:linenos:\na: 1\n```\n\n```{mermaid}\nflowchart LR\n  A["x<br/>y"]\n```', result: '```yaml\na: 1\n```\n\n```mermaid\nflowchart LR\n  A["x<br/>y"]\n```' },
  { what: 'a formula of a directive stands between dollar signs', site: MYST, source: '```{math}\na + b\n```', result: '$$\na + b\n$$' },
  { what: 'a table of contents is a list of links, with titles where it gives them', site: MYST, source: '```{toctree}\n---\ncaption: Guide\nmaxdepth: 1\n---\nHome <self>\nFirst steps <page>\npage\n```', result: '**Guide**\n\n- [[page|First steps]]\n- [[page]]' },
  { what: 'brackets in brackets stay text, and a link where they are one', site: DOCUSAURUS, source: 'As shown [[1]] and [[2]](https://x.example).', result: 'As shown \\[\\[1]] and [\\[2\\]](https://x.example).' },
  { what: 'code that a plugin would run is only shown', site: {}, source: '```dataviewjs\nx()\n```\n\n`$= x()` and `= this.file`\n\n```dataview\nLIST\n```', result: '```js\nx()\n```\n\n`$ = x()` and `= this.file`\n\n```dataview\nLIST\n```' },
  { what: 'a drawing that nobody closes hides nothing', site: {}, source: 'One <svg/onload=x> two <style> three', result: 'One  two  three' },
  { what: 'hints of GitBook become callouts', site: GITBOOK, source: '{% hint style="warning" %}\nMind **this**.\n{% endhint %}', result: '> [!warning]\n> Mind **this**.' },
  { what: 'a page that GitBook refers to becomes a link', site: GITBOOK, source: '{% content-ref url="page.md" %}\n[page.md](page.md)\n{% endcontent-ref %}\n\n{% page-ref page="page.md" %}', result: '[[page|page.md]]\n\n[[page]]' },
  { what: 'footnotes of GitBook are no links to them', site: GITBOOK, source: 'Ask [the office](#user-content-fn-1)[^1].\n\n[^1]: Ours.', result: 'Ask the office[^1].\n\n[^1]: Ours.' },
  { what: 'substitutions of MyST are what they stand for, in a text as well', site: SPHINX, source: 'Come to {{ office }}, or {{ "[ask]({}/desk)".format(help) }}.', result: 'Come to Alder House, or [ask](https://chat.example/help/desk).' },
  { what: 'a page that a directive brings in is shown in its place', site: { ...SPHINX, 'docs/rules.md': '# Rules' }, source: '```{include} rules.md\n```', result: '![[Rules]]' },
  { what: 'a configuration says what it sets below a banner of signs as well', site: { '_config.yml': `${'#'.repeat(80)}\n# Our site - [main]\n${'#'.repeat(80)}\n\nemail: office@alder.example\n` }, source: 'Write to {{ site.email }}.', result: 'Write to office@alder.example.' },
  { what: 'a list of data is one below a banner of signs as well', site: { '_config.yml': '', '_data/groups.yml': `${'#'.repeat(80)}\n# Groups\n- title: Licences\n` }, source: '{% for each in groups %}{{ each.title }}{% endfor %}', result: '- Licences' },
  { what: 'what a configuration sets is said, in addresses too', site: { '_config.yml': 'email: office@alder.example\nchat:\n  url: https://chat.example\n' }, source: 'Write to {{ site.email }} or <a href="{{ site.chat.url }}/help">ask</a>.', result: 'Write to office@alder.example or [ask](https://chat.example/help).' },
  { what: 'variables of MkDocs are what they stand for where macros are in use', site: { 'mkdocs.yml': 'plugins:\n  - macros\nextra:\n  office: Alder House\n' }, source: 'Come to {{ office }} or {{ config.extra.office }}.', result: 'Come to Alder House or Alder House.' },
  { what: 'a configuration in YAML stays one where a text in it reads like TOML', site: { 'mkdocs.yml': 'plugins:\n  - macros\nextra:\n  office: Alder House\n  rule: |\n    [size]\n    most = 3\n' }, source: 'Come to {{ office }}.', result: 'Come to Alder House.' },
  { what: 'snippets of MkDocs are shown in their place', site: { ...MKDOCS, 'docs/rules.md': '# Rules' }, source: '--8<-- "docs/rules.md"', result: '![[Rules]]' },
  { what: 'an include of Markdown is shown in its place', site: { '_config.yml': '', '_includes/rules.md': '# Rules' }, source: '{% include rules.md %}', result: '![[Rules]]' },
  { what: 'a loop over data is the list once, and a word is no address', site: { '_config.yml': '', '_data/groups.yml': '- title: Licences\n  link: true\n' }, source: '{% for each in groups %}{{ each.title }}{% endfor %}\n\n{% for each in groups %}{{ each.title }}{% endfor %}', result: '- Licences' },
  { what: 'of several pictures whose names begin so, the first by name is found, in whatever letters', site: { ...HUGO, 'docs/a.png': 'PNG', 'docs/Office-b.png': 'PNG', 'docs/office-a.png': 'PNG', 'docs/z.png': 'PNG' }, source: '{{< imgproc office Resize 600x >}}\n{{< /imgproc >}}', result: '![[office-a.png]]' },
  { what: 'a picture of Docsy is found by the beginning of its name, and keeps its caption', site: { ...HUGO, 'docs/office-featured.png': 'PNG' }, source: '{{< imgproc office Resize 600x >}}\nOur *house*.\n{{< /imgproc >}}', result: '![[office-featured.png]]\n\n*Our *house*.*' },
  { what: 'a link in brackets leaves the brackets text', site: { 'docs/rules.md': '# Rules' }, source: 'Read it [[here](rules.md)] first.', result: 'Read it \\[[[Rules|here]]] first.' },
  { what: 'code with classes is code, and what stands behind it is read', site: MKDOCS, source: '``` { .sh .copy }\nnpm ci\n```\n\n!!! note\n    Text', result: '```sh\nnpm ci\n```\n\n> [!note]\n> Text' },
  { what: 'what a template leaves alone keeps its braces and loses its scripts', site: { '_config.yml': '' }, source: '{% raw %}\nPress {{ here }} <b>now</b>.\n<script type="text/javascript">\n  run();\n</script>\n{% endraw %}\n', result: 'Press {{ here }} **now**.' },
  { what: 'code has its language alone, and its file before it', site: MDBOOK, source: '```rust,editable\nfn main() {}\n```\n\n```ts{1,3} title="rules.ts"\nlet a;\n```\n\n> ```js:line-numbers\n> a\n> ```', result: '```rust\nfn main() {}\n```\n\n`rules.ts`\n\n```ts\nlet a;\n```\n\n> ```js\n> a\n> ```' },
  { what: 'a shortcode that nobody closes takes nothing of what stands around it', site: HUGO, source: '---\nparams:\n  course: Alder\n---\n<details><summary>More</summary>\n\nBy {{< param course >}} and all.\n\n</details>\n\nThe end.', result: '> [!note]- More\n> By Alder and all.\n\nThe end.' },
  { what: 'parameters of a page are what they say, in addresses as well', site: HUGO, source: '---\nparams:\n  course: https://course.example\n---\n<a href="{{% param course %}}">Learn</a> by {{< param course >}}\n{.wide .card}', result: '[Learn](https://course.example) by https://course.example' },
  { what: 'a term of MyST is its words, without the key behind them', site: MYST, source: 'We share {term}`widely <Open Research>` and {term}`Policy`.', result: 'We share widely and Policy.' },
  { what: 'rows, items and terms are found under their own names', site: {}, source: '## Duties\n\n<table><tr id="lead"><td>Lead</td></tr></table>\n\n## Words\n\n<ul><li id="risk">Risk</li></ul>\n\n[one](#lead) [two](#risk)', result: '## Duties\n\n|  |\n| --- |\n| Lead |\n\n## Words\n\n- Risk\n\n[[#Duties|one]] [[#Words|two]]' },
  { what: 'a link to where the reader is is its words', site: {}, source: 'Text\n\n<a href="#">Back to top</a>', result: 'Text\n\nBack to top' },
  { what: 'boxes of VuePress become callouts', site: VUEPRESS, source: '::: tip\nAsk first.\n:::', result: '> [!tip]\n> Ask first.' },
  { what: 'keys, marks of changes and short forms of MkDocs are text that reads', site: MKDOCS, source: 'Press ++ctrl+s++ for {++new++} and {--old--} rules.\n\n*[OSPO]: Open source programme office\n*[CLA]: Contributor agreement', result: 'Press `ctrl+s` for new and ~~old~~ rules.\n\n**OSPO**: Open source programme office\n\n**CLA**: Contributor agreement' },
  { what: 'a block of colons in a quote is a callout in it', site: DOCUSAURUS, source: '> Before.\n>\n> :::note\n> In a quote.\n> :::\n> After.\n\nOut.', result: '> Before.\n>\n> > [!note]\n> > In a quote.\n>\n> After.\n\nOut.' },
  { what: 'footnotes, callouts of GitHub and tasks stay', site: {}, source: '> [!NOTE]\n> Text[^1]\n\n- [ ] do\n\n[^1]: why', result: '> [!NOTE]\n> Text[^1]\n\n- [ ] do\n\n[^1]: why' },
];

describe('a construct of a published page', () => {
  it.each(CASES)('$what', async ({ site, source, result }) => {
    expect(await converted(source, site)).toBe(result);
  });

  it('of Ruby\'s templates is what it prints, where the site tells it', async () => {
    const page = '---\ntitle: Review code\n---\n# <%= current_page.data.title %>\n\n<%= partial "parts/hint", locals: { a: 1 } %>\n<% if draft %>\nKept.\n<% end %>\n<%= warning_text("Mind it") %>\n\n<%= link_to "Start", "/index.html" %>, <%= task("db", "migrate") %><%# unseen %>\n';
    const files = { ...MIDDLEMAN, 'source/parts/_hint.html.erb': '<p>Ask <%= link_to "us", "https://x.example" %>.</p>' };
    expect(await converted(page, files, 'source/guides/review.html.md.erb'))
      .toBe('# Review code\n\nAsk [us](https://x.example).\n\nKept.\n\n> [!warning]\n> Mind it\n\n[[Office|Start]], `db migrate`');
  });

  it('of Ruby\'s templates that brings in itself ends', async () => {
    const files = { ...MIDDLEMAN, 'source/_again.html.erb': 'x <%= partial "again" %><%= partial "again" %>' };
    expect((await converted('<%= partial "again" %>', files, 'source/a.html.md.erb')).length).toBeLessThan(200);
  });

  it('that is no Markdown of ours keeps the rest byte for byte', async () => {
    const source = '*  odd   bullet\n\n1) one\n1) two\n\nA line with two blanks  \nand a table\n\n|a|b|\n|-|-|\n|1|2|\n\n***\n\n    code <b>x</b>\n';
    expect(`${await converted(source)}\n`).toBe(source.replace('code <b>x</b>', 'code **x**'));
  });
});
