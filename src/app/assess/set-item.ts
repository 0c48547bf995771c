import { stateWith, type AssessedItem } from '../../assess/assessed-item';
import { blockKey } from '../../assess/block-id';
import { editItem, type ItemChange } from '../../assess/edit-item';
import { progressEdit } from '../../assess/edit-property';
import { progressOfItems } from '../../assess/progress';
import { scoreAfter, scoredChange } from '../../assess/scored-change';
import { layNote, type LaidAssessment, type NoteSource } from '../../assess/survey';
import { applyEdits } from '../../model/edit';
import { parseNote } from '../../parse/parse-note';
import type { NoteStore } from '../note-store';

export type { ItemChange } from '../../assess/edit-item';

/** `missing`: the note no longer has the item. `refused`: its lines could not be told apart. In both nothing was written. */
export type SetOutcome = 'written' | 'unchanged' | 'missing' | 'refused';

/** Where items are read and written; a session is one. */
export interface ItemPlace {
  store: Pick<NoteStore, 'process'>;
  atlas: NoteSource;
}

/**
 * Changes one item of an assessment, and the progress property with it, in one step.
 * @throws StoreError `not-found`, `unreadable`, `unwritable`, `outside`
 */
export async function setItem({ store, atlas }: ItemPlace, path: string, blockId: string, wanted: ItemChange): Promise<SetOutcome> {
  let outcome: SetOutcome = 'unchanged';
  await store.process(path, (text) => {
    const note = parseNote(path, text);
    const laid = layNote(note, atlas);
    const change = wholeChange(laid, blockId, wanted);
    const edits = editItem({ note, text }, laid.laid?.framework ?? null, blockId, change);
    if (!edits) {
      outcome = 'missing';
      return text;
    }
    if (edits.length === 0) return text;
    const progress = progressAfter(laid, blockId, change);
    const result = applyEdits(text, [...(progress === null ? [] : progressEdit(text, note, progress)), ...edits]);
    outcome = result.refused.length > 0 ? 'refused' : 'written';
    return outcome === 'written' ? result.text : text;
  });
  return outcome;
}

/** The progress once the change is made; null where the framework is not known. */
function progressAfter({ laid }: LaidAssessment, blockId: string, change: ItemChange): number | null {
  if (!laid) return null;
  const items = laid.items.map((each) => (each.item.blockId === blockKey(blockId) ? changed(each, change) : each));
  return progressOfItems(items).progress;
}

function changed(each: AssessedItem, change: ItemChange): AssessedItem {
  const score = scoreAfter(each, change);
  return { ...each, score, state: stateWith(change.state ?? each.answer?.state ?? each.state, each.scale, score) };
}

/** A change with all that it brings along on the scale of its item, where it has one. */
export function wholeChange({ laid }: LaidAssessment, blockId: string, change: ItemChange): ItemChange {
  const item = laid?.items.find((each) => each.item.blockId === blockKey(blockId));
  return item ? scoredChange(item, change) : change;
}
