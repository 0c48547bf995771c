import type { ItemState } from '../../app/assess/assess-page';
import type { BoardItem, BoardPage } from '../../app/assess/board-page';
import type { Progress } from '../../assess/progress';
import { keyOf } from './board-lines';

/** All items of a board, in its order. */
export function* itemsOf({ assessments }: BoardPage): Iterable<BoardItem> {
  for (const { sections } of assessments) for (const { items } of sections) yield* items;
}

/** An item whose state is another than before. */
interface ChangedItem {
  title: string;
  state: ItemState;
  /** Of its assessment. */
  progress: Progress;
}

/** The first item of `after` that had another state in `before`; null where all are as they were, or new. */
export function changedItem(before: BoardPage, after: BoardPage): ChangedItem | null {
  const old = new Map([...itemsOf(before)].map((item) => [keyOf(item), item.row.state]));
  for (const item of itemsOf(after)) {
    const { title, state } = item.row;
    const was = old.get(keyOf(item));
    const progress = after.assessments.find(({ path }) => path === item.assessment)?.progress;
    if (was !== undefined && state !== null && was !== state && progress) return { title, state, progress };
  }
  return null;
}
