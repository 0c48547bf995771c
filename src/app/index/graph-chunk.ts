import type { PackedGraph } from '../../graph/record/pack-graph';
import type { Steps } from '../../model/steps';
import type { GraphChunk } from './index-store';
import { bytesDigest, textDigest } from '../text-digest';

/** A graph as it is kept. @param of what notes say from which it was made */
export function* graphChunkOf(version: string, of: string, { nodes, words, edges }: PackedGraph): Steps<GraphChunk> {
  return { version, of, digest: yield* digestOf({ nodes, words, edges }), nodes, words, edges };
}

/** The graph of a chunk that this version wrote of just these notes, and that nothing has damaged; undefined for any other. */
export function* graphOf(chunk: unknown, version: string, of: string): Steps<PackedGraph | undefined> {
  if (!isGraphChunk(chunk) || chunk.version !== version || chunk.of !== of) return undefined;
  return (yield* digestOf(chunk)) === chunk.digest ? chunk : undefined;
}

/** Part by part, each of which takes a tenth of a millisecond. */
function* digestOf({ nodes, words, edges }: PackedGraph): Steps<string> {
  const digests: string[] = [];
  for (const [name, parts] of Object.entries({ nodes, words, edges })) {
    for (const part of parts) {
      digests.push(`${name} ${typeof part === 'string' ? textDigest(part) : bytesDigest(new Uint8Array(part.buffer, part.byteOffset, part.byteLength))}`);
      yield;
    }
  }
  return textDigest(digests.join('\n'));
}

function isGraphChunk(value: unknown): value is GraphChunk {
  if (typeof value !== 'object' || value === null) return false;
  const isText = (each: unknown): boolean => typeof each === 'string';
  const isNumbers = (each: unknown): boolean => each instanceof Int32Array;
  const isListOf = (key: string, isPart: (each: unknown) => boolean): boolean => {
    const parts: unknown = Reflect.get(value, key);
    return Array.isArray(parts) && parts.every(isPart);
  };
  return ['version', 'of', 'digest'].every((key) => isText(Reflect.get(value, key))) && isListOf('nodes', isText) && isListOf('words', isText) && isListOf('edges', isNumbers);
}
