import { describe, expect, test } from 'vitest';
import { parseNote } from '../../src/parse/parse-note';

/** The links of a text: what was written, and what it names. */
function links(text: string) {
  return parseNote('Note.md', text).links.map(({ form, embed, target, subpath, display, url, span }) => ({
    written: text.slice(span.start, span.end),
    form: embed ? `!${form}` : form,
    target,
    subpath: subpath === null ? null : subpath.kind === 'block' ? `^${subpath.id}` : subpath.headings.join(' > '),
    display,
    url,
  }));
}

/** The written forms only. */
const written = (text: string) => links(text).map((link) => link.written);

describe('A wiki-link', () => {
  test.each([
    ['[[WHO]]', 'WHO', null, null],
    ['[[public/tech/OpenSource#Organisations|OpenSource: Organisations]]', 'public/tech/OpenSource', 'Organisations', 'OpenSource: Organisations'],
    ['[[WHO#OSPO]]', 'WHO', 'OSPO', null],
    ['[[a#b#c|d]]', 'a', 'b > c', 'd'],
    ['[[#Same note]]', '', 'Same note', null],
    ['[[#^here]]', '', '^here', null],
    ['[[a#^b-1|c]]', 'a', '^b-1', 'c'],
    ['[[a#]]', 'a', null, null],
    ['[[a||b]]', 'a', null, '|b'],
    ['[[ a | b ]]', 'a', null, 'b'],
    ['[[2023-11-28]]', '2023-11-28', null, null],
    ['[[a.md]]', 'a.md', null, null],
    ['[[größe 日本 🙂]]', 'größe 日本 🙂', null, null],
    ['[[]]', '', null, null],
    ['[[a|]]', 'a', null, null],
    ['[[|b]]', '', null, 'b'],
  ])('%s', (text, target, subpath, display) => {
    expect(links(text)).toEqual([{ written: text, form: 'wiki', target, subpath, display, url: null }]);
  });

  test('is an embed behind an exclamation mark that is not escaped', () => {
    expect(links('![[OpenSource#^1a1526]]')).toEqual([
      { written: '![[OpenSource#^1a1526]]', form: '!wiki', target: 'OpenSource', subpath: '^1a1526', display: null, url: null },
    ]);
    expect(links('\\![[a]]').map(({ form }) => form)).toEqual(['wiki']);
    expect(links('![[a.png|100x200]]').map(({ display }) => display)).toEqual(['100x200']);
  });

  test('in a table escapes its bar', () => {
    expect(links('| a | b |\n|---|---|\n| [[A\\|x]] | ![[B#c\\|y]] |')).toMatchObject([
      { written: '[[A\\|x]]', target: 'A', display: 'x' }, { written: '![[B#c\\|y]]', target: 'B', subpath: 'c', display: 'y' },
    ]);
  });

  test('stands in a row of a table, whatever another row leaves open', () => {
    expect(written('| a ` b |\n|---|\n| [[A]] |\n| c ` d |')).toEqual(['[[A]]']);
    expect(written('| $$ |\n|---|\n| [[A]] |\n| $$ |')).toEqual(['[[A]]']);
    expect(written('- a\n  | b ` |\n  | [[A]] |\n  | ` c |')).toEqual(['[[A]]']);
    expect(written('a ` b\n[[A]]\nc ` d')).toEqual([]);
  });

  test('is the innermost of brackets left open', () => {
    expect(written('[[a[[b]] [[[c]]] [[[[d]]')).toEqual(['[[b]]', '[[c]]', '[[d]]']);
    expect(written(`${'[[a'.repeat(5000)}]]`)).toEqual(['[[a]]']);
  });

  test.each(['\\[[a]]', '[[a', '[[a\nb]]', '[[a]b]]', '[ [a]]', '`[[a]]`', '    [[a]]', '```\n[[a]]\n```', '$[[a]]$', '$$\n[[a]]\n$$', '<!-- [[a]] -->', '<div>\n[[a]]\n</div>'])('is none in %s', (text) => {
    expect(links(text)).toEqual([]);
  });

  test('is one in emphasis, headings, quotes, comments, and beside inline HTML', () => {
    expect(written('**[[a]]** _[[b]]_ ==[[c]]== <b>[[d]]</b> %% [[e]] %%\n\n# [[f]]\n\n> [[g]]\n\n%%\n[[h]]\n%%')).toHaveLength(8);
  });
});

