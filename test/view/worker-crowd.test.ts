import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CrowdPixels } from '../../src/scene/crowd/crowd-painter';
import { DEFAULT_LENS } from '../../src/scene/lens';
import { sceneOf } from '../../src/scene/scene';
import { WAITING } from '../../src/view/graph/paint/crowd';
import { looksOf } from '../../src/view/graph/paint/paint-nodes';
import type { Picture } from '../../src/view/graph/paint/picture';
import { WorkerCrowd } from '../../src/view/graph/paint/worker-crowd';
import { CrowdDesk } from '../../src/worker/crowd-desk';
import type { CrowdRequest } from '../../src/worker/crowd-messages';
import { edgeOf, graphOf, nodeOf } from '../scene/graph-of';
import { recordCanvas } from './canvas-recorder';

const SIZE = { width: 120, height: 90 };

/** Pixels that can be told from others, and whether they were given back. */
class Bitmap {
  static open = 0;
  closed = false;
  readonly width: number;
  readonly height: number;
  readonly inked: number;

  constructor({ width, height, data }: CrowdPixels) {
    [this.width, this.height] = [width, height];
    this.inked = data.filter((byte, at) => at % 4 === 3 && byte > 0).length;
    Bitmap.open += 1;
  }

  close(): void {
    if (!this.closed) Bitmap.open -= 1;
    this.closed = true;
  }
}

