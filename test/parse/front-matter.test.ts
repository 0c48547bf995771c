import { afterEach, describe, expect, test } from 'vitest';
import { parseNote } from '../../src/parse/parse-note';

function read(text: string) {
  const { frontMatter, issues, links, tags, headings } = parseNote('Note.md', text);
  return { frontMatter, data: frontMatter?.data, issues, codes: issues.map(({ code }) => code), links, tags, headings };
}

describe('The front matter of a note', () => {
  test('is the mapping between two lines of dashes, dates kept as they are written', () => {
    const { frontMatter, codes } = read('---\ntitle: OSPO\nchecked: 2026-03-14\nat: 10:30\nprogress: 42\ndone: true\nnothing:\n---\nText');
    expect(frontMatter?.data).toEqual({ title: 'OSPO', checked: '2026-03-14', at: '10:30', progress: 42, done: true, nothing: null });
    expect(frontMatter?.lines).toEqual({ title: 2, checked: 3, at: 4, progress: 5, done: 6, nothing: 7 });
    expect(frontMatter?.span).toEqual({ start: 0, end: 82, line: 1, column: 1 });
    expect(codes).toEqual([]);
  });

  test('may be empty, or hold nothing but comments', () => {
    expect(read('---\n---\nText').data).toEqual({});
    expect(read('---\n# later\n---\nText').data).toEqual({});
    expect(read('---\n\n---').data).toEqual({});
  });

  test.each([
    ['no dashes', 'title: OSPO\n---\n'],
    ['a blank line before them', '\n---\ntitle: OSPO\n---\n'],
    ['four dashes', '----\ntitle: OSPO\n----\n'],
    ['indented dashes', ' ---\ntitle: OSPO\n---\n'],
    ['a rule above prose', '---\nJust a line under a rule.\n'],
  ])('is none where there are %s', (_, text) => {
    const { frontMatter, codes } = read(text);
    expect(frontMatter).toBeNull();
    expect(codes).toEqual([]);
  });

  test('starts behind a byte order mark, which counts in offsets', () => {
    const { frontMatter, links } = read('\uFEFF---\npart-of: "[[WHO]]"\n---\n');
    expect(frontMatter?.span.start).toBe(1);
    expect(links[0]?.span).toMatchObject({ start: 15, line: 2, column: 11 });
  });

  test('has the same values and places with carriage returns', () => {
    const text = '---\r\nnote: |\r\n  one\r\n  two\r\npart-of: "[[WHO]]"\r\n---\r\n';
    const { frontMatter, links } = read(text);
    expect(frontMatter?.data).toEqual({ note: 'one\ntwo\n', 'part-of': '[[WHO]]' });
    expect(frontMatter?.lines).toEqual({ note: 2, 'part-of': 5 });
    expect(text.slice(links[0]?.span.start, links[0]?.span.end)).toBe('[[WHO]]');
    expect(links[0]?.span).toMatchObject({ line: 5, column: 11 });
  });

  test('ends at a line of dots as well, and not at a line that only begins with dashes', () => {
    const dotted = read('---\ntitle: OSPO\n...\n# Text');
    expect(dotted.data).toEqual({ title: 'OSPO' });
    expect(dotted.headings).toHaveLength(1);
    expect(dotted.issues).toMatchObject([{ code: 'dotted-front-matter', severity: 'warning', line: 3, column: 1 }]);
    expect(read('---\ntitle: >\n  a\n  ---|b\n---\n').data).toEqual({ title: 'a ---|b\n' });
    expect(read('---\ntitle: OSPO\n---- x\nb: 1\n---\n').codes).toEqual(['bad-front-matter']);
  });
});

