import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { checkAccessibility } from './accessibility';
import { chooseZip } from './choose-zip';
import { openPreview, type OpenPreview } from './preview';

let preview: OpenPreview | undefined;

afterEach(async () => {
  await preview?.close();
  preview = undefined;
});

const COUNT = 40;
const focused = (window: Page): Promise<string | null | undefined> => window.evaluate(() => document.activeElement?.textContent);
const readInWindow = (page: Page, path: string): Promise<string | undefined> => page.evaluate(async (wanted) => {
  const file = window.app.vault.getFileByPath(wanted);
  return file ? await window.app.vault.cachedRead(file) : undefined;
}, path);
const page = (at: number): string => `---\ntitle: Rule ${at}\n---\n\nSee the [next](rule-${(at + 1) % COUNT}.md).\n\n${'Words that stand here. '.repeat(40)}\n\nThe end of ${at}.\n`;
const SITE = zipSync(Object.fromEntries(Array.from({ length: COUNT }, (_, at) => [`office/docs/rule-${at}.md`, strToU8(page(at))])));

async function choose({ page: window, runCommand }: OpenPreview): Promise<void> {
  await runCommand('ospo-atlas:import-documents');
  const button = window.getByRole('dialog').getByRole('button', { name: 'Choose a zip file' });
  const chooser = window.waitForEvent('filechooser');
  await button.focus();
  await window.keyboard.press('Enter');
  await (await chooser).setFiles({ name: 'office.zip', mimeType: 'application/zip', buffer: Buffer.from(SITE) });
  await window.getByRole('dialog').getByText(`${COUNT} notes and 0 attachments.`).waitFor();
}

/** Holds back what the page writes from the given write on, however fast the machine is. @returns tells whether a write is held, and lets it go */
async function holdWrites(window: Page, from: number): Promise<{ isHeld: () => boolean; letGo: () => void }> {
  let [written, letGo] = [0, (): void => undefined];
  const gone = new Promise<void>((resolve) => (letGo = resolve));
  await window.route('**/vault/file?*', async (route) => {
    if (route.request().method() === 'PUT' && (written += 1) >= from) await gone;
    await route.continue().catch(() => undefined);
  });
  return { isHeld: () => written >= from, letGo };
}

describe('an import by the keys alone, in a narrow dark window', () => {
  it('writes its notes, and keeps what was edited when it is done again', async () => {
    preview = await openPreview({ theme: 'dark', width: 400, height: 800 });
    const { page: window, vault, readNote, writeNote } = preview;
    const dialog = window.getByRole('dialog');
    for (const round of ['first', 'second']) {
      await choose(preview);
      await checkAccessibility(window);
      // Who goes by the keys is where the next step is.
      await expect.poll(() => focused(window)).toBe('Import');
      if (round === 'second') await dialog.locator('details', { hasText: 'Show which notes' }).getByText('docs/Rule 7: stays as you have it').waitFor({ state: 'attached' });
      await window.keyboard.press('Enter');
      await dialog.getByRole('button', { name: 'Open the report' }).waitFor();
      await window.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      const edited = 'Imported/docs/Rule 7.md';
      await expect.poll(() => readNote(edited)).toMatch(/The end of 7\.\n$/);
      if (round === 'first') {
        await writeNote(edited, (await readNote(edited)).replace('The end', 'My own words. The end'));
        // What another program wrote is news to the window a moment later.
        await expect.poll(() => readInWindow(window, edited), { timeout: 10_000 }).toContain('My own words');
      }
      else await expect.poll(() => readNote(edited)).toContain('My own words. The end');
    }
    const notes = (await readdir(join(vault, 'Imported'), { recursive: true })).filter((path) => path.endsWith('.md'));
    expect(notes).toHaveLength(COUNT + 1);
  });

  it('stops when it is told to, says how far it came, and is completed by the next one', async () => {
    preview = await openPreview({ width: 400, height: 800 });
    const { page: window, vault } = preview;
    const dialog = window.getByRole('dialog');
    const many = zipSync(Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`office/docs/rule-${at}.md`, strToU8(page(at))])));
    const again = async (): Promise<void> => {
      await chooseZip(window, many);
      await expect.poll(() => focused(window)).toBe('Import');
    };
    await preview.runCommand('ospo-atlas:import-documents');
    await again();
    const writes = await holdWrites(window, 20);
    await window.keyboard.press('Enter');
    await expect.poll(() => focused(window)).toBe('Stop');
    await expect.poll(writes.isHeld).toBe(true);
    await window.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Stopping…' }).waitFor();
    writes.letGo();
    await dialog.getByText(/^Stopped: \d+ of 400 notes were written\./).waitFor();
    await expect.poll(() => dialog.getByRole('button', { name: 'Choose a zip file' }).isEnabled()).toBe(true);
    const notes = async (): Promise<number> => (await readdir(join(vault, 'Imported'), { recursive: true }).catch(() => [])).filter((path) => path.endsWith('.md')).length;
    expect(await notes()).toBeGreaterThan(0);
    expect(await notes()).toBeLessThan(400);
    await again();
    await window.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Open the report' }).waitFor();
    await expect.poll(notes).toBe(401);
  });
});
