import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseNote } from '../../src/parse/parse-note';
import { parseNoteWithRemark } from './remark/parse-note-with-remark';
import { sharedPath } from '../shared-folder';
import { markdown, scribble } from './markdown-arbitrary';
import { compareNotes, type Comparison, type Difference, type FactKind } from './note-comparison';
import { KNOWN_DIFFERENCES } from './reader-differences';

/** More for a long run: `READER_RUNS=20000`. */
const LONG = process.env['READER_RUNS'];
const RUNS = Number(LONG ?? 600);
/** The same notes at every short run: what a long one finds is listed or mended, and must not come up by chance. */
const SEED = LONG === undefined ? { seed: 1 } : {};
/** A vault to compare as well: `READER_VAULT=<folder>`. Nothing of it is kept; what differs is printed. */
const VAULT = process.env['READER_VAULT'];

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What differed in somebody's vault. */
const ONCE_DIFFERENT: [name: string, text: string][] = [
  ['code in an item, a tab in, with a callout behind it', '1. a\n\n\t```sh\n\tb\n\t```\n\n> [!note]\n> c [[d]]\n'],
  ['a block id right behind the mark of a quote', '> - [[a]]\n>^b\n'],
  ['a colour in the mark of a callout', '> [!quote|#ff6666] a\n> b\n'],
  ['the mark of a comment in code far in', 'a\n\n    %%\n%%\n'],
  ['the mark of mathematics in code behind the mark of an item', '1.     $$\n$$\n'],
  ['code in the text of an image', '![a ``b` \\` c `` d` `](e) ![ `&amp;` &amp;](f) ![` `` `](g)\n'],
  ['an address in the mark of a callout', '> [!VIDEO https://x.example/a]\n'],
  ['mathematics that begins in code of two lines', 'a\n\n\tb\n\t$$\n\tc\n\t$$\n\n[d](e)\n'],
  ['a no-break space on the last line of an item', '- a\n  \u00a0\n\nb\n'],
  ['the mark of a footnote behind brackets', '[a][^b] c\n\n[^b]: d\n'],
  ['the mark of a footnote behind a backslash', 'a \\[^b] c\n'],
  ['mathematics far in, in the paragraph of an item', '- a\n      $$\n      b\n  $$\n  c [[d]]\n\n# e\n\n$$f$$\n'],
  ['a fence in an item behind a line that goes on with its words from the margin', `- a\n  - b\nc\n\n  \`\`\`\n  d\n \`\`\`\n\n${'e\n\n'.repeat(2000)}# f\n`],
  ['a label that is defined in an item', `[a][b]\n\n${'c\n\n'.repeat(700)}* [b]: d\n`],
  ['a label that goes on in the next line of a quote', `> [a\n> b] [c][a\n> b]\n\n${'d\n\n'.repeat(700)}[a b]: e\n`],
  ['mathematics behind the mark of an item that is far in, and so words of a paragraph', 'a\n    - $$\n      b\n      $$\n    - c $d$\n\n- $$\n  e\n  $$\n'],
  ['a reference with a footnote behind it', '[a][^b]\n\n[a]: c\n[^b]: d\n'],
  ['a merge that left two versions', 'a\n<<<<<<< b\nc\n=======\nd\n>>>>>>> e\n'],
  ['a fence that ends with the item that it begins', '- a\n\t- ~~~\n\t  b\n\t- ~~~\n\t- c [^1]\n\t- [^1]: https://x.example/\n'],
  ['a mark of code in code, behind that of a quote', '```\n>```\n```\n\n>[!a]\n>b\n'],
  ['a bracket in the label of a reference to far away', `[a][b \\[c\\]]\n\n${'d\n\n'.repeat(700)}[b \\[c\\]]: e\n`],
  ['what would be the title of a link, were there no bracket in it', '[a](“b” ([c](d)) ([e](https://x.example/f)))\n'],
  ['a bracket behind a backslash in the title of a link', '[a](b (c \\( d))\n'],
  ['a blank at the end of a line in the text of an image', '![a \nb](c) ![d\t\r\ne](f)\n'],
  ['a blank at the end of the first line of a link, with nothing in front', '[ \na](b)\n'],
  ['a line across, of many dashes with blanks between', `- a\n\n${'- '.repeat(30)}\n# b\n\n> ${'* '.repeat(20)}\n`],
  ['rows of a table with a lone backtick each', '| a | b ` |\n|---|---|\n| [[c]] | https://x.example/a |\n | d ` | e |\n\n> | f ` |\n> | [[g]] |\n> | ` h |\n'],
  ['dashes right below the rows of a table', '| a |\n|---|\n| b |\n---\n\nc\n| d |\n| e |\n===\n\n| f |\n---|---\n| g |\n| h |\n---\n\n| i |\n        | `j |\n        | k` |\n'],
  ['code that begins like an item, with mathematics below it', 'a\n\n    $$\n    + b\n    $$\n\n# c\n\n$$\nd\n$$\n'],
  ['a tag behind the blank of a printer', 'a\n\f#b \v#c\n'],
  ['a link whose bracket closes on the next line', '- a ([b\n  ](https://x.example)) c\n'],
  ['a wiki-link with nothing behind its bar, or no target, behind a backslash that is text', 'a \\\\[[b|]] \\\\[[|c]] \\\\[[d]] [[e|]]\n'],
];

