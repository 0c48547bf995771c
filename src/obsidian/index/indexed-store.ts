import type { KeptChunk, IndexStore } from '../../app/index/index-store';

const CHUNKS = 'chunks';

/** Chunks that are read at a time: a browser makes all that was asked for at once in one piece of work, some milliseconds for these. */
const AT_A_TIME = 8;

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** Milliseconds after which a database that does not answer is given up, so that neither a start nor the end of the app waits for it for ever. */
const LONGEST = 10_000;

/** The index in a database of the browser: one for each vault, on this device only. It is opened when it is first asked for. */
export class IndexedStore implements IndexStore {
  readonly utf8 = { encode: (text: string) => ENCODER.encode(text), decode: (bytes: Uint8Array) => DECODER.decode(bytes) };
  private opening: Promise<IDBDatabase> | undefined;

  /** @param name of the database: one vault's alone */
  constructor(private readonly name: string) {}

  load(): Promise<ReadonlyMap<number, unknown>> {
    return inTime(this.read());
  }

  save(changed: ReadonlyMap<number, KeptChunk | null>): Promise<void> {
    return inTime(this.write(changed));
  }

  /** Lets the database go. Harmless when called again. */
  close(): void {
    void this.opening?.then((database) => database.close(), () => undefined);
    this.opening = undefined;
  }

  private async read(): Promise<ReadonlyMap<number, unknown>> {
    const chunks = (await this.database()).transaction(CHUNKS, 'readonly').objectStore(CHUNKS);
    const keys = await answerOf(chunks.getAllKeys());
    const found = new Map<number, unknown>();
    for (let at = 0; at < keys.length; at += AT_A_TIME) {
      const some = keys.slice(at, at + AT_A_TIME);
      const values = await answerOf<unknown[]>(chunks.getAll(window.IDBKeyRange.bound(some[0], some.at(-1))));
      for (const [index, key] of some.entries()) if (typeof key === 'number') found.set(key, values[index]);
    }
    return found;
  }

  private async write(changed: ReadonlyMap<number, KeptChunk | null>): Promise<void> {
    const transaction = (await this.database()).transaction(CHUNKS, 'readwrite');
    const chunks = transaction.objectStore(CHUNKS);
    for (const [number, chunk] of changed) {
      if (chunk) chunks.put(chunk, number);
      else chunks.delete(number);
    }
    await endOf(transaction);
  }

  private database(): Promise<IDBDatabase> {
    this.opening ??= this.open().catch((error: unknown) => {
      this.opening = undefined;
      throw error;
    });
    return this.opening;
  }

  private async open(): Promise<IDBDatabase> {
    // What cannot be opened, because it is damaged or of some other shape, is taken away: all of it can be made again.
    const database = await openDatabase(this.name).catch(() => dropDatabase(this.name).then(() => openDatabase(this.name)));
    // Another window takes the database away, or the browser does: it is opened anew when it is next asked for.
    database.onversionchange = () => this.close();
    database.onclose = () => { this.opening = undefined; };
    return database;
  }
}

async function openDatabase(name: string): Promise<IDBDatabase> {
  const request = window.indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(CHUNKS);
  const database = await answerOf(request);
  if (database.objectStoreNames.contains(CHUNKS)) return database;
  database.close();
  throw new Error('The index is a database of another shape.');
}

async function dropDatabase(name: string): Promise<void> {
  await answerOf(window.indexedDB.deleteDatabase(name));
}

/** @throws when there is no answer in time */
function inTime<T>(work: Promise<T>): Promise<T> {
  let timer = 0;
  const late = new Promise<never>((_, reject) => {
    timer = window.setTimeout(() => reject(new Error('The index does not answer.')), LONGEST);
  });
  return Promise.race([work, late]).finally(() => window.clearTimeout(timer));
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The index could not be asked.'));
  });
}

function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('The index could not be written.'));
  });
}
