import { beforeAll, describe, expect, it } from 'vitest';
import type { ListItem, MaskKind, NoteLink, ParsedNote } from '../../src/model/note';
import { parseNote } from '../../src/parse/parse-note';
import { generateVault } from '../bench/generated-vault';
import { charactersOf, sampleOf, type VaultText } from '../bench/vault';

const COUNT = 3000;

/** Of a note of the public vault on average, as our reader counts them there. */
const PUBLIC = { headings: 3.24, 'wiki-links': 3.99, 'links of Markdown': 7.47, 'bare addresses': 0.36, items: 4.64, comments: 11.2, code: 0.92, HTML: 2.02, 'block ids': 0.74 };

/** How near the generated vault comes to each of them. */
const NEAR = 0.2;

function countsOf(vault: VaultText): Record<keyof typeof PUBLIC, number> {
  const notes = vault.map(({ path, text }) => parseNote(path, text));
  const mean = (count: (note: ParsedNote) => number): number => notes.reduce((sum, note) => sum + count(note), 0) / notes.length;
  const links = (form: NoteLink['form']): number => mean((note) => note.links.filter((link) => link.form === form).length);
  const masks = (kind: MaskKind): number => mean((note) => note.masks.filter((mask) => mask.kind === kind).length);
  return {
    headings: mean((note) => note.headings.length), 'wiki-links': links('wiki'), 'links of Markdown': links('markdown'), 'bare addresses': links('url'), items: mean((note) => note.items.length),
    comments: masks('comment'), code: masks('code'), HTML: masks('html'), 'block ids': masks('block-id'),
  };
}

describe('the vault that the bench makes', () => {
  let vault: VaultText = [];
  beforeAll(() => {
    vault = generateVault(COUNT);
  });

  it('is the same each time, and another with another seed', () => {
    expect(generateVault(COUNT)).toEqual(vault);
    expect(generateVault(20, 2)).not.toEqual(generateVault(20));
  });

  it('has as many notes as were asked for, each with a path of its own', () => {
    expect(new Set(vault.map(({ path }) => path)).size).toBe(COUNT);
  });

  it('has the sizes of the public vault', () => {
    const sizes = vault.map(({ text }) => text.length).sort((a, b) => a - b);
    expect(sizes[COUNT / 4]).toBeGreaterThan(1600);
    expect(sizes[COUNT / 2]).toBeGreaterThan(1800);
    expect(sizes[COUNT / 2]).toBeLessThan(2000);
    expect(sizes[COUNT * 3 / 4]).toBeLessThan(2200);
    expect(sizes.filter((size) => size > 20_000).length / COUNT).toBeLessThan(1 / 200);
    expect(charactersOf(vault) / COUNT).toBeGreaterThan(2000);
    expect(charactersOf(vault) / COUNT).toBeLessThan(2500);
  });

  it('has as many headings, links, items and comments', () => {
    const counts = countsOf(vault);
    const farOff = Object.entries(PUBLIC).filter(([name, count]) => Math.abs(counts[name as keyof typeof PUBLIC] / count - 1) > NEAR);
    expect(farOff.map(([name, count]) => `${name}: ${counts[name as keyof typeof PUBLIC].toFixed(2)} instead of ${count}`)).toEqual([]);
  });

  it('holds something of all else that a reader of notes has to know, and no mistake', () => {
    const notes = vault.map(({ path, text }) => parseNote(path, text));
    const masks = new Set(notes.flatMap((note) => note.masks.map(({ kind }) => kind)));
    expect([...masks].sort()).toEqual(['block-id', 'callout', 'code', 'comment', 'front-matter', 'heading', 'html', 'link', 'math', 'tag', 'url']);
    expect(notes.some((note) => note.items.some(({ task }) => task !== null))).toBe(true);
    expect(Math.max(...notes.flatMap((note) => note.items.map((item) => depthOf(note, item))))).toBe(4);
    expect(notes.flatMap((note) => note.issues)).toEqual([]);
  });

  it('is told by a sample spread over all of it', () => {
    const sample = sampleOf(vault, 600);
    expect(sample).toHaveLength(600);
    expect(charactersOf(sample) / charactersOf(vault)).toBeGreaterThan(0.15);
    expect(charactersOf(sample) / charactersOf(vault)).toBeLessThan(0.25);
    expect(sampleOf(vault, 2 * COUNT)).toEqual(vault);
  });
});

/** 0 for an item in no other. */
function depthOf(note: ParsedNote, { parent }: ListItem): number {
  const above = parent === null ? undefined : note.items[parent];
  return above ? 1 + depthOf(note, above) : 0;
}
