import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ItemHistory } from '../../src/app/assess/item-history';
import { mendFinding } from '../../src/app/assess/mend-assessment';
import { setItem, type ItemChange } from '../../src/app/assess/set-item';
import { boardPage } from '../../src/app/assess/board-page';
import { MemoryStore } from '../../src/app/memory-store';
import { compareAssessments } from '../../src/assess/comparison';
import type { Finding } from '../../src/assess/findings';
import { progressOfItems } from '../../src/assess/progress';
import { reportCsv } from '../../src/assess/report-csv';
import { reportMarkdown } from '../../src/assess/report-markdown';
import { reportOscal } from '../../src/assess/report-oscal';
import { progressWords, reportOf } from '../../src/assess/report';
import { surveyVault, type SurveyedAssessment } from '../../src/assess/survey';
import { writeAssessment } from '../../src/assess/write-assessment';
import { parseNote } from '../../src/parse/parse-note';
import { frameworkIn } from './checklist-vault';
import { MATURITY, maturityOf, maturityVault, UNANSWERED } from './maturity-model';

const TODAY = '2026-11-21';

function surveyed(text: string): SurveyedAssessment {
  const found = surveyVault(maturityVault(text), TODAY).assessments.find(({ assessment }) => assessment.path === 'Shop.md');
  if (!found) throw new Error('The assessment is missing.');
  return found;
}

const states = (text: string): (string | undefined)[] => (surveyed(text).laid?.items ?? []).map(({ state }) => state);
const codes = (text: string): [string, number][] => surveyed(text).findings.filter(({ code }) => code !== 'missing-evidence').map(({ code, place }) => [code, place.line]);

/** The four items, each with a box and, if any, a score. */
function answers(...each: readonly (readonly [box: string, score?: string])[]): string {
  return each.map(([box, score], at) => `- [${box}] **I** ^maturity-m${at + 1}\n${score === undefined ? '' : `    - score:: ${score}\n`}`).join('');
}

/** What `setItem` makes of the assessment. */
async function after(text: string, ...changes: readonly [item: number, change: ItemChange][]): Promise<string> {
  const store = new MemoryStore({ 'Shop.md': text });
  for (const [item, change] of changes) await setItem({ store, atlas: maturityVault(text) }, 'Shop.md', `maturity-m${item}`, change);
  return store.read('Shop.md');
}

describe('an answer on a scale', () => {
  it('is the score, whatever the box says, but for what is not applicable; without a score the box is', () => {
    expect(states(maturityOf(answers([' ', '3 (Defined)'], ['x', '2'], ['/', '0'], ['x'])))).toEqual(['met', 'underway', 'open', 'met']);
    expect(states(maturityOf(answers(['-', '3'], ['x'], ['/'], ['?', '1'])))).toEqual(['notApplicable', 'met', 'underway', 'unknown']);
  });

  it('says nothing of items without a scale, and nothing that is no step', () => {
    expect(states(maturityOf(answers([' ', 'lots'], [' '], [' '], [' ', '3'])))).toEqual(['open', 'open', 'open', 'open']);
  });

  it('is met from the target on, which the assessment may put otherwise', () => {
    const text = maturityOf(answers([' ', '2'], [' ', '1'], ['/', '0.5'], [' ']), 'target: managed\n');
    expect(states(text)).toEqual(['met', 'underway', 'underway', 'open']);
    expect(codes(text)).toEqual([['box-against-score', 8]]);
    expect(codes(text.replace('target: managed', 'target: 9'))).toEqual([['unreadable-target', 5]]);
  });
});

