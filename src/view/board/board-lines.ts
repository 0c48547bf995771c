import type { AnswerState, Progress } from '../../app/assess/assess-page';
import { filterItems, isFiltering, type BoardFilter } from './board-filter';
import type { BoardItem, BoardPage } from '../../app/assess/board-page';
import type { VirtualLine } from './virtual-list';

export interface HeadingLine extends VirtualLine {
  kind: 'heading';
  level: 1 | 2;
  title: string;
  progress: Progress | null;
  counts: Record<AnswerState, number>;
  isOpen: boolean;
}

export interface ItemLine extends VirtualLine {
  kind: 'item';
  item: BoardItem;
}

/** A line of the board: an assessment or a section, or one of its items. */
export type BoardLine = HeadingLine | ItemLine;

/** What of a page is shown, and how high. */
interface LinesWish {
  filter: BoardFilter;
  /** Keys of headings whose items are folded away. */
  closed: ReadonlySet<string>;
  /** Pixels. */
  heights: { heading: number; item: number };
  /** What a section without a title is called. */
  untitled: string;
}

export interface BoardLines {
  lines: BoardLine[];
  /** How many items the filter shows, folded away or not. */
  shown: number;
  total: number;
}

/** Everything that a board shows, from top to bottom. Headings without an item in the filter are left out; a filter opens what is folded. */
export function linesOf(page: BoardPage, { filter, closed, heights, untitled }: LinesWish): BoardLines {
  const wanted = filterItems(filter, page.today);
  const filtering = isFiltering(filter);
  const isOpen = (key: string): boolean => filtering || !closed.has(key);
  const result: BoardLines = { lines: [], shown: 0, total: 0 };
  for (const assessment of page.assessments) {
    const sections = assessment.sections.map((section) => ({ section, items: section.items.filter(wanted) }));
    result.total += sections.reduce((sum, { section }) => sum + section.items.length, 0);
    const shown = sections.reduce((sum, { items }) => sum + items.length, 0);
    result.shown += shown;
    if (shown === 0) continue;
    const top = page.assessments.length > 1 ? headingLine(assessment.path, 1, assessment.title, { progress: assessment.progress, items: assessment.sections.flatMap(({ items }) => items) }) : null;
    if (top) result.lines.push({ ...top, height: heights.heading, isOpen: isOpen(top.key) });
    if (top && !isOpen(top.key)) continue;
    for (const [at, { section, items }] of sections.entries()) {
      if (items.length === 0) continue;
      const key = `${assessment.path}\n${at}`;
      result.lines.push({ ...headingLine(key, 2, section.title ?? untitled, section), height: heights.heading, isOpen: isOpen(key) });
      if (isOpen(key)) for (const item of items) result.lines.push({ kind: 'item', key: keyOf(item), height: heights.item, item });
    }
  }
  return result;
}

/** The key of an item's line. */
export function keyOf({ assessment, row }: BoardItem): string {
  return `${assessment}#${row.blockId}`;
}

function headingLine(key: string, level: 1 | 2, title: string, { progress, items }: { progress: Progress | null; items: readonly BoardItem[] }): HeadingLine {
  const counts = { open: 0, underway: 0, met: 0, notApplicable: 0 };
  for (const { row: { state } } of items) if (state !== null) counts[state === 'unknown' ? 'open' : state] += 1;
  return { kind: 'heading', key, height: 0, level, title, progress, counts, isOpen: true };
}
