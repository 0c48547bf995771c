import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importTexts } from './site';

const PIECES = [
  '# Head', 'words of a line', '- item one', '    - inner', '1. first', '> quoted', '| a | b |\n| --- | --- |\n| c | d |', '```js\ncode <b>\n```', '[link](other)', '[out](https://x.example)',
  '![pic](a.png)', '<div class="x">', '</div>', '<b>', '</b>', '<ul><li>x</li>', '</ul>', '<BoxOut title="t">', '</BoxOut>', ':::note', ':::', '{{< note >}}', '{{< /note >}}', '{% if x %}', '{% endif %}',
  '{frontMatter.title}', '`code', '<!-- comment -->', '&quot;', '[[wiki]]', '[^1]', '[^1]: foot', '***', 'Title\n=====', '!!! tip', '    deeper', '', '\u2028', '<', '{', '\\', '|', 'ðŸ“–', ':material-x:', '<table><tr><td>', '</table>', '%%', '---',
];
const page = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8 })), { maxLength: 14 }).map((pieces) => pieces.join('\n'));
const configs = fc.constantFrom('docusaurus.config.js', 'hugo.toml', 'mkdocs.yml', 'myst.yml', '.eleventy.js', '_config.yml', 'none.txt');

describe('an import', () => {
  it('never throws, and gives each page its note', async () => {
    await fc.assert(fc.asyncProperty(configs, page, page, async (config, first, second) => {
      const site = await importTexts({ [config]: '', 'docs/First page.md': first, 'docs/Other.md': second });
      expect(site.notes.filter(({ id }) => id.startsWith('page'))).toHaveLength(2);
      expect(site.notes.every(({ text }) => !/[\ufdd0-\ufdef]/.test(text))).toBe(true);
    }), { numRuns: 300 });
  });

  it('keeps the words of plain Markdown', async () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
    const line = fc.tuple(fc.constantFrom('', '- ', '> ', '## ', '1. ', '**', '*', '<b>', '<p>', '<div>', '| ', ':::', '!!! ', '{', '[', '~~'), words).map(([mark, text]) => mark + text);
    await fc.assert(fc.asyncProperty(fc.array(line, { maxLength: 10 }), async (lines) => {
      const { notes: [note] } = await importTexts({ 'Some Page.md': lines.join('\n') });
      const seen = note?.text ?? '';
      for (const word of lines.join(' ').match(/[a-z]+/g) ?? []) if (!['b', 'p', 'div'].includes(word)) expect(seen.toLowerCase()).toContain(word);
    }), { numRuns: 300 });
  });

  it('of its own result changes nothing', async () => {
    const markdown = fc.array(fc.constantFrom(...PIECES.filter((piece) => !/^[<{\\|]$|table|<ul|<\/ul|%%|`code|ðŸ/.test(piece))), { maxLength: 10 }).map((pieces) => pieces.join('\n\n'));
    await fc.assert(fc.asyncProperty(markdown, async (text) => {
      const first = await importTexts({ 'docusaurus.config.js': '', 'docs/Some Page.md': text });
      const again = await importTexts(Object.fromEntries(first.notes.map((note) => [note.to, note.text])));
      expect(again.notes.map((note) => note.text)).toEqual(first.notes.map((note) => note.text));
    }), { numRuns: 200 });
  });
});
