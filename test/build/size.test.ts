import { beforeAll, describe, expect, test } from 'vitest';
// @ts-expect-error the build script is plain JavaScript without types
import { buildMain } from '../../esbuild.config.mjs';

const KILOBYTE = 1024;

/**
 * What main.js may hold, in kilobytes: the code that every start evaluates, the parts that are evaluated on first use, what its workers are made of, the
 * filter of common words, the shipped notes. Sizes are exact on every machine. Whoever needs more raises a budget here on purpose, and says for what;
 * for `start` there is hardly ever a reason, since what is not needed before the workspace is ready can be loaded by `import()`.
 */
const BUDGET = { start: 24, later: 699, workers: 312, words: 63, notes: 680 };

describe('main.js keeps to its budget:', () => {
  let sizes: Record<string, number> = {};
  beforeAll(async () => {
    ({ sizes } = await buildMain());
  });

  test.each(Object.entries(BUDGET))('%s in at most %i KB', (part, most) => {
    expect((sizes[part] ?? Infinity) / KILOBYTE).toBeLessThanOrEqual(most);
  });

  test('nothing in it is counted nowhere', () => {
    const { total = 0, start = 0, later = 0, workers = 0, words = 0, notes = 0 } = sizes;
    expect(total - start - later - workers - words - notes).toBeLessThan(12 * KILOBYTE);
  });
});
