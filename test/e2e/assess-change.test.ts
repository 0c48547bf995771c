import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { LICENCES, SECURITY } from '../assess/checklist-vault';
import { checkAccessibility } from './accessibility';
import { openPreview, type OpenPreview, type PreviewSetup } from './preview';
import { until } from './until';

const HEAD = '---\ntype: assessment\nframework: "[[Licence compliance]]"\nframework-version: "2.0"\nsubject: Shop\nprogress: 0\n---\n';
const SHOP = `${HEAD}- [x] **Licence policy** ^licences-3-1-1
- [-] **Awareness** ^licences-3-1-2
- [ ] **Mail address** ^licences-3-2-1
- [ ] **Web form** ^licences-3-2-2
- [x] **Fax number** ^licences-3-9-9
    - remark:: as they wished
`;
const COPY = SHOP.replace('- [x] **Licence policy', '- [ ] **Licence policy').replace('- [ ] **Mail', '- [x] **Mail');
const FILES = { 'Licence compliance.md': LICENCES, 'Security assurance.md': SECURITY, 'Shop.md': SHOP, 'Shop 2026-01-31.md': COPY };

let preview: OpenPreview | undefined;

afterEach(async () => {
  await preview?.close();
  preview = undefined;
});

async function open(setup: PreviewSetup = {}, subject = 'Shop'): Promise<OpenPreview> {
  preview = await openPreview({ files: FILES, ...setup });
  await openNote(preview.page, 'Shop.md');
  await preview.page.getByText(`${subject}: `).first().waitFor();
  return preview;
}

const openNote = (page: Page, path: string): Promise<void> => page.evaluate((link) => window.app.workspace.openLinkText(link, ''), path);

describe('a new version of a framework, in the preview', () => {
  it('is shown before it is written, takes over the titles that are ticked, and can be taken back', async () => {
    const { page, readNote, runCommand } = await open();
    await runCommand('ospo-atlas:bring-up-to-date');
    const dialog = page.getByRole('dialog');
    await dialog.getByText("The framework's version was 2.0 and is now 2.1.").waitFor();
    await dialog.getByText('Bill of materials').waitFor();
    await dialog.getByText('Fax number').waitFor();
    await checkAccessibility(page);
    await expect.poll(() => readNote('Shop.md')).toBe(SHOP);
    await dialog.locator('.checkbox-container').click();
    await dialog.getByRole('button', { name: 'Bring up to date' }).click();
    await until(async () => (await readNote('Shop.md')).includes('- [ ] **Bill of materials**'));
    const text = await readNote('Shop.md');
    expect(text).toContain('framework-version: "2.1"\n');
    expect(text).toContain('- [x] **Policy** ^licences-3-1-1\n');
    expect(text).toContain('- [x] **Fax number** ^licences-3-9-9\n    - remark:: as they wished\n    - remark:: Counts no more: not in version 2.1 of the framework.\n');
    await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await until(async () => (await readNote('Shop.md')) === SHOP);
  });
});

