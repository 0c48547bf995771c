import { entryCard, profileCard } from './generated-cards';
import { page } from './generated-page';
import { makeTitles, slug, type Making } from './generated-words';
import { randomFrom } from './random';
import type { VaultText } from './vault';

/**
 * A vault with the statistics of a large public one of 6,591 notes and 14.8 MB, which is a catalogue: two fifths cards of things, two fifths cards of
 * people, the rest pages that people wrote. Half of its notes have between 1,650 and 2,100 characters, one in five hundred has over 20,000; all but a
 * few have front matter. How many headings, links, items and comments a note has on average, and how deep lists go, is held by a test. Words, names and
 * addresses are made up of syllables. The same count and seed give the same text.
 */
export function generateVault(count: number, seed = 1): VaultText {
  const random = randomFrom(seed);
  const titles = makeTitles(count, random);
  return titles.map((title, index) => makeNote({ title, titles, random }, index));
}

interface Kind {
  /** Of a hundred notes, those of this kind and of the kinds in front of it. */
  upTo: number;
  folder: string;
  make: (making: Making) => string;
}

const PAGES: Kind = { upTo: 100, folder: 'Guides', make: page };
const KINDS: readonly Kind[] = [{ upTo: 44, folder: 'Catalogue/Entries', make: entryCard }, { upTo: 85, folder: 'Community/People', make: profileCard }, PAGES];

/** Pages lie in so many folders; cards of a kind in one, as in the public vault. */
const PAGE_FOLDERS = 40;

function makeNote(making: Making, index: number): { path: string; text: string } {
  const drawn = making.random() * 100;
  const { folder, make } = KINDS.find(({ upTo }) => drawn < upTo) ?? PAGES;
  const home = make === page ? `${folder}/Part ${index % PAGE_FOLDERS}` : folder;
  return { path: `${home}/${make === entryCard ? slug(making.title) : making.title}.md`, text: `${make(making)}\n` };
}
