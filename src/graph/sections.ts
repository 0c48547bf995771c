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
  const open: { level: number; type: NoteType | undefined }[] = [];
  const types: (NoteType | undefined)[] = [];
  for (const heading of note.headings) {
    while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    const type = headingType(heading) ?? open.at(-1)?.type;
    open.push({ level: heading.level, type });
    types.push(type);
  }
  return types;
}

/** `## 🔗 **References:**` is still called references. */
function headingType({ text }: Heading): NoteType | undefined {
  const plainly = isPlainWords(text);
  if (plainly && text.length > LONGEST) return undefined;
  const plain = plainly ? text : text.replace(/[^\p{L}\p{N}\s]/gu, ' ').replace(/\s+/g, ' ').trim();
  return HEADINGS.get(plain.toLowerCase());
}
