// The first of two steps to main.js: esbuild cuts the plugin into chunks wherever the code says `import()`, and its workers with it.
import { build } from 'esbuild';
import { basename } from 'node:path';
import { inAscii } from './carry-text.mjs';
import { inNames, nameAfter, namesOf } from './chunk-names.mjs';
import { importsOf, withoutIdleImports } from './chunk-text.mjs';

/** Rooms of which no start needs anything. */
const NOT_AT_START = /^src\/(parse|import|graph|suggest|assess|pack|scene|view|worker)\//;

/**
 * The plugin and its workers as chunks: what several of them need is a chunk of its own, and stands in main.js once.
 * @param options of a build of src/main.ts and of the workers in src/worker/
 * @returns all chunks by name, and the names of those that a start needs and of those that each worker needs
 * @throws when the start needs what is meant for later, or a worker loads a part
 */
export async function cutIntoParts(options) {
  const { outputFiles, metafile } = await build({
    ...options, format: 'esm', splitting: true, outdir: 'dist/parts', entryNames: '[name]', outfile: undefined, write: false, metafile: true, plugins: [workersApart, ...options.plugins],
  });
  const names = namesOf(metafile.outputs);
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), inNames(text, names)]));
  const chunks = new Map(Object.entries(metafile.outputs).map(([path, output]) => [names.get(basename(path)), chunkOf(texts.get(basename(path)), output)]));
  const [start, ...workers] = options.entryPoints.map((file) => closure(chunks, nameAfter(file)));
  refuseAtStart(start.flatMap((name) => filesIn(chunks.get(name))).filter((file) => NOT_AT_START.test(file)), metafile);
  refuseToLoad(workers.flat(), chunks);
  return { chunks, start, workers, metafile };
}

/** Of a worker there is no module, but the text that src/parts/worker-text.ts makes of its parts. */
const workersApart = {
  name: 'workers-apart',
  setup(builder) {
    builder.onResolve({ filter: /^virtual:worker\// }, ({ path }) => ({ path, external: true, sideEffects: false }));
  },
};

function chunkOf(text, { inputs }) {
  const code = withoutIdleImports(inAscii(text));
  return { text: code, inputs, ...importsOf(code) };
}

/** A chunk, and those that are evaluated before it. */
function closure(chunks, name) {
  const seen = new Set();
  const open = [name];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next) || !chunks.has(next)) continue;
    seen.add(next);
    open.push(...chunks.get(next).needs.map((each) => each.replace(/^\.\//, '')));
  }
  return [...seen];
}

/** The files of which something is left in a chunk. */
function filesIn({ inputs }) {
  return Object.keys(inputs).filter((file) => inputs[file].bytesInOutput > 0);
}

function refuseAtStart(files, metafile) {
  if (files.length === 0) return;
  const way = wayTo(metafile, files);
  throw new Error(`The start of main.js may not need ${way.at(-1)}, but ${way.join(' → ')}. Load one of these by import().`);
}

/** The files by which src/main.ts comes to the nearest of some. */
function wayTo({ inputs }, files) {
  const open = [['src/main.ts']];
  const seen = new Set();
  for (let way = open.shift(); way !== undefined; way = open.shift()) {
    if (files.includes(way.at(-1))) return way;
    for (const { path, kind } of inputs[way.at(-1)]?.imports ?? []) {
      if (kind === 'dynamic-import' || seen.has(path)) continue;
      seen.add(path);
      open.push([...way, path]);
    }
  }
  return [files[0]];
}

function refuseToLoad(names, chunks) {
  const wrong = names.find((name) => chunks.get(name).later.length > 0);
  if (wrong !== undefined) throw new Error(`A worker can load no part, but one of these says import(): ${filesIn(chunks.get(wrong)).join(', ')}.`);
}
