import { plainWords } from '../../graph/said/item-words';
import { FRONT_WORDS } from './front';

/** What people read on the board. */
export const BOARD_WORDS = {
  view: FRONT_WORDS.board,
  list: 'Items by section and state',
  item: 'Item',
  all: 'All assessments',
  search: 'Search items',
  owner: 'Owner',
  anyOwner: 'Any owner',
  nobody: 'Nobody',
  state: 'State',
  anyState: 'Any state',
  due: (day: string) => `review ${day}`,
  dueOnly: 'Review due',
  missingOnly: 'Evidence missing',
  shown: (shown: number, total: number) => (shown === total ? `${total} ${total === 1 ? 'item' : 'items'}` : `${shown} of ${total} items`),
  percent: (percent: number) => `${percent} %`,
  countOf: (count: number, state: string) => `${state}: ${count}`,
  evidence: (values: readonly string[]) => (values.length === 1 ? shownAs(values[0] ?? '') : `${values.length} pieces of evidence`),
  elsewhere: (framework: string, state: string) => `${state} in ${framework}`,
  nothing: 'There is no assessment in this vault yet. Start one, and its items stand here.',
  noItems: (title: string, fault: string | null) => `${title}: ${fault ?? 'The framework has no items.'}`,
  noMatch: 'No item matches. Take a filter off.',
  clear: 'Show all items',
  keysTitle: 'Keys',
  keys: [
    ['↑ ↓', 'go from item to item'], ['1 2 3 4', 'open, under way, met, not applicable'], ['E', 'add evidence'], ['N', 'reason'], ['O', 'owner'], ['D', 'day of the next review'],
    ['M', 'remark'], ['Enter', 'details, or fold a section'], ['← →', 'fold and unfold a section'], ['/', 'search'], ['U', 'undo'], ['?', 'these keys'], ['Esc', 'back to the list'],
  ] as readonly (readonly [string, string])[],
  details: 'Details of the item',
  choose: 'Choose an item to see its details.',
  addEvidence: 'Add evidence…',
  dropHere: 'Drop a note or a file on an item to make it evidence.',
  showInNote: 'Show in the note',
  adopt: 'Adopt…',
  adoptFrom: (framework: string) => `Adopt the answer from ${framework}…`,
  adoptNow: 'Adopt',
  cannotAdopt: 'That is no state that could be taken over. Answer it there first.',
  becomes: (title: string, before: string, after: string) => (before === after ? `“${title}” stays ${after}.` : `“${title}” is ${before} here, and becomes ${after}.`),
  newEvidence: 'This evidence is added:',
  noNewEvidence: 'No evidence is added.',
  onBoard: 'Show the board',
  undone: 'The change is taken back.',
  undo: 'Undo',
  nothingToUndo: 'There is nothing to take back.',
  notUndone: (path: string) => `“${path}” was changed meanwhile, and the item is no longer there. Nothing was written.`,
  set: (title: string, state: string) => `${title}: ${state}.`,
  changed: (title: string) => `“${title}” was changed.`,
  pick: 'A note, a heading (Note#Heading), a file, an address, or words',
  useAddress: (text: string) => `The address ${text}`,
  useWords: (text: string) => `The words “${text}”`,
  badDrop: 'Nothing was dropped that could be evidence. Drop a note, a file or a link.',
} as const;

export type BoardWords = typeof BOARD_WORDS;

/** A value as a reader sees it: a link by what it shows, an address as it is. */
function shownAs(value: string): string {
  return value.includes('[') ? plainWords(value) : value;
}
