import { UnreadableRecord, Values } from '../../graph/record/values';
import type { ChunkHalf, IndexChunk, IndexEntry, Utf8 } from './index-store';
import { KeptEntry, KeptText } from './kept-entry';
import { bytesDigest, textDigest } from '../text-digest';

/** Notes of a chunk, and in one word what all of them say. */
export interface ChunkContents {
  entries: readonly KeptEntry[];
  meaning: string;
}

/** The chunk that some notes are kept in, and one word for all that they say. */
export function chunkOf(version: string, entries: readonly IndexEntry[], utf8: Utf8): { chunk: IndexChunk; meaning: string } {
  const said = halfOf(entries.map(({ path, said: text }) => ({ about: [path], text })), utf8);
  const notes = halfOf(entries.map(({ stamp: { size, modified, text: digest }, note: text }) => ({ about: [size, modified, digest], text })), utf8);
  const meaning = digestOf(said);
  return { chunk: { version, digest: wholeDigest(meaning, notes), said, notes }, meaning };
}

/** The entries of a chunk that this version wrote and nothing has damaged; undefined for any other. */
export function contentsOf(chunk: unknown, version: string, utf8: Utf8): ChunkContents | undefined {
  if (!isChunk(chunk) || chunk.version !== version) return undefined;
  const meaning = digestOf(chunk.said);
  if (wholeDigest(meaning, chunk.notes) !== chunk.digest) return undefined;
  try {
    return { entries: entriesOf(chunk, utf8), meaning };
  } catch (error) {
    if (!(error instanceof UnreadableRecord)) throw error;
    return undefined;
  }
}

/** Texts one behind the other, and in one list what is known of each, and how many bytes it takes. */
function halfOf(parts: readonly { about: readonly (string | number)[]; text: string }[], utf8: Utf8): ChunkHalf {
  const texts = parts.map(({ text }) => utf8.encode(text));
  const bytes = new Uint8Array(texts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const text of texts) {
    bytes.set(text, end);
    end += text.length;
  }
  return { list: JSON.stringify([parts.length, ...parts.flatMap(({ about }, index) => [...about, texts[index]?.length])]), bytes };
}

/** @throws UnreadableRecord */
function entriesOf({ said, notes }: IndexChunk, utf8: Utf8): KeptEntry[] {
  const saidTexts = new TextsInTurn(said.bytes, utf8);
  const noteTexts = new TextsInTurn(notes.bytes, utf8);
  const ofNotes = Values.of(notes.list);
  const count = ofNotes.number();
  const entries = Values.of(said.list).list((values) => {
    const [path, saidText] = [values.text(), saidTexts.next(values.number())];
    return new KeptEntry(path, { size: ofNotes.number(), modified: ofNotes.number(), text: ofNotes.text() }, noteTexts.next(ofNotes.number()), saidText);
  });
  ofNotes.end();
  if (entries.length === 0 || entries.length !== count) throw new UnreadableRecord('A chunk has not as many notes as it says.');
  return entries;
}

class TextsInTurn {
  private end = 0;

  constructor(private readonly bytes: Uint8Array, private readonly utf8: Utf8) {}

  /** The next one, of so many bytes. */
  next(length: number): KeptText {
    const start = this.end;
    this.end += length;
    return new KeptText(this.utf8, this.bytes, start, this.end);
  }
}

function digestOf({ list, bytes }: ChunkHalf): string {
  return `${textDigest(list)} ${bytesDigest(bytes)}`;
}

function wholeDigest(meaning: string, notes: ChunkHalf): string {
  return textDigest(`${meaning}\n${digestOf(notes)}`);
}

function isChunk(value: unknown): value is IndexChunk {
  return typeof value === 'object' && value !== null && ['version', 'digest'].every((key) => typeof Reflect.get(value, key) === 'string')
    && ['said', 'notes'].every((key) => isHalf(Reflect.get(value, key)));
}

function isHalf(value: unknown): value is ChunkHalf {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'list') === 'string' && Reflect.get(value, 'bytes') instanceof Uint8Array;
}
