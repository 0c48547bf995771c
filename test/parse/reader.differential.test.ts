import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseNote } from '../../src/parse/parse-note';
import { parseNoteWithRemark } from '../../src/parse/remark/parse-note-with-remark';
import { sharedPath } from '../shared-folder';
import { markdown, scribble } from './markdown-arbitrary';
import { compareNotes, type Comparison, type FactKind } from './note-comparison';
import { KNOWN_DIFFERENCES } from './reader-differences';

/** More for a long run: `READER_RUNS=20000`. */
const LONG = process.env['READER_RUNS'];
const RUNS = Number(LONG ?? 600);
/** The same notes at every short run: what a long one finds is listed or mended, and must not come up by chance. */
const SEED = LONG === undefined ? { seed: 1 } : {};
/** A vault to compare as well: `READER_VAULT=<folder>`. Nothing of it is kept; what differs is printed. */
const VAULT = process.env['READER_VAULT'];

const root = fileURLToPath(new URL('../..', import.meta.url));

function compare(text: string): Comparison {
  return compareNotes(parseNote('Note.md', text), parseNoteWithRemark('Note.md', text));
}

function notesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md')).sort().map((path) => join(folder, path));
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

describe.skipIf(VAULT === undefined)('In a vault of thousands of notes', () => {
  test('fewer than one fact in 10,000 differs', () => {
    const differing = new Map<FactKind, number>();
    let facts = 0;
    let differences = 0;
    const notes = notesIn(VAULT ?? '');
    for (const path of notes) {
      const comparison = compare(readFileSync(path, 'utf8'));
      facts += comparison.facts;
      differences += comparison.differences.length;
      for (const kind of new Set(comparison.differences.map((each) => each.kind))) differing.set(kind, (differing.get(kind) ?? 0) + 1);
      for (const { kind, ours, theirs } of comparison.differences) console.log(`${path}: ${kind}\n  ours   ${ours}\n  remark ${theirs}`);
    }
    console.log(`${notes.length} notes, ${facts} facts, ${differences} differ; notes by kind: ${JSON.stringify(Object.fromEntries(differing))}`);
    expect(differences).toBeLessThan(facts / 10_000);
    for (const kind of ['headings', 'links', 'items'] as const) expect(differing.get(kind) ?? 0).toBeLessThanOrEqual(notes.length / 1000);
  }, 3_600_000);
});
