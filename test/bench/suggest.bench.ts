import { AhoCorasick as FastAhoCorasick } from '@monyone/aho-corasick/fast';
import AhoCorasick from 'ahocorasick';
import ModernAhoCorasick from 'modern-ahocorasick';
import { openLinking } from '../../src/app/linking/link-mentions';
import { MemoryStore } from '../../src/app/memory-store';
import { Session } from '../../src/app/session';
import { NameMatcher } from '../../src/suggest/matcher';
import type { AtlasName } from '../../src/suggest/atlas-name';
import { LIKELY } from '../../src/suggest/rank';
import { nameTest, signatureOf } from '../../src/suggest/word-signature';
import { scoreOf } from '../suggest/labelled-prose';
import { proseScore } from '../suggest/prose-reading';
import { readTraps } from '../suggest/trap-prose';
import type { Bench } from './bench';
import { recoverLinks, type Recovery } from './recovery';
import { resultOf, type Result } from './result';
import { mediansInTurn, type Work } from './rounds';
import { charactersOf, counted, readNotes, sampleOf, type VaultText } from './vault';

const NAMES = 2000;

/** From the repository, where `npm run bench` runs. */
const FIXTURES = 'test/fixtures/suggest/';

/** What is slow is given so many notes, and its speed told by those. */
const FEW = 60;

export const suggestBench: Bench = {
  name: 'suggest',
  about: `finding ${NAMES.toLocaleString('en')} names in a whole vault, as whole words`,
  run: async ({ vault, rounds, say }) => {
    const titles = [...new Set(vault.notes.map(({ path }) => path.slice(path.lastIndexOf('/') + 1, -3)))];
    return [
      ...await beside(vault.notes, spread(titles, NAMES), rounds, say),
      ...await growth(vault.notes, titles, rounds, say),
      ...await building(spread(titles, NAMES), rounds),
      ...await newName(vault.notes, rounds, say),
      ...await longNote(vault.notes, rounds, say),
      ...await quality(vault.notes, say),
    ];
  },
};

/** Megabytes (of characters) a second, ours and each peer's. */
async function beside(notes: VaultText, titles: readonly string[], rounds: number, say: (words: string) => void): Promise<Result[]> {
  say('beside the packages of npm and what other plugins do');
  const matcher = new NameMatcher(titles.map(nameOf));
  const few = sampleOf(notes, FEW);
  const quick: Record<string, Work> = { ours: () => countMatches(notes, (text) => matcher.matches(text).length), ...quickPeers(notes, titles) };
  const slow = slowPeers(few, titles);
  const quickTimes = await mediansInTurn(quick, rounds);
  const slowTimes = await mediansInTurn(slow, 1, 0);
  const speed = (of: VaultText, milliseconds = NaN): number => charactersOf(of) / 1e3 / milliseconds;
  const ours = speed(notes, quickTimes.ours);
  const best = Math.max(...Object.keys(quick).filter((name) => name !== 'ours').map((name) => speed(notes, quickTimes[name])));
  const row = (name: string, value: number): Result => resultOf({ bench: 'suggest', work: 'names found', ours, peer: { name, value }, unit: 'MB/s' });
  return [
    resultOf({ bench: 'suggest', work: 'names found', ours, unit: 'MB/s', mark: { atLeast: 100 } }),
    resultOf({ bench: 'suggest', work: 'names found', ours, peer: { name: 'the best package of npm', value: best }, unit: 'MB/s', mark: { atLeast: 2 } }),
    ...Object.keys(quick).filter((name) => name !== 'ours').map((name) => row(name, speed(notes, quickTimes[name]))),
    ...Object.keys(slow).map((name) => row(name, speed(few, slowTimes[name]))),
  ];
}

/** They find words in words and know no accents; whole words are sifted out of what they answer. */
function quickPeers(notes: VaultText, titles: readonly string[]): Record<string, Work> {
  const lowered = titles.map((title) => title.toLowerCase());
  const fast = new FastAhoCorasick(lowered);
  const plain = new AhoCorasick(lowered);
  return {
    '@monyone/aho-corasick/fast': () => countMatches(notes, (text) => fast.matchInText(text.toLowerCase()).filter(({ begin, end }) => isWhole(text, begin, end)).length),
    ahocorasick: () => countMatches(notes, (text) => plain.search(text.toLowerCase()).length),
  };
}

function slowPeers(few: VaultText, titles: readonly string[]): Record<string, Work> {
  const lowered = titles.map((title) => title.toLowerCase());
  const modern = new ModernAhoCorasick(lowered);
  const alternation = new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...titles].sort((a, b) => b.length - a.length).map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return {
    'modern-ahocorasick': () => countMatches(few, (text) => modern.search(text.toLowerCase()).length),
    'one giant regular expression': () => countMatches(few, (text) => text.match(alternation)?.length ?? 0),
    'a search for each name': () => countMatches(few, (text) => countNaively(text.toLowerCase(), lowered)),
  };
}

