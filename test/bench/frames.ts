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
  frame: number;
  script: number;
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
  const measure = async (name: string, frames: number): Promise<FrameTimes> => {
    const times = await framesIn(browser, { code, name, flat, frames });
    say(`${name}: ${times.frame.toFixed(1)} ms a frame, ${times.script.toFixed(1)} ms of it script`);
    return times;
  };
  try {
    const ours = await measure('ours', 21);
    const gesture = await measure('ours, gesture', 21);
    const count = input.nodes.length;
    const work = `${count.toLocaleString('en')} nodes: a frame`;
    const results = [
      resultOf({ bench: 'graph', work, ours: ours.frame, unit: 'ms', mark: { atMost: MARKS[count] ?? 17 } }),
      resultOf({ bench: 'graph', work: `${work}, the script in it`, ours: ours.script, unit: 'ms', mark: { atMost: 8 } }),
      resultOf({ bench: 'graph', work: `${work} of a gesture`, ours: gesture.frame, unit: 'ms', mark: { atMost: 5 } }),
    ];
    for (const name of PEERS) {
      const { frame } = await measure(name, 5);
      results.push(resultOf({ bench: 'graph', work, ours: ours.frame, peer: { name, value: frame }, unit: 'ms', mark: name === 'd3 SVG' ? { atMost: 1 / 6 } : undefined }));
    }
    return results;
  } finally {
    await browser.close();
  }
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
    await page.addScriptTag({ content: code });
    return await page.evaluate(([contestant, input, count]) => contest.measureFrames(contestant, input, count), [name, flat, frames] as const);
  } finally {
    await page.close();
  }
}
