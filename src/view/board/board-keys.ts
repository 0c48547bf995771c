import type { AnswerField } from '../../app/assess/assess-page';

/** What a key on a line of the board asks for. */
export type BoardDeed =
  | { do: 'answer'; key: string }
  | { do: 'field'; field: AnswerField }
  | { do: 'move'; by: 'line' | 'page' | 'end'; back: boolean }
  | { do: 'fold'; open: boolean }
  | { do: 'evidence' | 'enter' | 'search' | 'keys' | 'undo' };

const DEEDS: Readonly<Record<string, BoardDeed>> = {
  ArrowDown: { do: 'move', by: 'line', back: false }, ArrowUp: { do: 'move', by: 'line', back: true },
  j: { do: 'move', by: 'line', back: false }, k: { do: 'move', by: 'line', back: true },
  PageDown: { do: 'move', by: 'page', back: false }, PageUp: { do: 'move', by: 'page', back: true },
  Home: { do: 'move', by: 'end', back: true }, End: { do: 'move', by: 'end', back: false },
  ArrowLeft: { do: 'fold', open: false }, ArrowRight: { do: 'fold', open: true },
  e: { do: 'evidence' }, n: { do: 'field', field: 'reason' }, o: { do: 'field', field: 'owner' }, d: { do: 'field', field: 'review' },
  m: { do: 'field', field: 'remark' }, u: { do: 'undo' }, Enter: { do: 'enter' }, '/': { do: 'search' }, '?': { do: 'keys' },
};

/** The keys that may answer an item: which of them do depends on the item. */
const ANSWERS = /^(?:[0-9-]|Backspace|Delete)$/;

/** The deed of a key; undefined where the key means nothing, or something to the app. */
export function deedOf({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): BoardDeed | undefined {
  if (ctrlKey || metaKey || altKey || isComposing) return undefined;
  return ANSWERS.test(key) ? { do: 'answer', key } : DEEDS[key.length === 1 ? key.toLowerCase() : key];
}
