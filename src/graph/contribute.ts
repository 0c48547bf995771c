import type { ParsedNote } from '../model/note';
import type { Contribution, ShownLink } from './contribution';
import { readFacts } from './note-facts';
import { readChecklist } from './said/checklist';
import { readEvents } from './said/events';
import { readLinks } from './said/links';
import { readNesting } from './said/nesting';
import { openReading, type Reading, type Said } from './said/reading';
import { readReferences } from './said/references';
import { readSentences } from './said/sentences';
import { readTags } from './said/tags';

/** Everything that reads a note. A new kind of relation is one more of these. */
const READERS: readonly ((reading: Reading, said: Said) => void)[] = [
  readLinks, readSentences, readNesting, readReferences, readEvents, readChecklist, readTags,
];

/** What a note says, on its own. */
export function contribute(note: ParsedNote): Contribution {
  const reading = openReading(note);
  const said: Said = { nodes: [], ties: [], votes: [] };
  for (const read of READERS) read(reading, said);
  return { path: note.path, facts: readFacts(note), shown: readShown(note), nodes: said.nodes, ties: said.ties, votes: said.votes };
}

function readShown({ links }: ParsedNote): ShownLink[] {
  const shown: ShownLink[] = [];
  for (const { embed, display, target, subpath, url, place } of links) {
    // Words that lead to a heading or a block name that part of the note, not the note.
    if (display !== null && url === null && !embed && target !== '' && subpath === null && place.kind !== 'property') shown.push({ target, text: display });
  }
  return shown;
}
