import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importReport } from '../../src/app/words/import';
import { decodeBytes } from '../../src/cli/decode-bytes';
import { readArchive } from '../../src/import/archive';
import { importSite } from '../../src/import/import-site';
import { SourceBudget } from '../../src/import/source-budget';
import { LIMITS } from '../../src/import/source-file';
import { converted, importTexts, noteFrom } from './site';

describe('a site that means harm', () => {
  it('runs nothing: scripts, handlers and addresses that carry code are left out, words stay', async () => {
    const source = [
      'Hello <script>alert(1)</script>there', '', '<img src=x onerror="alert(1)" alt="chart">', '', '<a href="javascript:alert(1)" onclick="x()">press</a>',
      '[one](javascript:alert(1)) [two](data:text/html;base64,AAAA) [three](JaVaScRiPt:x) [four](file:///etc/passwd)', '', '<svg onload="x()"><text>t</text></svg>', '',
      '<iframe src="java&#x0A;script:alert(1)"></iframe>', '', '<object data="x.swf"></object><embed src="y">', '', '<sup onmouseover="x()">kept</sup>',
    ].join('\n');
    const text = await converted(source);
    expect(text).not.toMatch(/script|onerror|onclick|onload|onmouse|data:|file:|alert/i);
    for (const word of ['Hello', 'there', 'press', 'one', 'two', 'three', 'four', '<sup>kept</sup>']) expect(text).toContain(word);
  });

  it('writes nothing outside: paths that lead out, and hidden ones, are not taken', async () => {
    const site = await importTexts({ '../../.obsidian/app.md': 'x', '/etc/x.md': 'x', 'C:/x.md': 'x', 'a/../../b.md': 'x', '.obsidian/plugins/x.md': 'x', 'ok.md': '![](../../secret.png) ![](.obsidian/app.png)' });
    expect(site.notes.map(({ to }) => to)).toEqual(['ok.md']);
    expect(site.refused.map(({ path }) => path)).toEqual(['../../.obsidian/app.md', '/etc/x.md', 'C:/x.md', 'a/../../b.md']);
  });

  it('gives no note a name that leads elsewhere', async () => {
    const site = await importTexts({ 'a.md': '---\ntitle: ../../.obsidian/plugins\n---\n', 'b.md': '---\ntitle: "x\\0y:|#^[["\n---\n', 'c.md': '---\ntitle: ".."\n---\n' });
    expect(site.notes).toHaveLength(3);
    for (const { to } of site.notes) expect(to).toMatch(/^[^./\\:|#^[\]\0][^/\\:|#^[\]\0]*\.md$/);
  });

  it('gives no note a name that a system keeps for itself, and no text that reads backwards', async () => {
    const site = await importTexts({ 'aux/CON.md': 'x', 'Nul.md': 'a\u202eb' });
    expect(site.notes.map(({ to }) => to)).toEqual(['Nul_.md', 'aux_/CON_.md']);
    expect(noteFrom(site, 'Nul.md').text).toMatch(/\n\nab\n$/);
  });

  it('says which files were not read', async () => {
    const files = [{ path: 'link.md', bytes: new Uint8Array(), refused: 'It is a symbolic link: it was left out.' }, { path: 'ok.md', bytes: strToU8('x') }];
    const site = await importSite(files, { decode: decodeBytes, folder: '' });
    expect(site.refused).toEqual([{ path: 'link.md', code: 'refused-file', message: 'It is a symbolic link: it was left out.' }]);
  });

  it('brings no code along that plugins run: not in a page too long to read, not in a person’s note, not in front matter', async () => {
    const site = await importTexts({
      'docusaurus.config.js': '', 'docs/long.md': `${'x'.repeat(13_000)}\n\n\`\`\`dataviewjs\nhere()\n\`\`\`\n\n<script>here()</script> <% here() %>`,
      'docs/a.md': '---\nnote: "<% here() %>"\n---\n<Bio name="Ada Alder">\n\nA life.\n\n```dataviewjs\nhere()\n```\n\n<% here() %>\n\n</Bio>',
    });
    expect(site.notes).toHaveLength(3);
    for (const { text } of site.notes) expect(text).not.toMatch(/```dataviewjs|<%|(?:^|[^\\])<script/);
  });

  it('cannot make the report run anything', async () => {
    const site = await importTexts({ 'a.md': '[x]($=here()) [y](<% here() %>.md)' });
    expect(importReport(site, [])).not.toMatch(/`\s*\$=|<%/);
  });

  it('may have more lines in its code than a call takes arguments', async () => {
    const site = await importTexts({ 'a.md': `\`\`\`\n${'x\n'.repeat(300_000)}\`\`\`\n`, 'b.md': `</b>\n<b>${'<br>\n'.repeat(200_000)}` });
    expect(site.notes).toHaveLength(2);
  });

  it('asks the app for nothing but to open and to search', async () => {
    expect(await converted('[a](obsidian://open?file=x) [b](obsidian://adv-uri?eval=x)')).toBe('[a](obsidian://open?file=x) b');
  });

  it('reads front matter that would run or never end as text', async () => {
    const bomb = `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'.split('').map((key, at) => `${key}: &${key} [${Array(9).fill(`*${'abcdefg'.charAt(at)}`).join(',')}]`).join('\n')}\n---\nText`;
    const site = await importTexts({ 'bomb.md': bomb, 'code.md': '---js\nprocess.exit(1)\n---\nText', 'broken.md': '---\na: [\n---\nText' });
    for (const name of ['bomb', 'code', 'broken']) {
      const note = noteFrom(site, `${name}.md`);
      expect(note.text).toMatch(/^(?:---\n[\s\S]*?\n---\n\n)?````yaml\n/);
      expect(note.text).toContain('Text');
      expect(note.warnings.length).toBeGreaterThan(0);
    }
  });

  it('ends: deep nesting, endless tags and long lines take their time and no more', async () => {
    const texts = ['<div>'.repeat(20_000), '<div>\n'.repeat(5000), `${'<b>'.repeat(1500)}x${'</b>'.repeat(1500)}`, '{'.repeat(11_000), '<a '.repeat(3000), ':::note\n'.repeat(1000), '`'.repeat(11_001), '> '.repeat(5000), '[a]('.repeat(2500), '{{< '.repeat(2500), '| '.repeat(5000), '!!! note\n    '.repeat(500), '\n'.repeat(100_000)];
    const site = await importTexts({ 'docusaurus.config.js': '', ...Object.fromEntries(texts.map((text, at) => [`docs/${at}.md`, text])) });
    expect(site.notes).toHaveLength(texts.length);
  }, 120_000);

  it('is refused what is too large', async () => {
    const site = await importTexts({ 'huge.md': new Uint8Array(LIMITS.page + 1), 'ok.md': 'x' });
    expect(site.notes.map(({ to }) => to)).toEqual(['ok.md']);
    expect(site.refused).toMatchObject([{ path: 'huge.md', code: 'refused-file' }]);
  });

  it('is read no further than an import takes, and the rest is counted', () => {
    const many = new SourceBudget();
    for (let at = 0; at < LIMITS.files; at += 1) many.takes(10);
    expect([many.refused(), many.takes(10), many.takes(10)]).toEqual([[], false, false]);
    expect(many.refused()).toMatchObject([{ path: '.', refused: expect.stringContaining('2 of its files were not read') }]);
    const large = new SourceBudget();
    const taken = Array.from({ length: 25 }, () => large.takes(LIMITS.total)).filter(Boolean);
    expect(taken.length).toBeLessThan(20);
    expect(large.takes(10)).toBe(true);
  });

  it('brings no drawing that would run something in a browser', async () => {
    const drawing = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
    const site = await importTexts({ 'a.md': '![](good.svg) ![bad](bad.svg) ![worse](worse.svg)', 'good.svg': drawing('<path d="M0 0"/>'), 'bad.svg': drawing(`${' '.repeat(50_000)}<script>x()</script>`), 'worse.svg': drawing('<g onclick="x()"/>') });
    expect(site.attachments.map(({ from }) => from)).toEqual(['good.svg']);
    expect(site.refused.map(({ path }) => path)).toEqual(['bad.svg', 'worse.svg']);
    expect(noteFrom(site, 'a.md').text).toContain('![[good.svg]] bad worse');
  });

  it('is refused as a zip that unpacks to far more than it is', () => {
    const bomb = zipSync({ 'bomb.md': new Uint8Array(30_000_000), 'ok.md': strToU8('x') });
    expect(readArchive(bomb).map(({ path, refused }) => [path, refused !== undefined])).toEqual([['ok.md', false], ['bomb.md', true]]);
    expect(() => readArchive(strToU8('no zip'))).toThrow('no zip file');
  });

  it('reads other encodings and says so', async () => {
    const site = await importTexts({ 'old.md': Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x93]), 'wide.md': Uint8Array.from([0xff, 0xfe, 0x68, 0x00, 0x69, 0x00]) });
    expect(noteFrom(site, 'old.md')).toMatchObject({ text: 'café “\n', warnings: [{ code: 'other-encoding' }] });
    expect(noteFrom(site, 'wide.md').text).toBe('hi\n');
  });
});
