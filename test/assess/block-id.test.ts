import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockIdOf } from '../../src/assess/block-id';
import { slug } from '../../src/model/slug';

describe('block ids', () => {
  it('join the framework’s id and the item’s number', () => {
    expect(blockIdOf('openchain-5230', '3.1.1')).toBe('openchain-5230-3-1-1');
    expect(blockIdOf('finos-osmm', 'L1/Managing/choice')).toBe('finos-osmm-l1-managing-choice');
  });

  it('drop accents, and tell names apart that have no Latin letters', () => {
    expect(slug('Économie générale')).toBe('economie-generale');
    expect(slug('方針')).toMatch(/^[0-9a-f]{8}$/);
    expect(slug('方針')).not.toBe(slug('教育'));
    expect(slug('3.1 方針')).toMatch(/^3-1-[0-9a-f]{8}$/);
  });

  it('stay short, and differ where only the cut-off ends differ', () => {
    const long = 'word '.repeat(40);
    expect(slug(`${long}a`).length).toBeLessThanOrEqual(70);
    expect(slug(`${long}a`)).not.toBe(slug(`${long}b`));
  });

  it('are legal, and the same every time, for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(slug(text)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(slug(text)).toBe(slug(text));
    }));
  });
});
