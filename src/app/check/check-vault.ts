import { isFramework, readFramework } from '../../assess/framework';
import { sameAsIssues } from '../../assess/same-as';
import type { Atlas } from '../../graph/atlas';
import type { Issue, Severity } from '../../model/issue';
import type { ParsedNote } from '../../model/note';
import { compareTexts } from '../../model/sorted';
import { CheckedVault } from './checked-vault';
import { LeftOut } from './left-out';
import { RULES } from './rules';

/** What `check` answers. */
export interface CheckReport {
  issues: Issue[];
  /** `toLeftOut`: links of shipped notes to shipped ones that were left out, which are no faults. */
  summary: { notes: number; links: number; errors: number; warnings: number; toLeftOut: number };
}

/** Everything that is wrong in a vault, ordered by path and line: warnings in a person's own notes, errors in shipped ones. */
export function checkVault(atlas: Atlas, leftOut = new LeftOut()): CheckReport {
  const vault = new CheckedVault(atlas, leftOut);
  const notes = [...atlas.notes()];
  const issues = [...notes.flatMap((note) => checkNote(note, vault)), ...checkChecklists(notes, vault)].sort(compareIssues);
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return {
    issues,
    summary: { notes: notes.length, links: notes.reduce((sum, { links }) => sum + links.length, 0), errors, warnings: issues.length - errors, toLeftOut: countToLeftOut(notes, vault) },
  };
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
  const issues = [...frameworks.flatMap((framework) => framework.issues), ...sameAsIssues(frameworks)];
  return issues.map((issue) => ({ ...issue, severity: vault.isShipped(issue.path) ? 'error' : 'warning' }));
}

function countToLeftOut(notes: readonly ParsedNote[], vault: CheckedVault): number {
  return notes.reduce((sum, note) => sum + note.links.filter((link) => vault.isToLeftOut(link, note.path)).length, 0);
}

function compareIssues(a: Issue, b: Issue): number {
  return compareTexts(a.path, b.path) || a.line - b.line || a.column - b.column || compareTexts(a.code, b.code);
}
