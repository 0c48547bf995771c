import { describe, expect, it } from 'vitest';
import { BUILT_IN_LENSES } from '../../src/scene/built-in-lenses';
import { DEFAULT_LENS, SCOPE_KINDS, withType } from '../../src/scene/lens';
import { lensText, readLensText } from '../../src/scene/lens-text';

describe('a lens as text to pass on', () => {
  it.each(SCOPE_KINDS)('comes back as it was: %s', (kind) => {
    const named = { name: 'Risks we “know”', lens: withType({ ...BUILT_IN_LENSES[kind], query: 'zürich' }, 'risk', false) };
    expect(readLensText(lensText(named))).toEqual(named);
  });

  it('says nothing that goes without saying', () => {
    expect(lensText({ name: 'All', lens: DEFAULT_LENS })).toBe('{"ospo-lens":1,"name":"All"}');
  });

  it.each([
    ['', 'empty'], ['  \n', 'empty'], ['everything please', 'not-json'], ['{"ospo-lens":1', 'not-json'],
    ['{}', 'no-lens'], ['[1]', 'no-lens'], ['null', 'no-lens'], ['"text"', 'no-lens'], ['{"ospo-lens":99}', 'newer'],
  ])('is not taken from %j', (text, fault) => expect(readLensText(text)).toEqual({ fault }));

  it('leaves out what this version does not know', () => {
    expect(readLensText('{"ospo-lens":1,"name":7,"scope":{"kind":"moon"},"layout":"spiral","colour":"red"}')).toEqual({ name: '', lens: DEFAULT_LENS });
  });
});
