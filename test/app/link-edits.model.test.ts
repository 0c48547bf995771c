import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { storeWriter } from '../../src/app/edit-writer';
import { undoBatch } from '../../src/app/linking/link-journal';
import { completeMemory, type LinkMemory } from '../../src/app/linking/link-memory';
import { applySuggestions, type ApplyReport } from '../../src/app/linking/apply-suggestions';
import { openLinking, type Linking, type Suggestion } from '../../src/app/linking/link-mentions';
import { MemoryStore } from '../../src/app/memory-store';
import type { Session } from '../../src/app/session';
import { droppedSentence, undoSentences } from '../../src/app/words/suggest';
import { parseNote } from '../../src/parse/parse-note';
import { atlasSession, pathOf } from '../suggest/atlas-vault';

const NAMES = ['CERN', 'TODO Group', 'bus factor', 'OpenChain', 'open source policy', 'CHAOSS'];
/** Names that no suggestion is of. */
const OTHER_NAMES = ['GitHub', 'InnerSource', 'Linux Foundation'];
const WORDS = ['We met', 'and spoke of', 'in Geneva.', 'Nobody asked', 'about the budget', 'which grew', 'since spring', 'for a long while', 'among friends', 'the minutes say', 'with seven others', 'at noon'];

/** A stretch of a note. A mention is known by its number, wherever an edit takes it; words of people have none. */
interface Piece {
  text: string;
  mention?: number;
  /** The mention that it was copied from: it is the same to a reader once that one is gone. */
  copyOf?: number;
}

/** A note as a person edits it: paragraphs of pieces, with spaces between. */
type Paper = Piece[][];

const written = (paper: Paper): string => paper.map((pieces) => `${pieces.map(({ text }) => text).join(' ')}\n`).join('\n');

/** Where each mention stands, by its number; a stretch that was edited inside is no mention any more. */
function placesIn(paper: Paper): Map<number, number[]> {
  const places = new Map<number, number[]>();
  const copies = new Map<number, number[]>();
  let at = 0;
  for (const pieces of paper) {
    for (const { text, mention, copyOf } of pieces) {
      if (mention !== undefined) places.set(mention, [...places.get(mention) ?? [], at]);
      if (copyOf !== undefined) copies.set(copyOf, [...copies.get(copyOf) ?? [], at]);
      at += text.length + 1;
    }
    at += pieces.length === 0 ? 2 : 1;
  }
  return new Map([...copies, ...places]);
}

const EDITS = ['before', 'after', 'inside', 'delete', 'copy', 'code', 'link', 'heading', 'again', 'line', 'drop line', 'move line', 'swap lines', 'retype', 'rename'] as const;

interface Edit {
  kind: (typeof EDITS)[number];
  /** Which piece, and which other place; each taken modulo what there is. */
  at: number;
  to: number;
  words: string;
}

function copyOf({ text, mention, copyOf: first = mention }: Piece): Piece {
  return { text, ...(first !== undefined && { copyOf: first }) };
}

/** An edit by hand: everything that may happen to a mention between two looks. */
function edited(paper: Paper, { kind, at, to, words }: Edit): Paper {
  const next = paper.map((pieces) => [...pieces]);
  const all = next.flatMap((pieces, row) => pieces.map((_, column): [number, number] => [row, column]));
  const mentions = all.filter(([row, column]) => next[row]?.[column]?.mention !== undefined);
  const [row = 0, column = 0] = mentions[at % Math.max(1, mentions.length)] ?? [];
  const line = next[row];
  const piece = line?.[column];
  if (!line || !piece) return [...next, [{ text: words }]];
  const other = next[to % next.length] ?? line;
  switch (kind) {
    case 'before': line.splice(column, 0, { text: words }); break;
    case 'after': line.splice(column + 1, 0, { text: words }); break;
    case 'inside': line[column] = { text: `${piece.text.slice(0, 2)}${words}${piece.text.slice(2)}` }; break;
    case 'delete': line.splice(column, 1); break;
    case 'copy': other.splice(to % (other.length + 1), 0, { text: 'as they said' }, copyOf(piece), { text: 'they said' }); break;
    case 'code': line[column] = { text: `\`${piece.text}\`` }; break;
    case 'link': line[column] = { text: `[[${words}|${piece.text}]]` }; break;
    case 'heading': line.unshift({ text: '#' }); break;
    // Deleted here, and written of by somebody else there.
    case 'again': line.splice(column, 1); next.splice(to % (next.length + 1), 0, [{ text: 'Strangers wrote' }, { text: piece.text }, { text: 'into their own letter' }]); break;
    case 'line': next.splice(to % (next.length + 1), 0, [{ text: words }]); break;
    case 'drop line': next.splice(row, 1); break;
    case 'move line': next.splice(to % next.length, 0, ...next.splice(row, 1)); break;
    case 'swap lines': [next[row], next[to % next.length]] = [other, line]; break;
    // Deleted with what stood before it, and typed again in a new turn of the sentence.
    case 'retype': line.splice(Math.max(0, column - 1), column === 0 ? 1 : 2, { text: words }, piece, { text: 'all the same' }); break;
    // Written over by another name, as a person does who meant another.
    case 'rename': line[column] = { text: OTHER_NAMES[to % OTHER_NAMES.length] ?? words }; break;
  }
  return next;
}

