import type { IndexChunk, IndexEntry } from './index-store';
import { textDigest } from './text-digest';

export function chunkOf(version: string, entries: readonly IndexEntry[]): IndexChunk {
  return { version, digest: digestOf(entries), entries };
}

/** The entries of a chunk that this version wrote and nothing has damaged; none of any other. */
export function entriesOf(chunk: unknown, version: string): readonly IndexEntry[] {
  if (!isChunk(chunk) || chunk.version !== version || !chunk.entries.every(isEntry)) return [];
  return digestOf(chunk.entries) === chunk.digest ? chunk.entries : [];
}

function digestOf(entries: readonly IndexEntry[]): string {
  return textDigest(entries.map(({ path, size, modified, text, note, said }) => [path, size, modified, text, textDigest(note), textDigest(said)].join('\n')).join('\n'));
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
