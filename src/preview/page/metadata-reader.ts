import type { CachedMetadata } from 'obsidian';
import { readHere, type ReadMetadata } from '../api/metadata/metadata-cache';
import type { MetadataAnswer, MetadataRequest } from './metadata-messages';

interface Waiting {
  texts: readonly string[];
  resolve: (caches: CachedMetadata[]) => void;
}

/** Reads notes in a worker, as Obsidian does. Where the worker cannot start or fails, they are read in the page. */
export function metadataReader(address: string): ReadMetadata {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = new Worker(address);
  let last = 0;
  worker.onmessage = ({ data: { id, caches } }: MessageEvent<MetadataAnswer>) => {
    waiting.get(id)?.resolve(caches);
    waiting.delete(id);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    worker = null;
    for (const { texts, resolve } of waiting.values()) resolve(readHere(texts));
    waiting.clear();
  };
  return (texts) => {
    if (!worker) return Promise.resolve(readHere(texts));
    const request: MetadataRequest = { id: (last += 1), texts };
    const answer = new Promise<CachedMetadata[]>((resolve) => waiting.set(request.id, { texts, resolve }));
    worker.postMessage(request);
    return answer;
  };
}