/** Words told apart by a number, so that no two mentions stand among the same ones. */
const paperOf = fc.array(fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...NAMES)), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }).map((paper): Paper => {
  let count = 0;
  return paper.map((pairs) => pairs.flatMap(([words, text]) => {
    count += 1;
    return [{ text: `${words} ${count}` }, { text, mention: count }];
  }));
});
const editOf: fc.Arbitrary<Edit> = fc.record({ kind: fc.constantFrom(...EDITS), at: fc.nat(20), to: fc.nat(20), words: fc.constantFrom('yesterday', 'quite by chance', 'Later,', 'too') });
const editsOf = fc.array(editOf, { maxLength: 5 });

function memoryInMemory(): LinkMemory {
  let data = completeMemory(null);
  return { read: async () => data, change: async (change) => { data = change(data); } };
}

/** The text as it is read: links replaced by what they show. */
const asRead = (text: string): string => text.replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1');
const linksIn = (text: string): string[] => parseNote('a.md', text).links.map(({ target, display }) => `${target}|${display ?? ''}`);

/** What was written of suggestions into a note: only at mentions that are the same, the rest dropped with a word. */
function holdToLaws(paper: Paper, after: string, suggested: { suggestion: Suggestion; mention: number | undefined }[], report: ApplyReport): void {
  const before = written(paper);
  const places = placesIn(paper);
  expect(asRead(after)).toBe(asRead(before));
  const left = linksIn(after);
  for (const link of linksIn(before)) expect(left.splice(left.indexOf(link), 1)).toEqual([link]);
  const dropped = new Set(report.dropped.map(({ suggestion }) => suggestion));
  for (const each of report.dropped) expect(droppedSentence(each)).toMatch(/^“.+” in line \d+ was left: .+\.$/);
  const allowed = suggested.filter(({ suggestion }) => !dropped.has(suggestion)).map(({ mention = -1, suggestion }) => `${suggestion.text} at ${String(places.get(mention)?.[0])}`);
  expect(linkedPlaces(before, after).sort()).toEqual(allowed.sort());
}

/** Where links came, as offsets of the text before. */
function linkedPlaces(before: string, after: string): string[] {
  const places: string[] = [];
  let at = 0;
  let from = 0;
  while (from < after.length) {
    if (after[from] === before[at]) {
      [at, from] = [at + 1, from + 1];
      if (!(after.startsWith('[[', from) && !before.startsWith('[[', at))) continue;
    }
    const link = /^\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/.exec(after.slice(from));
    if (!link) throw new Error(`“${after.slice(from, from + 20)}” came from nowhere.`);
    const [whole, words = ''] = link;
    places.push(`${words} at ${at}`);
    [at, from] = [at + words.length, from + whole.length];
  }
  return places;
}

