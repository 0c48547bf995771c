import { characterEntities } from 'character-entities';
import { build } from 'esbuild';
import { runInNewContext, Script } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
// @ts-expect-error the build script is plain JavaScript without types
import { buildMain, bundleWorker, inBrowser } from '../../esbuild.config.mjs';
import { recordOf } from '../../src/graph/record/note-record';
import { parseNote } from '../../src/parse/parse-note';
// @ts-expect-error the build script is plain JavaScript without types
import { asComment } from '../../src/parts/carry-text.mjs';
import { carried } from '../../src/parts/carried-text';
// @ts-expect-error the build script is plain JavaScript without types
import { textsOf } from '../../src/parts/main-of-parts.mjs';
import type { Parts } from '../../src/parts/part';
import { workerText } from '../../src/parts/worker-text';

const NOTE = '---\nhost: "[[CERN]]"\nkeys: {a: &b [1, 2], c: *b}\n---\n# TODO &amp; Group\n\nThe TODO Group met `CERN` in [[Geneva#Centre|town]].\n';

let main = '';
let parts: Parts = {};
let inWorkers: string[] = [];

beforeAll(async () => {
  const built = await buildMain();
  main = String(built.text);
  const chunks: Map<string, { inputs: object }> = built.parts.chunks;
  inWorkers = built.parts.workers.flat().flatMap((name: string) => Object.keys(chunks.get(name)?.inputs ?? {}));
  const texts: [string, string][] = [...textsOf(built.parts)];
  parts = Object.fromEntries(texts.map(([name, text]) => {
    const carrier: unknown = new Script(`()=>{${String(asComment(text))}}`).runInThisContext();
    return [name, carried(carrier as () => void)];
  }));
});

/** What a worker answers where nothing is but its own text; as copies, as between threads. */
function answersOf(text: string, requests: readonly object[]): unknown {
  const script = `const answers = []; const self = { postMessage: (answer) => answers.push(answer) }; ${text};
    for (const data of ${JSON.stringify(requests)}) self.onmessage({ data }); JSON.stringify(answers)`;
  return JSON.parse(String(runInNewContext(script)));
}

describe('what main.js and its workers share', () => {
  test('stands in main.js once', () => {
    for (const phrase of ['The front matter is not closed', 'BLOCK_AS_IMPLICIT_KEY:', 'ClockwiseContourIntegral', '"persons","contacts"']) {
      expect(main.split(phrase), phrase).toHaveLength(2);
    }
  });

  test('reads notes by itself as the reader does, made of the parts of main.js and bundled alone', async () => {
    const requests = [{ kind: 'read', task: 3, notes: [{ path: 'a.md', text: NOTE }] }];
    const answers = [{ task: 3, records: [recordOf(parseNote('a.md', NOTE))] }];
    expect(answersOf(workerText(parts, './notes.js'), requests)).toEqual(answers);
    expect(answersOf(String((await bundleWorker('notes')).text), requests)).toEqual(answers);
  });

  test('are the parts of a worker that it asks something of: the reader, not the dictionary', () => {
    expect(inWorkers).toContain('src/parse/parse-note.ts');
    expect(inWorkers.filter((file) => /common-words:|dictionary|^src\/(app|view|obsidian)\//.test(file))).toEqual([]);
  });

  test('knows the names of all characters', async () => {
    const { outputFiles } = await build({ ...inBrowser, entryPoints: ['micromark-util-decode-string'], format: 'iife', globalName: 'strings', write: false });
    const references = Object.keys(characterEntities).map((name) => `&${name};`);
    const found = runInNewContext(`${outputFiles?.[0]?.text ?? ''}; JSON.stringify(${JSON.stringify(references)}.map(strings.decodeString))`);
    expect(JSON.parse(String(found))).toEqual(Object.values(characterEntities));
  });

  test('serves whoever gives it a scope', () => {
    for (const worker of ['notes', 'layout']) {
      expect(runInNewContext(`const self = {}; ${workerText(parts, `./${worker}.js`)}; typeof self.onmessage`), worker).toBe('function');
    }
  });
});