/** What 6,500 names cost beside 200. */
async function growth(notes: VaultText, titles: readonly string[], rounds: number, say: (words: string) => void): Promise<Result[]> {
  say('with few names and with many');
  const few = new NameMatcher(spread(titles, 200).map(nameOf));
  const many = new NameMatcher(spread(titles, 6500).map(nameOf));
  const times = await mediansInTurn({ few: () => countMatches(notes, (text) => few.matches(text).length), many: () => countMatches(notes, (text) => many.matches(text).length) }, rounds);
  return [resultOf({ bench: 'suggest', work: counted(Math.min(6500, titles.length), 'name'), ours: times.many, peer: { name: 'ours with 200 names', value: times.few }, unit: 'ms', mark: { atMost: 1.4 } })];
}

async function building(titles: readonly string[], rounds: number): Promise<Result[]> {
  const names = titles.map(nameOf);
  const times = await mediansInTurn({ ours: () => new NameMatcher(names), peer: () => new FastAhoCorasick(titles.map((title) => title.toLowerCase())) }, rounds, 2);
  return [resultOf({ bench: 'suggest', work: 'a matcher built', ours: times.ours, peer: { name: '@monyone/aho-corasick/fast', value: times.peer }, unit: 'ms' })];
}

/** A name that is new: which notes may hold it, and where it stands in those. */
async function newName(notes: VaultText, rounds: number, say: (words: string) => void): Promise<Result[]> {
  say('a name that is new');
  const signatures = notes.map(({ text }) => ({ text, signature: signatureOf(text) }));
  const name = nameOf('Quarterly maintainers breakfast');
  const work = (): number => {
    const mayHold = nameTest([name]);
    const matcher = new NameMatcher([name]);
    return signatures.filter(({ signature }) => mayHold(signature)).reduce((sum, { text }) => sum + matcher.matches(text).length, 0);
  };
  const { ours } = await mediansInTurn({ ours: work }, rounds, 2);
  const kilobytes = signatures.reduce((sum, { signature }) => sum + signature.byteLength, 0) / 1e3;
  return [
    resultOf({ bench: 'suggest', work: 'a new name, over the whole vault', ours, unit: 'ms', mark: { atMost: 2 } }),
    resultOf({ bench: 'suggest', work: 'what is kept for that, a note', ours: kilobytes / notes.length, unit: 'kB' }),
  ];
}

/** Where words have no blanks between them, two characters count for one. */
const WORDS = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]{1,2}\s*|[^\s\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]+\s*/gu;

/** A note of 10,000 words, from its text to suggestions with their reasons. An open note is answered again after every edit: by then the engine has compiled what answers. */
async function longNote(notes: VaultText, rounds: number, say: (words: string) => void): Promise<Result[]> {
  say('a note of 10,000 words');
  const words = notes.map(({ text }) => text.replace(/^---[^]*?\n---\n/, '').replace(/\[\[|\]\]/g, '')).join('\n\n').match(WORDS)?.slice(0, 10_000).join('') ?? '';
  const session = new Session({ store: new MemoryStore(Object.fromEntries([...notes, { path: 'Long.md', text: words }].map(({ path, text }) => [path, text]))) });
  await session.load();
  const linking = openLinking(session, { own: true });
  const { ours } = await mediansInTurn({ ours: () => linking.suggest('Long.md', words) }, Math.max(rounds, 25), 25);
  return [resultOf({ bench: 'suggest', work: 'a note of 10,000 words answered', ours, unit: 'ms', mark: { atMost: 16 } })];
}

/** How right it is: on labelled prose, and on the vault's own links. */
async function quality(notes: VaultText, say: (words: string) => void): Promise<Result[]> {
  say('how right it is');
  const share = (work: string, ours: number): Result => resultOf({ bench: 'suggest', work, ours, unit: '' });
  const [prose, heldOut] = [await proseScore('prose', FIXTURES), await proseScore('held-out', FIXTURES)];
  const { notes: vault } = await readNotes('vault-template');
  const traps = scoreOf(await readTraps(new Map(vault.map(({ path, text }) => [path, text])), { fixtures: FIXTURES }));
  const shipped = await recoverLinks(vault, LIKELY);
  const here = await recoverLinks(notes, LIKELY);
  const recovered = (where: string, { links, found, suggested, right }: Recovery): Result[] => links === 0 ? [] : [
    share(`links of ${where} recovered, of ${links.toLocaleString('en')}: recall`, found / links), share(`links of ${where} recovered: precision`, right / suggested),
  ];
  return [
    share('labelled prose: precision', prose.precision), share('labelled prose: recall', prose.recall),
    share('held-out prose: precision', heldOut.precision), share('held-out prose: recall', heldOut.recall),
    share('traps for the shipped names: precision', traps.precision), share('traps for the shipped names: recall', traps.recall),
    ...recovered('the shipped vault', shipped), ...recovered('this vault', here),
  ];
}

function nameOf(text: string): AtlasName {
  return { text, target: `${text}.md`, kind: 'title', rule: 'any-case', countable: false };
}

function countMatches(notes: VaultText, count: (text: string) => number): number {
  let total = 0;
  for (const { text } of notes) total += count(text);
  return total;
}

function countNaively(text: string, names: readonly string[]): number {
  let total = 0;
  for (const name of names) for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) if (isWhole(text, at, at + name.length)) total += 1;
  return total;
}

function isWhole(text: string, start: number, end: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.charAt(start - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(end));
}

function spread<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / count);
  return Array.from({ length: Math.min(count, list.length) }, (_, index) => list[Math.floor(index * step)]).filter((each) => each !== undefined);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
