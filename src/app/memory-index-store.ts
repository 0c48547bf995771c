import type { KeptChunk, IndexStore } from './index-store';

/** An index that lasts as long as the object: what tests and measurements start from. Chunks are copied on the way in and out, as a database would. */
export class MemoryIndexStore implements IndexStore {
  readonly chunks = new Map<number, unknown>();

  async load(): Promise<ReadonlyMap<number, unknown>> {
    return new Map([...this.chunks].map(([number, chunk]) => [number, copyOf(chunk)]));
  }

  async save(chunks: ReadonlyMap<number, KeptChunk | null>): Promise<void> {
    for (const [number, chunk] of chunks) {
      if (chunk) this.chunks.set(number, copyOf(chunk));
      else this.chunks.delete(number);
    }
  }
}

function copyOf(chunk: unknown): unknown {
  return JSON.parse(JSON.stringify(chunk));
}
