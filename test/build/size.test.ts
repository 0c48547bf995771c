import { beforeAll, describe, expect, test } from 'vitest';
// @ts-expect-error the build script is plain JavaScript without types
import { buildMain } from '../../esbuild.config.mjs';

const KILOBYTE = 1024;

/**
 * What main.js may hold, in kilobytes. Sizes are exact on every machine. A start reads all of it, so whoever needs more raises a budget here on purpose,
 * and says for what.
 */
const BUDGET = { code: 692, words: 64, workers: 287, notes: 680 };

describe('main.js keeps to its budget:', () => {
  let sizes: Record<string, number> = {};
  beforeAll(async () => {
    ({ sizes } = await buildMain());
  });

  test.each(Object.entries(BUDGET))('%s in at most %i KB', (part, most) => {
    expect((sizes[part] ?? Infinity) / KILOBYTE).toBeLessThanOrEqual(most);
  });

  test('nothing in it is counted nowhere', () => {
    const { total = 0, code = 0, words = 0, workers = 0, notes = 0 } = sizes;
    expect(total - code - words - workers - notes).toBeLessThan(20 * KILOBYTE);
  });
});
