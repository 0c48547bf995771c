import { mkdtemp, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startPreviewServer, type PreviewServer } from '../../src/cli/preview/server';
import { FileChanged, type Disk, type DiskEvent } from '../../src/preview/api/disk';
import { KnownEntries } from '../../src/preview/api/vault/known-entries';
import { MemoryDisk } from '../../src/preview/page/memory-disk';
import { ServerConnection } from '../../src/preview/page/server-connection';
import { ServerDisk } from '../../src/preview/page/server-disk';
import { readListing } from '../../src/preview/page/wire';

interface Opened {
  disk: Disk;
  close(): Promise<void>;
}

let folder = '';
let server: PreviewServer | undefined;
/** Whether the page took in the notes that come ahead of being asked for. */
let sentAhead = false;

beforeEach(() => {
  vi.stubGlobal('window', globalThis);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

async function openMemory(): Promise<Opened> {
  return { disk: new MemoryDisk('vault'), close: async () => undefined };
}

async function openServer(): Promise<Opened> {
  folder = await mkdtemp(join(tmpdir(), 'vault-'));
  server = await startPreviewServer({ vault: folder, dist: folder, port: 0 });
  const { origin, searchParams } = new URL(server.address);
  sentAhead = false;
  const connection = new ServerConnection(searchParams.get('token') ?? '', async (address, request) => {
    const response = await fetch(origin + address, { ...request, headers: { ...Object.fromEntries(new Headers(request.headers)), origin } });
    return address.startsWith('/vault/notes') ? noticed(response) : response;
  });
  const disk = await ServerDisk.open(connection);
  return {
    disk,
    close: async () => {
      await server?.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The same answer, telling when its end was read. */
function noticed(response: Response): Response {
  const end = new TransformStream<Uint8Array, Uint8Array>({ flush: () => void setImmediate(() => (sentAhead = true)) });
  return new Response(response.body?.pipeThrough(end) ?? null);
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (read: Uint8Array): string => new TextDecoder().decode(read);
const paths = async (disk: Disk): Promise<string[]> => (await disk.list()).map(({ path, kind }) => (kind === 'folder' ? `${path}/` : path)).sort();

describe.each([['in memory', openMemory], ['behind the server', openServer]])('a disk %s', (_, open) => {
  let opened: Opened;

  beforeEach(async () => {
    opened = await open();
  });

  afterEach(() => opened.close());

  it('gives back what was written, byte for byte, and makes the folders above', async () => {
    const { disk } = opened;
    const odd = new Uint8Array([0, 239, 187, 191, 255, 13, 10]);
    const entry = await disk.write('A/Ü & #1/odd.bin', odd);
    expect(entry).toMatchObject({ path: 'A/Ü & #1/odd.bin', kind: 'file', size: 7 });
    expect(await disk.read('A/Ü & #1/odd.bin')).toEqual(odd);
    expect(await paths(disk)).toEqual(['A/', 'A/Ü & #1/', 'A/Ü & #1/odd.bin']);
  });

  it('replaces what it was told to replace, and nothing else', async () => {
    const { disk } = opened;
    await disk.write('A.md', bytes('theirs'));
    await expect(disk.write('A.md', bytes('mine'), bytes('before'))).rejects.toThrow(FileChanged);
    expect(text(await disk.read('A.md'))).toBe('theirs');
    await disk.write('A.md', bytes('mine'), bytes('theirs'));
    expect(text(await disk.read('A.md'))).toBe('mine');
  });

  it('renames a folder with all that is in it', async () => {
    const { disk } = opened;
    await disk.write('A/B/C.md', bytes('c'));
    await disk.makeFolder('A/empty');
    await disk.rename('A', 'Z');
    expect(await paths(disk)).toEqual(['Z/', 'Z/B/', 'Z/B/C.md', 'Z/empty/']);
    expect(text(await disk.read('Z/B/C.md'))).toBe('c');
  });

  it('removes a folder with all that is in it, and nothing that only begins alike', async () => {
    const { disk } = opened;
    await disk.write('A/B.md', bytes('b'));
    await disk.write('A b.md', bytes('x'));
    await disk.remove('A');
    expect(await paths(disk)).toEqual(['A b.md']);
  });

  it('refuses to read, remove and rename what is not there, and to rename over what is', async () => {
    const { disk } = opened;
    await disk.write('A.md', bytes('a'));
    await disk.write('B.md', bytes('b'));
    await expect(disk.read('Nothing.md')).rejects.toThrow(/There is no/);
    await expect(disk.remove('Nothing.md')).rejects.toThrow(/There is no/);
    await expect(disk.rename('Nothing.md', 'C.md')).rejects.toThrow(/There is no/);
    await expect(disk.rename('A.md', 'B.md')).rejects.toThrow(/exists already/);
    expect(text(await disk.read('B.md'))).toBe('b');
  });

  it('renames a file to the same letters in another case', async () => {
    const { disk } = opened;
    await disk.write('note.md', bytes('n'));
    await disk.rename('note.md', 'Note.md');
    expect(await paths(disk)).toEqual(['Note.md']);
  });
});

describe('a disk behind the server', () => {
  it('tells of what others change, also of what they changed before it listened, and not of its own writes', async () => {
    const { disk, close } = await openServer();
    await disk.write('Mine.md', bytes('1'));
    await disk.write('Gone.md', bytes('1'));
    await disk.list();
    await writeFile(join(folder, 'Early.md'), 'before the stream');
    await unlink(join(folder, 'Gone.md'));
    const seen: string[] = [];
    let check = (): void => undefined;
    const stop = disk.watch((event: DiskEvent) => {
      seen.push(`${event.kind} ${event.kind === 'written' ? event.entry.path : event.path}`);
      check();
    });
    const until = (line: string): Promise<void> => new Promise((resolve) => {
      check = () => seen.includes(line) && resolve();
      check();
    });
    await until('written Early.md');
    expect(seen).toContain('removed Gone.md');
    await disk.write('Mine.md', bytes('2'));
    await writeFile(join(folder, 'Late.md'), 'x');
    await until('written Late.md');
    expect(seen.filter((line) => line.includes('Mine'))).toEqual([]);
    stop();
    await close();
  });

  it('reads what was sent ahead only while it is still true', async () => {
    const { disk, close } = await openServer();
    await writeFile(join(folder, 'Note.md'), '\uFEFFfirst\r\n');
    await disk.list();
    await vi.waitFor(() => expect(sentAhead).toBe(true));
    const reads = vi.spyOn(ServerConnection.prototype, 'ask');
    expect([...(await disk.read('Note.md'))]).toEqual([0xef, 0xbb, 0xbf, ...bytes('first\r\n')]);
    expect(reads).not.toHaveBeenCalled();
    await writeFile(join(folder, 'Note.md'), 'second');
    expect(text(await disk.read('Note.md'))).toBe('second');
    reads.mockRestore();
    await close();
  });

  it('says when the server is gone', async () => {
    const { disk, close } = await openServer();
    if (!(disk instanceof ServerDisk)) throw new Error('not a server’s disk');
    const stop = disk.watch(() => undefined);
    const states: boolean[] = [];
    const lost = new Promise<void>((resolve) => disk.onConnection((isConnected) => {
      states.push(isConnected);
      if (isConnected) void server?.close();
      else resolve();
    }));
    await lost;
    expect(states).toEqual([true, false]);
    await expect(disk.read('Note.md')).rejects.toThrow('The preview’s server does not answer. Start it again');
    stop();
    await close();
  });
});

describe('a copy in memory', () => {
  it('holds what the disk holds, and leaves it alone', async () => {
    const disk = new MemoryDisk('vault');
    await disk.write('A/B.md', bytes('b'));
    const copy = await MemoryDisk.copyOf(disk);
    await copy.write('A/B.md', bytes('changed'));
    await copy.remove('A');
    expect(text(await disk.read('A/B.md'))).toBe('b');
    expect(copy.name).toBe('vault');
  });
});

describe('what the page was told', () => {
  const entry = (path: string, modified = 1): { path: string; kind: 'file'; size: number; modified: number } => ({ path, kind: 'file', size: 1, modified });

  it('is compared with a new listing, to find what was missed', () => {
    const known = new KnownEntries();
    known.replace([entry('A.md'), entry('F/B.md'), entry('C.md')]);
    known.rename('F', 'G');
    expect(known.replace([entry('A.md'), entry('G/B.md', 2), entry('D.md')])).toEqual([
      { kind: 'removed', path: 'C.md' }, { kind: 'written', entry: entry('G/B.md', 2) }, { kind: 'written', entry: entry('D.md') },
    ]);
    expect(known.replace([entry('A.md'), entry('G/B.md', 2), entry('D.md')])).toEqual([]);
  });

  it('is refused when it is not what a server of ours says', () => {
    for (const value of [null, {}, { name: 1, entries: [] }, { name: 'v', entries: [{ path: 'A.md', kind: 'link', size: 1, modified: 1 }] }]) {
      expect(() => readListing(value)).toThrow(/cannot read/);
    }
  });
});
