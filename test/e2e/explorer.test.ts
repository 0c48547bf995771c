import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { checkAccessibility } from './accessibility';
import { openPreview, type OpenPreview } from './preview';
import { until } from './until';

/** More than a page should hold, and more than fit into its pane. */
const MANY = 900;
const FILES = {
  'Start.md': 'Nothing is linked here.\n',
  'Zest.md': 'Behind all folders.\n',
  ...Object.fromEntries(Array.from({ length: MANY }, (_, at) => [`Many/Note ${at}.md`, `This is note ${at}.\n`])),
};

let preview: OpenPreview | undefined;

async function open(): Promise<OpenPreview> {
  preview = await openPreview({ files: FILES });
  return preview;
}

afterEach(async () => {
  await preview?.close();
  preview = undefined;
});

const row = (page: Page, path: string) => page.locator(`[role=treeitem][data-path="${path}"]`);
const note = (at: number): string => `Many/Note ${at}.md`;
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-path'));

/** Whether the middle of the row is what a person sees in its place. */
function isSeen(page: Page, path: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const box = document.querySelector(`[role=treeitem][data-path="${wanted}"]`)?.getBoundingClientRect();
    const seen = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return seen?.closest('[data-path]')?.getAttribute('data-path') === wanted;
  }, path);
}

async function scrollTo(page: Page, place: 'top' | 'end'): Promise<void> {
  await page.locator('[role=tree]').evaluate((tree, where) => {
    tree.parentElement?.scrollTo(0, where === 'end' ? tree.parentElement.scrollHeight : 0);
  }, place);
}

describe('the explorer of a folder of many notes', () => {
  it('holds the rows in sight, each saying where it stands among all', async () => {
    const { page } = await open();
    await row(page, 'Many').click();
    await row(page, note(0)).waitFor();
    await expect.poll(() => page.locator('[role=tree]').evaluate((tree) => tree.parentElement?.scrollHeight ?? 0)).toBeGreaterThan(MANY * 20);
    expect(await page.locator('[role=treeitem]').count()).toBeLessThan(150);
    await scrollTo(page, 'end');
    await until(() => isSeen(page, 'Zest.md'));
    expect(await page.locator('[role=treeitem]').count()).toBeLessThan(150);
    const last = row(page, note(MANY - 1));
    expect([await last.getAttribute('aria-posinset'), await last.getAttribute('aria-setsize'), await last.getAttribute('aria-level')]).toEqual([String(MANY), String(MANY), '2']);
    const order = await page.locator('[role=treeitem]').evaluateAll((rows) => rows.map((each) => each.getBoundingClientRect().top));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    await checkAccessibility(page);
  });

  it('is walked by keys from end to end, and from where one was after scrolling away', async () => {
    const { page } = await open();
    await row(page, 'Many').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('End');
    await expect.poll(() => focused(page)).toBe('Zest.md');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focused(page)).toBe('Many/Note 899.md');
    await until(() => isSeen(page, 'Many/Note 899.md'));
    await scrollTo(page, 'top');
    await until(() => isSeen(page, 'Many'));
    expect(await focused(page)).toBe('Many/Note 899.md');
    await page.keyboard.press('ArrowUp');
    await until(() => isSeen(page, 'Many/Note 898.md'));
    await page.keyboard.press('Enter');
    await page.locator('.mod-active .markdown-preview-view').getByText('This is note 898.').waitFor();
    await row(page, 'Many/Note 898.md').focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => focused(page)).toBe('Many');
    await until(() => isSeen(page, 'Many'));
  });

  it('brings the note on show into sight, also when it was behind another tab meanwhile', async () => {
    const { page, runCommand } = await open();
    await page.evaluate((path) => window.app.workspace.openLinkText(path, ''), note(500));
    await until(() => isSeen(page, note(500)));
    await expect.poll(() => row(page, note(500)).getAttribute('aria-selected')).toBe('true');
    await runCommand('global-search:open');
    await page.evaluate((path) => window.app.workspace.openLinkText(path, ''), note(20));
    await page.locator('.mod-active .markdown-preview-view').getByText('This is note 20.').waitFor();
    await page.getByRole('tab', { name: 'Files' }).click();
    await until(() => isSeen(page, note(20)));
    await expect.poll(() => page.locator('[role=treeitem][aria-selected=true]').evaluateAll((rows) => rows.map((each) => each.getAttribute('data-path')))).toEqual([note(20)]);
  });

  it('keeps a name that is being typed while it is scrolled, and gives it', async () => {
    const { page, readNote } = await open();
    await page.evaluate((path) => window.app.workspace.openLinkText(path, ''), note(700));
    await row(page, note(700)).focus();
    await page.keyboard.press('F2');
    const field = page.getByRole('textbox', { name: 'New name' });
    await field.fill('Quite another');
    await scrollTo(page, 'top');
    await until(() => isSeen(page, 'Many'));
    await page.keyboard.press('Enter');
    await until(async () => (await readNote('Many/Quite another.md').catch(() => '')) === 'This is note 700.\n');
    await expect.poll(() => focused(page)).toBe('Many/Quite another.md');
  });

  it('has the menu of a row far down', async () => {
    const { page } = await open();
    await row(page, 'Many').click();
    await scrollTo(page, 'end');
    await row(page, note(890)).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await row(page, note(890)).waitFor({ state: 'detached' });
    await expect.poll(() => row(page, note(891)).getAttribute('aria-posinset')).toBe('891');
    expect(await row(page, note(891)).getAttribute('aria-setsize')).toBe('899');
  });
});
