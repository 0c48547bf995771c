// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { resolveSubpath } from '../../../src/preview/api/metadata/queries';
import { readMetadata } from '../../../src/preview/api/metadata/read-metadata';
import { fileAt, openApp } from './open-app';

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
    expect(Object.keys(app.metadataCache.resolvedLinks)).toHaveLength(500);
    expect(Object.values(app.metadataCache.unresolvedLinks).every((links) => Object.keys(links).length === 0)).toBe(true);
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
