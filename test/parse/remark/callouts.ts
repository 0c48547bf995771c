import { readCalloutLine, type CalloutReading } from '../../../src/parse/callout-line';
import type { NoteText } from '../../../src/parse/note-text';
import { isCallout, type PlacedNode } from './placed-nodes';

/** The callouts, nested ones too. */
export function readCallouts(nodes: readonly PlacedNode[], note: NoteText): CalloutReading[] {
  return nodes.filter(({ node }) => isCallout(node, note)).map((placed) => readCalloutLine(note, placed));
}
