// Puts main.js together in two steps. First esbuild cuts the plugin into chunks wherever the code says `import()`. Then the chunks that a start needs
// become code, and every other one the text of a module, which src/parts/ evaluates when somebody asks for it: an engine passes over a comment, where
// code costs it a look at every word.
import { build } from 'esbuild';
import { initSync, parse } from 'es-module-lexer';
import { basename } from 'node:path';
import { inAscii, placeOf } from './carry-text.mjs';

initSync();

/** Modules that stand in main.js as a text of their own: the workers, and what the page has from them. */
const FROM_TEXTS = /^virtual:(worker|shared)\//;

/**
 * The plugin as chunks.
 * @param options of a build of src/main.ts in which `import()` is left in place
 * @param bundleWorker gives the module text of a worker of src/worker/ by its name
 * @throws when the start needs what is meant to stand in main.js as text
 */
export async function cutIntoParts(options, bundleWorker) {
  const { outputFiles, metafile } = await build({ ...options, format: 'esm', splitting: true, outdir: 'dist/parts', outfile: undefined, write: false, metafile: true, plugins: [textsApart, ...options.plugins] });
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const chunks = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), chunkOf(texts.get(basename(path)), output)]));
  const start = closure(chunks, basename(options.entryPoints[0]).replace(/\.ts$/, '.js'));
  const wrong = [...start].flatMap((name) => chunks.get(name)?.needs ?? []).find((name) => FROM_TEXTS.test(name));
  if (wrong !== undefined) throw new Error(`The start of main.js may not need ${wrong}, but ${wayTo(metafile, wrong).join(' → ')}. Load one of these by import().`);
  const workers = await Promise.all(namesOfTexts(chunks).map(async (name) => [name, await bundleWorker(name)]));
  return { chunks, start: [...start].filter((name) => chunks.has(name)), workers: new Map(workers), metafile };
}

const textsApart = {
  name: 'texts-apart',
  setup(builder) {
    builder.onResolve({ filter: FROM_TEXTS }, ({ path }) => ({ path, external: true, sideEffects: false }));
  },
};

function chunkOf(text, { entryPoint, imports, inputs }) {
  const inside = (kind) => imports.filter((each) => each.kind === kind).map(({ path, external }) => (external ? path : `./${basename(path)}`));
  return { text: inAscii(text), entryPoint, inputs, needs: inside('import-statement'), later: inside('dynamic-import') };
}

