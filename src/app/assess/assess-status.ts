import type { Finding } from '../../assess/findings';
import type { Progress } from '../../assess/progress';
import { surveyVault, type NoteSource, type SurveyedAssessment } from '../../assess/survey';
import type { Issue } from '../../model/issue';

/** What `assess status` answers. */
export interface VaultStatus {
  assessments: AssessmentStatus[];
  /** What is wrong with the frameworks themselves, and errors for assessments that cannot be read. */
  issues: Issue[];
}

/** Where one assessment stands. */
export interface AssessmentStatus extends Progress {
  /** Vault path. */
  path: string;
  /** Its title; the link as written where it leads nowhere. */
  framework: string;
  subject: string;
  findings: StatusFinding[];
}

/** A finding as programs read it, with the keys of the other commands' issues. */
export interface StatusFinding {
  code: string;
  message: string;
  path: string;
  line: number;
  column: number;
  /** Block id of the item, where it is about one. */
  item?: string;
}

/** Where every assessment of the vault stands, by path; what is kept as it once was is left out. `today` is an ISO date. */
export function statusOf(source: NoteSource, today: string): VaultStatus {
  const { assessments, issues } = surveyVault(source, today);
  return { assessments: assessments.filter(({ isOlder }) => !isOlder).map(assessmentStatus), issues };
}

function assessmentStatus({ assessment, laid, progress, findings }: SurveyedAssessment): AssessmentStatus {
  return {
    path: assessment.path,
    framework: laid?.framework.title ?? assessment.framework ?? '',
    subject: assessment.subject ?? '',
    ...progress,
    findings: findings.map(statusFinding),
  };
}

function statusFinding({ code, sentence, place, blockId }: Finding): StatusFinding {
  return { code, message: sentence, ...place, ...(blockId === null ? {} : { item: blockId }) };
}
