import { describe, expect, it } from 'vitest';
import { linkTextFor, linkWriter } from '../../src/suggest/link-text';
import { isIn, tablesOf } from '../../src/suggest/tables';

const files = ['OSPO/TODO Group.md', 'OSPO/CHAOSS.md', 'OSPO/A (b).md', 'OSPO/OSPO.md', 'Mine/OSPO.md'];
const resolve = (name: string): string | undefined => {
  const found = files.filter((path) => path === `${name}.md` || path.endsWith(`/${name}.md`));
  return found.length === 1 ? found[0] : undefined;
};

describe('the text of a link', () => {
  const wiki = linkWriter(resolve);
  const markdown = linkWriter(resolve, { form: 'markdown' });

  it('keeps the words on screen', () => {
    expect(wiki('OSPO/TODO Group.md', 'a.md', 'TODO')).toBe('[[TODO Group|TODO]]');
  });

  it('says a name once where the words are the name', () => {
    expect(wiki('OSPO/CHAOSS.md', 'a.md', 'CHAOSS')).toBe('[[CHAOSS]]');
    expect(wiki('OSPO/CHAOSS.md', 'a.md', 'chaoss')).toBe('[[CHAOSS|chaoss]]');
  });

  it('names the folder only where the file name is not enough', () => {
    expect(wiki('OSPO/OSPO.md', 'a.md', 'OSPO')).toBe('[[OSPO/OSPO|OSPO]]');
  });

  it('is a Markdown link where that is the style, or where a wiki-link could not say the name', () => {
    expect(markdown('OSPO/TODO Group.md', 'a.md', 'TODO')).toBe('[TODO](TODO%20Group.md)');
    expect(markdown('OSPO/A (b).md', 'a.md', 'A [1]')).toBe('[A \\[1\\]](A%20%28b%29.md)');
    expect(linkWriter(() => 'C#.md')('C#.md', 'a.md', 'C#')).toBe('[C#](C%23.md)');
  });

  it('escapes its bar in a table, and puts a name of two lines on one', () => {
    expect(linkTextFor('TODO', { target: 'OSPO/TODO Group.md', fromPath: 'a.md', inTable: true }, wiki)).toBe('[[TODO Group\\|TODO]]');
    expect(linkTextFor('TODO\n>   group', { target: 'OSPO/TODO Group.md', fromPath: 'a.md', inTable: false }, wiki)).toBe('[[TODO Group|TODO group]]');
  });
});

describe('tables', () => {
  it.each([
    ['| a | b |\n| - | - |\n| X | c |\n\nafter', true],
    ['a | b\n--|--\nX', true],
    ['> | a |\n> | --- |\n> | X |', true],
    ['a | X', false],
    ['| a |\n| - |\n| b |\n\nX', false],
    ['text\n---\nX | y', false],
  ])('are seen for what they are: %j', (text, inside) => {
    expect(isIn(tablesOf(text), text.indexOf('X'))).toBe(inside);
  });
});
