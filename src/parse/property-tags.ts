import type { NoteTag } from '../model/note';
import { isPlainTag } from '../model/plain-text';
import { spanOf, type NoteText, type Stretch } from './note-text';
import type { PropertyText } from './property-values';

const LEGAL = /^#?[^\u2000-\u206f\u2e00-\u2e7f'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s]+$/;

/** The tags of front matter: a list, or a string with commas. Empty ones are dropped, illegal ones kept as they are. */
export function readPropertyTags(texts: readonly PropertyText[], note: NoteText): NoteTag[] {
  const tags: NoteTag[] = [];
  for (const value of texts) {
    if (value.key !== 'tags' && value.key !== 'tag') continue;
    const written = note.text.slice(value.start, value.end);
    for (const name of namesIn(value)) tags.push(tagAt(note, value, written, name));
  }
  return tags;
}

function namesIn({ value, whole }: PropertyText): readonly string[] {
  // Most tags of a list.
  if (!whole) return isPlainTag(value) ? [value] : tidied([value]);
  return tidied(value.split(',').map((part) => part.trim()).flatMap(bySpaces));
}

function tidied(names: readonly string[]): string[] {
  return names.map((name) => name.trim().replace(/^#/, '')).filter((name) => name !== '');
}

/** `tags: one two` is two tags, `tags: OSPO (Role)` is one: blanks divide where every word is a legal tag. */
function bySpaces(part: string): string[] {
  const words = part.split(/\s+/);
  return words.every((word) => LEGAL.test(word)) ? words : [part];
}

function tagAt(note: NoteText, value: Stretch, written: string, name: string): NoteTag {
  const at = written.indexOf(name);
  const start = at === -1 ? value.start : value.start + at;
  return { name, from: 'property', span: spanOf(note, start, at === -1 ? value.end : start + name.length) };
}
