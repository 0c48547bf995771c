import { describe, expect, test } from 'vitest';
import type { ParsedNote } from '../../src/model/note';
import { parseNote } from '../../src/parse/parse-note';
import { parseNoteWithRemark } from './remark/parse-note-with-remark';

/** Behind each hostile text stands a note as anyone writes it: it must be read all the same. */
const SOUND = '\n\n# Sound\n\n- [ ] task [[after]] #fine\n';

/** Texts, and of what remark has to leave unread in them. */
const HOSTILE: [name: string, text: string, ...codes: string[]][] = [
  ['wiki-links left open', '[[a'.repeat(40_000), 'line-too-long'],
  ['wiki-links left open on many lines', '[[a\n'.repeat(20_000), 'block-too-long'],
  ['opening brackets', '['.repeat(200_000), 'line-too-long'],
  ['closing brackets', ']'.repeat(200_000), 'crowded-markup', 'line-too-long'],
  ['brackets around brackets', '['.repeat(9000) + ']'.repeat(9000), 'crowded-markup'],
  ['links left open', '[a](b'.repeat(3000), 'crowded-markup'],
  ['references to nothing', '[a]\n'.repeat(1500), 'crowded-markup'],
  ['embeds left open', '![[!['.repeat(3000), 'crowded-markup'],
  ['images left open', '![a'.repeat(6000), 'crowded-markup'],
  ['images in images', '!['.repeat(3000) + 'a' + '](b)'.repeat(3000), 'crowded-markup'],
  ['asterisks', '*'.repeat(100_000), 'line-too-long'],
  ['asterisks between letters', '**a *b _c '.repeat(2000)],
  ['lists on one line', `${'- '.repeat(9000)}a`, 'nested-too-deeply'],
  ['numbers on one line', `${'1. '.repeat(6000)}a`, 'nested-too-deeply'],
  ['quotes in quotes', `${'>'.repeat(10_000)}a`, 'nested-too-deeply'],
  ['quotes and lists in one another', `${'>- '.repeat(6000)}a`, 'nested-too-deeply'],
  ['ever deeper quotes', Array.from({ length: 300 }, (_, depth) => `${'>'.repeat(depth)} a`).join('\n'), 'nested-too-deeply'],
  ['ever deeper lists', Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'), 'nested-too-deeply'],
  ['a line of a megabyte', 'word '.repeat(200_000), 'line-too-long'],
  ['a word of a megabyte', 'x'.repeat(1_000_000), 'line-too-long'],
  ['a picture in the text', `![](data:image/png;base64,${'QUJD'.repeat(100_000)})`, 'line-too-long'],
  ['code of a megabyte', `\`\`\`json\n${'x'.repeat(1_000_000)}\n\`\`\``],
  ['backticks', Array.from({ length: 600 }, (_, count) => '`'.repeat(count % 150 + 1)).join(' '), 'line-too-long'],
  ['backticks without a partner', '`a``b``` '.repeat(900) + '````', 'crowded-markup'],
  ['comments of HTML left open', `a ${'<!-- a '.repeat(2500)}`, 'crowded-markup'],
  ['instructions left open', `a ${'<? '.repeat(5000)}`, 'crowded-markup'],
  ['dollars', '$a '.repeat(6000)],
  ['dollars in one another', '$a$'.repeat(6000)],
  ['percents', '%% '.repeat(6001)],
  ['a wide table', `|${' a |'.repeat(4000)}\n|${'---|'.repeat(4000)}`],
  ['a long table', `| a | [[b]] |\n|---|---|\n${'| c | d |\n'.repeat(8000)}`],
  ['empty lines', '\n'.repeat(300_000)],
  ['fields left open', '(a:: '.repeat(4000)],
  ['brackets behind an address', `https://a.example/${')'.repeat(15_000)}`],
  ['at signs', 'a@'.repeat(9000)],
  ['byte order marks', '\uFEFF'.repeat(9000)],
  ['halves of characters', '\ud800'.repeat(9000)],
];

function expectSound(note: ParsedNote): void {
  expect(note.headings.at(-1)?.text).toBe('Sound');
  expect(note.items.at(-1)).toMatchObject({ task: ' ', text: 'task [[after]] #fine' });
  expect(note.links.at(-1)).toMatchObject({ target: 'after' });
  expect(note.tags.at(-1)).toMatchObject({ name: 'fine' });
}

describe('Hostile text is read in the time of any other', () => {
  test.each(HOSTILE)('%s', (_, text) => {
    const note = parseNote('Note.md', text + SOUND);
    expect(note.issues).toEqual([]);
    expectSound(note);
  });

  // What costs the square of its length does not end there within the limit of a test.
  test.each(HOSTILE)('%s, as long as a million characters', (_, text) => {
    expectSound(parseNote('Note.md', text.repeat(Math.ceil(1_000_000 / text.length)) + SOUND));
  });

  test.each(HOSTILE)('%s, in the front matter', (_, text) => {
    const note = parseNote('Note.md', `---\na: ${text.slice(0, 100_000)}\n---${SOUND}`);
    expect(note.headings.at(-1)?.text).toBe('Sound');
    expect(note.links.at(-1)).toMatchObject({ target: 'after' });
  });
});

describe('Hostile text is read by remark, and what was left unread is said', () => {
  test.each(HOSTILE)('%s', (_, text, ...codes) => {
    const note = parseNoteWithRemark('Note.md', text + SOUND);
    expect([...new Set(note.issues.map(({ code }) => code))].sort()).toEqual([...codes].sort());
    expectSound(note);
  });
});

describe('A long note', () => {
  const PAGE = '## Duties\n\nThe office answers to [[Harbour Authority|the board]] and to [others](https://x.example/a).\n\n- [ ] item [[Quay]] #ports\n    - nested\n\n```js\nconst a = `[[no]]`;\n```\n\n';

  test('of two megabytes loses nothing', () => {
    const pages = Math.ceil(2_000_000 / PAGE.length);
    const note = parseNote('Note.md', PAGE.repeat(pages));
    expect(note.headings).toHaveLength(pages);
    expect(note.links).toHaveLength(3 * pages);
    expect(note.items).toHaveLength(2 * pages);
    expect(note.tags).toHaveLength(pages);
    expect(note.issues).toEqual([]);
  }, 120_000);

  test('may have many links, definitions and tasks, and is then no crowd', () => {
    const lines = (line: (index: number) => string) => Array.from({ length: 1500 }, (_, index) => line(index)).join('\n');
    const note = parseNote('Note.md', `${lines((i) => `- [ ] [[A${i}]] [b][c${i}] [d](e.md "f") \`g\` <https://x.example>`)}\n\n${lines((i) => `[c${i}]: https://x.example/${i}`)}\n`);
    expect(note.issues).toEqual([]);
    expect(note.links).toHaveLength(6000);
  });
});

describe('A long note read by remark', () => {
  test('says once where a block without an end was cut, and reads on behind it', () => {
    const note = parseNoteWithRemark('Note.md', `${'> line [[a]]\n'.repeat(5000)}\ntext [[b]]\n`);
    expect(note.issues).toMatchObject([{ code: 'block-too-long', severity: 'warning', line: 2001, column: 1 }]);
    expect(note.links).toHaveLength(5001);
  });

  test('says how much of a line was left unread, and where', () => {
    const note = parseNoteWithRemark('Note.md', `one\n[[a]] ${'x'.repeat(30_000)} [[b]]\n[[c]]\n`);
    expect(note.issues).toMatchObject([{ code: 'line-too-long', line: 2, column: 20_001 }]);
    expect(note.issues[0]?.message).toContain('30012');
    expect(note.links.map(({ target }) => target)).toEqual(['a', 'c']);
  });
});
