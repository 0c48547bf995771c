import { normalFrom, randomFrom } from './random';
import type { VaultText } from './vault';

/**
 * A vault with the statistics of a large public one (6,591 notes, 14.8 MB): a median note of 1.9 KB, one in three hundred over 20 KB, front matter in
 * all but five in a thousand, 2.8 wiki-links a note, most of them to a few notes that all know, lists up to four deep, and some code, tables, tasks,
 * quotes, comments, mathematics and HTML. The same count and seed give the same text.
 */
export function generateVault(count: number, seed = 1): VaultText {
  const random = randomFrom(seed);
  const titles = makeTitles(count, random);
  return titles.map((title, index) => ({ path: `${folderOf(index)}/${title}.md`, text: makeNote({ title, titles, random }) }));
}

interface Making {
  title: string;
  titles: readonly string[];
  random: () => number;
}

const SYLLABLES = 'ba be bi bo ca ce co da de di do fa fe fi ga ge go ha he hi ka ke ki la le li lo lu ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vi wa we za'.split(' ');
const COMMON = 'the a of to and in for with on is are as by from that which each when not all one more only own also after before'.split(' ');

/** Characters of the median note, and the deviation of the logarithm of sizes. */
const MEDIAN = 1900;
const DEVIATION = 0.55;
const LINKS_PER_BLOCK = 0.32;

function makeTitles(count: number, random: () => number): string[] {
  const titles = new Set<string>();
  while (titles.size < count) {
    const words = Array.from({ length: 1 + Math.floor(random() * 4) }, () => makeWord(random));
    titles.add(words.map((word, index) => (index === 0 || random() < 0.4 ? capitalised(word) : word)).join(' '));
  }
  return [...titles];
}

function folderOf(index: number): string {
  return `Folder ${index % 40}${index % 3 === 0 ? `/Part ${index % 7}` : ''}`;
}

function makeNote(making: Making): string {
  const { random, title } = making;
  const factor = random() < 0.003 ? 12 + random() * 60 : 1;
  const size = MEDIAN * Math.exp(DEVIATION * normalFrom(random)) * factor;
  const parts = random() < 0.995 ? [frontMatter(making)] : [];
  let length = 0;
  for (let block = 0; length < size; block += 1) {
    const text = block % 6 === 0 ? `${'#'.repeat(1 + Math.floor(random() * 4))} ${block === 0 ? title : sentence(making, 4)}` : makeBlock(making);
    parts.push(text);
    length += text.length + 2;
  }
  return `${parts.join('\n\n')}\n`;
}

function frontMatter({ title, random, titles }: Making): string {
  const lines = [`title: ${title}`, `tags: [${makeWord(random)}, ${makeWord(random)}/${makeWord(random)}]`, `date: 20${10 + Math.floor(random() * 16)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`];
  if (random() < 0.5) lines.push('aliases:', `  - ${makeWord(random)} ${makeWord(random)}`);
  if (random() < 0.3) lines.push(`related: "[[${pick(titles, random)}]]"`);
  return ['---', ...lines, '---'].join('\n');
}

type Block = (making: Making) => string;

/** Each kind of block, with how often it comes. */
const BLOCKS: ReadonlyArray<readonly [number, Block]> = [
  [0.5, (making) => paragraph(making)],
  [0.3, (making) => list(making)],
  [0.05, (making) => `\`\`\`js\nconst [[not]] = ${Math.floor(making.random() * 100)};\n${sentence(making, 9)}\n\`\`\``],
  [0.04, (making) => `| ${sentence(making, 2)} | ${sentence(making, 2)} |\n| --- | --- |\n${Array.from({ length: 4 }, () => `| ${sentence(making, 3)} | ${link(making)} |`).join('\n')}`],
  [0.04, (making) => `> [!note] ${sentence(making, 3)}\n> ${sentence(making, 14)}`],
  [0.03, (making) => `%% ${sentence(making, 8)} %%`],
  [0.02, (making) => `$$\nx = ${making.random().toFixed(3)}\n$$`],
  [0.02, (making) => `<div class="${makeWord(making.random)}">\n${sentence(making, 8)}\n</div>`],
];

function makeBlock(making: Making): string {
  let left = making.random();
  for (const [share, block] of BLOCKS) {
    left -= share;
    if (left < 0) return block(making);
  }
  return paragraph(making);
}

function paragraph(making: Making): string {
  const { random } = making;
  const sentences = Array.from({ length: 1 + Math.floor(random() * 4) }, () => sentence(making, 6 + Math.floor(random() * 14)));
  if (random() < LINKS_PER_BLOCK) sentences.push(`See ${link(making)}.`);
  if (random() < 0.25) sentences.push(`More at [${sentence(making, 2)}](https://example.org/${makeWord(random)}/${makeWord(random)}).`);
  if (random() < 0.15) sentences.push(`It is \`${makeWord(random)}\` and **${makeWord(random)}**, #${makeWord(random)}.`);
  return sentences.join(random() < 0.3 ? '\n' : ' ');
}

function list(making: Making): string {
  const { random } = making;
  let depth = 0;
  return Array.from({ length: 3 + Math.floor(random() * 9) }, () => {
    depth = Math.max(0, Math.min(3, depth + Math.floor(random() * 3) - 1));
    const box = random() < 0.12 ? `[${random() < 0.5 ? 'x' : ' '}] ` : '';
    return `${'  '.repeat(depth)}- ${box}${random() < LINKS_PER_BLOCK / 3 ? link(making) : sentence(making, 5)}`;
  }).join('\n');
}

function link({ titles, random }: Making): string {
  // The square of an even number: a few notes get most of the links.
  const target = titles[Math.floor(random() ** 3 * titles.length)] ?? '';
  return random() < 0.25 ? `[[${target}|${makeWord(random)}]]` : `[[${target}]]`;
}

function sentence({ random, titles }: Making, words: number): string {
  const text = Array.from({ length: words }, () => (random() < 0.45 ? pick(COMMON, random) : makeWord(random))).join(' ');
  return capitalised(random() < 0.12 ? `${text} ${pick(titles, random)}` : text);
}

function makeWord(random: () => number): string {
  return Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES, random)).join('');
}

function pick(list: readonly string[], random: () => number): string {
  return list[Math.floor(random() * list.length)] ?? '';
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
