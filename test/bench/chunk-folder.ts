import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { KeptChunk, IndexStore } from '../../src/app/index/index-store';

const DECODER = new TextDecoder();

/** An index as files of a folder, copied in and out as a browser's database does it. */
export class ChunkFolder implements IndexStore {
  readonly utf8 = { encode: (text: string) => new TextEncoder().encode(text), decode: (bytes: Uint8Array) => DECODER.decode(bytes) };

  constructor(private readonly folder: string) {}

  async load(): Promise<ReadonlyMap<number, unknown>> {
    await mkdir(this.folder, { recursive: true });
    const names = await readdir(this.folder);
    return new Map(await Promise.all(names.map(async (name): Promise<[number, unknown]> => [Number(name), deserialize(await readFile(join(this.folder, name)))])));
  }

  async save(chunks: ReadonlyMap<number, KeptChunk | null>): Promise<void> {
    await Promise.all([...chunks].map(([number, chunk]) => {
      const place = join(this.folder, String(number));
      return chunk ? writeFile(place, serialize(chunk)) : rm(place, { force: true });
    }));
  }
}