/** A chunk and those that are evaluated before it. */
function closure(chunks, name) {
  const seen = new Set();
  const open = [name];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(chunks.get(next)?.needs ?? []).map((each) => each.replace(/^\.\//, '')));
  }
  return seen;
}

function namesOfTexts(chunks) {
  const needed = [...chunks.values()].flatMap(({ needs }) => needs.filter((name) => FROM_TEXTS.test(name)));
  return [...new Set(needed.map((name) => name.replace(FROM_TEXTS, '')))].sort();
}

/** The files by which src/main.ts comes to a module. */
function wayTo({ inputs }, module) {
  const open = [['src/main.ts']];
  const seen = new Set();
  for (let way = open.shift(); way !== undefined; way = open.shift()) {
    for (const { path, kind } of inputs[way.at(-1)]?.imports ?? []) {
      if (path === module) return [...way, path];
      if (kind === 'dynamic-import' || seen.has(path)) continue;
      seen.add(path);
      open.push([...way, path]);
    }
  }
  return [module];
}

/** The text of a module as the body of a function of `require` and `loadPart` that returns what the module exports. */
export function asBody(text) {
  const [imports, exports] = parse(text);
  const statements = imports.filter(({ d }) => d === STATEMENT);
  const requires = statements.map(({ ss, se, n }) => asRequire(text.slice(ss, se), n));
  // esbuild writes all exports as one statement at the end.
  const end = exports.length === 0 ? text.length : text.lastIndexOf('export', exports[0].s);
  const cuts = [...statements.map(({ ss, se }) => [ss, se]), [end, text.length]];
  const code = cuts.map(([to], at) => text.slice(cuts[at - 1]?.[1] ?? 0, to)).join('');
  return `${requires.join('')}${laterAsParts(code)}return{${exports.map(({ n, ln }) => `${n}:${ln}`).join(',')}}`;
}

/** How the lexer marks an import that is none of `import()`. */
const STATEMENT = -1;

/** `import{a as b}from"c"` as `const{a:b}=require("c")`: what is imported is a constant, since no module of ours changes what it exports. */
function asRequire(statement, from) {
  const call = `require(${JSON.stringify(from)});`;
  const [, one, all, some] = /^import\s*([\w$]+)?\s*,?\s*(?:\*\s*as\s*([\w$]+)|\{([^}]*)\})?\s*(?:from\s*)?["']/.exec(statement) ?? [];
  if (all !== undefined) return `const ${all}=${call}`;
  const names = [...(one === undefined ? [] : [`default:${one}`]), ...(some === undefined ? [] : [some.replaceAll(' as ', ':')])];
  return names.length === 0 ? call : `const{${names.join(',')}}=${call}`;
}

/** `import("./name.js")` as a call of the function that loads a part. */
function laterAsParts(text) {
  const later = parse(text)[0].filter(({ d }) => d !== STATEMENT);
  const cuts = [...later.map(({ ss, se }) => [ss, se]), [text.length, text.length]];
  return cuts.map(([to], at) => `${at === 0 ? '' : `loadPart(${JSON.stringify(later[at - 1].n)})`}${text.slice(cuts[at - 1]?.[1] ?? 0, to)}`).join('');
}

/** Gives `ospo:main`, the whole of main.js, from the parts that `cut` makes. `root` is where the sources lie. */
export function mainOfParts(root, cut) {
  return {
    name: 'main-of-parts',
    setup(builder) {
      let parts;
      builder.onStart(() => {
        parts = undefined;
      });
      builder.onResolve({ filter: /^ospo:/ }, async ({ path }) => {
        parts ??= await cut();
        return { path: path.slice('ospo:'.length), namespace: 'ospo' };
      });
      builder.onResolve({ filter: /^\.\/.*\.js$/, namespace: 'ospo' }, ({ path }) => ({ path: `chunk/${path.slice(2)}`, namespace: 'ospo' }));
      builder.onLoad({ filter: /.*/, namespace: 'ospo' }, ({ path }) => load(parts, path, root));
    },
  };
}

function load(parts, path, resolveDir) {
  const [kind, ...rest] = path.split('/');
  const name = rest.join('/');
  if (kind === 'chunk') return { contents: `import { loadPart } from 'ospo:shelf';${laterAsParts(parts.chunks.get(name).text)}`, resolveDir };
  const watchFiles = Object.keys(parts.metafile.inputs).filter((file) => !file.includes(':')).concat([...parts.workers.values()].flatMap(({ files }) => files));
  return kind === 'shelf' ? { contents: shelf(parts), resolveDir } : { contents: main(parts), watchFiles, resolveDir };
}

/** What is there at a start, told to the shelf, and the plugin. */
function main({ start, chunks }) {
  const wanted = new Set([...chunks].filter(([name]) => !start.includes(name)).flatMap(([, { needs }]) => needs));
  const shared = start.filter((name) => wanted.has(`./${name}`));
  return [
    `import { give } from 'ospo:shelf';`,
    ...shared.flatMap((name, at) => [`import * as chunk${at} from './${name}';`, `give('./${name}', chunk${at});`]),
    `export { default } from './main.js';`,
  ].join('\n');
}

/** The one object that evaluates the texts, with a place for each of them. */
function shelf(parts) {
  const workers = [...parts.workers.keys()];
  const entries = [...textsOf(parts).keys()].map((name) => `${JSON.stringify(name)}:carried(()=>${placeOf(name)})`);
  return [
    `import { PartShelf } from './src/parts/part-shelf';`,
    `import { carried } from './src/parts/carried-text';`,
    `import { importText } from './src/parts/import-text';`,
    `const parts = {${entries.join(',')}};`,
    `const shelf = new PartShelf(parts, (name) => require(name), importText, () => new Promise((resolve) => window.setTimeout(resolve)));`,
    ...workers.map((name) => `shelf.give('virtual:worker/${name}',{get default(){return '"use strict";(function(){'+parts['virtual:shared/${name}'].text+'})().serve(self);'}});`),
    `export const loadPart = (name) => shelf.load(name);`,
    `export const give = (name, module) => shelf.give(name, module);`,
  ].join('\n');
}

/** The texts that main.js carries and what each needs of the others, by the name under which code asks for it. */
export function textsOf({ start, chunks, workers }) {
  const lazy = [...chunks].filter(([name]) => !start.includes(name));
  const needsOf = ({ needs }) => [...new Set(needs.filter((each) => each.startsWith('./') || each.startsWith('virtual:shared/')))];
  return new Map([
    ...lazy.map(([name, chunk]) => [`./${name}`, { text: asBody(chunk.text), needs: needsOf(chunk) }]),
    ...[...workers].map(([name, { text }]) => [`virtual:shared/${name}`, { text: asBody(text), needs: [] }]),
  ]);
}
