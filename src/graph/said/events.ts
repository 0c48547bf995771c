import type { NoteLink } from '../../model/note';
import { shortened } from '../../model/shortened';
import { slug } from '../../model/slug';
import { freeId, itemNodeId, SELF, type FoundNode, type Ref, type TakenIds, type Tie, type Vote } from '../contribution';
import { webAddress } from '../note-facts';
import { relationIn } from '../verbs';
import { plainItem, plainWords, type ItemWords, type PlacedLink } from './item-words';
import { isWebAddress, refOf, sectionOf, tieTo, type Reading, type Said } from './reading';

const WRITTEN_DATE = /^(\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)\s*[:–—]\s*/;
/** Between the date and what happened. */
const SEPARATOR = /^[*_~]*\s*[:–—-]?\s*/;
/** Letters of a title that is the first line of an item: a paragraph is none. */
const LONGEST_TITLE = 120;

/**
 * Dated items are events: `- [[2023-11-28]]: [Title](https://…)`. Continuation lines describe them. Under an Events heading the day
 * may be written without a link. Where the day is followed by a link to a note, that note is the event.
 */
export function readEvents(reading: Reading, said: Said): void {
  const taken: TakenIds = new Map();
  for (const words of itemsThatTell(reading)) {
    const dated = datedItem(words, reading);
    if (!dated) continue;
    const [first] = dated.links;
    if (first && first.link.url === null && isTitle(first, dated)) tellOfNote(first.link, dated, said);
    else tellOfItem(dated, reading, taken, said);
  }
}

/** The items that may be events: without an Events heading, those that begin with a link to a day. */
function itemsThatTell({ note, sections, linked, words }: Reading): readonly ItemWords[] {
  if (!sections.includes('event')) return linked;
  return note.items.map((item, index) => words[index] ?? plainItem(item));
}

interface DatedItem {
  words: ItemWords;
  date: string;
  /** The link to the day. */
  day: NoteLink | null;
  /** Where the telling begins in the item's text. */
  start: number;
  /** The links behind the date. */
  links: readonly PlacedLink[];
}

function datedItem(words: ItemWords, reading: Reading): DatedItem | undefined {
  const { head, item, text, date } = words;
  if (item.task !== null) return undefined;
  if (head && date !== undefined) {
    const start = head.end + (SEPARATOR.exec(text.slice(head.end))?.[0].length ?? 0);
    return start < text.length ? { words, date, day: head.link, start, links: words.links.slice(1) } : undefined;
  }
  const written = sectionOf(reading, item.heading) === 'event' ? WRITTEN_DATE.exec(text) : null;
  return written?.[1] === undefined ? undefined : { words, date: written[1], day: null, start: written[0].length, links: words.links };
}

/** Whether a link stands right where the telling begins. */
function isTitle({ start }: PlacedLink, { words, start: from }: DatedItem): boolean {
  return /^[\s*_~“"]*$/.test(words.text.slice(from, start));
}

function tellOfNote(link: NoteLink, { day, links }: DatedItem, said: Said): void {
  const vote: Vote = { about: refOf(link), type: 'event', from: 'form' };
  said.votes.push(vote);
  if (day) said.ties.push(tieTo(day, refOf(link), 'on'));
  for (const other of links.slice(1)) said.ties.push(tieTo(other.link, refOf(link), 'related'));
}

function tellOfItem(dated: DatedItem, reading: Reading, taken: TakenIds, said: Said): void {
  const node = eventNode(dated, reading.note.path, taken);
  const line = dated.words.item.span.line;
  const source: Ref = { kind: 'node', id: node.id };
  const ties: Tie[] = [{ source, target: SELF, relation: 'about', line }];
  if (dated.day) ties.push(tieTo(dated.day, source, 'on'));
  const address = addressOf(dated);
  if (address) ties.push(tieTo(address, source, 'same-as'));
  for (const [index, { link, start }] of dated.links.entries()) {
    if (link.url !== null) continue;
    const words = dated.words.text.slice(dated.links[index - 1]?.end ?? dated.start, start);
    ties.push(tieTo(link, source, relationIn(words) ?? 'related'));
  }
  said.nodes.push(node);
  for (const tie of ties) said.ties.push(tie);
}

function eventNode(dated: DatedItem, path: string, taken: TakenIds): FoundNode {
  const { words, date, start } = dated;
  const [firstLine = '', ...others] = words.text.slice(start).split('\n');
  const [link] = dated.links;
  const title = link && isTitle(link, dated) ? plainWords(link.link.display ?? '') : '';
  const url = webAddress(addressOf(dated)?.target);
  const told = title || shortened(plainWords(firstLine), LONGEST_TITLE) || url || date;
  return {
    id: itemNodeId(path, freeId(words.item.blockId ?? `${date}-${slug(told)}`, taken)),
    kind: 'event', type: 'event', typeFrom: 'form', title: told, path, url, date,
    description: plainWords(others.join('\n')) || undefined,
  };
}

/** The first address that is told of: the event's own. */
function addressOf({ links }: DatedItem): NoteLink | undefined {
  return links.find(({ link }) => link.url !== null && isWebAddress(link.url))?.link;
}
