import type { Callout } from '../model/note';
import { spanOf, type NoteText, type Stretch } from './note-text';

const FIRST_LINE = /^(>[ \t]*)(\[!([^\]\n|]+)(?:\|[^\]\n]*)?\])([+-]?)[ \t]*([^\r\n]*)/;

/** A callout and its `[!type]` mark. */
export interface CalloutReading {
  callout: Callout;
  mark: Stretch;
}

/** Reads the first line of a callout. Its `|` metadata is no part of its type. */
export function readCalloutLine(note: NoteText, { start, end }: Stretch): CalloutReading {
  const [, prefix = '', mark = '', type = '', fold = '', title = ''] = FIRST_LINE.exec(note.text.slice(start, end)) ?? [];
  return {
    callout: { type: type.trim().toLowerCase(), title: title.trim(), fold: foldOf(fold), span: spanOf(note, start, end) },
    mark: { start: start + prefix.length, end: start + prefix.length + mark.length },
  };
}

function foldOf(mark: string): Callout['fold'] {
  if (mark === '+') return 'open';
  return mark === '-' ? 'closed' : null;
}
