import type { ListItem, ParsedNote } from '../model/note';
import { oneLine, type PlacedDraft } from './framework-item';

/** `**Title**: description`, as we write items ourselves; or words in brackets behind the title, such as the level. */
const TITLED = /^\*\*(.+?)\*\*(?:\s*[:–—-]\s*(.*)|\s+(\(.*\)))?$/;

/** The items of a note's Markdown task list, by the headings they stand under. A block id that a task has already is its id. */
export function taskDrafts(note: ParsedNote): PlacedDraft[] {
  return note.items.flatMap((item) => {
    const draft = item.task === null ? null : draftOf(note, item);
    return draft ? [draft] : [];
  });
}

function draftOf(note: ParsedNote, item: ListItem): PlacedDraft | null {
  const { title, description } = splitTitle(item.text);
  if (title === null) return null;
  const section = item.heading === null ? null : (note.headings[item.heading]?.text ?? null);
  return {
    line: item.span.line,
    draft: {
      id: item.blockId, title, description, section,
      level: null, topic: null, evidence: 'optional', notApplicable: 'yes', group: null, scale: null, sameAs: [], since: null, until: null,
    },
  };
}

/** The bold beginning of a task's text and what follows it; all of it where nothing is bold. Escapes of punctuation are undone. */
export function splitTitle(text: string): { title: string | null; description: string | null } {
  const line = oneLine(text.replace(/\\([^\w\s])/g, '$1'));
  const parts = TITLED.exec(line ?? '');
  return parts ? { title: oneLine(parts[1] ?? null), description: oneLine(parts[2] ?? parts[3] ?? null) } : { title: line, description: null };
}
