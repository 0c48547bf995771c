// Builds what a release carries (dist/main.js, manifest.json, styles.css), the command line (dist/cli.mjs)
// and the preview's page (dist/preview). `--watch` rebuilds on change.
import { characterEntities } from 'character-entities';
import { build, context } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync, strToU8 } from 'fflate';
import { asComment, inAscii, placeOf, putTexts } from './src/parts/carry-text.mjs';
import { cutIntoParts } from './src/parts/cut-into-parts.mjs';
import { mainOfParts, textsOf } from './src/parts/main-of-parts.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const dist = join(root, 'dist');

/** What a pack carries: notes, tables and maps. */
const PACK_FILE = /\.(md|base|canvas)$/;

/** Every note, table and map of a folder, by path, in a fixed order, so that the same notes give the same bytes. */
export async function readPack(folder = join(root, 'vault-template')) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => path.slice(folder.length + 1).replaceAll('\\', '/'))
    .filter((path) => PACK_FILE.test(path) && !path.split('/').some((part) => part.startsWith('.')))
    .sort((a, b) => (a < b ? -1 : 1));
  const { name, version } = JSON.parse(await readFile(join(root, 'manifest.json'), 'utf8'));
  const files = await Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') })));
  return { name, version, writtenFor: 'OSPO', files };
}

/** The pack as it rides in main.js. Packed by code that gives the same bytes on every machine, and without the time of day. */
export async function embedPack(folder) {
  return gzipSync(strToU8(JSON.stringify(await readPack(folder))), { level: 9, mem: 12, mtime: 0 });
}

/** The shipped vault as a module: `import bytes from 'virtual:pack'` gives its gzipped JSON. Read lazily, so that a start does not pay for it. */
const packPlugin = {
  name: 'ospo-pack',
  setup(builder) {
    builder.onResolve({ filter: /^virtual:pack$/ }, () => ({ path: 'pack', namespace: 'ospo-pack' }));
    builder.onLoad({ filter: /.*/, namespace: 'ospo-pack' }, async () => ({
      contents: await embedPack(),
      loader: 'binary',
      watchDirs: [join(root, 'vault-template')],
    }));
  },
};

/** Common in the field, and in no dictionary. */
const FIELD_WORDS = ['adopter', 'committer', 'contributor', 'maintainer', 'repo', 'retrospective', 'roadmap', 'changelog'];
/** In small letters a word as well, but hardly ever meant so. */
const NAMES_FIRST = new Set(['china', 'google', 'japan', 'photoshop', 'xerox']);

/** Bits for each word of the filter, and how many of them a word sets: one wrong answer in a hundred. */
const BITS = 10;
const MARKS = 4;

/**
 * The common words of English as a Bloom filter, which src/suggest/dictionary.ts asks: the entries of dictionary-en (from SCOWL, by K. Atkinson) in small
 * letters, without those that are a name before they are a word.
 */
export async function embedWords() {
  const file = join(dirname(createRequire(import.meta.url).resolve('dictionary-en')), 'index.dic');
  const entries = (await readFile(file, 'utf8')).split('\n').slice(1).map((line) => line.split('/')[0].trim());
  const words = [...FIELD_WORDS, ...entries.filter((word) => /^[a-z]{2,}$/.test(word) && !NAMES_FIRST.has(word))];
  const filter = new Uint8Array(Math.ceil((words.length * BITS) / 8));
  for (const word of words) for (const place of placesOf(word, filter.length * 8)) filter[place >>> 3] |= 1 << (place & 7);
  return filter;
}

/** The bits of a word; src/suggest/dictionary.ts reckons the same. */
function placesOf(word, bits) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  const other = Math.imul(hash ^ (hash >>> 15), 0x5bd1e995) | 1;
  return Array.from({ length: MARKS }, (_, mark) => ((hash + Math.imul(other, mark)) >>> 0) % bits);
}

/** `import bytes from 'virtual:common-words'`. */
export const wordsPlugin = {
  name: 'ospo-common-words',
  setup(builder) {
    builder.onResolve({ filter: /^virtual:common-words$/ }, () => ({ path: 'common-words', namespace: 'ospo-common-words' }));
    builder.onLoad({ filter: /.*/, namespace: 'ospo-common-words' }, async () => ({ contents: await embedWords(), loader: 'binary' }));
  },
};