describe('findings in the preview', () => {
  it('are mended by a button on the dashboard, and on the board the reason is asked for', async () => {
    const { page, readNote, runCommand } = await open({ files: { ...FILES, 'Shop.md': SHOP.replace('- [ ] **Mail address**', '- [?] **Mail address**') } });
    await runCommand('ospo-atlas:open-dashboard');
    await page.locator('.ospo-dashboard').getByRole('button', { name: /^Set to open/ }).click();
    await until(async () => (await readNote('Shop.md')).includes('- [ ] **Mail address**'));
    await expect.poll(() => page.locator('.ospo-dashboard').getByRole('button', { name: /^Set to open/ }).count()).toBe(0);
    await expect.poll(() => page.evaluate(() => (document.activeElement?.closest('.ospo-dashboard') ?? null) !== null)).toBe(true);
    await page.locator('.ospo-dashboard').getByRole('button', { name: /^Write the reason/ }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('done by the group');
    await page.keyboard.press('Enter');
    await until(async () => (await readNote('Shop.md')).includes('- [-] **Awareness** ^licences-3-1-2\n    - reason:: done by the group\n'));
  });

  it('stand beside plots whose names end where the bars begin, in languages that run from the right as well', async () => {
    const { page, runCommand } = await open();
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await runCommand('ospo-atlas:open-dashboard');
    await page.locator('.ospo-plot-name').first().waitFor();
    const ends = await page.locator('.ospo-plot').first().evaluate((plot) => [...plot.querySelectorAll('.ospo-plot-name')].map((name) => name.getBoundingClientRect().right));
    const begins = await page.locator('.ospo-plot').first().evaluate((plot) => [...plot.querySelectorAll('.ospo-plot-bar')].map((bar) => bar.getBoundingClientRect().left));
    expect(Math.max(...ends)).toBeLessThan(Math.min(...begins));
  });

  it('count in the order of our words where the window goes from right to left, also beside a title that does', async () => {
    const { page, runCommand } = await open({ files: { ...FILES, 'Shop.md': SHOP.replace('subject: Shop', 'subject: חנות') } }, 'חנות');
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await runCommand('ospo-atlas:open-checklist');
    /** Where the first and the last of some characters of a text are drawn. */
    const drawn = (selector: string, of: RegExp): Promise<number[]> => page.locator(selector).first().evaluate((el, wanted) => {
      const walk = document.createTreeWalker(el, NodeFilter.SHOW_TEXT);
      const places: number[] = [];
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const found = new RegExp(wanted).exec(node.textContent ?? '');
        for (const at of found ? [found.index, found.index + found[0].length - 1] : []) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          places.push(range.getBoundingClientRect().left);
        }
      }
      return places;
    }, of.source);
    const isInOrder = async (selector: string, of: RegExp): Promise<void> => {
      const [first = 0, last = 0] = await drawn(selector, of);
      expect(first, selector).toBeLessThan(last);
    };
    await isInOrder('.ospo-check-progress-text', /\d+ %: \d+ of \d+ met/);
    await isInOrder('.ospo-status', /: \d+ %/);
    await runCommand('ospo-atlas:open-board');
    await isInOrder('.ospo-board-shown', /\d+ items/);
    await runCommand('ospo-atlas:open-dashboard');
    await isInOrder('.ospo-dashboard td', /\d+ %/);
    await runCommand('ospo-atlas:open-graph');
    await page.locator('.ospo-graph-caption').filter({ hasText: /\d/ }).waitFor();
    await isInOrder('.ospo-graph-caption', /\d+ nodes, \d+ links/);
  });

  it('are mended in the side panel with a way back', async () => {
    const { page, readNote, runCommand } = await open();
    await runCommand('ospo-atlas:open-checklist');
    const pane = page.locator('.ospo-check-pane');
    await pane.locator('[data-item="licences-3-2-1"]').getByRole('radio', { name: 'Met' }).click({ force: true });
    await until(async () => (await readNote('Shop.md')).includes('- [x] **Mail address**'));
    await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await until(async () => (await readNote('Shop.md')) === SHOP);
  });
});

