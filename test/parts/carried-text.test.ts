import fc from 'fast-check';
import { Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
// @ts-expect-error the build script is plain JavaScript without types
import { asComment, inAscii, placeOf, putTexts } from '../../src/parts/carry-text.mjs';
import { carried } from '../../src/parts/carried-text';
import type { Part } from '../../src/parts/part';
import { PartShelf } from '../../src/parts/part-shelf';

/** A text that went through main.js: as a comment of a function, which an engine has read. */
function throughMain(text: string): Part {
  const carrier: unknown = new Script(`()=>{${String(asComment(text))}}`).runInThisContext();
  return carried(carrier as () => void);
}

/** Texts in which what ends a comment, and what keeps it from ending one, are frequent. */
const anyText = fc.oneof(fc.string(), fc.array(fc.constantFrom('*', '/', '\\', '*/', '/*', '\n', '\r\n', '`', '${', '\u0000', 'code')).map((pieces) => pieces.join('')));

describe('A text that main.js carries as a comment', () => {
  test('comes out as it went in, whatever stands in it', () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(throughMain(text).text).toBe(text);
    }));
  });

  test('says what it needs: the modules that it begins by requiring', () => {
    const modules = ['./a.js', './parse-note.js', 'obsidian', 'virtual:worker/notes'];
    const written = modules.map((name, at) => [`const{a:b${at},c:$}=require("${name}");`, `const d${at}=require("${name}");`]);
    fc.assert(fc.property(fc.subarray(modules), fc.boolean(), anyText, (names, whole, text) => {
      const head = names.map((name) => written[modules.indexOf(name)]?.[whole ? 1 : 0]).join('');
      expect(throughMain(`${head}let e;${text}const{f:g}=require("./later.js");`).needs).toEqual(names);
    }));
  });

  test('stands there as it runs, but for the ends of comments', () => {
    expect(asComment('const a=`b`,c="d"/2*3;')).toBe('/*\nconst a=`b`,c="d"/2*3;*/');
    expect(asComment('a*/b*\\/c')).toBe('/*\na*\\/b*\\\\/c*/');
  });

  test('is put where the code has a place for it, and the build fails where it has none', () => {
    const texts = new Map([['./a.js', 'let a=1,b="$&"']]);
    expect(putTexts(`f(()=>${String(placeOf('./a.js'))})`, texts)).toBe('f(()=>{/*\nlet a=1,b="$&"*/})');
    expect(() => void putTexts('f()', texts)).toThrow('no place for the text of ./a.js');
  });

  test('is missed with a sentence where main.js was rewritten on its way, and not before it is asked for', async () => {
    for (const rewritten of [() => undefined, Math.max]) {
      const shelf = new PartShelf({ './a.js': carried(rewritten) }, () => undefined, () => Promise.resolve([]), () => Promise.resolve());
      await expect(shelf.load('./a.js')).rejects.toThrow(/^a part of OSPO Atlas could not be loaded\. .*install the plugin again\.$/);
    }
  });
});

describe('Code in ASCII', () => {
  test('means the same in regular expressions', () => {
    const before = /[’–—]|🔗+|ä/u;
    const after: unknown = new Script(String(inAscii(String(before)))).runInThisContext();
    for (const text of ['it’s', 'a – b', '🔗🔗', 'Ä', 'ä', 'u2019']) expect((after as RegExp).exec(text)?.[0]).toBe(before.exec(text)?.[0]);
    expect(inAscii(String(before))).toMatch(/^[\0-\x7f]+$/);
  });

  test('is refused where a sign stands behind a backslash', () => {
    expect(() => void inAscii('/a\\’/')).toThrow('without its backslash: /a\\’');
  });
});
