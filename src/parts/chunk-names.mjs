/**
 * A name for each chunk that esbuild has cut, by the name of its file: that of its entry, or of the largest file in it that names no other chunk, of ours if
 * there is one. It says to a reader of main.js what stands there, and is shorter than esbuild's.
 * @param outputs of esbuild's metafile
 */
export function namesOf(outputs) {
  const names = new Map();
  const taken = new Set();
  for (const [path, output] of Object.entries(outputs).sort(entriesFirst)) {
    const file = path.split('/').at(-1);
    const name = candidates(output).map(nameAfter).find((each) => !taken.has(each)) ?? file;
    taken.add(name);
    names.set(file, name);
  }
  return names;
}

function entriesFirst([, one], [, other]) {
  return Number(one.entryPoint === undefined) - Number(other.entryPoint === undefined);
}

function candidates({ entryPoint, inputs }) {
  const files = Object.keys(inputs).sort((one, other) => inputs[other].bytesInOutput - inputs[one].bytesInOutput);
  const [ours, others] = [files.filter((file) => file.startsWith('src/')), files.flatMap((file) => /node_modules\/[^/]+/.exec(file) ?? [])];
  return [...(entryPoint === undefined ? [] : [entryPoint]), ...ours, ...others, ...(files.length === 0 ? ['esbuild'] : [])];
}

/** The name of the chunk whose entry is a file, or a module that the build makes. */
export function nameAfter(file) {
  return `${/([^/:]+?)(\.\w+)?$/.exec(file)[1]}.js`;
}

/** The text of a chunk in which others stand by their names. */
export function inNames(text, names) {
  return text.replace(/"\.\/([\w-]+\.js)"/g, (written, name) => (names.has(name) ? `"./${names.get(name)}"` : written));
}
