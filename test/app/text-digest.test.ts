import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesDigest, textDigest } from '../../src/app/text-digest';

const bytes = fc.uint8Array({ minLength: 1, maxLength: 40 });

describe('A digest', () => {
  it('is the same for the same text, on every device and in every version: undoing compares it with one that was kept', () => {
    expect(textDigest('')).toBe('0bdcb81aee8d83-0');
    expect(textDigest('[[Čeština]] 漢字')).toBe('1515254ee5fd45-14');
  });

  it('of bytes tells any one of them that changed, came or went, wherever in memory they lie', () => {
    fc.assert(fc.property(bytes, fc.nat(), fc.integer({ min: 1, max: 255 }), fc.nat(7), (all, at, other, offset) => {
      const [place, moved] = [at % all.length, new Uint8Array(all.length + offset).subarray(offset)];
      moved.set(all);
      expect(bytesDigest(moved)).toBe(bytesDigest(all));
      moved[place] = (moved[place] ?? 0) ^ other;
      expect(bytesDigest(moved)).not.toBe(bytesDigest(all));
      expect(bytesDigest(all.subarray(0, place))).not.toBe(bytesDigest(all));
    }));
  });

  it('of bytes tells changes of the upper bits of two words, which a product alone would let go up and away', () => {
    const digests = new Set<string>();
    for (let bit = 0; bit < 32 * 32; bit += 1) digests.add(bytesDigest(new Uint8Array(Uint32Array.of(1 << (bit % 32), 0, 1 << (bit >> 5), 0).buffer)));
    expect(digests.size).toBe(32 * 32);
  });
});
