import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_LENS } from '../../src/scene/lens';
import { sceneOf, type Scene } from '../../src/scene/scene';
import { SlicedLayout } from '../../src/view/graph/canvas/layout-runner';
import { WorkerLayout } from '../../src/view/graph/canvas/worker-layout';
import { LayoutDesk } from '../../src/worker/layout-desk';
import type { LayoutRequest } from '../../src/worker/layout-messages';
import { notesAndLinks } from '../scene/graph-of';

/** A worker on this thread, with all that is sent copied as on the way to another. */
class NearWorker {
  static started: NearWorker[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  ended = 0;
  private readonly desk = new LayoutDesk({
    postMessage: (answer, transfer) => this.pass(structuredClone(answer, { transfer })),
    setTimeout: (act) => setTimeout(act, 0),
    performance: { now: () => performance.now() },
  });

  constructor() {
    NearWorker.started.push(this);
  }

  postMessage(request: LayoutRequest, transfer: Transferable[]): void {
    this.desk.take(structuredClone(request, { transfer }));
  }

  terminate(): void {
    this.ended += 1;
  }

  private pass(data: unknown): void {
    if (this.ended === 0) this.onmessage?.({ data });
  }
}

const sceneAt = (names: string): Scene => sceneOf(notesAndLinks(names, 'ab', 'bc', 'cd', 'ef'), DEFAULT_LENS);
const wait = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 2));

function runner(): { layout: WorkerLayout; complaints: string[]; rest: () => Promise<void> } {
  const complaints: string[] = [];
  const layout = new WorkerLayout(() => performance.now(), () => undefined, (reason) => complaints.push(reason));
  const rest = async (): Promise<void> => {
    for (let frames = 0; frames < 500; frames++) {
      layout.work(50);
      if (!layout.busy) return;
      await wait();
    }
  };
  return { layout, complaints, rest };
}

function onPage(names: string): number[] {
  const sliced = new SlicedLayout(() => performance.now());
  sliced.arrange(sceneAt(names), true);
  while (sliced.work(50));
  return [...sliced.positions];
}

describe('a layout in a worker', () => {
  beforeEach(() => {
    NearWorker.started = [];
    vi.stubGlobal('Worker', NearWorker);
  });

  afterEach(() => vi.unstubAllGlobals());

  it('comes to the same places as one on the page', async () => {
    const { layout, rest } = runner();
    layout.arrange(sceneAt('abcdef'), true);
    expect(layout.placed).toBe(false);
    await rest();
    expect([...layout.positions]).toEqual(onPage('abcdef'));
  });

  it('draws at once what it knows, and brings back to its place what was hidden', async () => {
    const { layout, rest } = runner();
    layout.arrange(sceneAt('abcdef'), false);
    await rest();
    const before = [...layout.positions];
    layout.arrange(sceneAt('abef'), false);
    expect(layout.placed).toBe(true);
    expect([...layout.positions.slice(0, 4)]).toEqual(before.slice(0, 4));
    await rest();
    layout.arrange(sceneAt('abcdef'), false);
    await rest();
    expect([...layout.positions]).toEqual(before);
  });

  it('keeps pins and places, and takes them up again', async () => {
    const first = runner();
    first.layout.arrange(sceneAt('abcdef'), false);
    await first.rest();
    first.layout.pin(0, { x: 640, y: -80 });
    first.layout.release(0, true);
    await first.rest();
    expect(first.layout.isPinned(0)).toBe(true);
    const second = runner();
    second.layout.recall(first.layout.kept);
    second.layout.arrange(sceneAt('abcdef'), false);
    await second.rest();
    expect([...second.layout.positions]).toEqual([...first.layout.positions]);
    expect([...second.layout.positions.slice(0, 2)]).toEqual([640, -80]);
    expect(second.layout.isPinned(0)).toBe(true);
  });

  it('wakes who draws with each answer, so that nobody has to ask', async () => {
    const layout: WorkerLayout = new WorkerLayout(() => performance.now(), () => void setTimeout(() => layout.work(50)), () => undefined);
    layout.arrange(sceneAt('abcdef'), true);
    await expect.poll(() => layout.placed && !layout.busy).toBe(true);
    layout.dispose();
  });

  it('goes on upon the page where the worker dies, and says so once', async () => {
    const { layout, complaints, rest } = runner();
    layout.arrange(sceneAt('abcdef'), true);
    await wait();
    layout.work(5);
    const [worker] = NearWorker.started;
    worker?.onerror?.({ message: 'out of memory' });
    worker?.onerror?.({ message: 'again' });
    await rest();
    expect(complaints).toEqual(['out of memory']);
    expect(worker?.ended).toBe(1);
    expect(layout.placed).toBe(true);
    expect(layout.positions.every(Number.isFinite)).toBe(true);
    layout.arrange(sceneAt('abcdefgh'), false);
    await rest();
    expect(layout.positions).toHaveLength(16);
  });

  it('does without where no worker can be made', async () => {
    vi.stubGlobal('Worker', class { constructor() { throw new Error('not allowed here'); } });
    const { layout, complaints, rest } = runner();
    layout.arrange(sceneAt('abcdef'), true);
    await wait();
    await rest();
    expect(complaints).toEqual(['Error: not allowed here']);
    expect([...layout.positions]).toEqual(onPage('abcdef'));
  });

  it('ends its worker when closed, and once more does no harm', async () => {
    const { layout } = runner();
    layout.dispose();
    layout.arrange(sceneAt('abc'), true);
    expect(NearWorker.started).toEqual([]);
    const other = runner();
    other.layout.arrange(sceneAt('abc'), true);
    other.layout.dispose();
    other.layout.dispose();
    expect(NearWorker.started.map(({ ended }) => ended)).toEqual([1]);
    await wait();
    expect(other.layout.work(5)).toBe(false);
  });
});
