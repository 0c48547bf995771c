import { compareAssessments, type Comparison } from '../../assess/comparison';
import { layNote, type NoteSource, type Survey } from '../../assess/survey';
import { STATE_WORDS } from '../../assess/finding-sentences';
import { baseName } from '../../model/path';
import { COMPARE_WORDS as SAY } from '../words/comparison';

/** What changed from one assessment's note to another's; null where one of them is gone. */
export function comparisonOf(source: NoteSource, before: string, after: string): Comparison | null {
  const [was, is] = [source.note(before), source.note(after)];
  return was && is ? compareAssessments(layNote(was, source), layNote(is, source)) : null;
}

/** The other assessments of the same framework: those of the same subject first, each group with the newest name first. */
export function comparablePaths({ assessments }: Pick<Survey, 'assessments'>, path: string): string[] {
  const own = assessments.find(({ assessment }) => assessment.path === path);
  const subject = own?.assessment.subject?.toLowerCase();
  const others = assessments.filter((each) => each !== own && own?.laid && each.laid?.framework.path === own.laid.framework.path).reverse();
  const isSame = (each: typeof others[number]): boolean => each.assessment.subject?.toLowerCase() === subject;
  return [...others.filter(isSame), ...others.filter((each) => !isSame(each))].map(({ assessment }) => assessment.path);
}

/** A comparison as Markdown, to be put into any note. */
export function comparisonMarkdown({ before, after, items, reasons }: Comparison): string {
  const lines = items.flatMap(({ title, before: was, after: is, sentences }) => [`- **${title}** (${stateWord(was)} → ${stateWord(is)})`, ...sentences.map((each) => `    - ${each}`)]);
  const found = items.length === 0 ? [SAY.nothing] : [...reasons.map((each) => `- ${each}`), '', `### ${SAY.items(items.length)}`, '', ...lines];
  return [`## ${SAY.from(baseName(before.path), baseName(after.path))}`, '', ...found, ''].join('\n');
}

function stateWord(state: keyof typeof STATE_WORDS | null): string {
  return state === null ? '–' : STATE_WORDS[state];
}
