import type { Finding } from '../../assess/findings';
import { fixEdits } from '../../assess/fix-finding';
import { layNote, type LaidAssessment, type NoteSource } from '../../assess/survey';
import { progressOfItems } from '../../assess/progress';
import { progressEdit } from '../../assess/edit-property';
import { planVersionChange, versionEdits, type VersionChange, type VersionChoice } from '../../assess/version-change';
import { applyEdits, type TextEdit } from '../../model/edit';
import type { ParsedNote } from '../../model/note';
import { parseNote } from '../../parse/parse-note';
import type { ItemPlace, SetOutcome } from './set-item';

/** What it takes to bring an assessment to its framework's present version; null where the framework is not to be found. */
export function versionChangeOf(source: NoteSource, path: string): VersionChange | null {
  const note = source.note(path);
  const laid = note ? layNote(note, source).laid : null;
  return laid ? planVersionChange(laid) : null;
}

/**
 * Brings an assessment to its framework's present version. What the change is made of is looked at again in the text as it is then.
 * @throws StoreError
 */
export function bringUpToDate(place: ItemPlace, path: string, choice: VersionChoice): Promise<SetOutcome> {
  return rewrite(place, path, ({ laid }, written) => (laid ? versionEdits(written, laid, planVersionChange(laid), choice) : []));
}

/** Mends one finding, where that can be done without asking. @throws StoreError */
export function mendFinding(place: ItemPlace, finding: Finding, today: string): Promise<SetOutcome> {
  return rewrite(place, finding.place.path, ({ laid }, written) => (laid ? fixEdits(finding, { written, laid, today }) : []));
}

type Plan = (laid: LaidAssessment, written: { note: ParsedNote; text: string }) => TextEdit[];

/** Writes a plan's edits, and then the progress that they come to, in one step. */
async function rewrite({ store, atlas }: ItemPlace, path: string, plan: Plan): Promise<SetOutcome> {
  let outcome: SetOutcome = 'unchanged';
  await store.process(path, (text) => {
    const note = parseNote(path, text);
    const edits = plan(layNote(note, atlas), { note, text });
    if (edits.length === 0) return text;
    const result = applyEdits(text, edits);
    outcome = result.refused.length > 0 ? 'refused' : 'written';
    return outcome === 'written' ? withProgress(path, result.text, atlas) : text;
  });
  return outcome;
}

/** The text of an assessment with the progress that its items come to. */
export function withProgress(path: string, text: string, atlas: NoteSource): string {
  const note = parseNote(path, text);
  const { laid } = layNote(note, atlas);
  return laid ? applyEdits(text, progressEdit(text, note, progressOfItems(laid.items).progress)).text : text;
}
