import { describe, expect, it } from 'vitest';
import { atlasOf, remove } from './vault';

const atlas = atlasOf({
  'Note.md': '', 'a/Note.md': '', 'a/b/Other.md': '', 'c/Other.md': '', 'cc/Twin.md': '', 'd/Twin.md': '', 'x/d/Twin.md': '', 'Café.md': '', 'Dotted.v2.md': '',
  'a/Only.md': '---\naliases: [Solo]\ntitle: The only one\nacronym: TOO\n---\n', 'b/Twice.md': '---\naliases: [Solo twice]\n---\n', 'c/Twice2.md': '---\naliases: [Solo twice]\n---\n',
  'pics/Map.png': '', 'Map.png.md': '', 'data.pdf': '', 'Board.canvas': '',
});

const pathOf = (target: string, from = 'Start.md'): string => {
  const found = atlas.resolve(target, from);
  return found.kind === 'unresolved' ? 'none' : `${found.path}${found.kind === 'ambiguous' ? ' ?' : ''}`;
};

describe('a link target', () => {
  it.each([
    ['Only', 'a/Only.md', 'by file name'],
    ['only', 'a/Only.md', 'in any capitals'],
    ['  Only ', 'a/Only.md', 'with blanks around it'],
    ['Only.md', 'a/Only.md', 'with its extension'],
    ['a/only', 'a/Only.md', 'by path'],
    ['b/Other', 'a/b/Other.md', 'by the end of its path'],
    ['Cafe\u0301', 'Café.md', 'whichever way its accents are stored'],
    ['Dotted.v2', 'Dotted.v2.md', 'with a dot in its name'],
    ['data.pdf', 'data.pdf', 'when it is an attachment'],
    ['Board.canvas', 'Board.canvas', 'when it is a canvas'],
    ['pics/map.PNG', 'pics/Map.png', 'when it is an attachment in another spelling'],
    ['Map.png', 'Map.png.md', 'as the exact path, before a file further away'],
    ['data', 'none', 'not without the extension of an attachment'],
    ['ther', 'none', 'not by a part of its name'],
    ['b/Only', 'none', 'not in another folder'],
    ['Solo', 'none', 'never by alias'],
    ['The only one', 'none', 'never by title'],
    ['/a/Only', 'a/Only.md', 'from the top of the vault'],
    ['/Only', 'none', 'from the top of the vault only, when so written'],
  ])('“%s” means %s: %s', (target, path) => {
    expect(pathOf(target)).toBe(path);
  });

  it.each([
    ['./Only', 'a/Note.md', 'a/Only.md'], ['../a/Only.md', 'c/Other.md', 'a/Only.md'], ['../Only', 'a/b/Other.md', 'a/Only.md'], ['../Only', 'c/Other.md', 'none'],
    ['../../Note', 'a/Note.md', 'none'], ['b/Other', 'a/Note.md', 'a/b/Other.md'],
  ])('“%s” in %s means %s', (target, from, path) => {
    expect(pathOf(target, from)).toBe(path);
  });

  it('means the note at that very path first, then one beside or below the link', () => {
    expect(pathOf('Note', 'a/Only.md')).toBe('Note.md');
    expect(pathOf('Twin', 'd/X.md')).toBe('d/Twin.md');
    expect(pathOf('Twin', 'x/X.md')).toBe('x/d/Twin.md');
  });

  it('is ambiguous where several notes are as near, and then means what Obsidian would open', () => {
    expect(atlas.resolve('Twin', 'Start.md')).toEqual({ kind: 'ambiguous', path: 'd/Twin.md', candidates: ['d/Twin.md', 'cc/Twin.md', 'x/d/Twin.md'] });
    expect(atlas.resolve('d/Twin', 'Start.md')).toEqual({ kind: 'resolved', path: 'd/Twin.md' });
  });

  it('is found among thousands of the same name as among few, also once some are gone', () => {
    const many = atlasOf(Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`${i}/Same.md`, `[[Same]] [[${(i + 1) % 3000}/Same]]`])));
    expect(many.resolve('2999/same', '7/Same.md')).toEqual({ kind: 'resolved', path: '2999/Same.md' });
    expect(many.resolve('Same', '7/Same.md')).toEqual({ kind: 'resolved', path: '7/Same.md' });
    expect(many.resolve('Same', 'Start.md')).toMatchObject({ kind: 'ambiguous', path: '0/Same.md' });
    remove(many, '0/Same.md');
    expect(many.resolve('Same', 'Start.md')).toMatchObject({ kind: 'ambiguous', path: '1/Same.md' });
    expect(many.resolve('0/Same', 'Start.md')).toEqual({ kind: 'unresolved' });
  });

  it('is likely the one note with that title, alias or acronym, when no file answers', () => {
    for (const name of ['Solo', 'the only ONE', 'TOO']) expect(atlas.resolve(name, 'Start.md')).toEqual({ kind: 'unresolved', likely: 'a/Only.md' });
    expect(atlas.resolve('Solo twice', 'Start.md')).toEqual({ kind: 'unresolved' });
  });

  it('is the note itself when nothing stands before the heading', () => {
    expect(atlas.resolve('', 'a/Note.md')).toEqual({ kind: 'resolved', path: 'a/Note.md' });
  });
});
