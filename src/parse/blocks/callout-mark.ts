import * as Char from '../../model/char';
import { skipBlanks } from '../characters';
import type { Stretch } from '../note-text';

/** A mark may end this far behind the `>` of its quote. */
const FARTHEST = 200;

/** The `[!type]` behind the `>` that stands here, brackets included; null where there is none. */
export function calloutMark(text: string, at: number, lineEnd: number): Stretch | null {
  const end = Math.min(lineEnd, at + FARTHEST);
  const start = skipBlanks(text, at + 1, end);
  if (text.charCodeAt(start) !== Char.OPEN_BRACKET || text.charCodeAt(start + 1) !== Char.BANG) return null;
  for (let next = start + 2; next < end; next++) {
    const code = text.charCodeAt(next);
    if (code === Char.OPEN_BRACKET) return null;
    if (code === Char.CLOSE_BRACKET) return next === start + 2 ? null : { start, end: next + 1 };
  }
  return null;
}
