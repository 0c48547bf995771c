/** What a generated note is made from: its own title, all titles of the vault, and the draws. */
export interface Making {
  title: string;
  titles: readonly string[];
  /** From 0 up to 1. */
  random: () => number;
}

const SYLLABLES = 'ba be bi bo ca ce co da de di do fa fe fi ga ge go ha he hi ka ke ki la le li lo lu ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vi wa we za'.split(' ');
const COMMON = 'the a of to and in for with on is are as by from that which each when not all one more only own also after before'.split(' ');

/** Distinct titles of one to four words. */
export function makeTitles(count: number, random: () => number): string[] {
  const titles = new Set<string>();
  while (titles.size < count) {
    const words = Array.from({ length: 1 + Math.floor(random() * 4) }, () => makeWord(random));
    titles.add(words.map((word, index) => (index === 0 || random() < 0.4 ? capitalised(word) : word)).join(' '));
  }
  return [...titles];
}

/** Two to four syllables. */
export function makeWord(random: () => number): string {
  return Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES, random)).join('');
}

/** So many words, nearly half of them common ones, and now and then the title of a note behind them, unlinked. */
export function sentence({ random, titles }: Making, words: number): string {
  const text = Array.from({ length: words }, () => (random() < 0.45 ? pick(COMMON, random) : makeWord(random))).join(' ');
  return capitalised(random() < 0.12 ? `${text} ${pick(titles, random)}` : text);
}

/** A note that many link to: the third power of an even draw gives most links to a few notes. */
export function known({ titles, random }: Making): string {
  return titles[Math.floor(random() ** 3 * titles.length)] ?? '';
}

/** A wiki-link, every fourth with other words. */
export function link(making: Making): string {
  return making.random() < 0.25 ? `[[${known(making)}|${makeWord(making.random)}]]` : `[[${known(making)}]]`;
}

/** An address of two words, and more where it is asked for. */
export function address({ random }: Making, rest = ''): string {
  return `https://example.org/${makeWord(random)}/${makeWord(random)}${rest}`;
}

export function pick<T>(list: readonly T[], random: () => number): T {
  const picked = list[Math.floor(random() * list.length)];
  if (picked === undefined) throw new RangeError('There is nothing to pick from.');
  return picked;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Small letters, a dash for each blank. */
export function slug(title: string): string {
  return title.toLowerCase().replaceAll(' ', '-');
}
