import { build, type BuildOptions } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../e2e/find-browser';
import type { BenchGraph } from './bench-graph';
import { resultOf, type Result } from './result';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** A laid out graph in flat numbers, which a page can be sent. */
export interface FrameInput {
  /** x and y of each node. */
  places: number[];
  /** The two nodes of each edge. */
  ends: number[];
}

export interface FramePlan {
  frames: number;
  /** Whether a frame begins when the browser has shown the one before and rests, or follows it at once. */
  pace: 'from rest' | 'at once';
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

type Pace = FramePlan['pace'];

/** SVG has no canvas to read, and cosmos.gl draws without ever resting: what they cost is how far apart frames are that follow each other at once. */
const PEERS: ReadonlyArray<readonly [string, Pace]> = [['d3 SVG', 'at once'], ['pixi', 'from rest'], ['sigma', 'from rest'], ['cosmos.gl', 'at once']];

/** What a frame may take of ours, in milliseconds, by the number of nodes. */
const MARKS: Readonly<Record<number, number>> = { 10_000: 17, 50_000: 25 };

/** All by software, as where there is no graphics card: WebGL, and the canvas in the processor's own way. Frames come as soon as they can, so that their distance is their cost. */
const FLAGS = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-accelerated-2d-canvas', '--disable-gpu-vsync', '--disable-frame-rate-limit'];

/** Frames of a pan over a laid out graph in Chromium, without a graphics card: ours and what is on npm, each in a page of its own. */
export async function frameResults(input: BenchGraph, places: Float32Array, say: (words: string) => void): Promise<Result[]> {
  const flat: FrameInput = { places: [...places], ends: input.edges.flatMap(({ source, target }) => [source, target]) };
  const code = await bundlePage();
  const { executable, environment } = await findBrowser();
  const browser = await chromium.launch({ executablePath: executable, args: FLAGS, env: { ...inherited(), ...environment } });
  const measure: Measure = (name, plan) => framesIn(browser, { code, name, flat, plan });
  try {
    const first = await measureOurs(measure);
    const peers: Peer[] = [];
    for (const [name, pace] of PEERS) peers.push({ name, pace, times: await measure(name, { frames: 7, pace }) });
    // Once more after the others, so that a machine that has slowed down or been freed meanwhile tells.
    return resultsOf(input.nodes.length, { peers, ours: [first, await measureOurs(measure)] }, say);
  } finally {
    await browser.close();
  }
}

type Measure = (name: string, plan: FramePlan) => Promise<FrameTimes>;
type Paced = Record<Pace, FrameTimes>;

interface Ours {
  empty: Paced;
  whole: Paced;
  /** Always at once: nobody rests between the frames of a gesture. */
  gesture: FrameTimes;
}

async function measureOurs(measure: Measure): Promise<Ours> {
  const frames = 41;
  const paced = async (name: string): Promise<Paced> => ({ 'from rest': await measure(name, { frames, pace: 'from rest' }), 'at once': await measure(name, { frames, pace: 'at once' }) });
  return { empty: await paced('an empty canvas'), whole: await paced('ours'), gesture: await measure('ours, gesture', { frames, pace: 'at once' }) };
}

interface Peer {
  name: string;
  pace: Pace;
  times: FrameTimes;
}

interface Measured {
  ours: readonly [Ours, Ours];
  peers: readonly Peer[];
}

/** A frame is what was drawn at once or what the frame took beyond that of an empty page, whichever is more. */
function resultsOf(count: number, { ours: [first, second], peers }: Measured, say: (words: string) => void): Result[] {
  const frameOf = ({ drawn, next }: FrameTimes, pace: Pace): number => Math.max(drawn, next - Math.min(first.empty[pace].next, second.empty[pace].next));
  const tell = (name: string, times: FrameTimes, pace: Pace): void =>
    say(`${name}, ${pace}: ${frameOf(times, pace).toFixed(1)} ms a frame, ${times.script.toFixed(1)} ms of it script, ${times.processor.toFixed(1)} ms of the processor, ${times.next.toFixed(1)} ms to the next`);
  const calmer = (timesOf: (ours: Ours) => FrameTimes): FrameTimes => [first, second].map(timesOf).reduce((a, b) => (a.drawn < b.drawn ? a : b));
  const [alone, following, gesture] = [calmer(({ whole }) => whole['from rest']), calmer(({ whole }) => whole['at once']), calmer((ours) => ours.gesture)];
  tell('an empty canvas', calmer(({ empty }) => empty['at once']), 'at once');
  tell('ours', alone, 'from rest');
  tell('ours', following, 'at once');
  tell('ours, gesture', gesture, 'at once');
  for (const { name, times, pace } of peers) tell(name, times, pace);
  const work = `${count.toLocaleString('en')} nodes: a frame`;
  const bench = 'graph';
  const ours = frameOf(alone, 'from rest');
  return [
    resultOf({ bench, work, ours, unit: 'ms', mark: { atMost: MARKS[count] ?? 17 } }),
    resultOf({ bench, work: `${work} that follows another at once`, ours: frameOf(following, 'at once'), unit: 'ms' }),
    resultOf({ bench, work: `${work}, the script in it`, ours: alone.script, unit: 'ms', mark: { atMost: 8 } }),
    resultOf({ bench, work: `${work} of a gesture`, ours: frameOf(gesture, 'at once'), unit: 'ms', mark: { atMost: 5 } }),
    resultOf({ bench, work: `${work}, the processor's time for it`, ours: following.processor, peer: { name: 'a frame of a gesture', value: gesture.processor }, unit: 'ms' }),
    ...peers.map(({ name, times, pace }) => resultOf({ bench, work, ours, peer: { name, value: frameOf(times, pace) }, unit: 'ms', mark: name === 'd3 SVG' ? { atMost: 1 / 6 } : undefined })),
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
  plan: FramePlan;
}

declare const contest: typeof import('./frame-page');

async function framesIn(browser: Browser, { code, name, flat, plan }: Contest): Promise<FrameTimes> {
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
    return await page.evaluate(([contestant, input, how]) => contest.measureFrames(contestant, input, how), [name, flat, plan] as const);
  } finally {
    await page.close();
  }
}
