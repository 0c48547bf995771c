import { ending } from '../../model/shortened';
import type { Tie, Vote } from '../contribution';
import { relationIn } from '../verbs';
import { plainWords, type ItemWords, type PlacedLink } from './item-words';
import { refOf, sectionOf, tieTo, type Reading, type Said } from './reading';

/** Between the link that an item begins with and what is said of it. */
const SEPARATOR = /^[*_~”"')]*\s*(?:\([^()]*\)\s*)?([:–—]|\s-\s|-\s)/;
/** What may stand between two things of which the same is said. */
const CONJUNCTION = /^[\s*_]*(?:,|;|&|and|or|as well as|,\s*and)?[\s*_]*$/i;
/** Letters of a label, the last ones of a sentence: they stand next to what the label is about. */
const LONGEST_LABEL = 160;
/** So much of what is written in front of a link is looked at for its label: an item may hold thousands of links. */
const LONGEST_SENTENCE = 1000;

/**
 * What list items say of the link that they begin with: `- [[X]]: leads the WHO [[OSPO]]` ties X to OSPO by `leads`, and makes X
 * one of what its section lists.
 */
export function readSentences(reading: Reading, { ties, votes }: Said): void {
  for (const words of reading.linked) {
    if (!words.head || words.date !== undefined) continue;
    const vote = membership(words, words.head, reading);
    if (vote) votes.push(vote);
    // Of a link that stands alone, nothing is said.
    if (words.item.task === null && words.links.length > 1) for (const tie of sentenceTies(words, words.head)) ties.push(tie);
  }
}

/** Only outer items are members: what is nested in one belongs to it instead. */
function membership({ item }: ItemWords, { link }: PlacedLink, reading: Reading): Vote | undefined {
  const type = sectionOf(reading, item.heading);
  if (!type || link.url !== null || hasHeadAbove(item.parent, reading)) return undefined;
  return { about: refOf(link), type, from: 'heading' };
}

function hasHeadAbove(parent: number | null, reading: Reading): boolean {
  const above = parent === null ? undefined : reading.note.items[parent];
  if (parent === null || !above) return false;
  return reading.words[parent]?.head ? true : hasHeadAbove(above.parent, reading);
}

/** Without a separator only a verb that we know makes a sentence: "[[A]] and [[B]]" says nothing of A. */
function sentenceTies({ text, links }: ItemWords, head: PlacedLink): Tie[] {
  const separator = SEPARATOR.exec(text.slice(head.end))?.[0].length;
  const start = head.end + (separator ?? 0);
  const ties: Tie[] = [];
  let relation = separator === undefined ? undefined : 'related';
  let from = start;
  for (const placed of links.slice(1)) {
    const words = text.slice(from, placed.start);
    relation = relationIn(words) ?? (CONJUNCTION.test(words) ? relation : separator === undefined ? undefined : 'related');
    from = placed.end;
    if (relation !== undefined) ties.push(tieTo(placed.link, refOf(head.link), relation, labelOf(ending(text.slice(start, placed.end), LONGEST_SENTENCE))));
  }
  return ties;
}

/** The sentence up to its link. */
function labelOf(words: string): string {
  const sentence = plainWords(words).replace(/^.*[.!?]\s+(?=\S)/, '');
  return sentence.length <= LONGEST_LABEL ? sentence : `…${ending(sentence, LONGEST_LABEL - 1).trimStart()}`;
}
