import type { BlockId } from '../model/note';
import { ownLines, type Stretch } from './note-text';

/** The own words of a list item, its block id left out. */
export function itemText(text: string, own: Stretch, block: BlockId | null): string {
  const id = block && block.span.start.offset >= own.start && block.span.end.offset <= own.end ? block.span : null;
  const written = text.slice(own.start, id ? id.start.offset : own.end);
  if (!id && !written.includes('\n')) return written.trim();
  return ownLines(text, own)
    .map(({ start, end }) => {
      if (!id || id.start.offset < start || id.start.offset >= end) return text.slice(start, end).trim();
      return text.slice(start, id.start.offset).trim();
    })
    .join('\n')
    .trim();
}
