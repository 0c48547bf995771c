import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { openPreview, type OpenPreview } from './preview';

const MANY = 600;
/** Notes that the page is given before it has to wait for the others. */
const AT_FIRST = 250;
const FILES = {
  'README.md': 'What the page opens first.\n',
  ...Object.fromEntries(Array.from({ length: MANY - 1 }, (_, at) => [`Many/${at}.md`, `---\ntype: role\n---\nAbout [[${at + 1}]].\n`])),
};

let preview: OpenPreview | undefined;

afterEach(async () => {
  await preview?.close();
  preview = undefined;
});

/** Hands the page its first notes, and the others when it is told to: however fast a machine reads, the start is seen, and stands where the test looks at it. */
class NoteGate {
  private given = 0;
  private open: () => void = () => undefined;
  private readonly opened = new Promise<void>((resolve) => (this.open = resolve));

  async guard(page: Page): Promise<void> {
    // Nothing is sent ahead: each note is asked for by itself.
    await page.route('**/vault/notes?*', (route) => route.fulfill({ body: '' }));
    await page.route('**/vault/file?*', async (route) => {
      const isOfMany = new URL(route.request().url()).searchParams.get('path')?.startsWith('Many/') ?? false;
      if (isOfMany && (this.given += 1) > AT_FIRST) await this.opened;
      await route.continue().catch(() => undefined);
    });
  }

  openUp(): void {
    this.open();
  }
}

const READING = /^OSPO: \d+ of 600 notes read$/;
const PAUSED = /^OSPO: paused at \d+ of 600 notes$/;
const READ = 'OSPO: 600 notes read';

describe('A first start, in the status bar', () => {
  it('opens one window in the end, of all that were asked for meanwhile, and says why it waits', async () => {
    const gate = new NoteGate();
    preview = await openPreview({ files: FILES, beforeStart: (page) => gate.guard(page) });
    const { page, runCommand } = preview;
    const status = page.locator('.ospo-reading-status');
    const notice = page.locator('.notice');
    await expect.poll(() => status.textContent()).toMatch(READING);
    await runCommand('ospo-atlas:link-mentions');
    await expect.poll(() => notice.allTextContents()).toEqual([expect.stringMatching(/^The vault is being read: \d+ of 600 notes\./)]);
    await status.click();
    await expect.poll(() => notice.allTextContents()).toEqual([expect.stringMatching(/^Reading the vault is paused\./)]);
    for (const id of ['what-links-to', 'insert-related', 'start-assessment']) await runCommand(`ospo-atlas:${id}`);
    gate.openUp();
    await status.click();
    await expect.poll(() => page.getByRole('dialog').allTextContents()).toEqual([expect.stringContaining('Start an assessment')]);
    await expect.poll(() => notice.count()).toBe(0);
    // The others would have come by now.
    await page.waitForTimeout(500);
    expect(await page.locator('.modal-container').count()).toBe(1);
  });

  it('says how far it is, is paused and goes on by click and by keys, and is gone in the end', async () => {
    const gate = new NoteGate();
    preview = await openPreview({ files: FILES, beforeStart: (page) => gate.guard(page) });
    const { page } = preview;
    const status = page.locator('.ospo-reading-status');
    const says = () => expect.poll(() => status.textContent());
    await says().toMatch(READING);
    expect(await status.getAttribute('role')).toBe('button');

    await status.click();
    await says().toMatch(PAUSED);
    await status.click();
    await says().toMatch(READING);
    await status.focus();
    await page.keyboard.press(' ');
    await says().toMatch(PAUSED);

    gate.openUp();
    await page.evaluate(() => window.app.metadataCache.whenIdle());
    // All texts are at hand now: what does not keep to the pause would be done with them.
    await page.waitForTimeout(1500);
    expect(await status.textContent()).toMatch(PAUSED);
    await page.keyboard.press('Enter');
    // Both in one look: the sentence goes by itself.
    await expect.poll(() => status.evaluate((el) => [el.textContent, el.getAttribute('role')])).toEqual([READ, null]);
    await status.waitFor({ state: 'detached' });
  });
});
