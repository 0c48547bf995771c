import type { IndexStore, KeptChunk } from '../../src/app/index/index-store';

/** An index that lasts as long as the object. Chunks are copied on the way in and out, as a database would. */
export class MemoryIndexStore implements IndexStore {
  readonly chunks = new Map<number, unknown>();
  readonly utf8 = { encode: (text: string) => new TextEncoder().encode(text), decode: (bytes: Uint8Array) => new TextDecoder().decode(bytes) };

  async load(): Promise<ReadonlyMap<number, unknown>> {
    return structuredClone(this.chunks);
  }

  async save(chunks: ReadonlyMap<number, KeptChunk | null>): Promise<void> {
    for (const [number, chunk] of chunks) {
      if (chunk) this.chunks.set(number, structuredClone(chunk));
      else this.chunks.delete(number);
    }
  }
}
