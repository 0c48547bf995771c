import { describe, expect, test } from 'vitest';
import { parseNote } from '../../src/parse/parse-note';

describe('An inline field', () => {
  const fields = (text: string) => parseNote('Note.md', text).fields.map(({ key, value, span }) => [key, value, text.slice(span.start, span.end)]);

  test.each([
    ['leads:: [[WHO]]', 'leads', '[[WHO]]', 'leads:: [[WHO]]'],
    ['  leads::[[WHO]]  ', 'leads', '[[WHO]]', 'leads::[[WHO]]'],
    ['- leads:: [[WHO]] and more', 'leads', '[[WHO]] and more', 'leads:: [[WHO]] and more'],
    ['- [x] leads:: a', 'leads', 'a', 'leads:: a'],
    ['> leads:: a', 'leads', 'a', 'leads:: a'],
    ['**In sector**:: a', 'In sector', 'a', '**In sector**:: a'],
    ['part-of_2/x:: a', 'part-of_2/x', 'a', 'part-of_2/x:: a'],
    ['größe:: a', 'größe', 'a', 'größe:: a'],
    ['leads::', 'leads', '', 'leads::'],
    ['text (people:: [[A]], [b](c)) more', 'people', '[[A]], [b](c)', '(people:: [[A]], [b](c))'],
    ['text [due:: 2026-01-01] more', 'due', '2026-01-01', '[due:: 2026-01-01]'],
    ['text [leads:: [[WHO]]] more', 'leads', '[[WHO]]', '[leads:: [[WHO]]]'],
  ])('%s', (text, key, value, written) => {
    expect(fields(text)).toEqual([[key, value, written]]);
  });

  test('may be one of several in a paragraph', () => {
    expect(fields('one:: a\ntwo:: b\nplain\n(three:: c) and (four:: d)').map(([key, value]) => [key, value])).toEqual([['one', 'a'], ['two', 'b'], ['three', 'c'], ['four', 'd']]);
  });

  test.each(['std::vector', 'a: b', ':: a', '`a:: b`', '```\na:: b\n```', '(a:: b', '[[a:: b]]', 'see [a:: b](c)', '$a:: b$', '%%\na b\n%%', 'some words, then more:: a'])('is none in %s', (text) => {
    expect(fields(text)).toEqual([]);
  });

  test('knows its item and heading', () => {
    expect(parseNote('Note.md', '# A\n\n- a\n    - b:: c\n').fields).toMatchObject([{ key: 'b', item: 1, heading: 0 }]);
  });
});

describe('A tag', () => {
  const tags = (text: string) => parseNote('Note.md', text).tags.map(({ name }) => name);

  test.each([
    ['#tech/drm', 'tech/drm'], ['a #b-c_d.', 'b-c_d'], ['#año, b', 'año'], ['#日本', '日本'], ['#y1984', 'y1984'], ['#1a', '1a'], ['(#a)', 'a'], ['**#a**', 'a'], ['- [ ] #task b', 'task'], ['| #a |', 'a'], ['# A #b', 'b'], ['> #a', 'a'], ['a \f#a', 'a'],
  ])('%s', (text, name) => {
    expect(tags(text)).toEqual([name]);
  });

  test.each(['#123', 'a#b', 'C#', '##a', '# a', '\\#a', '`#a`', '```\n#a\n```', 'https://x.example/#a', '[[A#b]]', '[a](#b)', '[#a](b)', '$#a$', '<!-- #a -->', '&#35;a', '#', '> [!a|#b] c'])('is none in %s', (text) => {
    expect(tags(text)).toEqual([]);
  });
});

describe('A heading', () => {
  const headings = (text: string) => parseNote('Note.md', text).headings.map(({ level, text: words }) => [level, words]);

  test.each([
    ['# A', 1, 'A'], ['###### A [[B]] `c` ##', 6, 'A [[B]] `c`'], ['A\n===', 1, 'A'], ['A *b*\n---', 2, 'A *b*'], ['#\tA', 1, 'A'], ['##', 2, ''], ['# C#', 1, 'C#'], ['   # A', 1, 'A'], ['A\r\n---\r\n', 2, 'A'],
  ])('%s', (text, level, words) => {
    expect(headings(text)).toEqual([[level, words]]);
  });

  test.each(['#A', '####### A', '\\# A', '```\n# A\n```', '    # A', '> # A', '- # A', '%%\n# A\n%%', '$$\n# A\n$$', '<!--\n# A\n-->', '---', '| A |\n|---|\n| B |\n---', 'A\n| B |\n| C |\n==='])('is none in %s', (text) => {
    expect(headings(text)).toEqual([]);
  });
});

describe('A callout', () => {
  const callouts = (text: string) => parseNote('Note.md', text).callouts.map(({ type, title, fold }) => [type, title, fold]);

  test.each([
    ['> [!info]- OSPO infographic\n> ![](a.pdf)', 'info', 'OSPO infographic', 'closed'],
    ['> [!TIP]+', 'tip', '', 'open'],
    ['>[!note|wide] Title', 'note', 'Title', null],
    ['- > [!warning] In an item', 'warning', 'In an item', null],
    ['> [!a-b c] x\r\n> y', 'a-b c', 'x', null],
  ])('%s', (text, type, title, fold) => {
    expect(callouts(text)).toEqual([[type, title, fold]]);
  });

  test('may hold others', () => {
    expect(callouts('> [!a]+ one\n>> [!b] two\n>>> [!c]- three\n> back')).toEqual([['a', 'one', 'open'], ['b', 'two', null], ['c', 'three', 'closed']]);
  });

  test.each(['> [info]', '[!info]', '> text\n> [!info]', '> [!]', '```\n> [!info]\n```'])('is none in %s', (text) => {
    expect(callouts(text)).toEqual([]);
  });
});

describe('Masks', () => {
  const masks = (text: string) => parseNote('Note.md', text).masks.map(({ kind, start, end }) => [kind, text.slice(start, end)]);

  test('cover what no name may be linked in', () => {
    expect(masks('---\na: b\n---\n# One [[b]] two\n\n`c` $d$ %% e %% <b>f</b> #g h@i.example [^j] k ^l\n\nm:: n\n\n> [!o] p\n\n[q]: r\n')).toEqual([
      ['front-matter', '---\na: b\n---'], ['heading', '# One '], ['link', '[[b]]'], ['heading', ' two'],
      ['code', '`c`'], ['math', '$d$'], ['comment', '%% e %%'], ['html', '<b>'], ['html', '</b>'], ['tag', '#g'], ['url', 'h@i.example'], ['link', '[^j]'], ['block-id', '^l'],
      ['field-key', 'm::'], ['callout', '[!o]'], ['link', '[q]: r'],
    ]);
  });

  test.each([
    ['$5 and $6', []], ['a $b$ c', ['$b$']], ['$ a $', []], ['$a $', []], ['\\$a$', []], ['$a$5', []], ['$$a b$$', ['$$a b$$']], ['a$b\nc$d', []], ['`$a$`', []], ['US$5, US$6', []],
  ])('know mathematics from prices: %s', (text, expected) => {
    expect(masks(text).filter(([kind]) => kind === 'math').map(([, held]) => held)).toEqual(expected);
  });
});
