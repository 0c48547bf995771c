import { describe, expect, it } from 'vitest';
import { isTold, resultOf, tableOf, type Measure } from '../bench/result';
import { median, quantile } from '../bench/rounds';

const MEASURE: Measure = { bench: 'index', work: 'reading', ours: 20, unit: 'ms' };

describe('a result of the bench', () => {
  it('keeps a mark for the ratio where there is a peer', () => {
    const beside = (value: number): boolean | null => resultOf({ ...MEASURE, peer: { name: 'other', value }, mark: { atMost: 1 / 4 } }).holds;
    expect([beside(79), beside(80), beside(81)]).toEqual([false, true, true]);
  });

  it('keeps one for what is ours where there is none', () => {
    const holds = (mark: Measure['mark']): boolean | null => resultOf({ ...MEASURE, mark }).holds;
    expect([holds({ atMost: 20 }), holds({ atMost: 19 }), holds({ atLeast: 20 }), holds({ atLeast: 21 })]).toEqual([true, false, true, false]);
  });

  it('says nothing of marks where nothing is asked', () => {
    expect(resultOf(MEASURE)).toMatchObject({ ratio: null, mark: null, holds: null });
  });

  it('has no figure where nothing was there to divide by', () => {
    const beside = resultOf({ ...MEASURE, peer: { name: 'other', value: 0 }, mark: { atMost: 1 } });
    expect(beside).toMatchObject({ ours: 20, peer: 0, ratio: null, holds: null });
    expect(resultOf({ ...MEASURE, peer: { name: 'other', value: NaN } })).toMatchObject({ peer: null, ratio: null });
    expect([beside, resultOf({ ...MEASURE, ours: 0 / 0 }), resultOf({ ...MEASURE, ours: 1 / 0 })].map(isTold)).toEqual([true, false, false]);
  });

  it('is a row of a table that says what was not kept, and draws the ratio', () => {
    const results = [
      resultOf({ ...MEASURE, peer: { name: 'other', value: 80 }, mark: { atMost: 1 / 8 } }),
      resultOf({ ...MEASURE, ours: 1234.5, unit: 'MB/s', mark: { atLeast: 100 } }),
      { ...resultOf({ ...MEASURE, mark: { atMost: 1 } }), holds: null },
    ];
    expect(tableOf(results).split('\n')).toEqual([
      '| bench | work | ours | peer | ratio |  | mark | holds |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      '| index | reading | 20 ms | other: 80 ms | 0.25 | `█████···············` | ≤ 0.125 | **no** |',
      '| index | reading | 1,235 MB/s |  |  |  | ≥ 100 | yes |',
      '| index | reading | 20 ms |  |  |  | ≤ 1 | too small to tell |',
    ]);
  });
});

describe('rounds', () => {
  it('are told by the one in the middle, and edits by the 95th of 100', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(quantile(Array.from({ length: 100 }, (_, index) => 100 - index), 0.95)).toBe(96);
    expect(median([])).toBeNaN();
  });
});
