import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { delimitFrontMatter } from '../../src/parse/front-matter/front-matter-block';
import { parseNote } from '../../src/parse/parse-note';
import { readPlainYaml } from '../../src/parse/front-matter/plain-yaml';

const RUNS = Number(process.env['READER_RUNS'] ?? 2000);
const vault = fileURLToPath(new URL('../../vault-template/', import.meta.url));

const KEYS = ['title', 'tags', 'part-of', 'a b', 'tags', 'true', 'yes', 'x1', 'a_b', 'ms.date', '标签', 'été', '1st', '"q"', 'a ', ' a', 'größe', '_a', '__proto__', '"tags"'];
const VALUES = [
  'OSPO', 'TODO Group', '"[[WHO]]"', "'[[WHO#OSPO|x]]'", '[a, b]', '[OSPO (Role), "c, d", ]', '[]', '[[A]]', '[a, , b]', '42', '007', '-1', '1.5', '0x1f', '1e3', '18F', '508 checklist', '2026-03-14', '2021-10-02T11:30:00', '10:30',
  'true', 'True', 'null', '~', 'yes', '', ' ', 'a: b', 'a #b', 'a#b', '# c', 'https://x.example/a', 'a:', '"a\\nb"', "'it''s'", '"a" b', '|', '>', '&a b', '*a', '!t a', '{a: b}', '- a', '-a', '?', '@a', '`a`', '%a', 'größe 日本 🙂', 'a, b', 'a]', '[a', '"open', '[a]b', '[a] # c', '.inf', 'x\u00a0y', '=', '<<', '<b>', '["a [b], c", \'d]\', e]', '["a" b]', '["a\\\\"]', '[802.11, 007, 1e3, x ]', '[a ,b]', '[a,]', '[,]',
  '2.0.0', '8e362604-2c0b', '48e5', '1.', '0o17', '0b1', '1_000', '12345678901234567890', '|-', '>-', '|+', '|2', '> x', 'Yes', 'off', 'NULL',
  '-a b', '-0', '-1.5', '-1e3', '-.5', '-.inf', '--', '-', '.a', '.5', '.inf', '.', './a.png', '../a b', '..', '...', './', '.../a', '[./a, ../b]', "'it''s ''", "'''a'", '"a \\" b\\u00e9"', '"\\x41"', '"a\\ b"', '"\\U0001F332"', '"\\U00e9abcd"', '"\\N\\B"', '"\\ud83C\\uDF32"', '"\\/"', '"[[a|b]]"',
  '{}', '{ a: b, "c": [d, -1, {e: f}] }', '{"a":1,"b":{"c":"d: e","f":[null,true]},}', '{a}', '{a:b}', '{"a" : b}', '{"__proto__":1}', '[[a], b]', '[[a]', '[[a b]] c', '[ [a] ]', '[["a]]"]]', '[-a, .b]', '[-]', '[{a: b}]', '[a: b]', '{"a":"b\\"}"}', "{'a':'b''}'}", '{"a":}', '{"a":1 "b":2}', '{tags: [x], tags: y}', '{{a}}', '{{a:b-c}}', '{{a: b}}', '{{a:}}', '{{1}}', '[{{a}}]', '{{true}}', '{{a}} b', '1 # c', 'true #', 'b # c: d', '" # " # c', "a  # '",
];
const entry = fc.tuple(fc.constantFrom(...KEYS), fc.constantFrom(':', ': ', ':  ', ' :', ''), fc.constantFrom(...VALUES)).map((parts) => parts.join(''));
const indent = fc.constantFrom('', '  ', '    ', ' ', '      ');
const item = fc.tuple(indent, fc.constantFrom('- ', '-', '-  ', '- a: ', '- - ', '-   - ', '- - - ', '- - a: '), fc.constantFrom(...VALUES)).map((parts) => parts.join(''));
const nested = fc.tuple(indent, entry).map((parts) => parts.join(''));
const other = fc.constantFrom('', '', ' ', '# comment', '  # comment', '  indented', '  indented', '  more # text: [x] ', '   deeper', '    words ', '...', 'word', '- ', '-');
const lines = fc.oneof({ weight: 5, arbitrary: entry }, { weight: 3, arbitrary: item }, { weight: 3, arbitrary: nested }, { weight: 2, arbitrary: other });
/** Also what people write most: a key, and what it holds in lines of one indent. */
const below = fc.tuple(fc.constantFrom('a:', 'b: |', 'c: >-', 'd: >', 'e: |-', 'f: word', '- g:', '- h'), indent, fc.array(fc.oneof(entry, fc.constantFrom('', 'words', 'more words ', '- x', '- y: z', '  - y')), { maxLength: 4 }))
  .map(([first, blanks, rest]) => [first, ...rest.map((each) => (each === '' ? '' : blanks + each))].join('\n'));
const yaml = fc.array(fc.oneof({ weight: 5, arbitrary: lines }, { weight: 1, arbitrary: below }), { maxLength: 8 }).map((parts) => parts.join('\n'));

