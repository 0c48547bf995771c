import type { Browser } from 'playwright-core';
import { afterAll } from 'vitest';
import { launchBrowser } from './find-browser';

let running: Promise<Browser> | undefined;

/** The browser that all tests of a file share, in a fresh profile. It ends with the file. */
export function sharedBrowser(): Promise<Browser> {
  running ??= launchBrowser();
  return running;
}

afterAll(async () => {
  const browser = await running;
  running = undefined;
  await browser?.close();
});