describe('A Markdown link', () => {
  test.each([
    ['[a](b.md)', 'b.md', null, null],
    ['[a](../Roles/C%20T%20O.md#Day%20one)', '../Roles/C T O.md', 'Day one', null],
    ['[a](<b c.md>)', 'b c.md', null, null],
    ['[a](b.md "title")', 'b.md', null, null],
    ['[a](#further-reading)', '', 'further-reading', null],
    ['[a](b.md#^block)', 'b.md', '^block', null],
    ['[a](100%.md)', '100%.md', null, null],
    ['[a]()', '', null, null],
    ['[a](https://x.example/)', 'https://x.example/', null, 'https://x.example'],
    ['[a](https://X.example:443/b#c)', 'https://X.example:443/b#c', null, 'https://x.example/b#c'],
    ['[a](github.com/github/github-ospo)', 'github.com/github/github-ospo', null, 'https://github.com/github/github-ospo'],
    ['[a](www.x.example)', 'www.x.example', null, 'https://www.x.example'],
    ['[a](mailto:ospo@x.example)', 'mailto:ospo@x.example', null, 'mailto:ospo@x.example'],
  ])('%s', (text, target, subpath, url) => {
    expect(links(text)).toEqual([{ written: text, form: 'markdown', target, subpath, display: 'a', url }]);
  });

  test('may be an image, and hold one', () => {
    expect(links('![](a.pdf) ![alt](b.png)')).toMatchObject([{ form: '!markdown', target: 'a.pdf', display: null }, { form: '!markdown', display: 'alt' }]);
    expect(links('[![badge](https://x.example/b.svg)](https://x.example)')).toMatchObject([{ form: 'markdown' }, { form: '!markdown', display: 'badge' }]);
  });

  test('keeps the markup of its text', () => {
    expect(links('[Make **communication** key](a.md)')).toMatchObject([{ display: 'Make **communication** key' }]);
  });

  test('over two lines shows its words without what only says where the second one belongs', () => {
    expect(links('- a [b\n  ](c) d')).toMatchObject([{ written: '[b\n  ](c)', display: 'b\n' }]);
    expect(links('> [b\n> d](c)')).toMatchObject([{ display: 'b\nd' }]);
  });

  test('has no title in round brackets that holds one itself', () => {
    expect(links('[a](b ([c](d)) e)')).toMatchObject([{ written: '[c](d)', target: 'd' }]);
  });

  test('may refer to a definition anywhere in the note', () => {
    const prose = 'Prose without end. '.repeat(200);
    const text = `[text][The Ref] and [ref] and [none]\n\n${prose}\n\n# Heading\n\n${prose}\n\n[the  ref]: https://x.example/one\n[ref]: two.md#three "Title"\n[ref]: never.md\n`;
    expect(links(text)).toMatchObject([
      { written: '[text][The Ref]', form: 'markdown', url: 'https://x.example/one' },
      { written: '[ref]', form: 'markdown', target: 'two.md', subpath: 'three', url: null },
    ]);
  });

  test('is no footnote, but a footnote may hold one', () => {
    expect(written('Text[^1] and[^note].\n\n[^1]: https://x.example/a\n[^note]: see [[B]]\n')).toEqual(['https://x.example/a', '[[B]]']);
  });
});

describe('An address', () => {
  test.each([
    ['see https://x.example/a_b, and', 'https://x.example/a_b'],
    ['(https://x.example/a_(b))', 'https://x.example/a_(b)'],
    ['"http://x.example/a"', 'http://x.example/a'],
    ['**https://x.example/a**', 'https://x.example/a'],
    ['https://x.example/a?b=c&d=e#f.', 'https://x.example/a?b=c&d=e#f'],
    ['www.x.example/a', 'www.x.example/a'],
    ['ftp://x.example/a;', 'ftp://x.example/a'],
    ['<https://x.example/a>', '<https://x.example/a>'],
    ['| https://x.example/a|', 'https://x.example/a'],
    ['見 https://x.example/a。', 'https://x.example/a'],
  ])('stands bare or in angles: %s', (text, address) => {
    expect(links(text)).toMatchObject([{ written: address, form: 'url', display: null }]);
  });

  test.each(['https://', 'xhttps://x.example', '`https://x.example`', 'www.', 'http:// x', 'www.x'])('is none in %s', (text) => {
    expect(links(text)).toEqual([]);
  });

  test.each([['<https://x.example/a b>', 'https://x.example/a'], ['<https://x.example/a<b>', 'https://x.example/a']])('ends where no address goes on, also in angles: %s', (text, address) => {
    expect(written(text)).toEqual([address]);
  });

  test('is not found again in the text of a link', () => {
    expect(written('[https://x.example](https://x.example)')).toHaveLength(1);
  });
});

describe('A link knows', () => {
  test('its item, heading, callout and field', () => {
    const note = parseNote('Note.md', '[[a]]\n\n# One\n\n- x [[b]]\n    - [[c]]\n\n> [!info]\n> [[d]]\n> > [!tip]\n> > [[e]]\n\n## Two\n\nleads:: [[f]]\n- (people:: [[g]]) [[h]]\n');
    expect(note.links.map(({ target, item, heading, callout, place }) => [target, item, heading, callout, place.kind === 'field' ? place.key : place.kind])).toEqual([
      ['a', null, null, null, 'body'], ['b', 0, 0, null, 'body'], ['c', 1, 0, null, 'body'], ['d', null, 0, 0, 'body'], ['e', null, 0, 1, 'body'],
      ['f', null, 1, null, 'leads'], ['g', 2, 1, null, 'people'], ['h', 2, 1, null, 'body'],
    ]);
    expect(note.items.map((item) => item.links)).toEqual([[1], [2], [6, 7]]);
  });

  test.each(['\n', '\r\n'])('its place behind mathematics and comments of several lines within a quote, with lines that end in %j', (end) => {
    const quoted = (mark: string): string => ['> [!note]', '> Let', `> ${mark}`, '> a = b \\\\', '> 1. c', '>d', `> ${mark}`, '> be [[a|given]],', 'and [[b]]', '', `- > ${mark}`, '  > x', `  > ${mark}`, '  > [[c]]'].join(end);
    for (const mark of ['$$', '%%']) expect(written(quoted(mark))).toEqual(['[[a|given]]', '[[b]]', '[[c]]']);
  });

  test('its line and column behind a byte order mark and carriage returns', () => {
    expect(parseNote('Note.md', '\uFEFFone\r\n  [[a]]\r\n').links[0]?.span).toEqual({ start: 8, end: 13, line: 2, column: 3 });
    expect(parseNote('Note.md', '\uFEFF[[a]]').links[0]?.span).toEqual({ start: 1, end: 6, line: 1, column: 2 });
    expect(parseNote('Note.md', '\uFEFF# [[a]]').headings).toHaveLength(1);
  });
});