/** A worker on this thread that does its work when it is told to; requests are copied as on the way to another. */
class NearWorker {
  static started: NearWorker[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  ended = 0;
  readonly heard: string[] = [];
  private readonly waiting: CrowdRequest[] = [];
  private readonly desk = new CrowdDesk({ postMessage: (data) => this.onmessage?.({ data }) }, (pixels) => new Bitmap(pixels));

  constructor() {
    NearWorker.started.push(this);
  }

  postMessage(request: CrowdRequest, transfer: Transferable[]): void {
    this.heard.push(request.kind);
    this.waiting.push(structuredClone(request, { transfer }));
  }

  work(): void {
    if (this.ended > 0) return;
    for (const request of this.waiting.splice(0)) this.desk.take(request);
  }

  terminate(): void {
    this.ended += 1;
  }
}

function pictureOf(count: number): Picture {
  const nodes = Array.from({ length: count }, (_, i) => nodeOf({ id: `${String(i).padStart(4, '0')}.md` }));
  const scene = sceneOf(graphOf(nodes, nodes.slice(1).map(({ id }) => edgeOf(nodes[0]?.id ?? '', id))), DEFAULT_LENS);
  return {
    scene, positions: Float32Array.from({ length: count * 2 }, (_, i) => (i * 37) % (i % 2 === 0 ? SIZE.width : SIZE.height)), guides: [],
    palette: { types: new Map(), rules: new Map(), line: '#111111', relation: '#222222', lit: '#333333', text: '#444444', faint: '#555555', background: '#ffffff', ring: '#666666', focus: '#777777', font: '', fontSize: 12 },
    camera: { x: 0, y: 0, scale: 1 }, size: SIZE, clear: { left: 0, top: 0, right: 120, bottom: 90 },
    mostLines: 6000, moving: false, light: null, fade: 0, pointed: null, focused: null, found: null, selected: new Set(),
  };
}

function staged(): { crowd: WorkerCrowd; begin: (picture: Picture) => ReturnType<WorkerCrowd['paintInSteps']>; drawn: () => unknown[]; told: string[] } {
  const told: string[] = [];
  const crowd = new WorkerCrowd(() => ({ getContext: () => null }) as unknown as HTMLCanvasElement, { arrived: () => told.push('arrived'), failed: (reason) => told.push(reason) });
  const { context, calls } = recordCanvas();
  Object.assign(context, { canvas: SIZE });
  const looks = new Map<Picture['scene'], ReturnType<typeof looksOf>>();
  const begin = (picture: Picture): ReturnType<WorkerCrowd['paintInSteps']> => {
    const known = looks.get(picture.scene) ?? looksOf(picture.scene);
    looks.set(picture.scene, known);
    return crowd.paintInSteps(context, picture, known, []);
  };
  return { crowd, begin, told, drawn: () => calls.filter(({ name }) => name === 'drawImage' || name === 'putImageData').map(({ args }) => args[0]) };
}

const near = (): NearWorker => {
  const [worker] = NearWorker.started;
  if (!worker) throw new Error('no worker was started');
  return worker;
};

describe('a crowd drawn in a worker', () => {
  beforeEach(() => {
    NearWorker.started = [];
    Bitmap.open = 0;
    vi.stubGlobal('Worker', NearWorker);
    vi.stubGlobal('ImageData', class { constructor(readonly data: Uint8ClampedArray, readonly width: number, readonly height: number) {} });
  });

  afterEach(() => vi.unstubAllGlobals());

  it('waits for its picture, and puts it on the canvas whole', () => {
    const { begin, drawn, told } = staged();
    const steps = begin(pictureOf(500));
    expect([steps.next().value, steps.next().value]).toEqual([WAITING, WAITING]);
    near().work();
    expect(told).toEqual(['arrived']);
    expect(steps.next()).toEqual({ done: true, value: { large: [0], ringed: [] } });
    const [bitmap] = drawn();
    expect(bitmap instanceof Bitmap && bitmap.inked > 500).toBe(true);
    expect(Bitmap.open).toBe(0);
  });

  it('tells the worker only what has changed', () => {
    const { begin } = staged();
    const picture = pictureOf(500);
    for (const each of [picture, { ...picture, camera: { x: 9, y: 0, scale: 1 } }, { ...picture, positions: picture.positions.slice() }]) begin(each).next();
    const other = pictureOf(600);
    begin({ ...other, palette: picture.palette }).next();
    expect(near().heard).toEqual(['scene', 'colours', 'places', 'paint', 'paint', 'places', 'paint', 'scene', 'colours', 'places', 'paint']);
  });

  it('shows the picture that was asked for last, and gives back all others', () => {
    const { begin, drawn, crowd } = staged();
    const picture = pictureOf(500);
    begin(picture).next();
    near().work();
    begin({ ...picture, camera: { x: 5, y: 0, scale: 1 } }).next();
    const last = begin({ ...picture, camera: { x: 9, y: 0, scale: 1 } });
    last.next();
    near().work();
    expect(last.next().done).toBe(true);
    expect(drawn()).toHaveLength(1);
    begin(picture).next();
    near().work();
    expect(Bitmap.open).toBe(1);
    crowd.dispose();
    expect(Bitmap.open).toBe(0);
  });

  it('leaves few nodes to the browser, and starts no worker for them', () => {
    const { begin, crowd } = staged();
    const picture = pictureOf(40);
    crowd.prepare(picture.scene);
    expect(begin(picture).next()).toEqual({ done: true, value: null });
    expect(NearWorker.started).toEqual([]);
  });

  it('is drawn on the page where the worker dies, the picture under way as well, and says so once', () => {
    const { begin, drawn, told, crowd } = staged();
    const picture = pictureOf(500);
    const steps = begin(picture);
    steps.next();
    near().onerror?.({ message: 'out of memory' });
    near().onerror?.({ message: 'again' });
    let step = steps.next();
    while (step.done !== true && step.value !== WAITING) step = steps.next();
    expect(step).toEqual({ done: true, value: { large: [0], ringed: [] } });
    expect(drawn()).toHaveLength(1);
    expect(told).toEqual(['out of memory', 'arrived']);
    expect(crowd.waits(picture, SIZE)).toBe(false);
    expect(near().ended).toBe(1);
  });

  it('is drawn on the page where no worker can be made', async () => {
    vi.stubGlobal('Worker', class { constructor() { throw new Error('not allowed here'); } });
    const { begin, told } = staged();
    const steps = begin(pictureOf(500));
    steps.next();
    await vi.waitFor(() => expect(told).toEqual(['Error: not allowed here', 'arrived']));
    let step = steps.next();
    while (step.done !== true && step.value !== WAITING) step = steps.next();
    expect(step.done).toBe(true);
  });

  it('ends its worker when closed, and once more does no harm', () => {
    const { begin, crowd, told } = staged();
    begin(pictureOf(500)).next();
    crowd.dispose();
    crowd.dispose();
    near().work();
    expect([near().ended, Bitmap.open, told]).toEqual([1, 0, []]);
    const late = pictureOf(600);
    crowd.prepare(late.scene);
    expect(begin(late).next()).toEqual({ done: true, value: null });
    expect(NearWorker.started).toHaveLength(1);
  });
});