describe('Front matter that cannot be read', () => {
  test.each([
    ['a colon in a value', '---\nid: a\ntitle: Foo: bar\n---\n', 'colon', 3, 8],
    ['an open quote', '---\ntitle: "Foo\n---\n', 'quote', 2, 12],
    ['a tab', '---\na:\n\tb: 1\n---\n', 'tab', 3, 1],
    ['two links without quotes', '---\na: [[A]], [[B]]\n---\n', 'quotes', 2, 9],
    ['a list', '---\n- a\n- b\n---\n', 'key: value', 2, 1],
    ['a sentence', '---\njust words\n---\n', 'key: value', 2, 1],
  ])('because of %s is an issue with its place, and the rest is read', (_, front, word, line, column) => {
    const { data, issues, headings } = read(`${front}# Heading\n`);
    expect(data).toEqual({});
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: 'bad-front-matter', severity: 'error', path: 'Note.md', line, column });
    expect(issues[0]?.message).toContain(word);
    expect(headings).toHaveLength(1);
  });

  test('because nobody closes it is an issue, and the rest is read as text', () => {
    const { frontMatter, issues, headings, links } = read('---\ntitle: OSPO\n\n# Heading\n\n[[WHO]]\n');
    expect(frontMatter).toBeNull();
    expect(issues).toMatchObject([{ code: 'unclosed-front-matter', line: 1, column: 1 }]);
    expect(headings).toHaveLength(1);
    expect(links).toHaveLength(1);
  });

  test('for a key that stands twice is a warning, and the last one counts', () => {
    const { data, issues } = read('---\ntags: a\ntitle: b\ntags: c\n---\n');
    expect(data).toEqual({ tags: 'c', title: 'b' });
    expect(issues).toMatchObject([{ code: 'duplicate-key', severity: 'warning', line: 4, column: 1 }]);
  });

  test('does not hide the fault from a second reading', () => {
    const text = '---\ntitle: Foo: bar\n---\n';
    expect(read(text)).toEqual(read(text));
  });
});

describe('Front matter is never run, and never followed out of hand', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'ranFrontMatter');
  });

  test.each(['js', 'javascript', 'JavaScript', 'json', 'coffee', 'toml'])('as %s', (language) => {
    const { data, codes, headings } = read(`---${language}\n{ "a": (globalThis.ranFrontMatter = true) }\n---\n# Heading\n`);
    expect(codes).toEqual(['refused-front-matter']);
    expect(data).toEqual({});
    expect(headings).toHaveLength(1);
    expect(globalThis).not.toHaveProperty('ranFrontMatter');
  });

  test('as a YAML tag', () => {
    const { data } = read('---\na: !!js/function "function () { globalThis.ranFrontMatter = true }"\n---\n');
    expect(typeof data?.['a']).toBe('string');
    expect(globalThis).not.toHaveProperty('ranFrontMatter');
  });

  test('as a prototype', () => {
    const { data } = read('---\n__proto__:\n  polluted: true\n---\n');
    expect({}).not.toHaveProperty('polluted');
    expect(Object.keys(data ?? {})).toEqual(['__proto__']);
  });

  test('through aliases that multiply', () => {
    const levels = Array.from({ length: 12 }, (_, level) => `a${level + 1}: &a${level + 1} [${Array(9).fill(`*a${level}`).join(', ')}]`);
    expect(read(`---\na0: &a0 x\n${levels.join('\n')}\n---\n`).codes).toEqual(['refused-front-matter']);
    expect(read('---\na: &a x\nb: *a\n---\n').data).toEqual({ a: 'x', b: 'x' });
    expect(read('---\na: &a [*a]\n---\n').data).toEqual({ a: [null] });
  });

  test('through nesting', () => {
    expect(read(`---\na: ${'['.repeat(200)}${']'.repeat(200)}\n---\n`).codes).toEqual(['refused-front-matter']);
    expect(read(`---\na: ${'{a: '.repeat(30)}1${'}'.repeat(30)}\n---\n`).codes).toEqual([]);
    expect(read(`---\na: ${'['.repeat(50_000)}\n---\n`).codes).toEqual(['refused-front-matter']);
    expect(read(`---\na:\n  ${'- '.repeat(50_000)}b\n---\n`).codes).toEqual(['refused-front-matter']);
    expect(read(`---\n${'? '.repeat(50_000)}b\n---\n`).codes).toEqual(['refused-front-matter']);
  });

  test('through length', () => {
    expect(read(`---\n${'key: value\n'.repeat(60_000)}---\n`).codes).toEqual(['refused-front-matter']);
    expect(read(`---\n${'\n'.repeat(5000)}---\n`).codes).toEqual(['refused-front-matter']);
  });
});

