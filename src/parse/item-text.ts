import type { BlockId } from '../model/note';
import { ownLines, type Stretch } from './note-text';

/** The own words of a list item, its block id left out. */
export function itemText(text: string, own: Stretch, block: BlockId | null): string {
  const id = block && block.span.start >= own.start && block.span.end <= own.end ? block.span : null;
  const written = text.slice(own.start, id ? id.start : own.end);
  if (!id && !written.includes('\n')) return written.trim();
  return ownLines(text, own)
    .map(({ start, end }) => {
      if (!id || id.start < start || id.start >= end) return text.slice(start, end).trim();
      return text.slice(start, id.start).trim();
    })
    .join('\n')
    .trim();
}
