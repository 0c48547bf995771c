import { Script } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
// @ts-expect-error the build script is plain JavaScript without types
import { asBody, withoutIdleImports } from '../../src/parts/chunk-text.mjs';
// @ts-expect-error the build script is plain JavaScript without types
import { buildMain } from '../../esbuild.config.mjs';

interface Chunk {
  text: string;
  inputs: Record<string, { bytesInOutput: number }>;
}

interface Built {
  text: string;
  parts: { chunks: Map<string, Chunk>; start: string[]; workers: string[][] };
}

const bodyOf = (text: string): string => String(asBody(text));

/** What a module exports as a part of main.js, given what it imports. */
function run(text: string, modules: Record<string, unknown> = {}): unknown {
  const body: unknown = new Script(`"use strict";(require,loadPart)=>{${bodyOf(text)}\n}`).runInThisContext();
  if (typeof body !== 'function') throw new Error('A part is a function.');
  return body((name: string) => modules[name], (name: string) => `loads ${name}`);
}

describe('A module of main.js as text', () => {
  test('has what it imports, whichever way and wherever it says so', () => {
    const host = { Notice: 'notice', default: 'whole', Modal: 'modal' };
    const text = 'import a,{Notice as b}from"obsidian";import"./c.js";import*as d from"obsidian";let e=[a,b,d.Modal,f];import{Modal as f}from"obsidian";export{e as all};';
    expect(run(text, { obsidian: host })).toEqual({ all: ['whole', 'notice', 'modal', 'modal'] });
  });

  test('asks each module once for all that it has from it', () => {
    expect(bodyOf('import{a as b}from"obsidian";import c from"./c.js";import{d}from"obsidian";export{b,c,d};')).toBe('const{a:b,d}=require("obsidian");const{default:c}=require("./c.js");return{b:b,c:c,d:d}');
  });

  test('imports no other chunk of which it uses nothing', () => {
    const text = 'import{a}from"./a.js";import"./b.js";import"host";let c=\'import"./d.js";\'+a;export{c};';
    expect(withoutIdleImports(text)).toBe('import{a}from"./a.js";import"host";let c=\'import"./d.js";\'+a;export{c};');
  });

  test('keeps text that looks like an import', () => {
    expect(run('let a=`import{b}from"c";`+\'import("./d.js")\';export{a};')).toEqual({ a: 'import{b}from"c";import("./d.js")' });
  });

  test('loads other parts where it imports them on first use', () => {
    expect(run('let a=()=>import("./board.js"),b=()=>[import("./a.js"),import("./b.js")];export{a,b};')).toMatchObject({ a: expect.any(Function), b: expect.any(Function) });
    const { b } = run('let b=()=>[import("./a.js"),import("./b.js")].join();export{b};') as { b: () => string };
    expect(b()).toBe('loads ./a.js,loads ./b.js');
  });

  test('may export nothing', () => {
    expect(run('let a=1;')).toEqual({});
  });
});

describe('main.js', () => {
  let built: Built;
  beforeAll(async () => {
    built = await buildMain() as Built;
  });

  test('evaluates at a start neither reader, import, YAML, graph, layout, board nor what people read there', () => {
    const inputs = built.parts.start.flatMap((name) => Object.entries(built.parts.chunks.get(name)?.inputs ?? {})).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([input]) => input);
    expect(inputs).toContain('src/obsidian/front/front-view.ts');
    expect(inputs.filter((input) => /node_modules|^src\/(parse|import|graph|suggest|assess|pack|scene|view|worker)\//.test(input))).toEqual([]);
    expect(inputs.filter((input) => /words\/(graph|board|import|pack|dashboard|assess|link-review)\.ts$/.test(input))).toEqual([]);
  });

  test('holds parts that can all be read', () => {
    const texts = [...built.parts.chunks.values()].map(({ text }) => bodyOf(text));
    expect(texts.length).toBeGreaterThan(20);
    for (const text of texts) expect(() => new Script(`"use strict";(require,loadPart)=>{${text}\n}`)).not.toThrow();
  });

  test('is the same each time it is built, and of ASCII alone', async () => {
    const { text: again } = await buildMain() as Built;
    expect(again === built.text).toBe(true);
    expect(/[^\0-\x7f]/.exec(again)?.[0]).toBeUndefined();
  });

  test('is refused when its start needs the reader, with the files that lead there', async () => {
    const leads = {
      name: 'leads-to-the-reader',
      setup(builder: import('esbuild').PluginBuild) {
        builder.onLoad({ filter: /obsidian[\\/]late\.ts$/ }, () => ({ contents: 'import { parseNote } from "../parse/parse-note"; export class Late { read = parseNote; }', loader: 'ts' as const }));
      },
    };
    await expect(buildMain([leads], 'silent')).rejects.toThrow(/The start of main\.js may not need src\/parse\/parse-note\.ts, but src\/main\.ts → src\/obsidian\/late\.ts → src\/parse\/parse-note\.ts/);
  });
});
