// `node test/import/measure-site.mjs <folder> [--json] [--lost] [--left]`: imports a site in memory and measures what came of it, with eyes of its own: links are
// looked up in the notes that were made, constructs are looked for in their text, and the words a reader sees are counted before and after.
// `--lost` names the pages that lost words, `--left` the lines with a construct left over.
import { build } from 'esbuild';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { constructsIn } from './measures/constructs.mjs';
import { unresolvedLinks } from './measures/links.mjs';
import { itemsOf } from './measures/prose.mjs';
import { lostWords, resultWords, sourceWords } from './measures/words.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('Name the source folder of a site.\n');
  process.exit(2);
}

const { readSource, importSite, decodeBytes } = await bundledImport();
const files = await readSource(resolve(folder), () => undefined);
const started = performance.now();
const site = await importSite(files, { decode: decodeBytes, folder: '' });
const spent = performance.now() - started;
const pages = site.notes.filter(({ id }) => id.startsWith('page '));
const sources = new Map(files.map(({ path, bytes }) => [path, bytes]));
// What a page says of a person may stand in that person's note.
const people = resultWords(site.notes.filter(({ id }) => id.startsWith('person ')).map(({ text }) => text).join('\n'));
const textOf = (path) => decodeBytes(sources.get(path), 'utf-8') ?? '';
const lost = pages.map(({ from, text }) => ({ from, ...lostWords(sourceWords(textOf(from)), [...resultWords(text), ...people]) }));
const left = site.notes.flatMap(({ to, text }) => constructsIn(text).map((each) => ({ to, ...each })));
const { internal, external, broken } = site.links;

const measured = {
  generator: site.generator,
  pages: pages.length,
  people: site.notes.length - pages.length,
  internalLinks: internal + broken,
  resolved: share(internal, internal + broken),
  externalLinks: external,
  repaired: site.remarks.filter(({ outcome }) => outcome === 'repaired').length,
  emptyLinks: site.remarks.filter(({ outcome }) => outcome === 'empty').length,
  deadWikiLinks: unresolvedLinks(site).length,
  leftOver: countsOf(left.map(({ kind }) => kind)),
  words: lost.reduce((sum, { total }) => sum + total, 0),
  lostWords: lost.reduce((sum, { words }) => sum + words.length, 0),
  checklists: site.checklists,
  items: site.items,
  listItems: sumOf(pages.map(({ from }) => itemsOf(textOf(from)))),
  listItemsKept: sumOf(pages.map(({ text }) => itemsOf(text))),
  attachments: site.attachments.length,
  warnings: site.notes.reduce((sum, { warnings }) => sum + warnings.length, 0),
  refused: site.refused.length,
  msAPage: Number((spent / Math.max(1, pages.length)).toFixed(1)),
};

if (flags.includes('--json')) process.stdout.write(`${JSON.stringify(measured)}\n`);
else for (const [key, value] of Object.entries(measured)) process.stdout.write(`${key.padEnd(14)} ${typeof value === 'object' ? JSON.stringify(value) : value}\n`);
if (flags.includes('--lost')) for (const { from, words } of lost) if (words.length > 0) process.stdout.write(`${from}: ${words.slice(0, 40).join(' ')}\n`);
if (flags.includes('--left')) for (const { to, kind, line, text } of left) process.stdout.write(`${to}:${line}: ${kind}: ${text}\n`);
if (flags.includes('--dead')) for (const { to, target } of unresolvedLinks(site)) process.stdout.write(`${to}: ${target}\n`);
if (flags.includes('--broken')) for (const { from, line, address, text, outcome } of site.remarks) process.stdout.write(`${outcome}: ${from}:${line}: ${address} “${text}”\n`);

/** The import, bundled from its source: what is measured is what is written here now. */
async function bundledImport() {
  const place = await mkdtemp(join(tmpdir(), 'ospo-atlas-measure-'));
  const contents = ['cli/source-folder', 'import/import-site', 'cli/decode-bytes'].map((path) => `export * from './src/${path}';`).join('\n');
  const outfile = join(place, 'import.mjs');
  const banner = { js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);" };
  await build({ stdin: { contents, resolveDir: ROOT, loader: 'ts' }, bundle: true, platform: 'node', format: 'esm', outfile, banner, logLevel: 'error' });
  const module = await import(pathToFileURL(outfile));
  await rm(place, { recursive: true });
  return module;
}

function share(part, whole) {
  return whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)} %`;
}

/** Items of lists, and those of them that can be ticked, as `items/tasks`. */
function sumOf(counts) {
  return counts.reduce(([items, tasks], each) => [items + each.items, tasks + each.tasks], [0, 0]).join('/');
}

function countsOf(names) {
  const counts = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
