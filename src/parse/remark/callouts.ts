import type { Callout } from '../../model/note';
import { spanOf, type NoteText, type Stretch } from '../note-text';
import { isCallout, type PlacedNode } from './placed-nodes';

export interface CalloutReading {
  callouts: Callout[];
  /** Their `[!type]` marks, in the order of the text. */
  marks: Stretch[];
}

const FIRST_LINE = /^(>[ \t]*)(\[!([^\]\n|]+)(?:\|[^\]\n]*)?\])([+-]?)[ \t]*([^\r\n]*)/;

/** The callouts, nested ones too. A callout's `|` metadata is no part of its type. */
export function readCallouts(nodes: readonly PlacedNode[], note: NoteText): CalloutReading {
  const reading: CalloutReading = { callouts: [], marks: [] };
  for (const { node, start, end } of nodes) {
    if (!isCallout(node, note)) continue;
    const [, prefix = '', mark = '', type = '', fold = '', title = ''] = FIRST_LINE.exec(note.text.slice(start, end)) ?? [];
    reading.callouts.push({ type: type.trim().toLowerCase(), title: title.trim(), fold: foldOf(fold), span: spanOf(note, start, end) });
    reading.marks.push({ start: start + prefix.length, end: start + prefix.length + mark.length });
  }
  return reading;
}

function foldOf(mark: string): Callout['fold'] {
  if (mark === '+') return 'open';
  return mark === '-' ? 'closed' : null;
}