describe('progress on a scale', () => {
  const progress = (text: string): ReturnType<typeof progressOfItems> => progressOfItems(surveyed(text).laid?.items ?? []);

  it('counts what is under way for as much as its score is of the target, with the mean where there is one scale', () => {
    expect(progress(maturityOf(answers(['/', '2'], ['/', '1'], ['/', '0.5'], [' '])))).toEqual({ total: 4, met: 0, open: 1, underway: 3, notApplicable: 0, progress: 38 });
    const same = MATURITY.replace(/^ {4}scale: .*$/gm, '');
    const of = (text: string): string => progressWords(progressOfItems(surveyVault(maturityVault(text, same), TODAY).assessments[0]?.laid?.items ?? []));
    expect(of(maturityOf(answers(['/', '2'], ['/', '1'], ['-', '3'], [' '])))).toBe('0 of 4 met, 2 under way, 1 not applicable, mean score 1.5 of 3 (2 of 3 scored): 33 %');
    expect(of(UNANSWERED)).toBe('0 of 4 met, none of 4 scored: 0 %');
  });

  it('is 100 only when all is met, and never falls when a score rises', () => {
    const step = fc.constantFrom('0', '1', '2', '3');
    fc.assert(fc.property(step, step, fc.constantFrom(' ', '/', 'x', '-'), (first, second, box) => {
      const text = (score: string): string => maturityOf(answers([' ', score], [' ', second], ['-'], [box]));
      const { progress: percent, met, notApplicable, total } = progress(text(first));
      expect(percent === 100).toBe(met + notApplicable === total);
      if (first !== '3') expect(progress(text(String(Number(first) + 1))).progress).toBeGreaterThan(percent);
    }));
  });
});

describe('setting an item with a scale', () => {
  it('brings box and score to say the same', async () => {
    const one = (text: string, item: number): string => new RegExp(`^- .*m${item}\\n(?: {4}.*\\n)*`, 'm').exec(text)?.[0] ?? '';
    expect(one(await after(UNANSWERED, [1, { score: ['2'] }]), 1)).toBe('- [/] **Policy** ^maturity-m1\n    - score:: 2 (Managed)\n');
    expect(one(await after(UNANSWERED, [1, { score: ['Defined'] }]), 1)).toBe('- [x] **Policy** ^maturity-m1\n    - score:: 3 (Defined)\n');
    expect(one(await after(UNANSWERED, [1, { state: 'met' }]), 1)).toContain('[x] **Policy** ^maturity-m1\n    - score:: 3 (Defined)\n');
    expect(one(await after(UNANSWERED, [1, { score: ['2'] }], [1, { state: 'open' }]), 1)).toBe('- [ ] **Policy** ^maturity-m1\n');
    expect(one(await after(UNANSWERED, [1, { score: ['2'] }], [1, { state: 'notApplicable' }]), 1)).toBe('- [-] **Policy** ^maturity-m1\n    - score:: 2 (Managed)\n');
    expect(one(await after(UNANSWERED, [1, { score: ['2'] }], [1, { score: [] }]), 1)).toBe('- [ ] **Policy** ^maturity-m1\n');
    expect(one(await after(UNANSWERED, [4, { state: 'met' }]), 4)).toBe('- [x] **Register** ^maturity-m4\n');
    expect(one(await after(UNANSWERED, [3, { score: ['0.5'] }]), 3)).toBe('- [/] **Coverage** ^maturity-m3\n    - score:: 0.5 (For half)\n');
  });

  const state = fc.constantFrom('open' as const, 'underway' as const, 'met' as const, 'notApplicable' as const);
  const score = fc.constantFrom('0', '1', '2 (Managed)', 'defined', '0.5');
  const change: fc.Arbitrary<ItemChange> = fc.oneof(state.map((each) => ({ state: each })), score.map((each) => ({ score: [each] })), fc.constant({ score: [] }), fc.constant({ owner: ['Ada'] }));
  const start = fc.array(fc.tuple(fc.constantFrom(' ', '/', 'x', '-', '?'), fc.option(score, { nil: undefined })), { minLength: 4, maxLength: 4 });

  it('leaves no box against its score, writes the progress that there is then, and is taken back to the letter', async () => {
    await fc.assert(fc.asyncProperty(start, fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), change), { minLength: 1, maxLength: 5 }), async (first, changes) => {
      const text = maturityOf(answers(...first.map(([box, each]): [string, string?] => (each === undefined ? [box] : [box, each]))));
      const store = new MemoryStore({ 'Shop.md': text });
      const history = new ItemHistory({ store, atlas: maturityVault(text) });
      let written = 0;
      for (const [item, each] of changes) {
        if ((await history.set('Shop.md', `maturity-m${item}`, each)) !== 'written') continue;
        written += 1;
        const now = await store.read('Shop.md');
        const { findings, progress } = surveyed(now);
        const contradicts = findings.some(({ code, blockId }) => code === 'box-against-score' && blockId === `maturity-m${item}`);
        if (each.owner === undefined) expect(contradicts).toBe(false);
        expect(now).toContain(`progress: ${progress.progress}\n`);
      }
      for (let step = 0; step < written; step += 1) await history.undo();
      expect(await store.read('Shop.md')).toBe(text);
    }));
  });

  it('is taken back with box and score where something else was written since', async () => {
    const text = maturityOf(answers(['/', '1'], [' '], [' '], [' ']));
    const store = new MemoryStore({ 'Shop.md': text });
    const history = new ItemHistory({ store, atlas: maturityVault(text) });
    await history.set('Shop.md', 'maturity-m1', { state: 'met' });
    await store.process('Shop.md', (now) => `${now}\nBy hand.\n`);
    await history.undo();
    expect(await store.read('Shop.md')).toContain('- [/] **I** ^maturity-m1\n    - score:: 1\n');
  });
});

