import type { ItemState, PageRow } from '../../app/assess/assess-page';
import type { BoardItem, BoardPage } from '../../app/assess/board-page';
import type { Progress } from '../../assess/progress';
import { keyOf } from './board-lines';

/** All items of a board, in its order. */
export function* itemsOf({ assessments }: BoardPage): Iterable<BoardItem> {
  for (const { sections } of assessments) for (const { items } of sections) yield* items;
}

/** An item whose state or score is another than before. */
interface ChangedItem {
  title: string;
  state: ItemState;
  score: PageRow['score'];
  /** Of its assessment. */
  progress: Progress;
}

/** The first item of `after` that had another state or score in `before`; null where all are as they were, or new. */
export function changedItem(before: BoardPage, after: BoardPage): ChangedItem | null {
  const old = new Map([...itemsOf(before)].map((item) => [keyOf(item), item.row]));
  for (const item of itemsOf(after)) {
    const { title, state, score } = item.row;
    const was = old.get(keyOf(item));
    const progress = after.assessments.find(({ path }) => path === item.assessment)?.progress;
    const isOther = was && (was.state !== state || was.score?.value !== score?.value);
    if (isOther && state !== null && progress) return { title, state, score, progress };
  }
  return null;
}
