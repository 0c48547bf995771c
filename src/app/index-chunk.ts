import type { IndexChunk, IndexEntry } from './index-store';
import { textDigest } from './text-digest';

/** Notes of a chunk, and in one word what all of them say. */
export interface ChunkContents {
  entries: readonly IndexEntry[];
  meaning: string;
}

export function chunkOf(version: string, entries: readonly IndexEntry[]): { chunk: IndexChunk; meaning: string } {
  const { digest, meaning } = digestsOf(entries);
  return { chunk: { version, digest, entries }, meaning };
}

/** The entries of a chunk that this version wrote and nothing has damaged; undefined for any other. */
export function contentsOf(chunk: unknown, version: string): ChunkContents | undefined {
  if (!isChunk(chunk) || chunk.version !== version || chunk.entries.length === 0 || !chunk.entries.every(isEntry)) return undefined;
  const { digest, meaning } = digestsOf(chunk.entries);
  return digest === chunk.digest ? { entries: chunk.entries, meaning } : undefined;
}

function digestsOf(entries: readonly IndexEntry[]): { digest: string; meaning: string } {
  const said = entries.map((entry) => `${entry.path}\n${textDigest(entry.said)}`);
  const rest = entries.map(({ size, modified, text, note }) => [size, modified, text, textDigest(note)].join('\n'));
  const meaning = textDigest(said.join('\n'));
  return { digest: textDigest([meaning, ...rest].join('\n')), meaning };
}

function isChunk(value: unknown): value is IndexChunk {
  return has(value, 'version', 'string') && has(value, 'digest', 'string') && 'entries' in value && Array.isArray(value.entries);
}

function isEntry(value: unknown): value is IndexEntry {
  return has(value, 'path', 'string') && has(value, 'size', 'number') && has(value, 'modified', 'number')
    && has(value, 'text', 'string') && has(value, 'note', 'string') && has(value, 'said', 'string');
}

function has(value: unknown, key: string, type: 'string' | 'number'): value is object {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) && typeof Reflect.get(value, key) === type;
}
