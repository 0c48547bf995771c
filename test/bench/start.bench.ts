import { build, type BuildOptions, type Plugin } from 'esbuild';
import type { Browser } from 'playwright-core';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../e2e/find-browser';
import type { Bench } from './bench';
import { resultOf } from './result';
import { median } from './rounds';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** What a plugin of this kind would carry, if it took its packages as they come. */
const AS_THEY_COME = "import * as d3 from 'd3'; import { unified } from 'unified'; import remarkParse from 'remark-parse'; import remarkGfm from 'remark-gfm'; import remarkWikiLink from 'remark-wiki-link'; import matter from 'gray-matter'; module.exports = { d3, unified, remarkParse, remarkGfm, remarkWikiLink, matter };";

const KILOBYTE = 1024;

interface Build {
  inBrowser: BuildOptions;
  buildMain: (plugins?: Plugin[]) => Promise<{ text: string; sizes: { start: number } }>;
}

export const startBench: Bench = {
  name: 'start',
  about: 'the size of main.js without and with the shipped notes, and how long a cold page takes to evaluate it',
  run: async ({ rounds, say }) => {
    say('building');
    const { inBrowser, buildMain } = await import(`${ROOT}esbuild.config.mjs`) as Build;
    const [{ text: ours, sizes }, { text: whole }] = [await buildMain([withoutNotes]), await buildMain()];
    const peer = await bundle({ ...inBrowser, stdin: { contents: AS_THEY_COME, resolveDir: ROOT } });
    const times = await evaluateInTurn({ ours, peer, whole }, Math.max(9, rounds));
    return [
      resultOf({ bench: 'start', work: 'main.js without the notes', ours: Buffer.byteLength(ours) / KILOBYTE, unit: 'KB', mark: { atMost: 350 } }),
      resultOf({ bench: 'start', work: 'of it evaluated at a start', ours: sizes.start / KILOBYTE, unit: 'KB', mark: { atMost: 150 } }),
      resultOf({ bench: 'start', work: 'evaluated in a cold page', ours: times.ours, peer: { name: 'd3, unified, remark and gray-matter as they come', value: times.peer }, unit: 'ms', mark: { atMost: 1 / 3 } }),
      resultOf({ bench: 'start', work: 'main.js with the notes', ours: Buffer.byteLength(whole) / KILOBYTE, unit: 'KB' }),
      resultOf({ bench: 'start', work: 'evaluated with the notes, against without', ours: times.whole, peer: { name: 'main.js without the notes', value: times.ours }, unit: 'ms' }),
    ];
  },
};

const withoutNotes: Plugin = {
  name: 'without-notes',
  setup(builder) {
    builder.onResolve({ filter: /^virtual:pack$/ }, () => ({ path: 'none', namespace: 'without-notes' }));
    builder.onLoad({ filter: /.*/, namespace: 'without-notes' }, () => ({ contents: new Uint8Array(), loader: 'binary' }));
  },
};

async function bundle(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({ ...options, absWorkingDir: ROOT, format: 'cjs', write: false });
  return outputFiles?.[0]?.text ?? '';
}

type Names = 'ours' | 'peer' | 'whole';

/** Each time in a page of its own, one after the other in turn. The modules of the host are empty classes. */
async function evaluateInTurn(codes: Record<Names, string>, rounds: number): Promise<Record<Names, number>> {
  const browser = await launchBrowser();
  const times: Record<Names, number[]> = { ours: [], peer: [], whole: [] };
  try {
    for (let round = 0; round < rounds; round += 1) for (const name of turn(round)) times[name].push(await evaluate(browser, codes[name]));
  } finally {
    await browser.close();
  }
  return { ours: median(times.ours), peer: median(times.peer), whole: median(times.whole) };
}

/** Another one is first each time: it has the page before it to share the processor with. */
function turn(round: number): Names[] {
  const names: Names[] = ['ours', 'peer', 'whole'];
  const first = round % names.length;
  return [...names.slice(first), ...names.slice(0, first)];
}

async function evaluate(browser: Browser, code: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const milliseconds = await page.evaluate((text) => {
    // Its classes can be extended, and asked for what CodeMirror's offer, such as `StateEffect.define`.
    const define = (): object => ({});
    const host = new Proxy({}, { get: () => new Proxy(class {}, { get: (target, name) => (name in target ? Reflect.get(target, name) : define) }) });
    const start = performance.now();
    new Function('require', 'module', 'exports', text)(() => host, { exports: {} }, {});
    return performance.now() - start;
  }, code);
  await context.close();
  return milliseconds;
}
