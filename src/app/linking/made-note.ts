import type { Atlas } from '../../graph/atlas';
import { propertiesOf } from '../../model/front-matter';
import { baseName, fileName, folderOf, joinPath } from '../../model/path';
import { textsOf } from '../../model/property';
import { IMPORT_REPORT_CLASS } from '../words/import';

const DAY = String.raw`\d{4}-\d\d-\d\d(?: \d+)?\.md`;
const UPDATE_REPORT = new RegExp(`^Update report ${DAY}$`);
const ASSESSMENT_REPORT = new RegExp(` - report ${DAY}$`);

/**
 * Whether a note was made by Atlas and not written by a person: an assessment, a report of one, of an install or of an import. Their words are those
 * of frameworks and lists, so that links in them say nothing, and the next report would have none.
 */
export function isMadeNote(atlas: Atlas, path: string): boolean {
  const name = fileName(path);
  return isAssessment(atlas, path) || UPDATE_REPORT.test(name) || isReportOfAssessment(atlas, path, name) || isImportReport(atlas, path, name);
}

function isAssessment({ graph }: Atlas, path: string): boolean {
  return graph.nodes.get(path)?.type === 'assessment';
}

/** It stands beside the assessment and begins with its name. */
function isReportOfAssessment(atlas: Atlas, path: string, name: string): boolean {
  return ASSESSMENT_REPORT.test(name) && isAssessment(atlas, joinPath(folderOf(path), name.replace(ASSESSMENT_REPORT, '.md')));
}

function isImportReport(atlas: Atlas, path: string, name: string): boolean {
  if (!baseName(name).startsWith('Import report')) return false;
  const note = atlas.note(path);
  return note !== undefined && textsOf(propertiesOf(note)['cssclasses']).includes(IMPORT_REPORT_CLASS);
}
