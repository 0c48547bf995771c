import { describe, expect, test } from 'vitest';
import { parseNote } from '../../src/parse/parse-note';

function items(text: string) {
  return parseNote('Note.md', text).items.map(({ parent, task, text: words, blockId, textSpan }) => ({
    parent, task, text: words, blockId, own: text.slice(textSpan.start, textSpan.end),
  }));
}

const texts = (text: string) => items(text).map((item) => item.text);

describe('A list item', () => {
  test('has its own words, and its children theirs', () => {
    expect(items('- one\n    - two\n        - three\n    - four\n- five')).toMatchObject([
      { parent: null, text: 'one' }, { parent: 0, text: 'two' }, { parent: 1, text: 'three' }, { parent: 0, text: 'four' }, { parent: null, text: 'five' },
    ]);
  });

  test.each([
    ['tabs', '- one\n\t- two\n\t\t- three'],
    ['two blanks', '- one\n  - two\n    - three'],
    ['numbers', '1. one\n   1. two\n      1) three'],
    ['a quote', '> - one\n>   - two\n>     - three'],
    ['carriage returns', '- one\r\n\t- two\r\n\t\t- three\r\n'],
  ])('is nested by %s', (_, text) => {
    expect(items(text)).toMatchObject([{ parent: null, text: 'one' }, { parent: 0, text: 'two' }, { parent: 1, text: 'three' }]);
  });

  test('goes on in the lines behind it, without their indent', () => {
    expect(items('- one\n  two\nthree\n\n      four\n    - child\n')).toMatchObject([{ text: 'one\ntwo\nthree\n\nfour', own: 'one\n  two\nthree\n\n      four' }, { text: 'child' }]);
    expect(texts('> - one\n>   two')).toEqual(['one\ntwo']);
  });

  test('may be empty, or hold nothing but a list', () => {
    expect(texts('- \n- a\n-\n')).toEqual(['', 'a', '']);
    expect(items('- - a\n- \n\t- b\n')).toMatchObject([{ text: '' }, { parent: 0, text: 'a' }, { text: '' }, { parent: 2, text: 'b' }]);
  });

  test('is none in code, mathematics and comments', () => {
    expect(items('```\n- a\n```\n\n$$\n- b\n$$\n\n%%\n- [ ] c\n%%\n\n<!--\n- d\n-->\n')).toEqual([]);
  });

  test('does not take in a comment that follows it', () => {
    expect(texts('- [ ] task\n%%\nhidden\n%%\n- next')).toEqual(['task', 'next']);
  });
});

describe('A task', () => {
  test.each([
    ['- [ ] a', ' '], ['- [x] a', 'x'], ['- [X] a', 'X'], ['- [/] a', '/'], ['- [-] a', '-'], ['* [!] a', '!'], ['+ [?] a', '?'], ['1. [ ] a', ' '], ['2) [x] a', 'x'],
    ['- [🙂] a', '🙂'], ['- []] a', ']'], ['- [[] a', '['], ['-   [ ]   a', ' '],
  ])('%s', (text, task) => {
    expect(items(text)).toMatchObject([{ task, text: 'a', own: 'a' }]);
  });

  test.each(['- [] a', '- [xx] a', '- [x]a', '- a [x]', '- [x](a)', '- [[x]] a', '- \\[x] a', '- [x\n] a'])('is none in %s', (text) => {
    expect(items(text)[0]?.task).toBeNull();
  });

  test('may be empty', () => {
    expect(items('- [ ]\n- [x] \n')).toMatchObject([{ task: ' ', text: '', own: '' }, { task: 'x', text: '', own: '' }]);
  });
});

describe('A block id', () => {
  const ids = (text: string) => parseNote('Note.md', text).blocks.map(({ id, item, span }) => [id, item, text.slice(span.start, span.end)]);

  test('stands behind a paragraph, an item, or alone below a block', () => {
    expect(ids('Text ^a-1\n\n- item ^b2\n    - child ^C3\n\n| t |\n|---|\n\n^d4\n\n> quote ^e5\n')).toEqual([
      ['a-1', null, '^a-1'], ['b2', 0, '^b2'], ['C3', 1, '^C3'], ['d4', null, '^d4'], ['e5', null, '^e5'],
    ]);
    expect(ids('> quote\n>^f6\n')).toEqual([['f6', null, '^f6']]);
  });

  test('belongs to its item and is no part of its words', () => {
    expect(items('- [x] **Policy**: exists ^a\n    - evidence:: x\n- second\n  line ^b\n- first ^c\n  line\n')).toMatchObject([
      { blockId: 'a', text: '**Policy**: exists' }, { blockId: null }, { blockId: 'b', text: 'second\nline' }, { blockId: 'c', text: 'first\nline' },
    ]);
  });

  test.each(['a^b', '^a b', 'a ^b_c', '`x ^a`', '```\n^a\n```', '# Heading ^a b', 'a ^ b', '$x ^a$', 'a >^b'])('is none in %s', (text) => {
    expect(ids(text)).toEqual([]);
  });
});