/** What a note says in its front matter, and by way of it. */
function facts(front: string, language = '    '): unknown {
  const { frontMatter, links, tags, issues } = parseNote('Note.md', `---${language}\n${front}\n---\n`);
  return { data: frontMatter?.data, lines: frontMatter?.lines, links, tags, issues };
}

/** The same by the reader of all YAML, which reads whatever is said to be YAML. */
const slowFacts = (front: string): unknown => facts(front, 'yaml');

describe('Plain front matter', () => {
  test('is read as the reader of all YAML reads it', () => {
    fc.assert(fc.property(yaml, (front) => {
      fc.pre(readPlainYaml(front) !== null);
      expect(facts(front)).toEqual(slowFacts(front));
    }), { numRuns: RUNS });
  });

  test('is what nearly every shipped note has, and reads the same', () => {
    const paths = readdirSync(vault, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
    const fronts = paths.map((path) => frontOf(readFileSync(vault + path, 'utf8'))).filter((front) => front !== null);
    const plain = fronts.filter((front) => readPlainYaml(front) !== null);
    for (const front of plain) expect(facts(front)).toEqual(slowFacts(front));
    expect(plain.length).toBeGreaterThan(fronts.length * 0.95);
  });

  test.each([
    ['a key with dots', 'ms.date: x', { 'ms.date': 'x' }],
    ['a key of another script', '标签: x', { 标签: 'x' }],
    ['a version, which is no number', 'a: 2.0.0', { a: '2.0.0' }],
    ['a number with a point, or zeros in front', 'a: [802.11, 007]', { a: [802.11, 7] }],
    ['a yes, which is text', 'a: yes', { a: 'yes' }],
    ['brackets and commas in the quotes of a list', 'a: ["b [c], d", e]', { a: ['b [c], d', 'e'] }],
    ['lines below that are one text', 'a: >-\n  b\n  c\nd: |\n  e: f\n  - g', { a: 'b c', d: 'e: f\n- g\n' }],
    ['mappings and lists in one another', 'a:\n  b: c\n  d:\n    - e: 1\n      f:\n      - g\n    - h\ni:\n- j', { a: { b: 'c', d: [{ e: 1, f: ['g'] }, 'h'] }, i: ['j'] }],
    ['words that go on in the lines below', 'a: b\n  - c\n    d\ne: f', { a: 'b - c d', e: 'f' }],
    ['empty lines in text', 'a: |\n  b\n\n    c\n\nd: >-\n  e\n  f\n\n  g\n', { a: 'b\n\n  c\n', d: 'e f\ng' }],
    ['one line of JSON', '{"a-b":true,"tags":["c/d",null],"e":{"f":"g: \\"h\\"","i":-1},"j":""}', { 'a-b': true, tags: ['c/d', null], e: { f: 'g: "h"', i: -1 }, j: '' }],
    ['what a template has filled in', 'a: {{date}}\nb:\n- {{date:YYYY-MM-DD}}', { a: { '{date}': null }, b: [{ '{date:YYYY-MM-DD}': null }] }],
    ['a comment behind words', 'a: b#c # d: e\nf:\n- g # h', { a: 'b#c', f: ['g'] }],
    ['a wiki-link without quotes', 'a: [[b c]]\nd: [[[e]], f]', { a: [['b c']], d: [[['e']], 'f'] }],
    ['quotes in quotes', `a: 'it''s'\nb: "c \\"d\\" \\u00e9"`, { a: "it's", b: 'c "d" é' }],
    ['words behind a dash or a dot, and numbers below nothing', 'a: -1\nb: [-c, .d]\n_e: -0.5', { a: -1, b: ['-c', '.d'], _e: -0.5 }],
    ['lists in the items of a list', 'a:\n  - - b\n    - c: d\n      e: f\n  - - - g\n      -\nh: i', { a: [['b', { c: 'd', e: 'f' }], [['g', null]]], h: 'i' }],
    ['a path from here', 'a: ./b/c.png\nd: [../e, ./f]', { a: './b/c.png', d: ['../e', './f'] }],
    ['a long line', `a: ${'b '.repeat(2000)}c`, { a: `${'b '.repeat(2000)}c` }],
  ])('may hold %s', (_, front, data) => {
    expect(readPlainYaml(front)?.data).toEqual(data);
    expect(facts(front)).toEqual(slowFacts(front));
  });

  test.each(['a: |+\n  b', 'a: >\n  b\n   c', 'a: |\nb: c', 'a: &x b\nc: *x', 'a: {b: c', 'a: "b\\x41"', 'a: "b \\U0001F332"', 'a: ["b\\N"]', 'a: "b\n  c"', 'a: b\n\n  c', 'a: 0x1f', 'a:\n  - - b\n   - c', 'a:\n  b\n', 'a:\n  b: c\n d: e', 'a:\tb', '- a', 'a', '? a', '{"a": 1', '{"__proto__": 1}', `a: ${'['.repeat(20)}${']'.repeat(20)}`])('is not %s', (front) => {
    expect(readPlainYaml(front)).toBeNull();
  });
});

function frontOf(text: string): string | null {
  const delimited = delimitFrontMatter(text);
  return delimited.kind === 'block' ? text.slice(delimited.block.body.start, delimited.block.body.end) : null;
}
