import * as Char from '../../model/char';
import { isSpace } from '../characters';

/** Behind the mark of a footnote, `[^label]`, that begins here; -1 where none does. */
export function footnoteEnd(text: string, at: number, end: number): number {
  if (text.charCodeAt(at + 1) !== Char.CARET || at + 1 >= end) return -1;
  for (let next = at + 2; next < end; next++) {
    const code = text.charCodeAt(next);
    if (code === Char.CLOSE_BRACKET) return next + 1;
    if (code === Char.OPEN_BRACKET || isSpace(code)) return -1;
  }
  return -1;
}
