// The second step to main.js: the chunks that a start needs become code, and every other one the text of a module, which src/parts/ evaluates when somebody
// asks for it. An engine passes over a comment, where code costs it a look at every word.
import { placeOf } from './carry-text.mjs';
import { asBody, laterAsParts } from './chunk-text.mjs';

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
  const watchFiles = Object.keys(parts.metafile.inputs).filter((file) => !file.includes(':'));
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
  const entries = [...textsOf(parts).keys()].map((name) => `${JSON.stringify(name)}:carried(()=>${placeOf(name)})`);
  const workers = parts.workers.map(([entry]) => entry);
  return [
    `import { PartShelf } from './src/parts/part-shelf';`,
    `import { carried } from './src/parts/carried-text';`,
    `import { importText } from './src/parts/import-text';`,
    `import { workerText } from './src/parts/worker-text';`,
    `const parts = {${entries.join(',')}};`,
    `const shelf = new PartShelf(parts, (name) => require(name), importText, () => new Promise((resolve) => window.setTimeout(resolve)));`,
    ...workers.map((entry) => `shelf.give('virtual:worker/${entry.replace(/\.js$/, '')}',{get default(){return workerText(parts,'./${entry}');}});`),
    `export const loadPart = (name) => shelf.load(name);`,
    `export const give = (name, module) => shelf.give(name, module);`,
  ].join('\n');
}

/** The texts that main.js carries, by the name under which code asks for them: of all parts but those that a start has, and of those too where a worker needs them. */
export function textsOf({ start, chunks, workers }) {
  const carried = new Set([...[...chunks.keys()].filter((name) => !start.includes(name)), ...workers.flat()]);
  return new Map([...carried].map((name) => [`./${name}`, asBody(chunks.get(name).text)]));
}
