import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { finish } from '../../src/model/steps';
import { NOTE_TYPES } from '../../src/model/vocabulary';
import { TYPE_ORDER } from '../../src/scene/appearance';
import { lightAround } from '../../src/scene/highlight';
import { DEFAULT_LENS } from '../../src/scene/lens';
import { seededRandom } from '../../src/scene/layout/random';
import { sceneOf } from '../../src/scene/scene';
import type { SceneEdge } from '../../src/scene/scene-edge';
import type { Standouts } from '../../src/scene/crowd/crowd-scene';
import { PageCrowd } from '../../src/view/graph/paint/crowd';
import { looksOf } from '../../src/view/graph/paint/paint-nodes';
import type { Palette } from '../../src/view/graph/paint/palette';
import type { Picture } from '../../src/view/graph/paint/picture';
import { edgeOf, graphOf, nodeOf } from '../scene/graph-of';

const SIZE = { width: 300, height: 200 };

/** Colours as numbers, which a canvas of a test can tell. */
const PALETTE: Palette = {
  types: new Map(TYPE_ORDER.map((type) => [type, '#0000ff'])),
  rules: new Map(),
  line: '#aaaaaa', relation: '#777777', lit: '#ff00ff', text: '#222222', faint: '#666666', background: '#ffffff', ring: '#222222', focus: '#5533cc', font: 'sans-serif', fontSize: 12,
};

/** A context that knows colours and rectangles only: shapes come out as full squares in the colour of their strokes. */
function canvasOf(width: number, height: number): { context: CanvasRenderingContext2D; put: () => ImageData | undefined } {
  let put: ImageData | undefined;
  const state: Record<string, unknown> = { canvas: { width, height }, fillStyle: '#000000', strokeStyle: '#000000' };
  const calls: Record<string, unknown> = {
    putImageData: (image: ImageData) => (put = image),
    getImageData: (_x: number, _y: number, w: number, h: number) => {
      const colour = String(w === 1 ? state['fillStyle'] : state['strokeStyle']);
      const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
      return { data: Uint8ClampedArray.from({ length: w * h * 4 }, (_, i) => [red, green, blue, 255][i % 4] ?? 0) };
    },
  };
  const context = new Proxy(state, {
    get: (_, name: string) => (name in state ? state[name] : calls[name] ?? (() => undefined)),
    set: (_, name: string, value: unknown) => {
      state[name] = value;
      return true;
    },
  }) as unknown as CanvasRenderingContext2D;
  return { context, put: () => put };
}

/** So many nodes in rows, each linked to the three after it. */
function rows(count: number, spread = 1): Picture {
  const random = seededRandom(5);
  const nodes = Array.from({ length: count }, (_, i) => nodeOf({ id: `${String(i).padStart(5, '0')}.md`, type: NOTE_TYPES[i % NOTE_TYPES.length] ?? 'note' }));
  const edges = nodes.flatMap(({ id }, i) => [1, 2, 3].map((step) => edgeOf(id, nodes[(i + step * 7) % count]?.id ?? id)));
  return {
    scene: sceneOf(graphOf(nodes, edges), DEFAULT_LENS),
    positions: Float32Array.from({ length: count * 2 }, (_, i) => random() * spread * (i % 2 === 0 ? SIZE.width : SIZE.height)),
    guides: [], palette: PALETTE, camera: { x: 0, y: 0, scale: 0.1 }, size: SIZE, clear: { left: 0, top: 0, right: SIZE.width, bottom: SIZE.height },
    mostLines: 6000, moving: false, light: null, fade: 0, pointed: null, focused: null, found: null, selected: new Set(),
  };
}

function crowded(picture: Picture, ties: readonly SceneEdge[] = []): { standouts: Standouts | null; pixels: Uint32Array | undefined } {
  const { context, put } = canvasOf(SIZE.width, SIZE.height);
  const crowd = new PageCrowd(() => ({ width: 0, height: 0, getContext: () => canvasOf(1, 1).context }) as unknown as HTMLCanvasElement);
  const standouts = finish(crowd.paintInSteps(context, picture, looksOf(picture.scene), ties));
  const data = put()?.data;
  return { standouts, pixels: data && new Uint32Array(data.buffer) };
}

const countOf = (pixels: Uint32Array | undefined, wanted: (pixel: number) => boolean): number => [...pixels ?? []].filter(wanted).length;
const isNode = (pixel: number): boolean => pixel === 0xffff0000;

describe('a crowd', () => {
  beforeEach(() => vi.stubGlobal('ImageData', class { constructor(readonly data: Uint8ClampedArray, readonly width: number, readonly height: number) {} }));
  afterEach(() => vi.unstubAllGlobals());

  it('is left to the browser where few are in view, however many there are', () => {
    expect(crowded(rows(60)).standouts).toBeNull();
    const far = { ...rows(3000), camera: { x: 5000, y: 0, scale: 0.1 } };
    expect(crowded(far)).toEqual({ standouts: null, pixels: undefined });
  });

  it('is put on the canvas in one piece: every node that is in view, over the lines', () => {
    const picture = rows(2000, 9);
    const { standouts, pixels } = crowded(picture);
    expect(standouts?.large).toEqual([]);
    for (let node = 0; node < 2000; node++) {
      const [x, y] = [0, 1].map((k) => Math.floor((picture.positions[node * 2 + k] ?? 0) * 0.1));
      if ((x ?? 0) < SIZE.width && (y ?? 0) < SIZE.height) expect(isNode(pixels?.[(y ?? 0) * SIZE.width + (x ?? 0)] ?? 0)).toBe(true);
    }
    expect(countOf(pixels, (pixel) => pixel !== 0 && !isNode(pixel))).toBeGreaterThan(500);
  });

  it('draws fewer lines where there is room for fewer', () => {
    const picture = rows(900, 9);
    const lines = (mostLines: number): number => countOf(crowded({ ...picture, mostLines }).pixels, (pixel) => pixel !== 0 && !isNode(pixel));
    expect(lines(100)).toBeLessThan(lines(6000) * 0.8);
  });

  it('fades what is not in the light', () => {
    const picture = rows(900, 9);
    const light = lightAround(picture.scene, 3);
    const lit = light.reduce((sum, byte) => sum + byte, 0);
    const { pixels } = crowded({ ...picture, light, fade: 1 });
    const full = countOf(pixels, isNode);
    expect(full).toBeGreaterThan(0);
    expect(full).toBeLessThanOrEqual(lit * 49);
  });

  it('draws the lines of a hub in their own colour, and leaves a few ties to the browser', () => {
    const picture = rows(900, 9);
    const purple = (pixel: number): boolean => !isNode(pixel) && (pixel & 255) > ((pixel >>> 8) & 255) + 60;
    expect(countOf(crowded(picture, picture.scene.edges.slice(0, 20)).pixels, purple)).toBe(0);
    expect(countOf(crowded(picture, picture.scene.edges.slice(0, 200)).pixels, purple)).toBeGreaterThan(100);
  });

  it('leaves what is too large to be stamped, and rings of progress, to the browser', () => {
    const near = { ...rows(900), camera: { x: 0, y: 0, scale: 1 } };
    const progress = { ...near, scene: { ...near.scene, nodes: near.scene.nodes.map((node, i) => ({ ...node, progress: i === 7 ? 40 : undefined })) } };
    expect(crowded(progress).standouts).toEqual({ large: [], ringed: [7] });
    const radii = near.scene.radii.map((radius, i) => (i === 5 ? 30 : radius));
    expect(crowded({ ...near, scene: { ...near.scene, radii } }).standouts?.large).toEqual([5]);
  });
});