describe('edits between suggesting and accepting', () => {
  let session: Session;
  let linking: Linking;

  beforeAll(async () => {
    session = await atlasSession();
    linking = openLinking(session, { once: 'every', minScore: 0, headings: true });
  });

  const suggestedIn = (path: string, paper: Paper): { suggestion: Suggestion; mention: number | undefined }[] => {
    const places = [...placesIn(paper)];
    return linking.suggest(path, written(paper)).map((suggestion) => ({ suggestion, mention: places.find(([, [start]]) => start === suggestion.start)?.[0] }))
      .filter(({ mention }) => mention !== undefined);
  };

  it('never write a link but at the mention that it was suggested for, in one batch, and undo it to the byte', async () => {
    await fc.assert(fc.asyncProperty(paperOf, editsOf, async (paper, edits) => {
      const suggested = suggestedIn('a.md', paper);
      const now = edits.reduce(edited, paper);
      const store = new MemoryStore({ 'a.md': written(now) });
      const memory = memoryInMemory();
      const writer = storeWriter(store);
      const report = await applySuggestions(suggested.map(({ suggestion }) => suggestion), { linking, writer, memory, at: 1 });
      holdToLaws(now, await store.read('a.md'), suggested, report);
      await undoBatch(memory, writer);
      expect(await store.read('a.md')).toBe(written(now));
    }), { numRuns: 1500 });
  });

  it('are told apart one by one as well, each acceptance after more edits', async () => {
    await fc.assert(fc.asyncProperty(paperOf, fc.array(editsOf, { minLength: 1, maxLength: 4 }), async (paper, rounds) => {
      const suggested = suggestedIn('a.md', paper);
      let now = paper;
      for (const [index, edits] of rounds.entries()) {
        now = edits.reduce(edited, now);
        const one = suggested.slice(index, index + 1);
        const store = new MemoryStore({ 'a.md': written(now) });
        const report = await applySuggestions(one.map(({ suggestion }) => suggestion), { linking, writer: storeWriter(store), memory: memoryInMemory(), at: 1 });
        holdToLaws(now, await store.read('a.md'), one, report);
      }
    }), { numRuns: 500 });
  });

  it('write nothing for a note that was deleted or renamed meanwhile, and say so', async () => {
    const change = fc.constantFrom('none', 'rename', 'delete', 'rename and back');
    await fc.assert(fc.asyncProperty(paperOf, change, async (paper, kind) => {
      const fresh = await atlasSession();
      const before = openLinking(fresh, { once: 'every', minScore: 0, headings: true });
      const found = before.suggest('a.md', written(paper)).filter(({ text }) => text === 'CERN');
      const path = pathOf('CERN');
      const elsewhere = 'OSPO/Organisations/Moved.md';
      if (kind === 'delete') await fresh.store.trash(path);
      else if (kind !== 'none') await fresh.store.rename(path, elsewhere);
      if (kind === 'rename and back') await fresh.store.rename(elsewhere, path);
      await fresh.settled();
      const isThere = kind === 'none' || kind === 'rename and back';
      const store = new MemoryStore({ 'a.md': written(paper) });
      const report = await applySuggestions(found, { linking: before, writer: storeWriter(store), memory: memoryInMemory(), at: 1 });
      expect(report.links).toBe(isThere ? found.length : 0);
      expect(report.dropped.map(({ why }) => why)).toEqual(isThere ? [] : found.map(() => 'gone'));
      if (!isThere) expect(await store.read('a.md')).toBe(written(paper));
      fresh.close();
    }), { numRuns: 20 });
  });

  it('are said by the undo of each note: as it was, edited since, renamed or deleted', async () => {
    const change = fc.constantFrom('none', 'edit', 'rename', 'trash', 'by hand');
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(paperOf, change), { minLength: 1, maxLength: 4 }), async (notes) => {
      const store = new MemoryStore(Object.fromEntries(notes.map(([paper], index) => [`${index}.md`, written(paper)])));
      const memory = memoryInMemory();
      const writer = storeWriter(store);
      const found = notes.flatMap(([paper], index) => linking.suggest(`${index}.md`, written(paper)));
      if (!(await applySuggestions(found, { linking, writer, memory, at: 1 })).id) return;
      const meant: string[] = [];
      for (const [index, [paper, kind]] of notes.entries()) {
        const path = `${index}.md`;
        if (!found.some((each) => each.path === path)) continue;
        if (kind === 'edit') await store.process(path, (text) => `${text}More.\n`);
        if (kind === 'rename') await store.rename(path, `New ${path}`);
        if (kind === 'trash') await store.trash(path);
        if (kind === 'by hand') await store.process(path, () => written(paper));
        meant.push({ none: `“${path}” is as it was.`, edit: `“${path}” was edited since and was left alone.`, 'by hand': `“${path}” was as before already.` }[kind as 'none'] ?? `“${path}” could not be found or written.`);
      }
      const kept = new Map((await store.list()).map(({ path }) => [path, '']));
      for (const path of kept.keys()) kept.set(path, await store.read(path));
      const report = await undoBatch(memory, writer);
      expect(report && undoSentences(report)).toEqual(meant);
      for (const [index, [paper, kind]] of notes.entries()) {
        if (kind === 'none' || kind === 'by hand') expect(await store.read(`${index}.md`)).toBe(written(paper));
        if (kind === 'edit') expect(await store.read(`${index}.md`)).toBe(kept.get(`${index}.md`));
      }
    }), { numRuns: 200 });
  });
});
