// `npm run bench`: fetches what is measured beside on the first run, bundles the bench and runs it in a Node of its own that may collect garbage when told.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wordsPlugin } from '../../esbuild.config.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

if (!existsSync(join(here, 'node_modules'))) {
  process.stderr.write('Fetching the packages to measure beside…\n');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

const shared = { bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', logLevel: 'warning', plugins: [wordsPlugin] };
const cache = join(here, 'node_modules/.cache');
await build({ ...shared, entryPoints: { bench: join(here, 'main.ts'), 'child-main': join(here, 'child-main.ts'), 'reading-thread': join(here, 'reading-thread.ts') }, outdir: cache, outExtension: { '.js': '.mjs' } });
const { status } = spawnSync(process.execPath, ['--expose-gc', '--max-old-space-size=8192', join(cache, 'bench.mjs'), ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 1);
