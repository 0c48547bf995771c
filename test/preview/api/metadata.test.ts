// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveSubpath } from '../../../src/preview/api/metadata/queries';
import { readMetadata } from '../../../src/preview/api/metadata/read-metadata';
import { fileAt, openApp } from './open-app';

const PLACES = ['A.md', 'B.md', 'x/A.md', 'x/B.md', 'x/y/C.md'];
const LINKS = ['[[A]]', '[[b]]', '[[x/B]]', '[[../A]]', '[[./C]]', '[[/B]]', '[[y/C#H]]', '[[#H]]'];

describe('the metadata cache', () => {
  it('finds the file a link means: the whole path, then what lies near, then the shortest path', async () => {
    const { app } = await openApp({ 'x/deep/Note.md': '', 'x/Note.md': '', 'y/Note.md': '', 'x/Here.md': '', 'file.pdf': '', 'v1.2.md': '' });
    const find = (link: string, from = 'x/Here.md') => app.metadataCache.getFirstLinkpathDest(link, from)?.path;
    expect(find('note')).toBe('x/Note.md');
    expect(find('Note', 'y/Other.md')).toBe('y/Note.md');
    expect(find('deep/Note')).toBe('x/deep/Note.md');
    expect(find('Note', 'Top.md')).toBe('x/Note.md');
    expect(find('../y/Note')).toBe('y/Note.md');
    expect(find('/Note')).toBeUndefined();
    expect(find('file.pdf')).toBe('file.pdf');
    expect(find('file')).toBeUndefined();
    expect(find('v1.2')).toBe('v1.2.md');
    expect(find('')).toBe('x/Here.md');
  });

  it('resolves links again when files come and go', async () => {
    const { app } = await openApp({ 'A.md': '[[B]] [[B]] [out](https://example.org)' });
    expect(app.metadataCache.unresolvedLinks['A.md']).toEqual({ B: 2 });
    const b = await app.vault.create('B.md', '');
    await app.metadataCache.whenIdle();
    expect(app.metadataCache.resolvedLinks['A.md']).toEqual({ 'B.md': 2 });
    expect(app.metadataCache.unresolvedLinks['A.md']).toEqual({});
    await app.vault.delete(b);
    await app.metadataCache.whenIdle();
    expect(app.metadataCache.unresolvedLinks['A.md']).toEqual({ B: 2 });
    expect(app.metadataCache.getCache('B.md')).toBeNull();
  });

  it('looks up again only links by a name whose files come, go or move', async () => {
    const { app } = await openApp({ 'A.md': '[[B]] [[x/C]] ![[pic.png]] [[../D]]', 'x/E.md': '[[../A]] [[B]]', 'Other.md': '[[A]]', 'x/C.md': '' });
    const { metadataCache: cache, vault, fileManager } = app;
    const looked: string[] = [];
    const find = cache.getFirstLinkpathDest.bind(cache);
    cache.getFirstLinkpathDest = (link, source) => {
      looked.push(source);
      return find(link, source);
    };
    const after = async (act: Promise<unknown>): Promise<string[]> => {
      looked.length = 0;
      await act;
      await cache.whenIdle();
      return [...new Set(looked)].sort();
    };
    expect(await after(vault.create('b.md', ''))).toEqual(['A.md', 'x/E.md']);
    expect(await after(vault.createBinary('pic.png', new ArrayBuffer(1)))).toEqual(['A.md']);
    expect(await after(vault.create('Nobody names it.md', ''))).toEqual([]);
    expect(await after(vault.rename(fileAt(app, 'x/E.md'), 'E.md'))).toEqual(['E.md']);
    expect(cache.unresolvedLinks['E.md']).toEqual({ '../A': 1 });
    expect(await after(fileManager.renameFile(fileAt(app, 'Other.md'), 'Else.md'))).toEqual(['Else.md']);
    expect(await after(vault.delete(fileAt(app, 'b.md')))).toEqual(['A.md', 'E.md']);
    expect(cache.unresolvedLinks['A.md']).toEqual({ 'B': 1, '../D': 1 });
  });

  it('comes to the same links whatever came, went and moved before', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.record({ kind: fc.constantFrom('write', 'rename', 'delete'), path: fc.constantFrom(...PLACES), to: fc.constantFrom(...PLACES), links: fc.subarray(LINKS) }), { maxLength: 12 }), async (steps) => {
      const { app } = await openApp({ 'A.md': '[[B]] [[../B]]', 'x/y/K.md': '' });
      for (const { kind, path, to, links } of steps) {
        const file = app.vault.getFileByPath(path);
        const text = links.join(' ');
        if (kind === 'write') await (file ? app.vault.modify(file, text) : app.vault.create(path, text));
        else if (file && kind === 'delete') await app.vault.delete(file);
        else if (file && !app.vault.getFileByPath(to)) await app.vault.rename(file, to);
        if (links.length > 2) await app.metadataCache.whenIdle();
      }
      await app.metadataCache.whenIdle();
      const texts = await Promise.all(app.vault.getMarkdownFiles().map(async (file) => [file.path, await app.vault.cachedRead(file)] as const));
      const { app: fresh } = await openApp(Object.fromEntries(texts));
      expect(app.metadataCache.resolvedLinks).toEqual(fresh.metadataCache.resolvedLinks);
      expect(app.metadataCache.unresolvedLinks).toEqual(fresh.metadataCache.unresolvedLinks);
    }), { numRuns: 20 });
  });

  it('tells of each note read, and once when nothing is left to read', async () => {
    const { app } = await openApp({ 'A.md': 'a' });
    const heard: string[] = [];
    app.metadataCache.on('changed', (file: { path: string }, text: string, cache: { headings?: unknown[] }) => heard.push(`${file.path} ${text} ${cache.headings?.length}`));
    app.metadataCache.on('resolved', () => heard.push('resolved'));
    await app.vault.modify(fileAt(app, 'A.md'), '# H');
    await app.metadataCache.whenIdle();
    expect(heard).toEqual(['A.md # H 1', 'resolved']);
  });

  it('reads many linked notes, each with its own links', async () => {
    const notes = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`n/Note ${index}.md`, `[[Note ${(index * 7) % 500}]]`]));
    const { app } = await openApp(notes);
    expect(app.metadataCache.resolvedLinks).toEqual(Object.fromEntries(Object.keys(notes).map((path, index) => [path, { [`n/Note ${(index * 7) % 500}.md`]: 1 }])));
    expect(Object.values(app.metadataCache.unresolvedLinks).flatMap((links) => Object.keys(links))).toEqual([]);
  });
});

