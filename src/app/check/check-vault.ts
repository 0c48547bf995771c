import { isFramework, readFramework } from '../../assess/framework';
import { sameAsIssues } from '../../assess/same-as';
import type { Atlas } from '../../graph/atlas';
import type { Issue, Severity } from '../../model/issue';
import type { ParsedNote } from '../../model/note';
import { compareTexts } from '../../model/sorted';
import { AbsentFiles, type Absence } from './absent-files';
import { CheckedVault } from './checked-vault';
import { RULES } from './rules';

/** What `check` answers. */
export interface CheckReport {
  issues: Issue[];
  /** `toLeftOut`, `toDeleted`: links of shipped notes to shipped ones that a person left out or deleted, which are no faults. */
  summary: { notes: number; links: number; errors: number; warnings: number; toLeftOut: number; toDeleted: number };
}

/** Everything that is wrong in a vault, ordered by path and line: warnings in a person's own notes, errors in shipped ones. */
export function checkVault(atlas: Atlas, absent = new AbsentFiles()): CheckReport {
  const vault = new CheckedVault(atlas, absent);
  const notes = [...atlas.notes()];
  const issues = [...notes.flatMap((note) => checkNote(note, vault)), ...checkChecklists(notes, vault)].sort(compareIssues);
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const links = notes.reduce((sum, note) => sum + note.links.length, 0);
  return { issues, summary: { notes: notes.length, links, errors, warnings: issues.length - errors, ...countToAbsent(notes, vault) } };
}

/** What is wrong in one note, in no particular order. */
function checkNote(note: ParsedNote, vault: CheckedVault): Issue[] {
  const shipped = vault.isShipped(note.path);
  const severity: Severity = shipped ? 'error' : 'warning';
  const found = RULES.filter(({ holdsFor }) => shipped || holdsFor === 'every-note')
    .flatMap((rule) => [...rule.check(note, vault)].map((finding): Issue => ({ code: rule.code, severity, path: note.path, ...finding })));
  return [...note.issues.map((issue) => ({ ...issue, severity })), ...found];
}

/** What is wrong in the checklists of notes, and in the ties between them. */
function checkChecklists(notes: readonly ParsedNote[], vault: CheckedVault): Issue[] {
  const frameworks = notes.filter(isFramework).flatMap((note) => readFramework(note) ?? []);
  const ties = sameAsIssues(frameworks, ({ path }, id) => vault.isShipped(path) && vault.isDeleted(id));
  const issues = [...frameworks.flatMap((framework) => framework.issues), ...ties];
  return issues.map((issue) => ({ ...issue, severity: vault.isShipped(issue.path) ? 'error' : 'warning' }));
}

function countToAbsent(notes: readonly ParsedNote[], vault: CheckedVault): { toLeftOut: number; toDeleted: number } {
  const absences = notes.flatMap((note) => note.links.flatMap((link) => vault.absenceOf(link, note.path) ?? []));
  const count = (absence: Absence): number => absences.filter((each) => each === absence).length;
  return { toLeftOut: count('left-out'), toDeleted: count('deleted') };
}

function compareIssues(a: Issue, b: Issue): number {
  return compareTexts(a.path, b.path) || a.line - b.line || a.column - b.column || compareTexts(a.code, b.code);
}
