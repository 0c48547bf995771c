import fc from 'fast-check';
import { Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
// @ts-expect-error the build script is plain JavaScript without types
import { asComment, inAscii, placeOf, putTexts } from '../../src/parts/carry-text.mjs';
import { carried } from '../../src/parts/carried-text';
import { PartShelf, type Part } from '../../src/parts/part-shelf';

/** A part that went through main.js: as a comment of a function, which an engine has read. */
function throughMain(part: Part): Part {
  const carrier: unknown = new Script(`()=>{${String(asComment(part))}}`).runInThisContext();
  return carried(carrier as () => void);
}

/** Texts in which what ends a comment, and what keeps it from ending one, are frequent. */
const anyText = fc.oneof(fc.string(), fc.array(fc.constantFrom('*', '/', '\\', '*/', '/*', '\n', '\r\n', '`', '${', '\u0000', 'code')).map((pieces) => pieces.join('')));

describe('A text that main.js carries as a comment', () => {
  test('comes out as it went in, whatever stands in it', () => {
    fc.assert(fc.property(anyText, fc.array(fc.constantFrom('./a.js', './chunk-B.js', 'virtual:shared/notes')), (text, needs) => {
      const { text: out, needs: needed } = throughMain({ text, needs });
      expect(out).toBe(text);
      expect(needed).toEqual(needs);
    }));
  });

  test('stands there as it runs, but for the ends of comments', () => {
    expect(asComment({ text: 'const a=`b`,c="d"/2*3;', needs: ['./e.js'] })).toBe('/*./e.js\nconst a=`b`,c="d"/2*3;*/');
    expect(asComment({ text: 'a*/b*\\/c', needs: [] })).toBe('/*\na*\\/b*\\\\/c*/');
  });

  test('is put where the code has a place for it, and the build fails where it has none', () => {
    const texts = new Map([['./a.js', { text: 'let a=1,b="$&"', needs: [] }]]);
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
