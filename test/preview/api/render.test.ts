// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { App } from '../../../src/preview/api/app';
import { Component } from '../../../src/preview/api/base/component';
import { MarkdownRenderer } from '../../../src/preview/api/markdown/markdown-renderer';
import { MarkdownView } from '../../../src/preview/api/workspace/markdown-view';
import { fileAt, openApp } from './open-app';

async function render(app: App, markdown: string, path = 'Here.md'): Promise<HTMLElement> {
  const el = document.body.createDiv();
  await MarkdownRenderer.render(app, markdown, el, path, new Component());
  return el;
}

async function read(app: App, path: string): Promise<HTMLElement> {
  await app.workspace.getLeaf().openFile(fileAt(app, path));
  const view = app.workspace.getActiveViewOfType(MarkdownView);
  if (!view) throw new Error('no view');
  await view.previewMode.whenDrawn();
  return view.previewMode.previewEl;
}

describe('rendered Markdown', () => {
  it('never becomes HTML', async () => {
    const { app } = await openApp();
    const el = await render(app, '<img src=x onerror="window.hacked=1"> <b>x</b>\n\n<script>window.hacked=1</script>\n\n[[<img src=x>|<i>y</i>]] [go](javascript:alert(1)) ![p](https://example.org/p.png)');
    expect(el.querySelectorAll('img, script, b, i, iframe')).toHaveLength(0);
    expect(el.textContent).toContain('<b>x</b>');
    expect(el.querySelector('a.external-link')?.hasAttribute('href')).toBe(false);
    expect(Reflect.get(window, 'hacked')).toBeUndefined();
  });

  it('has what Obsidian adds to Markdown', async () => {
    const { app } = await openApp({ 'Note.md': '' });
    const el = await render(app, 'A [[Note#Part|alias]] [[Note#Part]] #tag/x ==mark *em*== %%hidden%%\nnext ^id\n\n> [!warning]- Look *here*\n> inside\n\nx[^1]\n\n[^1]: foot');
    const [alias, plain] = el.querySelectorAll('a.internal-link');
    expect([alias?.textContent, alias?.getAttribute('data-href'), plain?.textContent]).toEqual(['alias', 'Note#Part', 'Note > Part']);
    expect(el.querySelector('a.tag')?.textContent).toBe('#tag/x');
    expect(el.querySelector('mark')?.innerHTML).toBe('mark <em>em</em>');
    expect(el.querySelector('p')?.textContent).not.toMatch(/hidden|\^id|==/);
    expect(el.querySelector('p br')).not.toBeNull();
    const callout = el.querySelector('.callout');
    expect([callout?.getAttribute('data-callout'), callout?.classList.contains('is-collapsed'), callout?.querySelector('.callout-title-inner')?.innerHTML]).toEqual(['warning', true, 'Look <em>here</em>']);
    callout?.querySelector<HTMLElement>('.callout-title')?.click();
    expect(callout?.classList.contains('is-collapsed')).toBe(false);
    expect(callout?.querySelector('.callout-content')?.textContent).toBe('inside');
    expect(el.querySelector('sup.footnote-ref')?.textContent).toBe('[1]');
  });

  it('keeps the order and nesting of lists, and tasks of any mark', async () => {
    const { app } = await openApp();
    const el = await render(app, '- [ ] open\n    - [/] half ^b1\n- [-] not\n- plain\n\n3. three');
    const tasks = [...el.querySelectorAll<HTMLElement>('li.task-list-item')].map((li) => [li.dataset['task'], li.dataset['line'], li.classList.contains('is-checked'), li.querySelector('input')?.checked]);
    expect(tasks).toEqual([[' ', '0', false, false], ['/', '1', true, true], ['-', '2', true, true]]);
    expect(el.querySelector('li li')?.textContent).toBe('half');
    expect(el.querySelector('ol')?.getAttribute('start')).toBe('3');
  });

  it('shows parts of other notes, and stops where notes embed each other', async () => {
    const { app } = await openApp({ 'A.md': '# One\nfirst\n# Two\nsecond ^blk\n', 'B.md': '![[C]]', 'C.md': 'c ![[B]]' });
    const el = await render(app, '![[A#Two]]\n\n![[A#^blk]]\n\n![[Nowhere]]\n\n![[B]]');
    const embeds = [...el.querySelectorAll(':scope > p > .internal-embed')].map((embed) => embed.querySelector('.markdown-embed-content')?.textContent ?? embed.textContent);
    expect(embeds[0]).toBe('Twosecond');
    expect(embeds[1]).toBe('second');
    expect(embeds[2]).toContain('is not created yet');
    expect(embeds[3]).toContain('c ');
  });
});

describe('the reading view', () => {
  it('ticks the task that was clicked, in the file', async () => {
    const { app } = await openApp({ 'A.md': '---\nx: 1\n---\n\ntext\n\n- [ ] one\n- [x] two\n' });
    const el = await read(app, 'A.md');
    el.querySelectorAll<HTMLElement>('.task-list-item-checkbox')[1]?.click();
    await vi.waitFor(async () => expect(await app.vault.read(fileAt(app, 'A.md'))).toContain('- [ ] two'));
    await vi.waitFor(() => expect(el.querySelectorAll<HTMLInputElement>('.task-list-item-checkbox')[1]?.checked).toBe(false));
  });

  it('tells post processors which lines they work on, and draws again only what changed', async () => {
    const { app } = await openApp({ 'A.md': '# Head\n\nsame\n\n```probe\ncode\n```\n' });
    const seen: string[] = [];
    app.markdownRegistry.register((el, context) => {
      const info = context.getSectionInfo(el);
      seen.push(`${info?.lineStart}-${info?.lineEnd} ${el.className} ${context.sourcePath}`);
    });
    app.markdownRegistry.register(app.markdownRegistry.createCodeBlockProcessor('probe', (source, el) => el.setText(`<${source}>`)));
    const el = await read(app, 'A.md');
    expect(seen).toEqual(['0-0 el-h1 A.md', '2-2 el-p A.md', '4-6 el-pre A.md']);
    await vi.waitFor(() => expect(el.querySelector('.block-language-probe')?.textContent).toBe('<code>'));
    const paragraph = el.querySelector('.el-p');
    await app.vault.modify(fileAt(app, 'A.md'), '# Head\n\nnew\n\nsame\n');
    await vi.waitFor(() => expect(el.querySelectorAll('.el-p')).toHaveLength(2));
    expect(el.querySelectorAll('.el-p')[1]).toBe(paragraph);
    await vi.waitFor(() => expect(seen.slice(3)).toEqual(['2-2 el-p A.md']));
  });

  it('shows properties, and what is no YAML as it was written', async () => {
    const { app } = await openApp({ 'A.md': '---\nup: "[[B]]"\ntags: [x]\n---\n', 'B.md': '---\na: [\n---\n' });
    const el = await read(app, 'A.md');
    expect([...el.querySelectorAll('.metadata-property')].map((row) => row.textContent)).toEqual(['upB', 'tags#x']);
    expect((await read(app, 'B.md')).querySelector('.metadata-container pre')?.textContent).toContain('a: [');
  });
});
