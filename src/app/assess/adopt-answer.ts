import type { ItemChange } from '../../assess/edit-item';
import type { BoardItem, ElsewhereRow } from './board-page';

/**
 * What an item takes over from the answer to the same question elsewhere: the state, and evidence that it does not have yet.
 * Null where the other state is none that could be written.
 */
export function adoptedChange({ row }: BoardItem, { state, evidence }: ElsewhereRow): ItemChange | null {
  if (state === 'unknown') return null;
  const present = row.fields.evidence;
  return { state, evidence: [...present, ...evidence.filter((each) => !present.includes(each))] };
}
