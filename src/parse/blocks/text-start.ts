import * as Char from '../../model/char';
import { boxEnd } from '../task-box';
import type { CalloutBlock } from './block';
import type { Container } from './containers';
import type { LineCursor } from './line-cursor';

/** Where the text of the paragraph begins that begins in a line: behind the box of a task, the mark of a callout. */
export function textStart(text: string, { code, start, next, end }: LineCursor, container: Container | null, callouts: readonly CalloutBlock[]): number {
  if (code !== Char.OPEN_BRACKET || !container || container.block.start < start) return next;
  if (container.item) return container.markEnd === next ? boxEnd(text, next, end) : next;
  const mark = callouts.at(-1)?.mark;
  return mark?.start === next ? mark.end : next;
}
