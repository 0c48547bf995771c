import { footer } from './generated-cards';
import { address, link, makeWord, pick, sentence, type Making } from './generated-words';
import { normalFrom } from './random';

/** Characters of the median page in front of its footer, and the deviation of the logarithm of sizes. */
const MEDIAN = 1850;
const DEVIATION = 1.1;

/** Of the longest page: one more list would make it longer than any that was seen. */
const LONGEST = 300_000;

/** A page that somebody wrote: headings, words, lists, and now and then code, a table, a quote, mathematics or HTML. */
export function page(making: Making): string {
  const { random, title } = making;
  const size = Math.min(LONGEST, MEDIAN * Math.exp(DEVIATION * normalFrom(random)));
  const parts = [frontMatter(making), `# ${title}`];
  let length = 0;
  for (let block = 1; length < size; block += 1) {
    const text = block % 4 === 0 ? `${'#'.repeat(2 + Math.floor(random() * 3))} ${sentence(making, 4)}` : makeBlock(making);
    parts.push(text);
    length += text.length + 2;
  }
  return [...parts, footer(making)].join('\n\n');
}

function frontMatter({ title, random, titles }: Making): string {
  const lines = [`title: ${title}`, `tags: [${makeWord(random)}, ${makeWord(random)}/${makeWord(random)}]`, `date: 20${10 + Math.floor(random() * 16)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`];
  if (random() < 0.5) lines.push('aliases:', `  - ${makeWord(random)} ${makeWord(random)}`);
  if (random() < 0.1) lines.push(`related: "[[${pick(titles, random)}]]"`);
  return ['---', ...lines, '---'].join('\n');
}

type Block = (making: Making) => string;

/** Each kind of block, with how often it comes. */
const BLOCKS: ReadonlyArray<readonly [number, Block]> = [
  [0.58, (making) => paragraph(making)],
  [0.16, (making) => list(making)],
  [0.1, (making) => `\`\`\`js\nconst [[not]] = ${Math.floor(making.random() * 100)};\n${sentence(making, 9)}\n\`\`\``],
  [0.02, (making) => `| ${sentence(making, 2)} | ${sentence(making, 2)} |\n| --- | --- |\n${Array.from({ length: 4 }, () => `| ${sentence(making, 3)} | ${link(making)} |`).join('\n')}`],
  [0.03, (making) => `> [!note] ${sentence(making, 3)}\n> ${sentence(making, 14)}`],
  [0.07, (making) => `%% ${sentence(making, 8)} %%`],
  [0.01, (making) => `$$\nx = ${making.random().toFixed(3)}\n$$`],
  [0.03, (making) => `<div class="${makeWord(making.random)}">\n${sentence(making, 8)}\n</div>`],
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
  if (random() < 0.35) sentences.push(`See ${link(making)}.`);
  if (random() < 0.5) sentences.push(`More at [${sentence(making, 2)}](${address(making)}).`);
  if (random() < 0.2) sentences.push(`It is \`${makeWord(random)}\` and **${makeWord(random)}**, #${makeWord(random)}.`);
  return sentences.join(random() < 0.3 ? '\n' : ' ');
}

/** How much deeper the next item of a list is: most lists are flat. */
const STEPS = [0, 0, 0, 0, 1, -1, -1, -4];

function list(making: Making): string {
  const { random } = making;
  let depth = 0;
  return Array.from({ length: 3 + Math.floor(random() * 9) }, () => {
    depth = Math.max(0, Math.min(4, depth + pick(STEPS, random)));
    return `${'  '.repeat(depth)}- ${item(making)}`;
  }).join('\n');
}

function item(making: Making): string {
  const { random } = making;
  const kind = random();
  if (kind < 0.05) return `[${random() < 0.5 ? 'x' : ' '}] ${sentence(making, 5)}`;
  if (kind < 0.25) return `${link(making)}: ${sentence(making, 4)}`;
  if (kind < 0.55) return `[${sentence(making, 2)}](${address(making)}) ${sentence(making, 3)}`;
  return sentence(making, 6);
}
