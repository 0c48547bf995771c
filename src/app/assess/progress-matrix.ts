import { progressOfTallies, tallyOf, type Progress } from '../../assess/progress';
import { subjectKey, type Subject } from '../../assess/subjects';
import type { SurveyedAssessment } from '../../assess/survey';
import { baseName } from '../../model/path';
import { compareTexts } from '../../model/sorted';
import { groupBy } from '../group-by';
import { keptPer } from '../kept-per';

/** Subjects × frameworks. */
export interface Matrix {
  frameworks: { path: string | null; title: string; all: Progress }[];
  /** Parts stand below what they are part of. */
  rows: MatrixRow[];
}

/** A subject, with how far it is in each framework. */
export interface MatrixRow {
  /** Null for assessments that name no subject. */
  subject: string | null;
  /** How many subjects it is nested in. */
  depth: number;
  /** What it is part of; null at the top. */
  partOf: string | null;
  /** One for each framework; null where the subject was not assessed against it. */
  cells: (MatrixCell | null)[];
  /** For each framework the subject together with its parts; null where none of these was assessed, or it has no parts. */
  withParts: (Progress | null)[];
  /** Over all frameworks, parts included. */
  all: Progress;
}

/** How far a subject is in a framework. */
export interface MatrixCell {
  /** The assessment; of several the last by path. */
  path: string;
  progress: Progress;
  findings: number;
  /** How many assessments of the subject there are. */
  count: number;
}

/** The subjects in rows, each over its parts, and how far each has come with each framework. */
export function matrixOf(assessments: readonly SurveyedAssessment[], subjects: readonly Subject[]): Matrix {
  const frameworks = [...groupBy(assessments, frameworkKey)].sort(([, [a]], [, [b]]) => compareTexts(frameworkTitle(a), frameworkTitle(b)));
  const parts = groupBy(subjects, ({ parent }) => parent ?? '\n');
  const world = { keys: frameworks.map(([key]) => key), own: groupBy(assessments, ({ assessment }) => subjectKey(assessment.subject)), parts };
  return {
    frameworks: frameworks.map(([, own]) => ({ path: own[0]?.laid?.framework.path ?? null, title: frameworkTitle(own[0]), all: together(own) })),
    rows: byName(parts.get('\n') ?? []).flatMap((subject) => rowsOf(subject, { depth: 0, partOf: null }, world)),
  };
}

interface World {
  /** The frameworks' keys, in the order of the columns. */
  keys: readonly string[];
  own: ReadonlyMap<string, readonly SurveyedAssessment[]>;
  parts: ReadonlyMap<string, readonly Subject[]>;
}

function rowsOf(subject: Subject, nesting: Pick<MatrixRow, 'depth' | 'partOf'>, world: World): MatrixRow[] {
  const parts = byName(world.parts.get(subject.key) ?? []);
  const own = world.own.get(subject.key) ?? [];
  const all = [...own, ...parts.flatMap((part) => assessedIn(part, world))];
  // A subject whose assessments are all out of sight, such as those of another framework, has no row.
  if (all.length === 0) return [];
  const of = (group: readonly SurveyedAssessment[], key: string): SurveyedAssessment[] => group.filter((each) => frameworkKey(each) === key);
  const row = {
    subject: subject.name, ...nesting,
    cells: world.keys.map((key) => cellOf(of(own, key))),
    withParts: world.keys.map((key) => (of(all, key).length > of(own, key).length ? together(of(all, key)) : null)),
    all: together(all),
  };
  return [row, ...parts.flatMap((part) => rowsOf(part, { depth: nesting.depth + 1, partOf: subject.name }, world))];
}

function assessedIn({ key }: Subject, world: World): SurveyedAssessment[] {
  return [...(world.own.get(key) ?? []), ...(world.parts.get(key) ?? []).flatMap((part) => assessedIn(part, world))];
}

function byName(subjects: readonly Subject[]): Subject[] {
  return [...subjects].sort((a, b) => compareTexts(a.key, b.key));
}

function cellOf(own: readonly SurveyedAssessment[]): MatrixCell | null {
  const last = own.at(-1);
  return last ? { path: last.assessment.path, progress: last.progress, findings: last.findings.length, count: own.length } : null;
}

function frameworkKey({ assessment, laid }: SurveyedAssessment): string {
  return laid?.framework.path ?? `?${assessment.framework ?? ''}`;
}

function frameworkTitle(surveyed: SurveyedAssessment | undefined): string {
  return surveyed?.laid?.framework.title ?? surveyed?.assessment.framework ?? baseName(surveyed?.assessment.path ?? '');
}

function together(own: readonly SurveyedAssessment[]): Progress {
  return progressOfTallies(own.map(tallyIn));
}

const tallyIn = keptPer(({ laid }: SurveyedAssessment) => tallyOf(laid?.items ?? []));
