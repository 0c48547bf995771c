import type { NoteLink, ParsedNote } from '../../model/note';
import type { NoteType } from '../../model/vocabulary';
import { linkRef, SELF, type FoundNode, type Ref, type Tie, type Vote } from '../contribution';
import { sectionTypes } from '../sections';
import { readItemWords, type ItemWords } from './item-words';

/** A note, with what every reader of it asks for. */
export interface Reading {
  note: ParsedNote;
  /** For each heading the type of what it lists. */
  sections: readonly (NoteType | undefined)[];
  /** The list items that hold links, in their order: what the note says of others stands in them. */
  linked: readonly ItemWords[];
  /** For each list item that holds links its words; nothing for the others, which are by far the most. */
  words: readonly (ItemWords | undefined)[];
}

/** What the readers of a note found: each adds to it, in their order. */
export interface Said {
  nodes: FoundNode[];
  ties: Tie[];
  votes: Vote[];
}

const NO_WORDS: (ItemWords | undefined)[] = [];

/** Gathers what every reader of a note asks for. */
export function openReading(note: ParsedNote): Reading {
  const { items } = note;
  const linked: ItemWords[] = [];
  let words = NO_WORDS;
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (!item || item.links.length === 0) continue;
    const found = readItemWords(note, item);
    if (linked.length === 0) words = new Array<ItemWords | undefined>(items.length);
    words[index] = found;
    linked.push(found);
  }
  return { note, sections: sectionTypes(note), linked, words };
}

/** The words of a link's item. */
export function wordsAround({ item }: NoteLink, { words }: Reading): ItemWords | undefined {
  return item === null ? undefined : words[item];
}

/** The type of what is listed under a heading. */
export function sectionOf({ sections }: Reading, heading: number | null): NoteType | undefined {
  return heading === null ? undefined : sections[heading];
}

/** Whom a link means. */
export function refOf(link: NoteLink): Ref {
  if (link.url !== null) return { kind: 'address', url: link.url };
  return link.target === '' ? SELF : linkRef(link.target);
}

/** `#Heading`, `#Heading#Under it` or `#^block`. */
function subpathOf({ subpath }: NoteLink): string | undefined {
  if (!subpath) return undefined;
  return subpath.kind === 'block' ? `#^${subpath.id}` : `#${subpath.headings.join('#')}`;
}

/** A tie to what a link means. */
export function tieTo(link: NoteLink, source: Ref, relation: string, label?: string): Tie {
  return { source, target: refOf(link), relation, label, subpath: subpathOf(link), line: link.span.line };
}

/** Whether a link names nothing at all: `[[]]`, `[text]()`. */
export function isEmptyLink({ target, subpath }: NoteLink): boolean {
  return target === '' && subpath === null;
}

/** Whether an address can be looked at: mail addresses and the like are no references. */
export function isWebAddress(url: string): boolean {
  return url.startsWith('https://') || /^https?:\/\//i.test(url);
}
