import type { MaskedNote } from '../model/note';
import { closedSpans } from './closed-spans';
import type { ClosedSpan, NameForm, NameMatch, NameMatcher } from './matcher';
import { propertyValues, readingsOfValue } from './property-values';
import { isIn } from './tables';

/** A place in a note's prose that reads as the name of one or more notes. */
export interface Mention {
  /** Offsets into the text as stored. */
  start: number;
  end: number;
  /** As it stands in the note, a line break inside it included. */
  text: string;
  /** What it may stand for, in no order. At least one. */
  forms: readonly NameForm[];
}

/** Where mentions are looked for, and of which notes. */
export interface MentionOptions {
  /** Also in headings. */
  headings?: boolean | undefined;
  /** Notes that are not to be linked, such as those that the note links already. */
  without?: ReadonlySet<string> | undefined;
  /** Keys of properties, in small letters, whose values are looked at as well: each as a whole. */
  properties?: ReadonlySet<string> | undefined;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * The mentions of a note, in the order of its text. Never inside front matter (but for chosen properties), code, math, comments, links, addresses,
 * HTML, tags, block ids and keys of fields; in headings only when asked for; and never of the note itself.
 */
export function findMentions(note: MaskedNote, text: string, matcher: NameMatcher, options: MentionOptions = {}): Mention[] {
  const matches = matcher.matches(text, closedSpans(note, text, options.headings)).filter(({ start }) => !isBehindOpenLink(note, text, start));
  return mentionsOf([...matchesInProperties(note, text, matcher, options.properties), ...matches].map((match) => mentionAt(match, text)), note, options.without);
}

/** Other readings of a stretch that was read as one name: those of its parts. */
export function mentionsWithin(mention: Mention, note: MaskedNote, text: string, { matcher, without }: { matcher: NameMatcher; without: ReadonlySet<string> | undefined }): Mention[] {
  return mentionsOf(matcher.readingsWithin(text, mention).map((match) => mentionAt(match, text)), note, without);
}

function mentionAt({ start, end, forms }: NameMatch, text: string): Mention {
  return { start, end, text: text.slice(start, end), forms };
}

/** Mentions without those of the note itself and of what is not wanted. */
export function mentionsOf(mentions: readonly Mention[], note: MaskedNote, without: ReadonlySet<string> = NONE): Mention[] {
  const isWanted = ({ name: { target } }: NameForm): boolean => target !== note.path && !without.has(target);
  const found: Mention[] = [];
  for (const mention of mentions) {
    const forms = mention.forms.every(isWanted) ? mention.forms : mention.forms.filter(isWanted);
    if (forms.length > 0) found.push(forms === mention.forms ? mention : { ...mention, forms });
  }
  return found;
}

function matchesInProperties(note: MaskedNote, text: string, matcher: NameMatcher, keys: ReadonlySet<string> = NONE): NameMatch[] {
  return propertyValues(note, text, keys).flatMap(({ start, end }) => readingsOfValue(matcher, text, start, end));
}

/** Whether a name may be linked at an offset: outside what is closed, and behind no link that is being written. */
export function isOpenAt(note: MaskedNote, text: string, closed: readonly ClosedSpan[], start: number): boolean {
  return !isIn(closed, start) && !isBehindOpenLink(note, text, start);
}

/** How far back an open `[[` is looked for. */
const LINK_REACH = 200;

/** A person is writing a link there: its brackets are not closed yet. Brackets in code are no link. */
function isBehindOpenLink(note: MaskedNote, text: string, start: number): boolean {
  // A short piece: to look back through the whole text for each of its mentions would cost more than to find them.
  const from = Math.max(0, start - LINK_REACH);
  const before = text.slice(from, start);
  const open = before.lastIndexOf('[[');
  return open > before.lastIndexOf('\n') && !before.includes(']]', open) && !isIn(note.masks, from + open);
}
