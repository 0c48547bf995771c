import { afterEach, describe, expect, it, vi } from 'vitest';
import { MemoryStore } from '../../src/app/memory-store';
import { SlicedReader, type NoteReader } from '../../src/app/index/note-reader';
import { Session } from '../../src/app/session';
import { graphData } from '../../src/app/export/graph-json';
import { WorkerReader } from '../../src/view/reading/worker-reader';
import { ReadingDesk } from '../../src/worker/reading-desk';
import type { ReadingRequest } from '../../src/worker/reading-messages';

/** A worker on this thread, with all that is sent copied as on the way to another. It dies when it is asked for more than it is to live. */
class NearWorker {
  static life = Infinity;
  static started: NearWorker[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  isEnded = false;
  private asked = 0;
  private readonly desk = new ReadingDesk({ postMessage: (answer) => { if (!this.isEnded) this.onmessage?.({ data: structuredClone(answer) }); } });

  constructor() {
    NearWorker.started.push(this);
  }

  postMessage(request: ReadingRequest): void {
    const copy = structuredClone(request);
    this.asked += 1;
    const isAlive = this.asked <= NearWorker.life;
    queueMicrotask(() => (isAlive ? this.desk.take(copy) : this.onerror?.({ message: 'out of memory' })));
  }

  terminate(): void {
    this.isEnded = true;
  }
}

const NOTES = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`x/${at}.md`, `---\ntitle: T${at}\n---\n# One\n\n- [[${at + 1}]]: leads [[T${at - 1}]]\n- čeština 🎈 #tag\n`]));
const pause = async (): Promise<void> => undefined;
const sliced = (): SlicedReader => new SlicedReader(() => performance.now(), pause);

async function graphBy(reader?: NoteReader): Promise<unknown> {
  const session = new Session({ store: new MemoryStore(NOTES), pause, reader: reader && (() => reader) });
  await session.load();
  session.close();
  return graphData(session.atlas.graph);
}

const READERS: Record<string, { reader: (complaints: string[]) => NoteReader; life?: number; complaints?: number; hasNoWorkers?: boolean }> = {
  'on the page': { reader: sliced },
  'a worker': { reader: (complaints) => new WorkerReader(sliced(), (reason) => complaints.push(reason)) },
  'a worker that dies': { reader: (complaints) => new WorkerReader(sliced(), (reason) => complaints.push(reason)), life: 3, complaints: 1 },
  'where there are no workers': { reader: (complaints) => new WorkerReader(sliced(), (reason) => complaints.push(reason)), hasNoWorkers: true, complaints: 1 },
};

describe('a reader of notes', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    NearWorker.life = Infinity;
    NearWorker.started = [];
  });

  it.each(Object.entries(READERS))('%s gives the records in order, and the session the same graph', async (_, { reader, life = Infinity, complaints = 0, hasNoWorkers = false }) => {
    NearWorker.life = life;
    vi.stubGlobal('Worker', hasNoWorkers ? undefined : NearWorker);
    const said: string[] = [];
    const texts = Object.entries(NOTES).map(([path, text]) => ({ path, text }));
    const one = reader(said);
    const parts = await Promise.all([0, 60, 120, 180, 240].map((at) => one.read(texts.slice(at, at + 60))));
    one.close();
    one.close();
    expect(parts.flat()).toEqual(await sliced().read(texts));
    expect(said).toHaveLength(complaints);
    expect(await graphBy(reader(said))).toEqual(await graphBy());
    expect(NearWorker.started.every(({ isEnded }) => isEnded)).toBe(true);
  });

  it('answers whoever waits when it is closed', async () => {
    vi.stubGlobal('Worker', NearWorker);
    const reader = new WorkerReader(sliced(), () => undefined);
    const waiting = reader.read([{ path: 'A.md', text: '' }]);
    reader.close();
    expect(await waiting).toEqual([]);
  });
});
