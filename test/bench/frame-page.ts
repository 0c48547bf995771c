import { Graph as Cosmos } from '@cosmos.gl/graph';
import { create } from 'd3';
import Graph from 'graphology';
import type {} from 'obsidian';
import { Application, Graphics, Particle, ParticleContainer, Texture } from 'pixi.js';
import Sigma from 'sigma';
import type { AtlasEdge, AtlasGraph, AtlasNode } from '../../src/model/graph';
import { boundsOf, fitted, panned, type Camera } from '../../src/scene/camera';
import { TYPE_ORDER } from '../../src/scene/appearance';
import { DEFAULT_LENS } from '../../src/scene/lens';
import { sceneOf } from '../../src/scene/scene';
import { WAITING } from '../../src/view/graph/paint/crowd';
import { LastFrame } from '../../src/view/graph/paint/last-frame';
import { paintInSteps } from '../../src/view/graph/paint/paint';
import { MOST_LINES } from '../../src/scene/line-look';
import { looksOf } from '../../src/view/graph/paint/paint-nodes';
import type { Picture } from '../../src/view/graph/paint/picture';
import { TextWidths } from '../../src/view/graph/paint/text-widths';
import { WorkerCrowd } from '../../src/view/graph/paint/worker-crowd';
import type { FrameInput, FramePlan, FrameTimes } from './frames';

const SIZE = { width: 1200, height: 800 };

/** A picture under way. */
interface Run {
  /** Draws, or asks for, the picture a little farther on. @returns for what waits for another thread, the milliseconds of script in it, once it is drawn */
  frame(camera: Camera): void | Promise<number>;
  end(): void;
}

type Contestant = (host: HTMLDivElement, input: FrameInput) => Run | Promise<Run>;

const CONTESTANTS: Readonly<Record<string, Contestant>> = { 'an empty canvas': nothing, ours: paintOurs(false), 'ours, gesture': paintOurs(true), sigma, pixi, 'cosmos.gl': cosmos, 'd3 SVG': svg };

declare global {
  /** Given by the bench: the milliseconds of the processor that the page's thread has had so far. */
  function processorTime(): Promise<number>;
}

/** Pans over the picture. @returns medians, since a page is held up now and then by what is not its own */
export async function measureFrames(name: string, input: FrameInput, { frames, pace }: FramePlan): Promise<FrameTimes> {
  const host = document.body.appendChild(document.createElement('div'));
  Object.assign(host.style, { width: `${SIZE.width}px`, height: `${SIZE.height}px` });
  const run = await CONTESTANTS[name]?.(host, input);
  if (!run) throw new RangeError(`There is no contestant “${name}”.`);
  const whole = fitted(boundsOf(Float32Array.from(input.places)), { left: 0, top: 0, right: SIZE.width, bottom: SIZE.height });
  const canvases = [...host.querySelectorAll('canvas')];
  const times: Clocked[] = [];
  await nextFrame();
  let before = 0;
  for (let step = 1; step <= WARM_UP + frames; step += 1) {
    if (step === WARM_UP + 1) before = await processorTime();
    if (pace === 'from rest') await comeToRest();
    const time = await timeFrame(run.frame, panned(whole, step * 3, step * 2), canvases);
    if (step > WARM_UP) times.push(time);
  }
  const processor = (await processorTime() - before) / frames;
  run.end();
  host.remove();
  return { drawn: medianOf(times, 'drawn'), next: medianOf(times, 'next'), script: medianOf(times, 'script'), processor };
}

type Clocked = Omit<FrameTimes, 'processor'>;

const WARM_UP = 5;

function medianOf(times: readonly Clocked[], key: keyof Clocked): number {
  const values = times.map((time) => time[key]).sort((a, b) => a - b);
  return values[values.length >> 1] ?? 0;
}

async function timeFrame(frame: Run['frame'], camera: Camera, canvases: readonly HTMLCanvasElement[]): Promise<Clocked> {
  const begin = performance.now();
  const elsewhere = frame(camera);
  const script = elsewhere ? await elsewhere : performance.now() - begin;
  canvases.forEach(finish);
  const drawn = performance.now() - begin;
  // Comes after the contestant's own frame, where it asked for one.
  await nextFrame();
  canvases.forEach(finish);
  return { script, drawn, next: performance.now() - begin };
}

