import type { TextEdit } from '../model/edit';
import { lineStarts } from '../model/position';
import type { AssessedFramework } from './assessed-item';
import type { Answer } from './assessment';
import { ItemEditor } from './edit-item';
import { textPropertyEdit } from './edit-property';
import type { FrameworkItem } from './framework';
import { insertItems } from './insert-items';
import type { WrittenNote } from './written-note';

/** What it takes to bring an assessment to the version that its framework now has. Nothing is taken out of the note. */
export interface VersionChange {
  from: string | null;
  to: string | null;
  /** Answers to items that are as they were. */
  kept: number;
  /** Answers whose title is no longer that of the item: by the framework's hand or the user's. */
  reworded: Reworded[];
  /** Items that the note does not have yet. */
  added: FrameworkItem[];
  /** Answers that count no more: the item was withdrawn, or the framework no longer has it. They stay, and are marked. */
  withdrawn: Answer[];
}

/** An answer whose item has another title now. */
export interface Reworded {
  answer: Answer;
  title: string;
}

/** Compares an assessment with its framework as it stands. */
export function planVersionChange({ framework, assessment, items, unknown, lost }: AssessedFramework): VersionChange {
  const answered = items.flatMap(({ item, answer, counts }) => (answer ? [{ item, answer, counts }] : []));
  const counting = answered.filter(({ counts }) => counts);
  const reworded = counting.filter(({ item, answer }) => answer.title.toLowerCase() !== item.title.toLowerCase()).map(({ item, answer }) => ({ answer, title: item.title }));
  const found = new Set(lost.map(({ item }) => item));
  return {
    from: assessment.version,
    to: framework.version,
    kept: counting.length - reworded.length,
    reworded,
    added: items.filter(({ item, answer }) => !answer && !found.has(item)).map(({ item }) => item),
    withdrawn: [...answered.filter(({ counts }) => !counts).map(({ answer }) => answer), ...unknown],
  };
}

/** Whether a change would do anything. */
export function isUpToDate({ from, to, added, withdrawn, reworded }: VersionChange): boolean {
  return from === to && added.length === 0 && reworded.length === 0 && withdrawn.every(isMarked);
}

/** What to do of a change. */
export interface VersionChoice {
  /** Block ids of the reworded answers that take over the framework's title. */
  retitled: ReadonlySet<string>;
}

/** The edits that a change comes to: new items where they belong, a remark at what counts no more, chosen titles, and the version. */
export function versionEdits(written: WrittenNote, laid: AssessedFramework, change: VersionChange, { retitled }: VersionChoice): TextEdit[] {
  const { note, text } = written;
  const editor = new ItemEditor(written, laid.framework);
  const remarks = change.withdrawn.filter((answer) => !isMarked(answer)).flatMap((answer) =>
    editor.edit(answer.blockId, { remark: [...answer.fields.remark, withdrawnRemark(change.to)] }) ?? []);
  const starts = lineStarts(text);
  const titles = change.reworded.filter(({ answer }) => retitled.has(answer.blockId)).flatMap((each) => titleEdit(text, starts, each));
  const version = change.to !== null && change.to !== change.from ? textPropertyEdit(text, note, 'framework-version', change.to) : [];
  // Where a remark and a new item meet, the one that stands first here comes first.
  return [...version, ...titles, ...remarks, ...insertItems(written, laid.framework, change.added)];
}

const MARK = 'Counts no more';

function withdrawnRemark(version: string | null): string {
  return version === null ? `${MARK}: the framework no longer has this item.` : `${MARK}: not in version ${version} of the framework.`;
}

function isMarked({ fields }: Answer): boolean {
  return fields.remark.some((remark) => remark.startsWith(MARK));
}

/** Only a title that still stands in bold, as it was written, is replaced. */
function titleEdit(text: string, starts: readonly number[], { answer, title }: Reworded): TextEdit[] {
  const start = starts[answer.place.line - 1] ?? text.length;
  const old = `**${answer.title}**`;
  const at = text.slice(start, starts[answer.place.line]).indexOf(old);
  return at === -1 ? [] : [{ start: start + at, end: start + at + old.length, text: `**${title.replace(/[\\*_`[\]<>#|]/g, '\\$&')}**`, expected: old }];
}
