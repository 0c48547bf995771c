import type { AnswerField, ItemState } from '../../app/assess/assess-page';
import type { BoardItem } from '../../app/assess/board-page';

/** What a person wants to see of a board. */
export interface BoardFilter {
  /** Words that an item must have, all of them. */
  text: string;
  /** An owner; `''` for items without one, null for all. */
  owner: string | null;
  state: ItemState | null;
  /** Only items whose review is due. */
  due: boolean;
  /** Only items that are met without the evidence they need. */
  missingEvidence: boolean;
}

export const NO_FILTER: BoardFilter = { text: '', owner: null, state: null, due: false, missingEvidence: false };

const SEARCHED: readonly AnswerField[] = ['evidence', 'reason', 'owner', 'remark'];

/** Whether a filter takes anything away. */
export function isFiltering({ text, owner, state, due, missingEvidence }: BoardFilter): boolean {
  return text.trim() !== '' || owner !== null || state !== null || due || missingEvidence;
}

/** Tells which items a filter shows. `today` is an ISO date. */
export function filterItems(filter: BoardFilter, today: string): (item: BoardItem) => boolean {
  const words = filter.text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return ({ row, due }) =>
    (filter.state === null || row.state === filter.state) &&
    (filter.owner === null || (filter.owner === '' ? row.fields.owner.length === 0 : row.fields.owner.includes(filter.owner))) &&
    (!filter.due || (due !== null && due <= today)) &&
    (!filter.missingEvidence || row.evidenceMissing) &&
    (words.length === 0 || hasWords(row, words));
}

function hasWords(row: BoardItem['row'], words: readonly string[]): boolean {
  const text = [row.number, row.title, row.description, ...SEARCHED.flatMap((field) => row.fields[field])].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Everybody who owns an item, by name. */
export function ownersOf(items: Iterable<BoardItem>): string[] {
  const owners = new Set<string>();
  for (const { row } of items) for (const owner of row.fields.owner) owners.add(owner);
  return [...owners].sort((a, b) => a.localeCompare(b));
}
