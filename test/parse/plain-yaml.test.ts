import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { delimitFrontMatter } from '../../src/parse/front-matter-block';
import { parseNote } from '../../src/parse/parse-note';
import { readPlainYaml } from '../../src/parse/plain-yaml';

const RUNS = Number(process.env['READER_RUNS'] ?? 2000);
const vault = fileURLToPath(new URL('../../vault-template/', import.meta.url));

const KEYS = ['title', 'tags', 'part-of', 'a b', 'tags', 'true', 'yes', 'x1', 'a_b', 'ms.date', '标签', 'été', '1st', '"q"', 'a ', ' a', 'größe'];
const VALUES = [
  'OSPO', 'TODO Group', '"[[WHO]]"', "'[[WHO#OSPO|x]]'", '[a, b]', '[OSPO (Role), "c, d", ]', '[]', '[[A]]', '[a, , b]', '42', '007', '-1', '1.5', '0x1f', '1e3', '18F', '508 checklist', '2026-03-14', '2021-10-02T11:30:00', '10:30',
  'true', 'True', 'null', '~', 'yes', '', ' ', 'a: b', 'a #b', 'a#b', '# c', 'https://x.example/a', 'a:', '"a\\nb"', "'it''s'", '"a" b', '|', '>', '&a b', '*a', '!t a', '{a: b}', '- a', '-a', '?', '@a', '`a`', '%a', 'größe 日本 🙂', 'a, b', 'a]', '[a', '"open', '[a]b', '[a] # c', '.inf', 'x\u00a0y', '=', '<<', '<b>', '["a [b], c", \'d]\', e]', '["a" b]', '["a\\\\"]', '[802.11, 007, 1e3, x ]', '[a ,b]', '[a,]', '[,]',
  '2.0.0', '8e362604-2c0b', '48e5', '1.', '0o17', '0b1', '1_000', '12345678901234567890', '|-', '>-', '|+', '|2', '> x', 'Yes', 'off', 'NULL',
];
const entry = fc.tuple(fc.constantFrom(...KEYS), fc.constantFrom(':', ': ', ':  ', ' :', ''), fc.constantFrom(...VALUES)).map((parts) => parts.join(''));
const item = fc.tuple(fc.constantFrom('', '  ', '    ', ' '), fc.constantFrom('- ', '-', '-  '), fc.constantFrom(...VALUES)).map((parts) => parts.join(''));
const other = fc.constantFrom('', ' ', '# comment', '  # comment', '  indented', '  more # text: [x] ', '   deeper', '...', 'word', '- ', '-');
const yaml = fc.array(fc.oneof({ weight: 5, arbitrary: entry }, { weight: 3, arbitrary: item }, other), { maxLength: 8 }).map((lines) => lines.join('\n'));

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
    ['a long line', `a: ${'b '.repeat(2000)}c`, { a: `${'b '.repeat(2000)}c` }],
  ])('may hold %s', (_, front, data) => {
    expect(readPlainYaml(front)?.data).toEqual(data);
    expect(facts(front)).toEqual(slowFacts(front));
  });

  test.each(['a: |+\n  b', 'a: |\n  b\n\nc: d', 'a: >\n  b\n   c', 'a: |\nb: c', 'a: &x b\nc: *x', 'a: {b: c}', 'a:\n  b: c', 'a: b\n  c', 'a: "b\\n"', "a: 'it''s'", 'a: 0x1f', 'a:\n  - b\n  - - c', 'a:\tb', '- a', 'a', '? a'])('is not %s', (front) => {
    expect(readPlainYaml(front)).toBeNull();
  });
});

function frontOf(text: string): string | null {
  const delimited = delimitFrontMatter(text);
  return delimited.kind === 'block' ? text.slice(delimited.block.body.start, delimited.block.body.end) : null;
}
