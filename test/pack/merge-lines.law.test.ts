import fc from 'fast-check';
import { diff3Merge, diffComm, diffIndices } from 'node-diff3';
import { describe, expect, it } from 'vitest';
import { composeText, countChanges, differencesOf } from '../../src/pack/differences';
import { mergeLines } from '../../src/pack/merge-lines';
import { stretchesOf } from '../../src/pack/merge-stretches';

/** The merge as the package makes it of all lines at once. */
function atOnce(base: string, user: string, shipped: string): { text: string; conflict: boolean } {
  const regions = diff3Merge(user.split('\n'), base.split('\n'), shipped.split('\n'), { excludeFalseConflicts: true });
  return { text: regions.flatMap((region) => region.ok ?? region.conflict?.a ?? []).join('\n'), conflict: regions.some(({ conflict }) => conflict !== undefined) };
}

const SIZE = 12;
const BASE = Array.from({ length: SIZE }, (_, at) => `line ${at}`);

/** What somebody makes of lines: some gone, some changed, some put in front of them. */
const edits = (name: string): fc.Arbitrary<string> => fc.array(fc.tuple(fc.nat({ max: SIZE - 1 }), fc.constantFrom('gone', 'changed', 'before')), { maxLength: 4 }).map((changes) => {
  const lines = BASE.map((line) => [line]);
  for (const [at, what] of changes) lines[at] = what === 'gone' ? [] : what === 'changed' ? [`${name} ${at}`] : [`${name} new ${at}`, ...lines[at] ?? []];
  return lines.flat().join('\n');
});

const blankish = fc.array(fc.constantFrom('', '', 'a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 14 }).map((lines) => lines.join('\n'));

describe('a merge of lines', () => {
  it('comes to what merging all of them at once comes to', () => {
    fc.assert(fc.property(edits('mine'), edits('theirs'), (user, shipped) => {
      expect(mergeLines(BASE.join('\n'), user, shipped)).toEqual(atOnce(BASE.join('\n'), user, shipped));
      expect(countChanges(BASE.join('\n'), user)).toBe(diffIndices(BASE, user.split('\n')).reduce((sum, { buffer1, buffer2 }) => sum + buffer1[1] + buffer2[1], 0));
    }), { numRuns: 500 });
  });

  it('takes what one side alone changed, and what both made the same, whatever lines are alike', () => {
    fc.assert(fc.property(blankish, blankish, (before, after) => {
      const whole = { text: after, conflict: false };
      expect([mergeLines(before, after, before), mergeLines(before, before, after), mergeLines(before, after, after)]).toEqual([whole, whole, whole]);
      expect(countChanges(before, after) === 0).toBe(before === after);
    }), { numRuns: 500 });
  });

  it('has the differences that comparing all of them at once has', () => {
    fc.assert(fc.property(edits('mine'), edits('theirs'), (mine, theirs) => {
      const expected = diffComm(mine.split('\n'), theirs.split('\n')).map(({ common, buffer1, buffer2 }) => (common ? { kind: 'same', lines: common } : { kind: 'different', mine: buffer1, theirs: buffer2 }));
      expect(differencesOf(mine, theirs)).toEqual(expected);
    }), { numRuns: 500 });
    fc.assert(fc.property(blankish, blankish, (mine, theirs) => {
      const differences = differencesOf(mine, theirs);
      expect(composeText(differences, differences.map(() => 'mine'), mine)).toBe(mine);
      expect(composeText(differences, differences.map(() => 'theirs'), mine)).toBe(theirs);
    }), { numRuns: 500 });
  });

  it('keeps what a person wrote where nothing but blank lines is left of a long text, and says so', () => {
    const lines = (name: string, count: number): string => Array.from({ length: count }, (_, at) => `${name} ${at}\n`).join('\n');
    const [base, user, shipped] = [lines('before', 2000), lines('mine', 2000), lines('theirs', 2000)].map((text) => `Title\n${text}the end`);
    expect(mergeLines(base ?? '', user ?? '', shipped ?? '')).toEqual({ text: user, conflict: true });
    expect(countChanges(user ?? '', shipped ?? '')).toBeGreaterThanOrEqual(4000);
    const differences = differencesOf(user ?? '', shipped ?? '');
    expect(differences.map(({ kind }) => kind)).toEqual(['same', 'different', 'same']);
    expect(composeText(differences, ['theirs'], '')).toBe(shipped);
  });

  it('still takes both changes behind a long run of lines that are alike', () => {
    const run = (count: number): string => 'the same\n'.repeat(count);
    expect(mergeLines(run(2000), `${run(1990)}mine\n${run(10)}`, `${run(2000)}theirs\n`)).toEqual({ text: `${run(1990)}mine\n${run(10)}theirs\n`, conflict: false });
  });

  it('is made between lines that all share, so that many blank ones are no crowd', () => {
    const lines = (changed: number): string[] => Array.from({ length: 400 }, (_, at) => (at % 2 === 1 ? '' : at === changed ? 'changed' : `line ${at}`));
    const all = { user: lines(20), base: lines(-1), shipped: lines(300) };
    const stretches = [...stretchesOf(all)];
    expect(Math.max(...stretches.map(({ base }) => base.length))).toBeLessThan(5);
    expect(stretches.flatMap(({ user }) => user)).toEqual(all.user);
    expect(stretches.flatMap(({ shipped }) => shipped)).toEqual(all.shipped);
  });
});