describe('Links in front matter', () => {
  const places = (text: string) => read(text).links.map(({ target, place, span }) => [target, place.kind === 'property' ? place.key : place.kind, text.slice(span.start, span.end)]);

  test('stand under the top-level key, in lists and nested mappings too', () => {
    expect(places('---\nleads: "[[WHO#OSPO|x]]"\nmembers:\n  - "[[CERN]]"\n  - text\nteam:\n  lead:\n    - \'[[Ann]]\'\n---\n')).toEqual([
      ['WHO', 'leads', '[[WHO#OSPO|x]]'], ['CERN', 'members', '[[CERN]]'], ['Ann', 'team', '[[Ann]]'],
    ]);
  });

  test('are read without quotes too, once each', () => {
    expect(places('---\nowner: [[Alice]]\nothers: [[[Bob]], [[Carol|C]]]\nlist:\n  - [[Dan#Desk]]\n---\n')).toEqual([
      ['Alice', 'owner', '[[Alice]]'], ['Bob', 'others', '[[Bob]]'], ['Carol', 'others', '[[Carol|C]]'], ['Dan', 'list', '[[Dan#Desk]]'],
    ]);
  });

  test('may be several in one value, of any form', () => {
    expect(places('---\na: "[[A]] and [b](B%20c.md#d), https://x.example/y."\nb: |\n  first\n  [[C]]\n---\n')).toEqual([
      ['A', 'a', '[[A]]'], ['B c.md', 'a', '[b](B%20c.md#d)'], ['https://x.example/y', 'a', 'https://x.example/y'], ['C', 'b', '[[C]]'],
    ]);
  });
});

describe('Tags in front matter', () => {
  const names = (value: string) => read(`---\ntags: ${value}\n---\n`).tags.map(({ name }) => name);

  test.each([
    ['ospo', ['ospo']],
    ['ospo, tech/drm', ['ospo', 'tech/drm']],
    ['ospo tech/drm', ['ospo', 'tech/drm']],
    ['"#ospo"', ['ospo']],
    ['["fundamental", "", ""]', ['fundamental']],
    ['[Codebase Risk, OSPO (Role)]', ['Codebase Risk', 'OSPO (Role)']],
    ['OSPO (Role), CVE (Artifact)', ['OSPO (Role)', 'CVE (Artifact)']],
    ['[2024, ospo]', ['2024', 'ospo']],
    ['', []],
    ['""', []],
    ['[null, ]', []],
  ])('%s', (value, expected) => {
    expect(names(value)).toEqual(expected);
  });

  test('know their place', () => {
    const text = '---\ntag: one, two\n---\n';
    expect(read(text).tags.map(({ span }) => text.slice(span.start, span.end))).toEqual(['one', 'two']);
  });

  test.each([
    ['bar, a, r', [[0, 'bar'], [5, 'a'], [8, 'r']]],
    ['one, two, one', [[0, 'one'], [5, 'two'], [10, 'one']]],
    ['"one, t\\x77o, three"', [[1, 'one'], [0, '"one, t\\x77o, three"'], [0, '"one, t\\x77o, three"']]],
  ])('of %s have each its own place, or that of all where one is written in another way', (value, expected) => {
    const text = `---\ntags: ${value}\n---\n`;
    expect(read(text).tags.map(({ span }) => [span.start - text.indexOf(value), text.slice(span.start, span.end)])).toEqual(expected);
  });
});
