import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Violation {
  id: string;
  help: string;
  nodes: Array<{ html: string; failureSummary?: string }>;
}

/** Holds what the page shows now to WCAG 2 A and AA, as far as a program can tell. */
export async function checkAccessibility(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await readFile(AXE, 'utf8'));
  const violations = await page.evaluate(async (): Promise<Violation[]> => {
    const { axe } = window as unknown as { axe: { run(root: Document, options: object): Promise<{ violations: Violation[] }> } };
    const { violations: found } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa'] });
    return found;
  });
  const told = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id} (${help}): ${node.html}\n${node.failureSummary ?? ''}`));
  expect(told).toEqual([]);
  expect(await labelsOfRegions(page)).toEqual([]);
}

/** What a person points at to use it, or what says more by its label than it shows: the label may stand under the pointer. */
const SMALL = 'a, button, input, label, select, textarea, progress, [role="button"], [role="radio"], [role="gridcell"], [role="columnheader"], [role="option"], .clickable-icon';

/** Regions of the plugin whose label the app would show wherever the pointer rests in them. */
async function labelsOfRegions(page: Page): Promise<string[]> {
  return page.evaluate((small) => [...document.querySelectorAll('[class*="ospo-"][aria-label], [class*="ospo-"] [aria-label]')]
    .filter((el) => !el.matches(small) && window.getComputedStyle(el).getPropertyValue('--no-tooltip').trim() !== 'true')
    .map((el) => el.outerHTML.slice(0, 200)), SMALL);
}
