import { build } from 'esbuild';
import { createContext, runInContext } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
// @ts-expect-error the build script is plain JavaScript without types
import { inBrowser } from '../../esbuild.config.mjs';
import type { ParsedNote } from '../../src/model/note';
import { parseNote } from '../../src/parse/parse-note';

const NOTE = '---\ntitle: OSPO\nleads: "[[WHO]]"\ntags: [a, b]\n---\n# A &amp; B\n\n- [x] [[b]] <https://x.example> ^c\n';

let bundled = '';

beforeAll(async () => {
  const { outputFiles } = await build({
    ...inBrowser, entryPoints: ['src/parse/parse-note.ts'], format: 'iife', globalName: 'parsing', write: false,
  });
  bundled = outputFiles?.[0]?.text ?? '';
});

/** Runs the bundle where there is neither Node nor a page: `document` is only asked for an element that decodes entities. */
function parseBundled(path: string, text: string): ParsedNote {
  const document = { createElement: () => ({ innerHTML: '', textContent: '&' }) };
  const context = createContext({ document, path, text });
  return JSON.parse(runInContext(`${bundled}; JSON.stringify(parsing.parseNote(path, text))`, context));
}

describe('Bundled as it ships, the reader', () => {
  test('gives what it gives here, without Node', () => {
    expect(parseBundled('Note.md', NOTE)).toEqual(JSON.parse(JSON.stringify(parseNote('Note.md', NOTE))));
  });

  test('refuses front matter that is code', () => {
    const { issues } = parseBundled('Note.md', '---js\n{ a: (globalThis.ran = true) }\n---\n');
    expect(issues.map(({ code }) => code)).toEqual(['refused-front-matter']);
  });

  test('holds nothing that could run text as code', () => {
    expect(bundled).not.toMatch(/\beval\s*\(/);
    expect(bundled).not.toMatch(/new Function\b/);
    expect(bundled).not.toMatch(/\brequire\(["'](?:node:)?(?:fs|vm|child_process)["']\)/);
  });
});
