import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFramework } from '../../src/assess/framework';
import { readScale, readScore, shareOfTarget, stateOfScore, stepText, withTarget, type Scale } from '../../src/model/scale';
import { parseNote } from '../../src/parse/parse-note';
import { frameworkIn } from './checklist-vault';
import { MATURITY } from './maturity-model';

function scaleIn(value: Parameters<typeof readScale>[0]): Scale {
  const read = readScale(value);
  if ('fault' in read) throw new Error(read.fault);
  return read;
}

const values = (scale: Scale): number[] => scale.steps.map(({ value }) => value);
const WORDS = scaleIn(['Unaware', 'Initial', 'Managed', 'Defined']);

describe('a scale', () => {
  it('is a list of words, a mapping of numbers to words, or its ends', () => {
    expect(WORDS.steps).toEqual([{ value: 0, word: 'Unaware' }, { value: 1, word: 'Initial' }, { value: 2, word: 'Managed' }, { value: 3, word: 'Defined' }]);
    expect(WORDS.target).toBe(3);
    expect(values(scaleIn({ '1': 'For all', '0.25': 'For some', '0': 'No' }))).toEqual([0, 0.25, 1]);
    for (const [written, read] of [['0-5', [0, 1, 2, 3, 4, 5]], ['1–4', [1, 2, 3, 4]], ['2 to 3', [2, 3]], [3, [0, 1, 2, 3]]] as const) expect(values(scaleIn(written))).toEqual(read);
  });

  it.each([[''], ['high'], [0], ['5-5'], ['5-1'], [['only one']], [{ high: 'a', low: 'b' }], [{ '1': 'a', '1.0': 'b' }], [{ '-1': 'a', '2': 'b' }], [null], [true], ['0-11']])('is not %j, and says why', (written) => {
    expect(readScale(written)).toEqual({ fault: expect.stringMatching(/scale/) });
  });

  it('reads a score by its number or its word, with anything behind it, and nothing else', () => {
    for (const text of ['2', '2 (Managed)', ' 2, nearly 3', 'managed', '2 of 3', '2.']) expect(readScore(WORDS, text)?.value).toBe(2);
    for (const text of ['4', '2.5', '2,5', '20', '2nd', '20 %', '2%', 'manage', '', '-1', 'level 2']) expect(readScore(WORDS, text)).toBeNull();
    expect(readScore(scaleIn({ '0': 'No', '0.5': 'Half', '1': 'All' }), '0,5')?.word).toBe('Half');
  });

  it('takes a target by number or word, but not its lowest step', () => {
    expect(withTarget(WORDS, 'managed')?.target).toBe(2);
    expect([withTarget(WORDS, '0'), withTarget(WORDS, '9')]).toEqual([null, null]);
  });

  it('reads every step that it writes, and rises with every step from nothing to its target', () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[A-Z][a-z]{1,8}( [0-9a-z]{1,5})?$/), { minLength: 2, maxLength: 11 });
    fc.assert(fc.property(words, fc.nat(10), (names, aim) => {
      const whole = scaleIn(names);
      const scale = withTarget(whole, String(1 + (aim % (names.length - 1)))) ?? whole;
      const shares = scale.steps.map((step) => {
        expect(readScore(scale, stepText(step))).toBe(step);
        expect(readScore(scale, step.word ?? '')).toBe(step);
        expect(stateOfScore(scale, step) === 'met').toBe(shareOfTarget(scale, step) === 1);
        expect(stateOfScore(scale, step) === 'open').toBe(shareOfTarget(scale, step) === 0);
        return shareOfTarget(scale, step);
      });
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
    }));
  });
});

describe('the scale of a framework', () => {
  const scaleOfItem = (text: string, at: number): Scale | null | undefined => frameworkIn(text, 'Maturity.md').items[at]?.scale;

  it('holds for its items, but for those that have one of their own, or none', () => {
    expect(scaleOfItem(MATURITY, 0)?.steps.at(-1)).toEqual({ value: 3, word: 'Defined' });
    expect(scaleOfItem(MATURITY, 2)?.steps.map(({ word }) => word)).toEqual(['No', 'For some', 'For half', 'For all']);
    expect(scaleOfItem(MATURITY, 3)).toBeNull();
    expect(scaleOfItem(MATURITY.replace('title: Policy', 'title: Policy\n    target: Managed'), 0)?.target).toBe(2);
    expect(frameworkIn('---\ntype: framework\nscale: 0-2\ntarget: 1\n---\n- [ ] one\n').items[0]?.scale).toMatchObject({ target: 1 });
  });

  it('is reported with its line where it does not read, and the checklist is read all the same', () => {
    const faults = (text: string): [string, number][] => (readFramework(parseNote('Maturity.md', text))?.issues ?? []).map(({ code, line }) => [code, line]);
    expect(faults(MATURITY)).toEqual([]);
    expect(faults(MATURITY.replace(/^scale: .*$/m, 'scale: high'))).toEqual([['bad-scale', 6]]);
    expect(faults(MATURITY.replace(/^scale: .*$/m, '$&\ntarget: 0'))).toEqual([['bad-scale', 6]]);
    expect(faults(MATURITY.replace('scale: no', 'scale: [one]'))).toEqual([['bad-scale', 7]]);
    expect(scaleOfItem(MATURITY.replace(/^scale: .*$/m, 'scale: high'), 0)).toBeNull();
  });
});
