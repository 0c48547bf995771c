import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOver } from '../../src/assess/assessed-item';
import { readAssessment } from '../../src/assess/assessment';
import { groupsOf, progressOfItems, type Progress } from '../../src/assess/progress';
import { compareVersions } from '../../src/assess/version';
import { parseNote } from '../../src/parse/parse-note';
import { frameworkIn, LICENCES } from './checklist-vault';

function laid(lines: string, framework = frameworkIn(LICENCES)) {
  return layOver(framework, readAssessment(parseNote('a.md', `---\ntype: assessment\nframework-version: "2.1"\n---\n${lines}`), framework));
}

function progress(lines: string): Progress {
  return progressOfItems(laid(lines).items);
}

/** The five items of the framework, with these marks. */
function marked(...marks: string[]): string {
  const ids = ['3-1-1', '3-1-2', '3-2-1', '3-2-2', '3-3-1'];
  return ids.map((id, at) => `- [${marks[at] ?? ' '}] x ^licences-${id}`).join('\n');
}

describe('progress', () => {
  it('counts items by state', () => {
    expect(progress(marked('x', '/', '-', ' ', '?'))).toEqual({ total: 5, met: 1, open: 2, underway: 1, notApplicable: 1, progress: 25 });
  });

  it('leaves what is not applicable out of scope, and is whole when nothing is left', () => {
    expect(progress(marked('x', '-', 'X', '-', '-')).progress).toBe(100);
    expect(progress(marked('-', '-', '-', '-', '-')).progress).toBe(100);
  });

  it('asks of an "at least one of" group for one', () => {
    expect(progress(marked('x', 'x', 'x', ' ', 'x')).progress).toBe(100);
    expect(progress(marked('x', 'x', ' ', ' ', 'x')).progress).toBe(75);
    expect(groupsOf(laid(marked(' ', ' ', 'x')).items).map(({ of, min, met, members }) => [of, min, met, members.length])).toEqual([['contact', 1, 1, 2]]);
  });

  it('counts items that were deleted by hand as open', () => {
    expect(progress('- [x] x ^licences-3-1-1\n')).toMatchObject({ total: 5, met: 1, open: 4, progress: 25 });
  });

  it('does not count withdrawn items, and leaves out what was not chosen', () => {
    expect(progress(`${marked()}\n- [x] Fax ^licences-3-9-9`)).toMatchObject({ total: 5, met: 0, progress: 0 });
    const framework = frameworkIn(LICENCES);
    const note = parseNote('a.md', '---\ntype: assessment\nlevels: [1]\nsections: [Foundation]\n---\n- [x] x ^licences-3-1-1\n- [ ] taken in by hand ^licences-3-3-1\n');
    expect(progressOfItems(layOver(framework, readAssessment(note, framework)).items)).toMatchObject({ total: 2, met: 1, progress: 50 });
  });

  it('is nothing where there is nothing', () => {
    expect(progressOfItems([])).toEqual({ total: 0, met: 0, open: 0, underway: 0, notApplicable: 0, progress: 0 });
  });

  it('adds up, stays between 0 and 100, and is 100 only when all that counts is met', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(' ', '/', 'x', '-', '?'), { minLength: 5, maxLength: 5 }), (marks) => {
      const { total, met, open, underway, notApplicable, progress: percent } = progress(marked(...marks));
      expect(met + open + underway + notApplicable).toBe(total);
      expect(percent).toBeGreaterThanOrEqual(0);
      expect(percent).toBeLessThanOrEqual(100);
      const asked = [0, 1, 4].every((at) => ['x', '-'].includes(marks[at] ?? ''));
      const contact = marks[2] === 'x' || marks[3] === 'x' || (marks[2] === '-' && marks[3] === '-');
      expect(percent === 100).toBe(asked && contact);
    }));
  });

  it('never says 100 while one of three hundred is open', () => {
    const framework = frameworkIn(`---\nid: f\nchecklist:\n${Array.from({ length: 300 }, (_, at) => `  - Item ${at}`).join('\n')}\n---\n`);
    const lines = framework.items.map(({ blockId }, at) => `- [${at === 7 ? ' ' : 'x'}] x ^${blockId}`).join('\n');
    expect(progressOfItems(laid(lines, framework).items).progress).toBe(99);
  });
});

describe('versions', () => {
  it('compare by number', () => {
    expect(['2.10', '2.1', '2', '10', '2.1.1'].sort(compareVersions)).toEqual(['2', '2.1', '2.1.1', '2.10', '10']);
    expect(compareVersions('1', '1.0')).toBe(0);
  });
});