describe('findings about scores', () => {
  it('say where a score does not read, and where a box says otherwise, which can be mended', async () => {
    const text = maturityOf(answers([' ', 'lots'], ['x', '2'], [' ', '1'], ['x']));
    expect(codes(text)).toEqual([['unreadable-score', 7], ['box-against-score', 9], ['box-against-score', 11]]);
    const store = new MemoryStore({ 'Shop.md': text });
    const mend = (finding: Finding): Promise<unknown> => mendFinding({ store, atlas: maturityVault(text) }, finding, TODAY);
    for (const finding of surveyed(text).findings) if (finding.code === 'box-against-score') await mend(finding);
    expect(codes(await store.read('Shop.md'))).toEqual([['unreadable-score', 7]]);
    expect(await store.read('Shop.md')).toContain('- [/] **I** ^maturity-m2\n');
  });
});

describe('what is told of scores', () => {
  const BEFORE = maturityOf(answers(['/', '1'], ['/', '2'], [' '], [' ']));
  const AFTER = maturityOf(answers(['/', '2 (Managed)'], ['/', '1'], [' '], ['x']));

  it('is in a comparison which ones rose and fell', () => {
    const { items, reasons } = compareAssessments(surveyed(BEFORE), surveyed(AFTER));
    expect(items[0]).toMatchObject({ raised: 1, sentences: ['The score was “1” and is “2 (Managed)”.'] });
    expect(reasons).toEqual(expect.arrayContaining(['1 item has a higher score.', '1 item has a lower score.']));
  });

  it('is in every report', () => {
    const report = reportOf(surveyed(AFTER), { date: TODAY, shown: (text) => text });
    expect(reportMarkdown([report])).toContain('- **m1 Policy** (under way)\n    - Score: 2 (Managed)\n');
    expect(reportCsv([report]).split('\r\n').map((line) => line.split(',').at(-1))).toEqual(['score', '2', '1', '', '', '']);
    expect(reportOscal([report], TODAY)).toContain('"remarks": "Score: 2 (Managed)"');
    expect(report.sections[0]?.rows.map((row) => row.score)).toEqual([2, 1, null, undefined]);
  });

  it('is on the board, with the steps to choose from', () => {
    const { assessments } = boardPage(surveyVault(maturityVault(AFTER), TODAY), 'Shop.md', TODAY);
    const rows = assessments[0]?.sections.flatMap(({ items }) => items.map(({ row }) => row)) ?? [];
    expect(rows.map(({ score, scale }) => [score?.value ?? null, scale?.steps.length ?? 0])).toEqual([[2, 4], [1, 4], [null, 4], [null, 0]]);
  });
});

describe('a new assessment of a maturity model', () => {
  it('explains its scale in the note, and keeps the target that was chosen', () => {
    const framework = frameworkIn(MATURITY, 'Maturity.md');
    const plan = { framework, frameworkLink: '[[Maturity]]', subject: null, levels: null, sections: null };
    const text = writeAssessment({ ...plan, target: '2' });
    expect(text).toContain('target: 2\nprogress: 0\n');
    expect(text).toContain('> Scores, as `score::` below an item: 0 Unaware, 1 Initial, 2 Managed, 3 Defined. An item is met from 2 on,');
    expect(parseNote('Shop.md', text).fields).toEqual([]);
    expect(writeAssessment(plan)).not.toContain('target:');
  });
});
