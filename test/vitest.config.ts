import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vitest/config';
// @ts-expect-error the build script is plain JavaScript without types
import { bundleWorker, embedPack, embedWords, readPack } from '../esbuild.config.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The same `virtual:pack` module that the build gives, so that tests run the code that ships. */
const pack: Plugin = {
  name: 'ospo-pack',
  resolveId: (id) => (id === 'virtual:pack' ? '\0pack' : undefined),
  async load(id) {
    if (id !== '\0pack') return undefined;
    const bytes = Buffer.from(await embedPack());
    return `export default Uint8Array.from(atob(${JSON.stringify(bytes.toString('base64'))}), (c) => c.charCodeAt(0));`;
  },
};

/** The common words, likewise. */
const words: Plugin = {
  name: 'ospo-common-words',
  resolveId: (id) => (id === 'virtual:common-words' ? '\0common-words' : undefined),
  async load(id) {
    if (id !== '\0common-words') return undefined;
    return `export default Uint8Array.from(atob(${JSON.stringify(Buffer.from(await embedWords()).toString('base64'))}), (c) => c.charCodeAt(0));`;
  },
};

/** The preview's sample notes, likewise. */
const sampleNotes: Plugin = {
  name: 'ospo-sample-notes',
  resolveId: (id) => (id === 'virtual:sample-notes' ? '\0sample-notes' : undefined),
  async load(id) {
    if (id !== '\0sample-notes') return undefined;
    const { files } = await readPack(`${root}src/cli/preview/sample-vault`);
    return `export default ${JSON.stringify(files)};`;
  },
};

/** Workers as text, likewise. */
const workers: Plugin = {
  name: 'ospo-worker',
  resolveId: (id) => (id.startsWith('virtual:worker/') ? `\0${id}` : undefined),
  async load(id) {
    if (!id.startsWith('\0virtual:worker/')) return undefined;
    const { text } = await bundleWorker(id.slice('\0virtual:worker/'.length));
    return `export default ${JSON.stringify(text)};`;
  },
};

export default defineConfig({
  plugins: [pack, words, sampleNotes, workers],
  test: {
    root,
    include: ['test/**/*.test.ts'],
    env: { TZ: 'UTC' },
    setupFiles: ['test/page-timers.ts', 'test/law-seed.ts'],
    // Generous, for slow machines: a limit that is reached means that something hangs.
    testTimeout: 180_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    reporters: ['default', `${root}/test/tally-reporter.ts`],
    maxWorkers: 2,
  },
});
