import type { Survey, SurveyedAssessment } from '../../assess/survey';
import { baseName } from '../../model/path';
import { titleOf } from './board-page';
import type { Progress } from '../../assess/progress';

/** One assessment, wherever progress is shown. */
export interface ProgressRow {
  path: string;
  title: string;
  progress: Progress;
}

/** The rows that the words of a progress block ask for, or the words that do not read. */
export type ProgressAnswer = { rows: ProgressRow[] } | { unreadable: string };

/**
 * Reads a block such as `framework: [[OSPS Baseline]]` and `subject: Shop`, each on a line of its own; a line without a key names either, or an
 * assessment. An empty block means all.
 */
export function progressRows({ assessments }: Pick<Survey, 'assessments'>, source: string): ProgressAnswer {
  let found: readonly SurveyedAssessment[] = assessments;
  for (const line of source.split('\n').map((each) => each.trim()).filter((each) => each !== '')) {
    const [, key, value = line] = /^(framework|subject|assessment)\s*:\s*(.*)$/i.exec(line) ?? [];
    const name = value.replace(/^!?\[\[|\]\]$/g, '').replace(/[|#].*$/, '').trim().toLowerCase();
    const matching = found.filter((each) => namesOf(each, key?.toLowerCase()).includes(name));
    if (matching.length === 0) return { unreadable: line };
    found = matching;
  }
  // One that was kept as it once was is shown where only that one is asked for.
  return { rows: (found.length === 1 ? found : found.filter(({ isOlder }) => !isOlder)).map(rowOf) };
}

/** The rows of the assessments among some notes, in the order of the notes. */
export function progressOfNotes({ assessments }: Pick<Survey, 'assessments'>, paths: readonly string[]): ProgressRow[] {
  const known = new Map(assessments.map((each) => [each.assessment.path, each]));
  return paths.map((path) => known.get(path)).filter((each) => each !== undefined).map(rowOf);
}

function rowOf(surveyed: SurveyedAssessment): ProgressRow {
  return { path: surveyed.assessment.path, title: titleOf(surveyed), progress: surveyed.progress };
}

function namesOf({ assessment, laid }: SurveyedAssessment, key: string | undefined): string[] {
  const names: Record<string, (string | null | undefined)[]> = {
    framework: laid ? [laid.framework.title, laid.framework.id, laid.framework.path, baseName(laid.framework.path), laid.framework.path.replace(/\.md$/, '')] : [],
    subject: [assessment.subject],
    assessment: [assessment.path, baseName(assessment.path), assessment.path.replace(/\.md$/, '')],
  };
  const wanted = key === undefined ? Object.values(names).flat() : (names[key] ?? []);
  return wanted.flatMap((name) => (name ? [name.toLowerCase()] : []));
}
