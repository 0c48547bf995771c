import { expect, test } from 'vitest';
// @ts-expect-error the build script is plain JavaScript without types
import { buildMain } from '../../esbuild.config.mjs';

/** Enters main.js as other text than its own: as one packed table, and as the filter of common words. */
const REMADE = ['character-entities', 'dictionary-en'];

test('the licences of others stand at the head of main.js, for every package that something of it comes from', async () => {
  const { text, packages } = await buildMain();
  const held: string[] = [...packages, ...REMADE];
  const head = text.slice(0, text.indexOf('*/'));
  expect(held).toContain('d3-force');
  expect(head).toContain('Copyright 2000-2018 by Kevin Atkinson');
  expect(held.filter((name) => !new RegExp(`[ ,]${name}[,: ]`).test(head))).toEqual([]);
});
