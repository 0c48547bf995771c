import { resolve } from 'node:path';
import type { Session } from '../../../app/session';
import { compareAssessments, type Comparison } from '../../../assess/comparison';
import { isAssessment } from '../../../assess/assessment';
import { layNote } from '../../../assess/survey';
import type { ParsedNote } from '../../../model/note';
import { parseNote } from '../../../parse/parse-note';
import { EXIT, UsageError, type CommandContext, type ExitCode } from '../../command';
import { HistoryError, textSince } from '../../git-history';

/** Tells what changed between two readings of an assessment: an earlier one from git, or a dated copy, and the present one. */
export async function compare({ atlas }: Session, context: CommandContext): Promise<ExitCode> {
  const note = assessmentAt(atlas.note(context.words[2] ?? ''), context.words[2]);
  const before = await earlier(note, { atlas }, context);
  const found = compareAssessments(layNote(before, atlas), layNote(note, atlas));
  context.out.answer(found, () => comparisonLines(found));
  return EXIT.well;
}

function assessmentAt(note: ParsedNote | undefined, path: string | undefined): ParsedNote {
  if (path === undefined) throw new UsageError('Which assessment? Name it by its path: assess <vault> compare <note> --since 2026-01-31.');
  if (!note || !isAssessment(note)) throw new UsageError(`“${path}” is no assessment of this vault.`);
  return note;
}

async function earlier(note: ParsedNote, { atlas }: Pick<Session, 'atlas'>, { words: [vault = ''], options, host }: CommandContext): Promise<ParsedNote> {
  const copy = options.text('with');
  const since = options.text('since');
  if (copy !== undefined) return assessmentAt(atlas.note(copy), copy);
  if (since === undefined) throw new UsageError('Compare with what? Name a dated copy by “--with <note>”, or a day or revision of git by “--since 2026-01-31”.');
  try {
    return parseNote(note.path, await textSince(resolve(host.folder, vault), note.path, since));
  } catch (error) {
    throw error instanceof HistoryError ? new UsageError(error.message) : error;
  }
}

function* comparisonLines({ items, reasons }: Comparison): Iterable<string> {
  if (items.length === 0) yield 'Nothing changed.';
  yield* reasons;
  for (const { title, sentences } of items) yield `${title}: ${sentences.join(' ')}`;
}
