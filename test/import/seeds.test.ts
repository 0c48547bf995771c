import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedPath } from '../shared-folder';
import { importTexts } from './site';

const seeds = sharedPath('seeds');

/** What a reader sees of Markdown: its words. */
function visibleWords(markdown: string): string[] {
  return markdown.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/\]\([^)]*\)/g, ']').replace(/\[\[[^\]|]*\|/g, '[[').replace(/<[^>]*>|\{[^}]*\}|https?:\S+/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
}

describe.skipIf(!seeds)('the seed documents', () => {
  const files = Object.fromEntries(readdirSync(seeds ?? '.').filter((name) => name.endsWith('.md')).map((name) => [name, readFileSync(join(seeds ?? '.', name), 'utf8')]));

  it('become notes without a word lost, nor a construct left over', async () => {
    const { notes } = await importTexts(files);
    expect(notes.filter(({ id }) => id.startsWith('page'))).toHaveLength(Object.keys(files).length);
    for (const { from, text } of notes.filter(({ id }) => id.startsWith('page'))) {
      const have = new Set(visibleWords(text).map((word) => word.toLowerCase()));
      expect(visibleWords(files[from] ?? '').filter((word) => !have.has(word.toLowerCase()) && !/[ðŸâÃ€œ]/.test(word))).toEqual([]);
      expect(text).not.toMatch(/^import |<[A-Z][A-Za-z]+[ />]|\{frontMatter|^:::|ðŸ|\u2028/m);
    }
  });

  it('are the same when their notes are imported again', async () => {
    const first = await importTexts(files);
    const again = await importTexts(Object.fromEntries(first.notes.map(({ to, text }) => [to, text])));
    expect(again.notes.map(({ to, text }) => [to, text])).toEqual(first.notes.map(({ to, text }) => [to, text]));
  });
});
