import type { NoteTag } from '../../model/note';
import { isPlainTag } from '../../model/plain-text';
import { spanOf, type NoteText } from '../note-text';
import type { PropertyText } from './property-values';

const LEGAL = /^#?[^\u2000-\u206f\u2e00-\u2e7f'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s]+$/;

/** The tags of front matter: a list, or a string with commas. Empty ones are dropped, illegal ones kept as they are. */
export function readPropertyTags(texts: readonly PropertyText[], note: NoteText): NoteTag[] {
  const tags: NoteTag[] = [];
  for (const value of texts) {
    if (value.key !== 'tags' && value.key !== 'tag') continue;
    takeTags(note, value, tags);
  }
  return tags;
}

/** Each name is looked for behind the one before it. Where one is written in another way, as with escapes, all behind it are placed with their value. */
function takeTags(note: NoteText, value: PropertyText, tags: NoteTag[]): void {
  const written = note.text.slice(value.start, value.end);
  let from = 0;
  for (const name of namesIn(value)) {
    const at = from === -1 ? -1 : written.indexOf(name, from);
    from = at === -1 ? -1 : at + name.length;
    tags.push({ name, from: 'property', span: at === -1 ? spanOf(note, value.start, value.end) : spanOf(note, value.start + at, value.start + from) });
  }
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
