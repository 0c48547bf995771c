import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeAllRefusals, mergeRefusals, moveRefusals, refusalKey, refusalOfKey, refusalsOf, refusalTest, refuse, revoke, type RefusalList } from '../../src/suggest/refusals';

const refusal = fc.record(
  { path: fc.constantFrom('a.md', 'b.md'), word: fc.constantFrom('TODO', 'WHO', 'open source'), target: fc.constantFrom('todo-group', 'who') },
  { requiredKeys: [] },
).filter((parts) => Object.keys(parts).length > 0);

const list: fc.Arbitrary<RefusalList> = fc.array(fc.record({ refusal, at: fc.nat(3), revoked: fc.boolean() })).map((steps) =>
  steps.reduce((all: RefusalList, step) => (step.revoked ? revoke(all, step.refusal, step.at) : refuse(all, step.refusal, step.at)), {}),
);

describe('refusals', () => {
  it('hold for a word in a note, a word anywhere, a target, or a whole note', () => {
    const here = refuse({}, { path: 'a.md', word: 'TODO', target: 'todo-group' }, 1);
    expect(refusalTest(here)('a.md', 'TODO', 'todo-group')).toBe(true);
    expect(refusalTest(here)('b.md', 'TODO', 'todo-group')).toBe(false);
    expect(refusalTest(here)('a.md', 'TODO', 'another')).toBe(false);
    expect(refusalTest(refuse({}, { word: 'TODO' }, 1))('b.md', 'TODO', 'another')).toBe(true);
    expect(refusalTest(refuse({}, { target: 'who' }, 1))('b.md', 'WHO', 'who')).toBe(true);
    expect(refusalTest(refuse({}, { path: 'b.md' }, 1))('b.md', 'WHO', 'who')).toBe(true);
  });

  it('take a word in any case and however its spaces are written', () => {
    const refused = refuse({}, { word: 'open source policy' }, 1);
    expect(refusalTest(refused)('a.md', 'Open Source\n> policy', 'x')).toBe(true);
  });

  it('end when taken back, and hold again when said again', () => {
    const taken = revoke(refuse({}, { word: 'WHO' }, 1), { word: 'WHO' }, 2);
    expect(refusalTest(taken)('a.md', 'WHO', 'who')).toBe(false);
    expect(refusalsOf(taken)).toEqual([]);
    expect(refusalTest(refuse(taken, { word: 'WHO' }, 3))('a.md', 'WHO', 'who')).toBe(true);
  });

  it('follow a note that was renamed', () => {
    const moved = moveRefusals(refuse({}, { path: 'a.md', word: 'TODO' }, 1), [{ from: 'a.md', to: 'x/a.md' }], 2);
    expect(refusalsOf(moved)).toEqual([{ path: 'x/a.md', word: 'todo' }]);
  });

  it('follow many notes at once as one after the other', () => {
    const note = fc.constantFrom('a.md', 'b.md', 'c.md', 'who');
    fc.assert(fc.property(list, fc.array(fc.record({ from: note, to: note }), { maxLength: 6 }), fc.nat(4), (all, moves, at) => {
      const oneByOne = moves.reduce((moved: RefusalList, { from, to }) => refusalsOf(moved).filter(({ path, target }) => path === from || target === from).reduce((left: RefusalList, each) => {
        const follow = (path: string | undefined): string | undefined => (path === from ? to : path);
        return refuse(revoke(left, each, at), { ...each, path: follow(each.path), target: follow(each.target) }, at);
      }, moved), all);
      const atOnce = moveRefusals(all, moves, at);
      expect(Object.entries(atOnce)).toEqual(Object.entries(oneByOne));
      expect(atOnce === all).toBe(oneByOne === all);
    }));
  });

  it('are made ready once for all who ask of the same list, and anew for another', () => {
    const one = refuse({}, { word: 'WHO' }, 1);
    expect(refusalTest(one)).toBe(refusalTest(one));
    expect(refusalTest(revoke(one, { word: 'WHO' }, 2))('a.md', 'WHO', 'who')).toBe(false);
  });

  it('are read back from their keys, and from nothing else', () => {
    fc.assert(fc.property(refusal, (parts) => {
      expect(refusalKey(refusalOfKey(refusalKey(parts)) ?? {})).toBe(refusalKey(parts));
    }));
    for (const key of ['', '{}', '[]', '[null,null,null]', 'word']) expect(refusalOfKey(key)).toBeUndefined();
  });

  it('of two devices merge in any order, and again without change', () => {
    fc.assert(fc.property(list, list, list, (a, b, c) => {
      expect(mergeRefusals(a, b)).toEqual(mergeRefusals(b, a));
      expect(mergeRefusals(mergeRefusals(a, b), c)).toEqual(mergeRefusals(a, mergeRefusals(b, c)));
      expect(mergeRefusals(a, a)).toEqual(a);
      expect(mergeRefusals(mergeRefusals(a, b), b)).toEqual(mergeRefusals(a, b));
      expect(Object.entries(mergeAllRefusals([a, b, c]))).toEqual(Object.entries(mergeRefusals(mergeRefusals(a, b), c)));
    }));
  });
});
