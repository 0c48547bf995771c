import type { Heading, ParsedNote } from '../../model/note';

/** What Obsidian takes out of a heading before it compares. */
const SIGNS = /[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\]/g;

/**
 * The heading that a link leads to: the last of those named, each standing somewhere below the one before. As in Obsidian, signs and
 * capitals do not count; the anchors of published sites (`#further-reading`) are understood as well.
 */
export function headingAt(note: ParsedNote, wanted: readonly string[]): Heading | undefined {
  let found: Heading | undefined;
  let from = 0;
  for (const text of wanted) {
    const above: Heading | undefined = found;
    const at = note.headings.findIndex((heading, index) => index >= from && (!above || heading.level > above.level) && isCalled(heading, text));
    found = note.headings[at];
    if (!found) return undefined;
    from = at + 1;
  }
  return found;
}

/** Whether a note has a block of that id. */
export function blockOf(note: ParsedNote, id: string): boolean {
  return note.blocks.some((block) => block.id.toLowerCase() === id.toLowerCase());
}

function isCalled({ text }: Heading, wanted: string): boolean {
  return plain(text) === plain(wanted) || anchor(text) === wanted.toLowerCase();
}

function plain(text: string): string {
  return text.replace(SIGNS, ' ').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** As GitHub and most site builders make it. */
function anchor(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-');
}
