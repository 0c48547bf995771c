import { build, type BuildOptions } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../e2e/find-browser';
import type { GeneratedGraph } from './generated-graph';
import { resultOf, type Result } from './result';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** A laid out graph in flat numbers, which a page can be sent. */
export interface FrameInput {
  /** x and y of each node. */
  places: number[];
  /** The two nodes of each edge. */
  ends: number[];
}

/** In milliseconds. */
export interface FrameTimes {
  script: number;
  /** From the script's beginning until a pixel drawn in it can be read. */
  drawn: number;
  /** Until the next frame, in which some contestants draw, is there and can be read. */
  next: number;
  /** What the page's thread had of the processor, all in all: the same on a busy machine. Does not count what WebGL does elsewhere. */
  processor: number;
}

const PEERS = ['d3 SVG', 'pixi', 'sigma', 'cosmos.gl'] as const;

/** What a frame may take of ours, in milliseconds, by the number of nodes. */
const MARKS: Readonly<Record<number, number>> = { 10_000: 17, 50_000: 25 };

/** All by software, as where there is no graphics card: WebGL, and the canvas in the processor's own way. Frames follow each other at once, so that their distance is their cost. */
const FLAGS = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-accelerated-2d-canvas', '--disable-gpu-vsync', '--disable-frame-rate-limit'];

/** Frames of a pan over a laid out graph in Chromium, without a graphics card: ours and what is on npm, each in a page of its own. */
export async function frameResults(input: GeneratedGraph, places: Float32Array, say: (words: string) => void): Promise<Result[]> {
  const flat: FrameInput = { places: [...places], ends: input.edges.flatMap(({ source, target }) => [source, target]) };
  const code = await bundlePage();
  const { executable, environment } = await findBrowser();
  const browser = await chromium.launch({ executablePath: executable, args: FLAGS, env: { ...inherited(), ...environment } });
  const measure = (name: string, frames: number): Promise<FrameTimes> => framesIn(browser, { code, name, flat, frames });
  try {
    const first = await measureOurs(measure);
    const peers = new Map<string, FrameTimes>();
    for (const name of PEERS) peers.set(name, await measure(name, 7));
    // Once more after the others, so that a machine that has slowed down or been freed meanwhile tells.
    return resultsOf(input.nodes.length, { peers, ours: [first, await measureOurs(measure)] }, say);
  } finally {
    await browser.close();
  }
}

interface Ours {
  empty: FrameTimes;
  whole: FrameTimes;
  gesture: FrameTimes;
}

async function measureOurs(measure: (name: string, frames: number) => Promise<FrameTimes>): Promise<Ours> {
  return { empty: await measure('an empty canvas', 41), whole: await measure('ours', 41), gesture: await measure('ours, gesture', 41) };
}

interface Measured {
  ours: readonly [Ours, Ours];
  peers: ReadonlyMap<string, FrameTimes>;
}

/** A frame is what was drawn at once or what the frame took beyond that of an empty page, whichever is more. */
function resultsOf(count: number, { ours: [first, second], peers }: Measured, say: (words: string) => void): Result[] {
  const empty = Math.min(first.empty.next, second.empty.next);
  const frameOf = ({ drawn, next }: FrameTimes): number => Math.max(drawn, next - empty);
  const [whole, gesture] = [(first.whole.script < second.whole.script ? first : second).whole, (first.gesture.script < second.gesture.script ? first : second).gesture];
  const tell = (name: string, times: FrameTimes): void => say(`${name}: ${frameOf(times).toFixed(1)} ms a frame, ${times.script.toFixed(1)} ms of it script, ${times.processor.toFixed(1)} ms of the processor, ${times.next.toFixed(1)} ms to the next`);
  say(`an empty canvas: ${empty.toFixed(1)} ms to the next`);
  tell('ours', whole);
  tell('ours, gesture', gesture);
  peers.forEach((times, name) => tell(name, times));
  const work = `${count.toLocaleString('en')} nodes: a frame`;
  const bench = 'graph';
  return [
    resultOf({ bench, work, ours: frameOf(whole), unit: 'ms', mark: { atMost: MARKS[count] ?? 17 } }),
    resultOf({ bench, work: `${work}, the script in it`, ours: whole.script, unit: 'ms', mark: { atMost: 8 } }),
    resultOf({ bench, work: `${work} of a gesture`, ours: frameOf(gesture), unit: 'ms', mark: { atMost: 5 } }),
    resultOf({ bench, work: `${work}, the processor's time for it`, ours: whole.processor, peer: { name: 'a frame of a gesture', value: gesture.processor }, unit: 'ms' }),
    ...[...peers].map(([name, times]) => resultOf({ bench, work, ours: frameOf(whole), peer: { name, value: frameOf(times) }, unit: 'ms', mark: name === 'd3 SVG' ? { atMost: 1 / 6 } : undefined })),
  ];
}

function inherited(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

async function bundlePage(): Promise<string> {
  const { inBrowser } = await import(`${ROOT}esbuild.config.mjs`) as { inBrowser: BuildOptions };
  const { outputFiles } = await build({
    ...inBrowser, entryPoints: ['test/bench/frame-page.ts'], inject: [], absWorkingDir: ROOT, format: 'iife', globalName: 'contest', write: false,
    // What is measured beside lies in the bench's folder, d3 in the project's.
    nodePaths: ['test/bench/node_modules', 'node_modules'],
  });
  return outputFiles?.[0]?.text ?? '';
}

interface Contest {
  code: string;
  name: string;
  flat: FrameInput;
  frames: number;
}

declare const contest: typeof import('./frame-page');

async function framesIn(browser: Browser, { code, name, flat, frames }: Contest): Promise<FrameTimes> {
  const page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
  page.setDefaultTimeout(0);
  try {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.exposeFunction('processorTime', async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? NaN) * 1000;
    });
    await page.addScriptTag({ content: code });
    return await page.evaluate(([contestant, input, count]) => contest.measureFrames(contestant, input, count), [name, flat, frames] as const);
  } finally {
    await page.close();
  }
}
