import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixOf, type MatrixRow } from '../../src/app/assess/progress-matrix';
import { progressOfTallies, tallyOf, type Progress } from '../../src/assess/progress';
import { surveyVault, type Survey, type SurveyedAssessment } from '../../src/assess/survey';
import { vaultOf } from '../assess/checklist-vault';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];
const FRAMEWORKS = ['F', 'G'];

const framework = (id: string): string => `---\ntype: framework\nid: ${id}\nchecklist: [{id: i0, title: One}, {id: i1, title: Two}, {id: i2, title: Three}]\n---\n`;
const assessment = fc.record({ subject: fc.constantFrom(...NAMES), framework: fc.constantFrom(...FRAMEWORKS), marks: fc.array(fc.constantFrom('x', ' ', '-'), { minLength: 3, maxLength: 3 }) });
const parents = fc.array(fc.constantFrom(...NAMES, null), { minLength: NAMES.length, maxLength: NAMES.length });

const survey = fc.tuple(parents, fc.array(assessment, { maxLength: 10 })).map(([above, assessments]) => surveyVault(vaultOf({
  ...Object.fromEntries(FRAMEWORKS.map((id) => [`${id}.md`, framework(id)])),
  ...Object.fromEntries(NAMES.map((name, at) => [`${name}.md`, above[at] ? `---\npart-of: "[[${above[at]}]]"\n---\n` : 'x'])),
  ...Object.fromEntries(assessments.map(({ subject, framework: id, marks }, at) =>
    [`A${at}.md`, `---\ntype: assessment\nframework: "[[${id}]]"\nsubject: "[[${subject}]]"\n---\n${marks.map((mark, item) => `- [${mark}] T ^${id}-i${item}\n`).join('')}`])),
}), '2026-01-01'));

/** What a row says, found by going through all assessments for each of its cells. */
function plainRow(subject: string, { assessments, subjects }: Survey): Pick<MatrixRow, 'withParts' | 'all'> {
  const isWithin = (key: string | null): boolean => key !== null && (key === subject || isWithin(subjects.find((each) => each.key === key)?.parent ?? null));
  const progress = (all: readonly SurveyedAssessment[]): Progress => progressOfTallies(all.map(({ laid }) => tallyOf(laid?.items ?? [])));
  const within = assessments.filter(({ assessment: each }) => isWithin(each.subject));
  const own = within.filter(({ assessment: each }) => each.subject === subject);
  const of = (all: readonly SurveyedAssessment[], path: string): SurveyedAssessment[] => all.filter(({ laid }) => laid?.framework.path === path);
  const paths = FRAMEWORKS.map((id) => `${id}.md`).filter((path) => of(assessments, path).length > 0);
  return { withParts: paths.map((path) => (of(within, path).length > of(own, path).length ? progress(of(within, path)) : null)), all: progress(within) };
}

describe('the matrix of subjects and frameworks', () => {
  it('says of each subject what adding up all that is part of it says, however parts are nested', () => {
    fc.assert(fc.property(survey, (each) => {
      const { rows } = matrixOf(each.assessments, each.subjects);
      const assessed = new Set(each.assessments.map(({ assessment: { subject } }) => subject));
      expect(rows.map(({ subject }) => subject)).toEqual(expect.arrayContaining([...assessed]));
      for (const { subject, withParts, all } of rows) expect({ subject, withParts, all }).toEqual({ subject, ...plainRow(subject ?? '', each) });
    }));
  });
});