/** The notes of the company that the preview plays with: `import files from 'virtual:sample-notes'` gives their paths and texts. */
const samplePlugin = {
  name: 'ospo-sample-notes',
  setup(builder) {
    const folder = join(root, 'src/cli/preview/sample-vault');
    builder.onResolve({ filter: /^virtual:sample-notes$/ }, () => ({ path: 'sample-notes', namespace: 'ospo-sample-notes' }));
    builder.onLoad({ filter: /.*/, namespace: 'ospo-sample-notes' }, async () => ({
      contents: JSON.stringify((await readPack(folder)).files),
      loader: 'json',
      watchDirs: [folder],
    }));
  },
};

/**
 * gray-matter evaluates `---js` front matter by default. Its engines are replaced by none at all, which also keeps `eval` and its own YAML reader out of the
 * bundle: src/parse/front-matter/front-matter.ts brings ours. So is what writes front matter and what divides a note into sections, which nothing asks for. It asks
 * for Node's Buffer only to make a string of its input; on mobile there is none.
 */
const grayMatterPlugin = {
  name: 'gray-matter-without-engines',
  setup(builder) {
    builder.onLoad({ filter: /gray-matter[\\/]lib[\\/](engines|stringify)\.js$|section-matter[\\/]index\.js$/ }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
    builder.onLoad({ filter: /gray-matter[\\/]lib[\\/]utils\.js$/ }, async ({ path }) => ({
      contents: `const Buffer = { from: (text) => text };${await readFile(path, 'utf8')}`, loader: 'js',
    }));
  },
};

/** Front matter is read by the core schema of YAML 1.2 alone, so the others' tables of tags are left out. */
const yamlPlugin = {
  name: 'yaml-of-one-schema',
  setup(builder) {
    builder.onLoad({ filter: /yaml[\\/]browser[\\/]dist[\\/]schema[\\/](json|yaml-1\.1)[\\/]schema\.js$/ }, () => ({ contents: 'export const schema = [];', loader: 'js' }));
  },
};

/**
 * The names of characters as one text, each without what it begins with like the one before it: half as long as the package's table, and read when the
 * first of them is met. `[letters shared][rest of the name]-[character]~`, of which the first and the numbers of the character are in base 36.
 */
const entitiesPlugin = {
  name: 'ospo-entities',
  setup(builder) {
    builder.onLoad({ filter: /node_modules[\\/]character-entities[\\/]index\.js$/ }, () => ({ contents: `
      export const characterEntities = {};
      let name = '';
      for (const entry of ${JSON.stringify(packEntities())}.split('~')) {
        const [rest, ...codes] = entry.split('-');
        name = name.slice(0, parseInt(rest[0], 36)) + rest.slice(1);
        characterEntities[name] = String.fromCodePoint(...codes.map((code) => parseInt(code, 36)));
      }` }));
  },
};

function packEntities() {
  let last = '';
  return Object.keys(characterEntities).sort().map((name) => {
    let shared = 0;
    while (shared < 35 && name[shared] === last[shared]) shared += 1;
    last = name;
    const codes = [...characterEntities[name]].map((sign) => sign.codePointAt(0).toString(36));
    return [`${shared.toString(36)}${name.slice(shared)}`, ...codes].join('-');
  }).join('~');
}

/** The workers of the plugin: files of src/worker/ that export `serve`. */
const WORKERS = ['notes', 'layout', 'crowd'];

const WORKER_NAME = 'worker';

/** A worker with all it needs as text, to be started from a Blob, for whoever does not have it of the parts of main.js. */
export async function bundleWorker(name) {
  const { outputFiles, metafile } = await build({
    ...inMain, entryPoints: [join(root, `src/worker/${name}.ts`)], format: 'iife', globalName: WORKER_NAME, write: false, metafile: true,
  });
  const files = Object.keys(metafile.inputs).filter((file) => !file.includes(':')).map((file) => join(root, file));
  return { text: `"use strict";${inAscii(outputFiles[0].text)};${WORKER_NAME}.serve(self);`, files };
}

/** `import source from 'virtual:worker/layout'` gives the worker of src/worker/layout.ts as text. */
const workerPlugin = {
  name: 'ospo-worker',
  setup(builder) {
    builder.onResolve({ filter: /^virtual:worker\// }, ({ path }) => ({ path: path.slice('virtual:worker/'.length), namespace: 'ospo-worker' }));
    builder.onLoad({ filter: /.*/, namespace: 'ospo-worker' }, async ({ path }) => {
      const { text, files } = await bundleWorker(path);
      return { contents: text, loader: 'text', watchFiles: files };
    });
  },
};

/**
 * The version of the code that makes records of notes, from its own text: `import version from 'virtual:reader-version'`. Whatever is kept on a device
 * by another version is thrown away and made again, so nobody has to remember to raise a number.
 */
const readerVersionPlugin = {
  name: 'ospo-reader-version',
  setup(builder) {
    builder.onResolve({ filter: /^virtual:reader-version$/ }, () => ({ path: 'reader-version', namespace: 'ospo-reader-version' }));
    builder.onLoad({ filter: /.*/, namespace: 'ospo-reader-version' }, async () => {
      const files = [...(await Promise.all(['src/model', 'src/parse', 'src/graph'].map(filesBelow))).flat(), join(root, 'src/app/index/index-chunk.ts')];
      const hash = createHash('sha256').update(await readFile(join(root, 'package.json')));
      for (const file of files) hash.update(await readFile(file));
      return { contents: hash.digest('hex').slice(0, 16), loader: 'text', watchFiles: files };
    });
  },
};

/** Every file in a folder and below, in a fixed order. */
async function filesBelow(folder) {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
}

const shared = {
  absWorkingDir: root,
  bundle: true,
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [packPlugin, wordsPlugin, samplePlugin, workerPlugin, readerVersionPlugin, grayMatterPlugin],
  define: { 'process.env.NODE_ENV': '"production"' },
};

/** How code is built that runs without Node. */
export const inBrowser = {
  ...shared,
  platform: 'browser',
  // Classes keep their fields: rewritten for older engines they are longer and slower. Static blocks are what WebKit had last (16.4).
  target: 'es2022',
  supported: { 'class-static-blocks': false },
  charset: 'utf8',
  // Entities of Markdown by a table: in a browser the package would make HTML of the note's text.
  alias: { 'decode-named-character-reference': join(root, 'node_modules/decode-named-character-reference/index.js') },
  minify: true,
  plugins: [...shared.plugins, entitiesPlugin, yamlPlugin],
};

/** How code is built that ends in main.js: one sign beyond Latin-1 would make an engine keep two bytes for each. */
const inMain = { ...inBrowser, charset: 'ascii' };

/** How the plugin is cut into parts, its workers with it. */
const inParts = {
  ...inMain,
  entryPoints: ['src/main.ts', ...WORKERS.map((name) => `src/worker/${name}.ts`)],
 
  external: ['obsidian', 'electron', '@codemirror/*', '@lezer/*'],
};

/**
 * How main.js is built of its parts.
 * @param plugins that stand before the build's own where the parts are cut
 * @param onBuilt is given the text of main.js, what esbuild says of its code, and the parts, each time it was built
 */
function inPlugin({ plugins = [], onBuilt }) {
  let parts;
  const cut = async () => {
    parts = await cutIntoParts({ ...inParts, plugins: [...plugins, ...inParts.plugins] });
    return parts;
  };
  const giveTexts = {
    name: 'give-texts',
    setup(builder) {
      builder.onEnd(async ({ outputFiles, metafile }) => {
        if (outputFiles?.[0]) await onBuilt({ text: putTexts(outputFiles[0].text, textsOf(parts)), metafile, parts });
      });
    },
  };
  return {
    ...inMain,
    entryPoints: ['ospo:main'],
    outfile: 'dist/main.js',
    format: 'cjs',
    external: inParts.external,
    write: false,
    metafile: true,
    // Whoever has the plugin has this file alone: the licences of what it holds go with it.
    banner: { js: `/*\n${readFileSync(join(root, 'docs/third-party.txt'), 'utf8')}*/` },
    plugins: [mainOfParts(root, cut), giveTexts],
  };
}

const targets = [
  {
    ...inBrowser,
    entryPoints: ['src/preview/page/page.ts'],
    outfile: 'dist/preview/page.js',
    format: 'iife',
    loader: { '.svg': 'text' },
  },
  { ...inBrowser, entryPoints: ['src/preview/page/metadata-worker.ts'], outfile: 'dist/preview/metadata-worker.js', format: 'iife' },
  { ...inBrowser, entryPoints: ['src/preview/page/page.css'], outfile: 'dist/preview/page.css' },
  {
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.mjs',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    banner: { js: "#!/usr/bin/env node\nimport { createRequire as requireFor } from 'node:module';\nconst require = requireFor(import.meta.url);" },
  },
];

/**
 * What main.js is made of, in bytes: the code that a start evaluates, the parts that are evaluated on first use, what its workers are made of, which the
 * page uses as well, the filter of common words, and the shipped notes. The rest of its size is the licences and what esbuild adds.
 */
function sizesOf(text, { outputs }, parts) {
  const sizes = { total: Buffer.byteLength(text), start: 0, later: 0, workers: 0, words: 0, notes: 0 };
  for (const { bytesInOutput } of Object.values(Object.values(outputs)[0].inputs)) sizes.start += bytesInOutput;
  for (const [name, carried] of textsOf(parts)) {
    sizes.start += '{}'.length - placeOf(name).length;
    sizes[kindOf(name, parts)] += asComment(carried).length;
  }
  for (const { inputs } of parts.chunks.values()) {
    const words = inputs['ospo-common-words:common-words']?.bytesInOutput ?? 0;
    sizes.words += words;
    sizes.later -= words;
  }
  return sizes;
}

function kindOf(name, { chunks, workers }) {
  const chunk = name.slice('./'.length);
  if (workers.flat().includes(chunk)) return 'workers';
  return chunks.get(chunk).inputs['ospo-pack:pack'] ? 'notes' : 'later';
}

/** The packages of which something is left in a bundle. */
function packagesIn({ outputs }) {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  return [...new Set(inputs.flatMap(([input, { bytesInOutput }]) => (bytesInOutput > 0 ? (/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? []) : [])))];
}

/**
 * Builds main.js without writing it: its text, what it is made of, and the packages of which it holds something.
 * @param plugins that stand before the build's own
 * @throws what keeps it from being built; `logLevel` says whether that is printed as well
 */
export async function buildMain(plugins = [], logLevel = 'warning') {
  let built;
  await build({ ...inPlugin({ plugins, onBuilt: (main) => void (built = main) }), logLevel });
  const { text, metafile, parts } = built;
  return { text, sizes: sizesOf(text, metafile, parts), packages: packagesIn(parts.metafile), parts };
}

function sayWhatMainHolds({ total, start, later, workers, words, notes }) {
  const kilobytes = (bytes) => `${Math.round(bytes / 1024).toLocaleString('en')} KB`;
  const parts = { 'evaluated at a start': start, 'on first use': later, workers, 'common words': words, 'shipped notes': notes };
  console.log(`main.js ${kilobytes(total)}: ${Object.entries(parts).map(([name, bytes]) => `${name} ${kilobytes(bytes)}`).join(', ')}`);
}

async function copyAssets() {
  await mkdir(join(dist, 'preview'), { recursive: true });
  await copyFile(join(root, 'manifest.json'), join(dist, 'manifest.json'));
  await copyFile(join(root, 'styles.css'), join(dist, 'styles.css'));
  await copyFile(join(root, 'src/preview/page/index.html'), join(dist, 'preview/index.html'));
}

async function writeMain({ text }) {
  await writeFile(join(dist, 'main.js'), text);
}

async function main() {
  const watch = process.argv.includes('--watch');
  await copyAssets();
  if (watch) {
    for (const target of [inPlugin({ onBuilt: writeMain }), ...targets]) await (await context(target)).watch();
    return;
  }
  const [main] = await Promise.all([buildMain(), ...targets.map((target) => build(target))]);
  await writeMain(main);
  sayWhatMainHolds(main.sizes);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
