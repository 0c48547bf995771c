import { describe, expect, it } from 'vitest';
import { newNoteText, noteNameFor } from '../../src/app/linking/link-new-note';

describe('the name of a note that is made for words', () => {
  it.each([
    ['Harbour Bank', 'Harbour Bank'], ['  two\n lines ', 'two lines'], ['a/b: c?', 'a b c'], ['[[x]]#y^z|w', 'x y z w'], ['.hidden. ', 'hidden'], ['…', '…'], ['?*', ''],
  ])('%j is %j', (words, name) => {
    expect(noteNameFor(words)).toBe(name);
  });

  it('is cut where it is too long, at the end of a whole character and of a word', () => {
    expect(noteNameFor('📜'.repeat(130))).toBe('📜'.repeat(120));
    expect(noteNameFor(`${'a'.repeat(119)} b`)).toBe('a'.repeat(119));
  });
});

describe('the text of a note that is made for words', () => {
  const note = { title: 'Costs $& more', source: 'Days/Monday.md', date: '2026-11-21' };

  it('says where they were found', () => {
    expect(newNoteText('', note)).toBe('# Costs $& more\n\nFirst mentioned in [[Monday]].\n');
    expect(newNoteText(' \n', note)).toBe(newNoteText('', note));
  });

  it('is that of the template, filled in, other braces left alone', () => {
    expect(newNoteText('{{date}}: {{ Title }} from {{source}}, {{time}} {x}\n', note)).toBe('2026-11-21: Costs $& more from [[Monday]], {{time}} {x}\n');
  });
});
