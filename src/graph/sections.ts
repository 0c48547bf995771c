import type { Heading, ParsedNote } from '../model/note';
import { isPlainWords } from '../model/plain-text';
import { NOTE_TYPES, TYPE_WORDS, type NoteType } from '../model/vocabulary';

const HEADINGS: ReadonlyMap<string, NoteType> = new Map(
  NOTE_TYPES.flatMap((type) => TYPE_WORDS[type].headings.map((heading): [string, NoteType] => [heading, type])),
);

/** The longest heading that names a type. */
const LONGEST = Math.max(...[...HEADINGS.keys()].map(({ length }) => length));

/** For each heading of a note the type of what is listed under it: its own, or that of the heading it stands under. */
export function sectionTypes(note: ParsedNote): (NoteType | undefined)[] {
  const types: (NoteType | undefined)[] = [];
  /** For each level the type of the last heading of that level or above it. */
  const above = new Array<NoteType | undefined>(LOWEST + 1);
  for (const heading of note.headings) {
    const type = headingType(heading) ?? above[heading.level - 1];
    for (let level = heading.level; level <= LOWEST; level += 1) above[level] = type;
    types.push(type);
  }
  return types;
}

/** Of headings. */
const LOWEST = 6;

/** `## 🔗 **References:**` is still called references. */
function headingType({ text }: Heading): NoteType | undefined {
  const plainly = isPlainWords(text);
  if (plainly && text.length > LONGEST) return undefined;
  const plain = plainly ? text : text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return HEADINGS.get(plain.toLowerCase());
}
