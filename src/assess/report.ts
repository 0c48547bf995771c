import type { AssessedItem } from './assessed-item';
import type { AnswerField } from './assessment';
import type { Finding } from './findings';
import { findingsByItem } from './item-findings';
import { scoreWords } from './mean-score';
import { progressOfItems, type Progress } from './progress';
import type { ItemState } from './state';
import type { SurveyedAssessment } from './survey';
import { bySection } from './write-assessment';

/** One assessment, as every form of report tells it. */
export interface AssessmentReport {
  /** Vault path of the assessment. */
  path: string;
  subject: string | null;
  /** ISO date of the report. */
  date: string;
  framework: ReportedFramework | null;
  progress: Progress;
  sections: ReportSection[];
  findings: Finding[];
}

export interface ReportedFramework {
  id: string;
  title: string;
  /** The version assessed. */
  version: string | null;
  url: string | null;
  licence: string | null;
  attribution: string | null;
}

export interface ReportSection {
  title: string | null;
  progress: Progress;
  rows: ReportRow[];
}

export interface ReportRow {
  id: string;
  /** The framework's number and the title; only the title where there is no number. */
  label: string;
  blockId: string;
  title: string;
  description: string | null;
  level: string | null;
  state: ItemState;
  /** The value of the step that the item is on; left out where it is answered on no scale. */
  score?: number | null;
  fields: Record<AnswerField, string[]>;
  /** Findings about this item, as sentences. */
  findings: string[];
}

/** What a report leaves to whoever asks for it. */
export interface ReportChoices {
  /** ISO date. */
  date: string;
  /** What to show instead of a field's text that must not leave the vault; the text itself where it may. */
  shown: (text: string) => string;
}

/** Gathers what a report of one assessment says. */
export function reportOf({ assessment, laid, progress, findings }: SurveyedAssessment, { date, shown }: ReportChoices): AssessmentReport {
  const sections = bySection((laid?.items ?? []).map((each) => ({ ...each.item, each })));
  const findingsOf = findingsByItem(findings);
  return {
    path: assessment.path,
    subject: assessment.subject,
    date,
    framework: laid ? { ...pickFramework(laid.framework), version: assessment.version ?? laid.framework.version } : null,
    progress,
    sections: sections.map(({ title, items }) => ({
      title,
      progress: progressOfItems(items.map(({ each }) => each)),
      rows: items.map(({ each }) => rowOf(each, findingsOf(each.item), shown)),
    })),
    findings,
  };
}

/** What a report is headed by: the framework and who it is about. */
export function reportTitle({ framework, subject, path }: AssessmentReport): string {
  const what = framework?.title ?? path;
  return subject === null ? what : `${what}: ${subject}`;
}

/** Version, day, licence and whom to name: a line each. */
export function provenance({ framework, date }: AssessmentReport): string[] {
  return [
    `Report of ${date}`,
    ...(framework?.version ? [`Framework version: ${framework.version}`] : []),
    ...(framework?.url ? [`Official text: ${framework.url}`] : []),
    ...(framework?.licence ? [`Licence of the official text: ${framework.licence}`] : []),
    ...(framework?.attribution ? [framework.attribution] : []),
  ];
}

/** Progress in words: `3 of 5 met, 1 not applicable: 75 %`; on a scale with the mean score. */
export function progressWords({ total, met, underway, notApplicable, progress, score }: Progress): string {
  const parts = [`${met} of ${total} met`];
  if (underway > 0) parts.push(`${underway} under way`);
  if (notApplicable > 0) parts.push(`${notApplicable} not applicable`);
  if (score) parts.push(scoreWords(score));
  return `${parts.join(', ')}: ${progress} %`;
}

function pickFramework({ id, title, version, url, licence, attribution }: ReportedFramework): ReportedFramework {
  return { id, title, version, url, licence, attribution };
}

function rowOf({ item, answer, state, scale, score }: AssessedItem, findings: readonly Finding[], shown: ReportChoices['shown']): ReportRow {
  const fields = answer?.fields;
  const texts = (field: AnswerField): string[] => (fields?.[field] ?? []).map(shown);
  return {
    id: item.id,
    label: item.number === null ? item.title : `${item.number} ${item.title}`,
    blockId: item.blockId,
    title: item.title,
    description: item.description,
    level: item.level,
    state,
    ...(scale ? { score: score?.value ?? null } : {}),
    fields: {
      score: texts('score'), evidence: texts('evidence'), reason: texts('reason'), owner: texts('owner'),
      reviewed: texts('reviewed'), review: texts('review'), remark: texts('remark'),
    },
    findings: findings.map(({ sentence }) => sentence),
  };
}