function compare(text: string): Comparison {
  return compareNotes(parseNote('Note.md', text), parseNoteWithRemark('Note.md', text));
}

function notesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && entry.name.endsWith('.md')).map((entry) => join(entry.parentPath, entry.name)).sort();
}

describe('The one-pass reader reads what remark reads', () => {
  test.each(['vault-template', 'test/fixtures', 'src/cli/preview/sample-vault'])('in %s', (folder) => {
    const notes = notesIn(join(root, folder));
    expect(notes.length).toBeGreaterThan(0);
    for (const path of notes) expect({ path, ...compare(readFileSync(path, 'utf8')) }).toMatchObject({ path, differences: [] });
  });

  test.skipIf(!sharedPath('seeds'))('in the seed documents', () => {
    for (const path of notesIn(sharedPath('seeds') ?? '')) expect({ path, ...compare(readFileSync(path, 'utf8')) }).toMatchObject({ path, differences: [] });
  });

  const recordings = sharedPath('obsidian-recordings');
  test.skipIf(!recordings)('in what Obsidian was recorded with', () => {
    for (const name of readdirSync(recordings ?? '').filter((file) => file.endsWith('.json'))) {
      const { fileContents }: { fileContents: string } = JSON.parse(readFileSync(join(recordings ?? '', name), 'utf8'));
      expect({ name, ...compare(fileContents) }).toMatchObject({ name, differences: [] });
    }
  });

  test.each(ONCE_DIFFERENT)('in %s', (_, text) => {
    expect(compare(text).differences).toEqual([]);
  });

  test.each([['notes', markdown, RUNS], ['scribbles', scribble, RUNS]])('in generated %s', (_, texts, numRuns) => {
    fc.assert(fc.property(texts, (text) => {
      fc.pre(!KNOWN_DIFFERENCES.some(({ shows }) => shows.test(text)));
      expect(compare(text).differences).toEqual([]);
    }), { numRuns, ...SEED });
  });
});

describe('Where the two differ by intent', () => {
  test.each(KNOWN_DIFFERENCES)('$reason', ({ shows, example }) => {
    expect(example).toMatch(shows);
    expect(compare(example).differences).not.toEqual([]);
  });
});

/** So many differences are printed in full. */
const MOST_SHOWN = 50;

/** Where in a text a difference is: by its first offset, or at the top where it has none. */
function lineOf(text: string, { ours, theirs }: Difference): number {
  const [, offset = '0'] = /"start":(\d+)/.exec(ours ?? theirs ?? '') ?? [];
  return text.slice(0, Number(offset)).split('\n').length;
}

describe.skipIf(VAULT === undefined)('In a vault of somebody’s own', () => {
  test('fewer than one fact in 10,000 differs', () => {
    const paths = notesIn(VAULT ?? '').filter((path) => !/(?:^|[\\/])\./.test(relative(VAULT ?? '', path)));
    expect(paths, `notes in ${VAULT}`).not.toEqual([]);
    const differing = new Map<FactKind, number>();
    const total = { facts: 0, differences: 0, spared: 0, besideSpared: 0 };
    for (const path of paths) {
      const text = readFileSync(path, 'utf8');
      const { facts, spared, differences } = compare(text);
      for (const each of differences.slice(0, Math.max(0, MOST_SHOWN - total.differences - total.besideSpared))) {
        console.log(`${path}:${lineOf(text, each)} ${each.kind}\n  ours   ${each.ours}\n  remark ${each.theirs}`);
      }
      // Of a note that remark was spared a part of, it has said so: what stands there only the one-pass reader reads, and what stands beside it may be torn apart.
      if (spared) {
        total.spared += 1;
        total.besideSpared += differences.length;
        continue;
      }
      total.facts += facts;
      total.differences += differences.length;
      for (const kind of new Set(differences.map((each) => each.kind))) differing.set(kind, (differing.get(kind) ?? 0) + 1);
    }
    console.log(`${paths.length} notes, ${total.facts} facts, ${total.differences} differ; notes by kind: ${JSON.stringify(Object.fromEntries(differing))}. Remark was spared parts of ${total.spared} notes, as it says in them: they are counted apart, and ${total.besideSpared} facts of theirs differ.`);
    // One difference in a small vault tells nothing of a share: it is printed.
    expect(total.facts < 10_000 ? 0 : total.differences / total.facts).toBeLessThan(1 / 10_000);
    for (const kind of ['headings', 'links', 'items'] as const) expect(differing.get(kind) ?? 0).toBeLessThanOrEqual(Math.max(1, paths.length / 1000));
  }, 3_600_000);
});
