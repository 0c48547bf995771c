import type { AnswerField, AnswerState } from '../../app/assess/assess-page';
import { STATE_ORDER } from '../checklist/state-control';

/** What a key on a line of the board asks for. */
export type BoardDeed =
  | { do: 'state'; state: AnswerState }
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

/** The deed of a key, 1 to 4 for the states among them; undefined where the key means nothing, or something to the app. */
export function deedOf({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): BoardDeed | undefined {
  if (ctrlKey || metaKey || altKey || isComposing) return undefined;
  const state = /^[1-4]$/.test(key) ? STATE_ORDER[Number(key) - 1] : undefined;
  return state ? { do: 'state', state } : DEEDS[key.length === 1 ? key.toLowerCase() : key];
}
