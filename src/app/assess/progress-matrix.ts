import { progressOfTallies, sumOfTallies, tallyOf, type Progress, type Tally } from '../../assess/progress';
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
  const world = { own: groupBy(assessments, ({ assessment }) => subjectKey(assessment.subject)), parts };
  const rows: MatrixRow[] = [];
  for (const branch of branchesOf('\n', world)) addRows(branch, { depth: 0, partOf: null }, frameworks.map(([key]) => key), rows);
  return {
    frameworks: frameworks.map(([, own]) => ({ path: own[0]?.laid?.framework.path ?? null, title: frameworkTitle(own[0]), all: progressOfTallies(own.map(tallyIn)) })),
    rows,
  };
}

interface World {
  own: ReadonlyMap<string, readonly SurveyedAssessment[]>;
  /** By the key of what they are part of. */
  parts: ReadonlyMap<string, readonly Subject[]>;
}

/** A subject and its parts. */
interface Branch {
  name: string | null;
  /** By the key of the framework. */
  own: ReadonlyMap<string, readonly SurveyedAssessment[]>;
  parts: readonly Branch[];
  /** What the parts come to, by the key of the framework. Added up from the innermost on: to gather anew all that is below each costs the cube of how deep they are nested. */
  ofParts: ReadonlyMap<string, Tally>;
  /** The same with the subject's own. */
  all: ReadonlyMap<string, Tally>;
}

/** The parts of a subject; those whose assessments are all out of sight, such as those of another framework, are left out. */
function branchesOf(key: string, world: World): Branch[] {
  return byName(world.parts.get(key) ?? []).map((subject) => branchOf(subject, world)).filter(({ all }) => all.size > 0);
}

function branchOf({ key, name }: Subject, world: World): Branch {
  const own = groupBy(world.own.get(key) ?? [], frameworkKey);
  const parts = branchesOf(key, world);
  const ofParts = together(parts.map(({ all }) => all));
  const ofOwn = new Map([...own].map(([framework, each]) => [framework, sumOfTallies(each.map(tallyIn))]));
  return { name, own, parts, ofParts, all: together([ofOwn, ofParts]) };
}

function together(all: readonly ReadonlyMap<string, Tally>[]): Map<string, Tally> {
  const sums = new Map<string, Tally>();
  for (const [key, tally] of all.flatMap((each) => [...each])) {
    const sum = sums.get(key);
    sums.set(key, sum ? sumOfTallies([sum, tally]) : tally);
  }
  return sums;
}

function addRows({ name, own, parts, ofParts, all }: Branch, nesting: Pick<MatrixRow, 'depth' | 'partOf'>, keys: readonly string[], rows: MatrixRow[]): void {
  rows.push({
    subject: name, ...nesting,
    cells: keys.map((key) => cellOf(own.get(key) ?? [])),
    withParts: keys.map((key) => (ofParts.has(key) ? progressOf(all, key) : null)),
    all: progressOfTallies([...all.values()]),
  });
  for (const part of parts) addRows(part, { depth: nesting.depth + 1, partOf: name }, keys, rows);
}

function progressOf(tallies: Branch['all'], key: string): Progress {
  const tally = tallies.get(key);
  return progressOfTallies(tally ? [tally] : []);
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

const tallyIn = keptPer(({ laid }: SurveyedAssessment) => tallyOf(laid?.items ?? []));
