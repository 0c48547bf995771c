import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MarkQueue } from '../../src/parse/inlines/mark-queue';
import { markdown, scribble } from './markdown-arbitrary';

const MARK = /[[\]<`\\#@]|:\/\/|(?<=[wW])\./g;

test('The next mark is found wherever it is asked for, from left to right and back again', () => {
  fc.assert(fc.property(fc.oneof(markdown, scribble), fc.array(fc.nat()), (text, steps) => {
    const marks = new MarkQueue(text);
    for (const step of steps) {
      const at = text === '' ? 0 : step % (text.length + 1);
      MARK.lastIndex = at;
      expect(marks.after(at)).toBe(MARK.exec(text)?.index ?? text.length);
    }
  }));
});