/** A browser shows a frame on other threads, for longer than most take to be drawn, and who draws on another thread would wait for that too. */
async function comeToRest(): Promise<void> {
  await nextFrame();
  await nextFrame();
  await new Promise((resolve) => setTimeout(resolve, REST));
}

/** In milliseconds: several times what showing a frame takes without a graphics card. */
const REST = 60;

const probe = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** Reads a pixel, which waits for all drawing: without that, what a browser puts off or leaves out would cost nothing. */
function finish(canvas: HTMLCanvasElement): void {
  probe?.drawImage(canvas, 0, 0, 1, 1, 0, 0, 1, 1);
  probe?.getImageData(0, 0, 1, 1);
}

/** What the page and the measuring take by themselves: a canvas that is emptied. */
function nothing(host: HTMLDivElement): Run {
  const canvas = host.appendChild(document.createElement('canvas'));
  [canvas.width, canvas.height] = [SIZE.width, SIZE.height];
  const context = canvas.getContext('2d');
  return { frame: () => context?.clearRect(0, 0, SIZE.width, SIZE.height), end: () => undefined };
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

function paintOurs(moves: boolean): Contestant {
  return (host, input) => {
    const canvas = host.appendChild(document.createElement('canvas'));
    [canvas.width, canvas.height] = [SIZE.width, SIZE.height];
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser draws on no canvas.');
    const scene = sceneOf(graphOf(input), DEFAULT_LENS);
    let arrive = (): void => undefined;
    const crowd = new WorkerCrowd(() => document.createElement('canvas'), { arrived: () => arrive(), failed: (reason) => console.error(reason) });
    const brushes = { looks: looksOf(scene), widths: new TextWidths(), crowd };
    const last = new LastFrame(() => document.createElement('canvas'));
    // The scene is ordered by id; the places are those of the input.
    const positions = new Float32Array(scene.nodes.flatMap(({ id }) => [input.places[Number(id) * 2] ?? 0, input.places[Number(id) * 2 + 1] ?? 0]));
    const still: Omit<Picture, 'camera'> = {
      scene, positions, guides: [], size: SIZE, clear: { left: 0, top: 0, right: SIZE.width, bottom: SIZE.height }, mostLines: MOST_LINES, moving: false, palette: PALETTE,
      light: null, fade: 0, pointed: null, focused: null, found: null, selected: new Set(),
    };
    const hidden = unseen();
    /** As a last frame is painted: where nobody sees it, and then put on the canvas. */
    const paintWhole = async (picture: Picture): Promise<number> => {
      let [script, begin] = [0, performance.now()];
      const steps = paintInSteps(hidden, picture, brushes);
      for (let step = steps.next(); step.done !== true; step = steps.next()) {
        if (step.value !== WAITING) continue;
        script += performance.now() - begin;
        await new Promise<void>((resolve) => (arrive = resolve));
        begin = performance.now();
      }
      context.clearRect(0, 0, SIZE.width, SIZE.height);
      context.drawImage(hidden.canvas, 0, 0);
      return script + performance.now() - begin;
    };
    return {
      frame: (camera) => {
        const picture = { ...still, camera };
        if (!moves) return paintWhole(picture);
        last.show(context, picture, () => performance.now(), { begin: (on) => paintInSteps(on, picture, brushes), waits: crowd.waits(picture, canvas) });
        return undefined;
      },
      end: () => crowd.dispose(),
    };
  };
}

function unseen(): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [SIZE.width, SIZE.height];
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws on no canvas.');
  return context;
}

const PALETTE: Picture['palette'] = {
  types: new Map(TYPE_ORDER.map((type, i) => [type, `hsl(${i * 26} 60% 40%)`])),
  rules: new Map(),
  line: '#c4c4c4', relation: '#999999', lit: '#5533cc', text: '#222222', faint: '#666666', background: '#ffffff', ring: '#222222', focus: '#5533cc', font: 'sans-serif', fontSize: 12,
};

