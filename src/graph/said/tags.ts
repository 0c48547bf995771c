import type { NoteTag } from '../../model/note';
import { isPlainTag } from '../../model/plain-text';
import { SELF, type Ref } from '../contribution';
import { typedName } from '../note-facts';
import type { Reading, Said } from './reading';

/** What Obsidian takes for a tag. Anything else that stands among the tags of front matter is the name of something. */
const LEGAL_TAG = /^[\p{L}\p{N}\p{Extended_Pictographic}_/-]+$/u;

/**
 * Names among the tags of front matter: `CEO (Role)` ties the note to that role, found or not; `Codebase Risk` to the note of that
 * name, title or alias, where there is one.
 */
export function readTags({ note }: Reading, said: Said): void {
  for (const tag of note.tags) {
    if (tag.from !== 'property' || isPlainTag(tag.name) || tag.name.trim() === '' || LEGAL_TAG.test(tag.name)) continue;
    tieByName(tag, said);
  }
}

function tieByName({ name, span }: NoteTag, said: Said): void {
  const typed = typedName(name);
  const target: Ref = { kind: 'name', name: name.trim(), typed };
  said.ties.push({ source: SELF, target, relation: 'related', label: name.trim(), line: span.line });
  if (typed) said.votes.push({ about: target, type: typed.type, from: 'tag' });
}
