import { expect, test } from 'vitest';
// @ts-expect-error the build script is plain JavaScript without types
import { buildMain, bundleWorker } from '../../esbuild.config.mjs';

/** Enters main.js as other text than its own: as one packed table, and as the filter of common words. */
const REMADE = ['character-entities', 'dictionary-en'];

test('the licences of others stand at the head of main.js, for every package that something of it comes from', async () => {
  const { text, packages } = await buildMain();
  const workers = await Promise.all(['notes', 'layout'].map(async (name) => (await bundleWorker(name)).packages));
  const held: string[] = [...packages, ...workers.flat(), ...REMADE];
  const head = text.slice(0, text.indexOf('*/'));
  expect(held).toContain('d3-force');
  expect(head).toContain('Copyright 2000-2018 by Kevin Atkinson');
  expect(held.filter((name) => !new RegExp(`[ ,]${name}[,: ]`).test(head))).toEqual([]);
});
