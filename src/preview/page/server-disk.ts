import { arrayBufferToHex } from '../api/base/binary';
import { FileChanged, type Disk, type DiskEntry, type DiskEvent } from '../api/disk';
import { KnownEntries } from '../api/vault/known-entries';
import { Refused, type ServerConnection } from './server-connection';
import { readEntry, readEvent, readListing, readNote } from './wire';

/** HTTP's status for a file that is not as it was expected to be. */
const NOT_AS_EXPECTED = 412;

/** Milliseconds before a lost stream of changes is asked for again. */
const RETRY = 2000;

/** A folder behind the loopback server. */
export class ServerDisk implements Disk {
  private readonly known = new KnownEntries();
  /** Notes sent ahead, each for its first reading only: what is read later may have been changed by others meanwhile. */
  private readonly ahead = new Map<string, { entry: DiskEntry; bytes: Uint8Array }>();
  private readonly asked = new Set<string>();
  private readonly connectionListeners = new Set<(connected: boolean) => void>();

  private constructor(readonly name: string, private readonly server: ServerConnection) {}

  static async open(server: ServerConnection): Promise<ServerDisk> {
    const { name } = readListing(await answerOf(server.ask('GET', '/vault/entries')));
    return new ServerDisk(name, server);
  }

  async list(): Promise<DiskEntry[]> {
    const { entries } = readListing(await answerOf(this.server.ask('GET', '/vault/entries')));
    this.known.replace(entries);
    // Reading begins without waiting for it: what has not come yet is asked for singly.
    void this.fetchAhead().catch(() => undefined);
    return entries;
  }

  async read(path: string): Promise<Uint8Array> {
    const ahead = this.ahead.get(path);
    this.ahead.delete(path);
    this.asked.add(path);
    if (ahead && this.known.isCurrent(ahead.entry)) return ahead.bytes;
    const response = await this.server.ask('GET', '/vault/file', { path });
    return new Uint8Array(await response.arrayBuffer());
  }

  async write(path: string, bytes: Uint8Array, over?: Uint8Array): Promise<DiskEntry> {
    const query = { path, ...(over && { over: await digestOf(over) }) };
    const asked = this.server.ask('PUT', '/vault/file', query, { body: new Uint8Array(bytes) });
    const entry = readEntry(await answerOf(asked.catch((error: unknown) => {
      throw error instanceof Refused && error.status === NOT_AS_EXPECTED ? new FileChanged(path, error) : error;
    })));
    this.known.take({ kind: 'written', entry });
    return entry;
  }

  async makeFolder(path: string): Promise<void> {
    await this.server.ask('POST', '/vault/folder', { path });
    this.known.take({ kind: 'written', entry: { path, kind: 'folder', size: 0, modified: Date.now() } });
  }

  async remove(path: string): Promise<void> {
    await this.server.ask('DELETE', '/vault/entry', { path });
    this.known.take({ kind: 'removed', path });
  }

  async rename(from: string, to: string): Promise<void> {
    await this.server.ask('POST', '/vault/rename', { from, to });
    this.known.rename(from, to);
  }

  watch(listener: (event: DiskEvent) => void): () => void {
    const following = new AbortController();
    void this.follow(listener, following.signal);
    return () => following.abort();
  }

  /** Tells when the server is lost and when it answers again. @returns a function that ends the telling */
  onConnection(listener: (connected: boolean) => void): () => void {
    this.connectionListeners.add(listener);
    return () => this.connectionListeners.delete(listener);
  }

  private async fetchAhead(): Promise<void> {
    const { body } = await this.server.ask('GET', '/vault/notes');
    if (!body) return;
    const encoder = new TextEncoder();
    for await (const line of linesOf(body.getReader())) {
      const { entry, text } = readNote(JSON.parse(line));
      if (!this.asked.has(entry.path)) this.ahead.set(entry.path, { entry, bytes: encoder.encode(text) });
    }
  }

  private async follow(listener: (event: DiskEvent) => void, ended: AbortSignal): Promise<void> {
    while (!ended.aborted) {
      try {
        await this.followOnce(listener, ended);
      } catch {
        if (!ended.aborted) this.tellConnection(false);
      }
      if (!ended.aborted) await new Promise((resolve) => window.setTimeout(resolve, RETRY));
    }
  }

  /** Resolves or rejects when the stream ends. */
  private async followOnce(listener: (event: DiskEvent) => void, ended: AbortSignal): Promise<void> {
    const response = await this.server.ask('GET', '/vault/changes', {}, { signal: ended });
    const reader = response.body?.getReader();
    if (!reader) return;
    await this.catchUp(listener);
    this.tellConnection(true);
    for await (const line of linesOf(reader)) {
      const event = readEvent(JSON.parse(line));
      this.known.take(event);
      listener(event);
    }
  }

  /** What happened between the last listing and the start of the stream. */
  private async catchUp(listener: (event: DiskEvent) => void): Promise<void> {
    const { entries } = readListing(await answerOf(this.server.ask('GET', '/vault/entries')));
    for (const event of this.known.replace(entries)) listener(event);
  }

  private tellConnection(connected: boolean): void {
    for (const listener of [...this.connectionListeners]) listener(connected);
  }
}

/** SHA-256 in hexadecimal digits. */
async function digestOf(bytes: Uint8Array): Promise<string> {
  return arrayBufferToHex(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
}

async function answerOf(asked: Promise<Response>): Promise<unknown> {
  return (await asked).json();
}

/** The non-empty lines of a stream, as they come. */
async function* linesOf(reader: ReadableStreamDefaultReader<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter((line) => line !== '');
  }
}
