import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { it } from 'vitest';
import { openPreview, type OpenPreview } from './preview';

const FOLDER = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));

interface Scene {
  /** The picture's file name, without its ending. */
  name: string;
  theme: 'light' | 'dark';
  width?: number;
  height?: number;
  /** Brings about what the picture shows. */
  arrange(preview: OpenPreview): Promise<void>;
}

const SCENES: Scene[] = [
  { name: 'graph', theme: 'light', arrange: showGraph },
  { name: 'graph-dark', theme: 'dark', arrange: showGraph },
  { name: 'graph-phone', theme: 'light', width: 390, height: 844, arrange: showGraph },
  {
    name: 'link-mentions', theme: 'light', async arrange({ page, runCommand }) {
      await openNote(page, 'Meetings/2026-09-14 Kick-off.md');
      await runCommand('ospo-atlas:link-mentions');
      await page.getByRole('dialog').getByRole('checkbox').first().waitFor();
    },
  },
  {
    name: 'checklist', theme: 'light', async arrange({ page, runCommand }) {
      await openNote(page, 'OSPO/Frameworks/OpenChain ISO-IEC 5230.md');
      await runCommand('ospo-atlas:start-assessment');
      await page.getByRole('textbox', { name: 'Subject' }).fill('Balances');
      await page.getByRole('button', { name: 'Start', exact: true }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await runCommand('ospo-atlas:open-checklist');
      const boxes = page.locator('.mod-root .markdown-preview-view .task-list-item-checkbox:visible');
      await boxes.first().waitFor();
      for (const index of [0, 1, 3]) await boxes.nth(index).click();
      await page.mouse.move(640, 10);
    },
  },
  { name: 'note', theme: 'dark', arrange: async ({ page }) => openNote(page, 'OSPO/Topics/InnerSource.md') },
];

async function showGraph({ page, runCommand }: OpenPreview): Promise<void> {
  await page.evaluate(() => window.app.workspace.rightSplit.collapse());
  await runCommand('ospo-atlas:open-graph');
  // Once the layout has come to rest.
  await page.locator('.ospo-graph-caption:not(.is-busy)', { hasText: /\d nodes/ }).waitFor();
}

async function openNote(page: Page, path: string): Promise<void> {
  await page.evaluate(async (wanted) => {
    const file = window.app.vault.getFileByPath(wanted);
    if (!file) throw new Error(`There is no note “${wanted}” to take a picture of.`);
    await window.app.workspace.getLeaf(false).openFile(file);
    await window.app.metadataCache.whenIdle();
  }, path);
}

it.each(SCENES)('takes the picture $name', async ({ name, theme, width, height, arrange }) => {
  await mkdir(FOLDER, { recursive: true });
  const preview = await openPreview({ sample: true, theme, width: width ?? 1280, height: height ?? 800 });
  try {
    await preview.page.evaluate(() => window.app.metadataCache.whenIdle());
    await arrange(preview);
    // Until nothing moves any more: the layout of the graph settles, panes follow the note.
    await preview.page.waitForTimeout(2500);
    await preview.page.screenshot({ path: join(FOLDER, `${name}.png`) });
  } finally {
    await preview.close();
  }
}, 60_000);