describe('two assessments of one framework, in the preview', () => {
  it.each([['light', 1280], ['dark', 420]] as const)('are compared, with what changed and why, in %s at %i', async (theme, width) => {
    const { page, runCommand } = await open({ theme, width });
    await runCommand('ospo-atlas:compare-assessment');
    await page.locator('.suggestion-item', { hasText: 'Shop 2026-01-31' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('From “Shop 2026-01-31” to “Shop”').waitFor();
    await dialog.getByText('It was met and is open again.').waitFor();
    await checkAccessibility(page);
    await dialog.getByRole('button', { name: 'The other way round' }).click();
    await dialog.getByText('From “Shop” to “Shop 2026-01-31”').waitFor();
  });
});

describe('a board behind another tab, in the preview', () => {
  it('is drawn once it can be seen again', async () => {
    const { page, writeNote, runCommand } = await open();
    await runCommand('ospo-atlas:open-board');
    const state = page.locator('.ospo-board [data-item="licences-3-2-2"]').first().locator('[aria-pressed=true]');
    await state.waitFor();
    expect(await state.getAttribute('aria-label')).toBe('Open');
    await page.evaluate(() => window.app.workspace.openLinkText('Shop.md', '', 'tab'));
    await state.waitFor({ state: 'hidden' });
    await writeNote('Shop.md', SHOP.replace('- [ ] **Web', '- [x] **Web'));
    await until(() => page.evaluate(async () => {
      const file = window.app.vault.getFileByPath('Shop.md');
      return file !== null && (await window.app.vault.cachedRead(file)).includes('[x] **Web');
    }));
    // By then a board that can be seen would have been drawn.
    await page.waitForTimeout(500);
    expect(await state.getAttribute('aria-label')).toBe('Open');
    await page.evaluate(() => {
      const [leaf] = window.app.workspace.getLeavesOfType('ospo-atlas-board');
      if (leaf) window.app.workspace.setActiveLeaf(leaf, { focus: true });
    });
    await expect.poll(() => state.getAttribute('aria-label')).toBe('Met');
  });
});

describe('a note with something typed and not saved yet, in the preview', () => {
  it('keeps it when a board changes the same item, and when the change is taken back', async () => {
    const { page, readNote, runCommand } = await open();
    await runCommand('ospo-atlas:open-board');
    await page.locator('.ospo-board [data-item="licences-3-2-1"]').first().waitFor();
    await page.evaluate(async () => {
      const leaf = window.app.workspace.getLeaf('split');
      const file = window.app.vault.getFileByPath('Shop.md');
      if (file) await leaf.openFile(file, { state: { mode: 'source' } });
    });
    await page.locator('.cm-content').last().getByText('Mail address').click();
    await page.keyboard.type('zz');
    await page.locator('.ospo-board [data-item="licences-3-2-1"]').first().click();
    await page.keyboard.press('3');
    await until(async () => (await readNote('Shop.md')).includes('- [x] **Mail'));
    await expect.poll(() => readNote('Shop.md')).toMatch(/^- \[x\] \*\*.*zz.*\*\* \^licences-3-2-1$/m);
    expect((await readNote('Shop.md')).match(/licences-3-2-1/g)).toHaveLength(1);
    await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await until(async () => (await readNote('Shop.md')).replace('zz', '') === SHOP);
    await expect.poll(() => readNote('Shop.md')).toContain('zz');
  });
});

describe('a dated copy, in the preview', () => {
  it('is made of the open assessment, shown, and taken back', async () => {
    const { page, readNote, runCommand, vault } = await open();
    await runCommand('ospo-atlas:keep-dated-copy');
    await page.locator('.notice', { hasText: 'keeps the assessment as it stands today' }).waitFor();
    const copy = await page.evaluate(() => window.app.workspace.getActiveFile()?.path ?? '');
    expect(copy).toMatch(/^Shop \d{4}-\d{2}-\d{2}\.md$/);
    await expect.poll(() => readNote(copy)).toBe(SHOP);
    await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await until(() => Promise.resolve(!existsSync(join(vault, copy))));
  });
});

describe('a vault without assessments, in the preview', () => {
  it.each([['light', 1280], ['dark', 400]] as const)('offers to start one, and nothing else, in %s at %i', async (theme, width) => {
    preview = await openPreview({ files: { 'Licence compliance.md': LICENCES }, theme, width });
    const { page, runCommand } = preview;
    await runCommand('ospo-atlas:open-board');
    await page.locator('.ospo-board').getByRole('button', { name: 'Start an assessment' }).waitFor();
    await expect.poll(() => page.locator('.ospo-board-details').isVisible()).toBe(false);
    await runCommand('ospo-atlas:open-dashboard');
    const [start, body] = await Promise.all(['.ospo-dashboard-body > button', '.ospo-dashboard-body'].map((each) => page.locator(each).boundingBox()));
    expect(start?.width).toBeLessThan(body?.width ?? 0);
  });
});
