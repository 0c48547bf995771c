import type { AssessmentReport } from './report';

/** Reports as one JSON document: `{assessments: […]}`, fields as lists, findings with code, sentence and place. */
export function reportJson(reports: readonly AssessmentReport[]): string {
  return `${JSON.stringify({ assessments: reports }, null, 2)}\n`;
}
