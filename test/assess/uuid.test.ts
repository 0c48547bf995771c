import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha1, utf8, uuidOf } from '../../src/assess/uuid';

describe('ids made from names', () => {
  it('are version 5 UUIDs, and the same for the same name', () => {
    expect(uuidOf('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(uuidOf('a')).toBe(uuidOf('a'));
    expect(uuidOf('a')).not.toBe(uuidOf('b'));
  });

  it('rest on the same bytes and the same digest as Node’s', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(utf8(text)).toEqual([...Buffer.from(text, 'utf8')]);
      expect(sha1(utf8(text))).toEqual([...createHash('sha1').update(text, 'utf8').digest()]);
    }));
  });
});
