// Takes the README's pictures of the real thing: `npm run screenshots`. What they show is said in test/e2e/take-screenshots.ts.
import { fileURLToPath } from 'node:url';
import { startVitest } from 'vitest/node';

const root = fileURLToPath(new URL('..', import.meta.url));

await startVitest('test', [], {
  root,
  config: `${root}test/vitest.config.ts`,
  include: ['test/e2e/take-screenshots.ts'],
  run: true,
  watch: false,
});