describe('a note as the cache reads it', () => {
  it('keeps what stands in code out, and what hides in comments in', () => {
    const cache = readMetadata('`[[code]]` %% [[inline]] #hid %%\n\n%%\n[[block]]\n%%\n\n```\n[[fenced]] %%\n```\n[[after]]');
    expect(cache.links?.map(({ link }) => link)).toEqual(['inline', 'block', 'after']);
    expect(cache.tags?.map(({ tag }) => tag)).toEqual(['#hid']);
    expect(cache.sections?.map(({ type }) => type)).toEqual(['paragraph', 'comment', 'code', 'paragraph']);
  });

  it('never fails on broken front matter or marks without end', () => {
    expect(readMetadata('---\na: [\n---\nx').frontmatter).toBeUndefined();
    expect(readMetadata('---\nnever closed').sections?.[0]?.type).toBe('thematicBreak');
    expect(readMetadata('[[a'.repeat(2000)).links).toBeUndefined();
    expect(readMetadata('>'.repeat(20_000)).sections).toHaveLength(1);
    expect(readMetadata(`${'a_b*c '.repeat(4000)}[[still]]`).links?.map(({ link }) => link)).toEqual(['still']);
  });

  it('finds headings below headings, blocks and footnotes by their subpaths', () => {
    const text = '# A\n## Same\none\n# B\n## Same: it\ntwo ^id\n\n[^f]: note\n';
    const cache = readMetadata(text);
    const at = (subpath: string) => resolveSubpath(cache, subpath)?.start.line;
    expect([at('#Same'), at('#B#Same it'), at('#^ID'), at('#[^f]'), at('#B#Nothing'), at('')]).toEqual([1, 4, 5, 7, undefined, undefined]);
  });
});