function graphOf({ places, ends }: FrameInput): AtlasGraph {
  const nodes = new Map<string, AtlasNode>();
  for (let i = 0; i * 2 < places.length; i += 1) {
    nodes.set(String(i), { id: String(i), kind: 'note', type: TYPE_ORDER[i % TYPE_ORDER.length] ?? 'note', typeFrom: 'property', title: `Note ${i}`, aliases: [], path: `${i}.md`, resolved: true });
  }
  const edges = pairs(ends).map(([source, target]): AtlasEdge => ({ source: String(source), target: String(target), relation: 'links', path: `${source}.md`, line: 1, written: true }));
  return { nodes, edges: () => edges, outgoing: () => [], incoming: () => [] };
}

function sigma(host: HTMLDivElement, { places, ends }: FrameInput): Run {
  const graph = new Graph();
  for (let i = 0; i * 2 < places.length; i += 1) graph.addNode(i, { x: places[i * 2], y: places[i * 2 + 1], size: 3, color: '#3366cc' });
  for (const [source, target] of pairs(ends)) graph.mergeEdge(source, target, { color: '#c4c4c4' });
  const renderer = new Sigma(graph, host, { renderLabels: false });
  let step = 0;
  return { frame: () => void renderer.getCamera().setState({ x: 0.5 + (step += 1) * 0.002 }), end: () => renderer.kill() };
}

async function pixi(host: HTMLDivElement, { places, ends }: FrameInput): Promise<Run> {
  const app = new Application();
  await app.init({ ...SIZE, background: '#ffffff', preference: 'webgl', autoStart: false });
  host.appendChild(app.canvas);
  const lines = new Graphics();
  for (const [source, target] of pairs(ends)) lines.moveTo(places[source * 2] ?? 0, places[source * 2 + 1] ?? 0).lineTo(places[target * 2] ?? 0, places[target * 2 + 1] ?? 0);
  lines.stroke({ color: '#c4c4c4', pixelLine: true });
  const dots = new ParticleContainer({ dynamicProperties: { position: false } });
  for (let i = 0; i * 2 < places.length; i += 1) dots.addParticle(new Particle({ texture: Texture.WHITE, x: places[i * 2] ?? 0, y: places[i * 2 + 1] ?? 0, scaleX: 6, scaleY: 6, tint: 0x3366cc }));
  app.stage.addChild(lines, dots);
  return {
    frame: ({ x, y, scale }) => {
      app.stage.position.set(x, y);
      app.stage.scale.set(scale);
      app.renderer.render(app.stage);
    },
    end: () => app.destroy(true),
  };
}

async function cosmos(host: HTMLDivElement, { places, ends }: FrameInput): Promise<Run> {
  const graph = new Cosmos(host, { enableSimulation: false, fitViewOnInit: true, spaceSize: 8192 });
  await graph.ready;
  graph.setPointPositions(Float32Array.from(places));
  graph.setLinks(Float32Array.from(ends));
  graph.render();
  let step = 0;
  return { frame: () => graph.setZoomLevel(1 + (step += 1) * 0.01, 0), end: () => graph.destroy() };
}

function svg(host: HTMLDivElement, { places, ends }: FrameInput): Run {
  const picture = create('svg').attr('width', SIZE.width).attr('height', SIZE.height);
  const world = picture.append('g');
  world.selectAll('line').data(pairs(ends)).join('line').attr('stroke', '#c4c4c4')
    .attr('x1', ([a]) => places[a * 2] ?? 0).attr('y1', ([a]) => places[a * 2 + 1] ?? 0).attr('x2', ([, b]) => places[b * 2] ?? 0).attr('y2', ([, b]) => places[b * 2 + 1] ?? 0);
  world.selectAll('circle').data(places.filter((_, i) => i % 2 === 0)).join('circle').attr('r', 4).attr('fill', '#3366cc').attr('cx', (x) => x).attr('cy', (_, i) => places[i * 2 + 1] ?? 0);
  const node = picture.node();
  if (node) host.appendChild(node);
  return { frame: ({ x, y, scale }) => void world.attr('transform', `translate(${x},${y}) scale(${scale})`), end: () => undefined };
}

function pairs(ends: readonly number[]): Array<[number, number]> {
  return Array.from({ length: ends.length / 2 }, (_, i) => [ends[i * 2] ?? 0, ends[i * 2 + 1] ?? 0]);
}
