import type { PackedGraph } from '../graph/record/pack-graph';
import type { Steps } from '../model/steps';
import type { GraphChunk } from './index-store';
import { textDigest } from './text-digest';

const PARTS = ['nodes', 'words', 'edges'] as const;

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
function* digestOf(graph: PackedGraph): Steps<string> {
  const digests: string[] = [];
  for (const name of PARTS) {
    for (const part of graph[name]) {
      digests.push(`${name} ${textDigest(part)}`);
      yield;
    }
  }
  return textDigest(digests.join('\n'));
}

function isGraphChunk(value: unknown): value is GraphChunk {
  if (typeof value !== 'object' || value === null) return false;
  const isText = (each: unknown): boolean => typeof each === 'string';
  return ['version', 'of', 'digest'].every((key) => isText(Reflect.get(value, key)))
    && PARTS.every((key) => { const parts: unknown = Reflect.get(value, key); return Array.isArray(parts) && parts.every(isText); });
}
