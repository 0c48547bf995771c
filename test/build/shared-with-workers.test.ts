import { characterEntities } from 'character-entities';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
// @ts-expect-error the build script is plain JavaScript without types
import { buildMain, bundleWorker } from '../../esbuild.config.mjs';
import { parseNote } from '../../src/parse/parse-note';

const NOTE = '---\nhost: "[[CERN]]"\nkeys: {a: &b [1, 2], c: *b}\n---\n# TODO &amp; Group\n\nThe TODO Group met `CERN` in [[Geneva#Centre|town]].\n';

/** What an expression is behind a worker's own text, where nothing else is; as a copy, as between threads. */
async function evaluated(worker: string, expression: string): Promise<unknown> {
  const { text } = await bundleWorker(worker);
  return JSON.parse(String(runInNewContext(`const self = {}; ${text}; JSON.stringify(${expression})`)));
}

describe('what main.js and its workers share', () => {
  test('stands in main.js once', async () => {
    const { text } = await buildMain();
    for (const phrase of ['The front matter is not closed', 'BLOCK_AS_IMPLICIT_KEY:', 'ClockwiseContourIntegral']) {
      expect(text.split(phrase), phrase).toHaveLength(2);
    }
  });

  test('reads a note by itself as the reader does', async () => {
    const note = await evaluated('notes', `shared.parseNote('a.md', ${JSON.stringify(NOTE)})`);
    expect(note).toEqual(JSON.parse(JSON.stringify(parseNote('a.md', NOTE))));
    expect(note).toMatchObject({ frontMatter: { data: { host: '[[CERN]]', keys: { a: [1, 2], c: [1, 2] } } } });
  });

  test('knows the names of all characters', async () => {
    const references = Object.keys(characterEntities).map((name) => `&${name};`);
    expect(await evaluated('notes', `${JSON.stringify(references)}.map(shared.decodeString)`)).toEqual(Object.values(characterEntities));
  });

  test('serves whoever gives it a scope', async () => {
    expect(await evaluated('notes', 'typeof self.onmessage')).toBe('function');
    expect(await evaluated('layout', 'typeof self.onmessage')).toBe('function');
  });
});
