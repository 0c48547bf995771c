import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { checkAccessibility } from './accessibility';
import { openPreview, type OpenPreview, type PreviewSetup } from './preview';
import { until } from './until';

const FILES = {
  'Start here.md': '# Start here\n\nGo to [[Plan]] or to [[Nowhere yet]].\n',
  'Plan.md': '---\naliases: [The road map]\n---\n# Plan\n\n## First\n\nSome **bold** words.\n\n## Second\n\n- [ ] a task\n',
  'People/Ada.md': 'Ada wrote the [[Plan]].\n',
  'People/Notes/Deep.md': 'Down here.\n',
};

let preview: OpenPreview | undefined;

async function open(setup: PreviewSetup = {}): Promise<OpenPreview> {
  preview = await openPreview({ files: FILES, ...setup });
  return preview;
}

afterEach(async () => {
  // A test that failed has said so already; one that passed must leave nothing wrong on the page.
  await preview?.close();
  preview = undefined;
});

const row = (page: Page, path: string) => page.locator(`[role=treeitem][data-path="${path}"]`);
const reading = (page: Page) => page.locator('.mod-active .markdown-preview-view');

describe('the preview', () => {
  it('opens with the plugin running, a note to begin with, and says what it is', async () => {
    const { page } = await open();
    await expect.poll(() => page.evaluate(() => [...window.app.plugins.enabledPlugins])).toEqual(['ospo-atlas']);
    await expect.poll(() => page.locator('.preview-label').textContent()).toBe('Preview host, not Obsidian');
    await reading(page).getByText('Go to').waitFor();
    await expect.poll(() => row(page, 'Start here.md').getAttribute('aria-selected')).toBe('true');
    await expect.poll(() => page.title()).toContain('Test vault');
  });

  it('goes from the explorer to the note that is clicked, read as it will be read', async () => {
    const { page } = await open();
    await row(page, 'People').click();
    await row(page, 'People/Ada.md').click();
    await reading(page).getByText('Ada wrote the').waitFor();
    await reading(page).getByRole('link', { name: 'Plan' }).click();
    await reading(page).getByRole('heading', { name: 'First' }).waitFor();
    await expect.poll(() => reading(page).locator('strong').textContent()).toBe('bold');
  });

  it('lets the explorer be walked with the keys', async () => {
    const { page } = await open();
    await row(page, 'Start here.md').focus();
    for (const key of ['Home', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await reading(page).getByText('Down here.').waitFor();
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-path="People/Notes/Deep.md"]')?.focus());
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
    await expect.poll(() => row(page, 'People').getAttribute('aria-expanded')).toBe('false');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-path'))).toBe('People');
  });

  it('writes what is typed into the file', async () => {
    const { page, readNote } = await open({ files: { 'Note.md': 'First line.\n' } });
    await page.getByRole('button', { name: /edit/i }).first().click();
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('Second line, typed.');
    await until(async () => (await readNote('Note.md')) === 'First line.\nSecond line, typed.');
  });

  it('shows what other programs write, and files that come and go', async () => {
    const { page, writeNote } = await open();
    await writeNote('Start here.md', 'Rewritten elsewhere.\n');
    await reading(page).getByText('Rewritten elsewhere.').waitFor();
    await writeNote('Brand new.md', 'x');
    await row(page, 'Brand new.md').waitFor();
  });

  it('tells a second window of what is written in the first', async () => {
    const { page, openWindow } = await open({ files: { 'Note.md': 'Before.\n' } });
    const other = await openWindow();
    await page.evaluate(async () => {
      const file = window.app.vault.getFileByPath('Note.md');
      if (file) await window.app.vault.modify(file, 'After.\n');
    });
    await reading(other).getByText('After.').waitFor();
  });

  it('makes, renames and deletes notes and folders', async () => {
    const { page, vault, readNote } = await open();
    await page.getByRole('button', { name: 'New folder' }).click();
    await page.getByRole('textbox', { name: 'New name' }).fill('Ideas');
    await page.keyboard.press('Enter');
    await row(page, 'Ideas').waitFor();
    await row(page, 'Plan.md').focus();
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: 'New name' }).fill('Road map');
    await page.keyboard.press('Enter');
    await until(async () => (await readNote('People/Ada.md').catch(() => '')).includes('[[Road map]]'));
    await row(page, 'Road map.md').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await row(page, 'Road map.md').waitFor({ state: 'detached' });
    expect(await readdir(join(vault, '.trash'))).toEqual(['Road map.md']);
  });

  it('runs commands from the palette, the last used first', async () => {
    const { page } = await open();
    await page.keyboard.press('Control+p');
    await page.keyboard.type('light dark');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('body').getAttribute('class')).toContain('theme-dark');
    await page.keyboard.press('Control+p');
    await expect.poll(() => page.locator('.suggestion-item').first().textContent()).toContain('Switch between light and dark');
    await page.keyboard.press('Escape');
    await page.locator('.prompt').waitFor({ state: 'detached' });
  });

  it('goes to notes by name or alias, and makes the ones that are missing', async () => {
    const { page, vault } = await open();
    await page.keyboard.press('Control+o');
    await page.keyboard.type('road map');
    await page.keyboard.press('Enter');
    await reading(page).getByRole('heading', { name: 'First' }).waitFor();
    await page.keyboard.press('Control+o');
    await page.keyboard.type('A new thought');
    await page.getByText('Create “A new thought”').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.mod-active .cm-content').waitFor();
    await until(async () => existsSync(join(vault, 'A new thought.md')));
  });

  it('finds words in all notes, and goes to their line', async () => {
    const { page, runCommand } = await open();
    await runCommand('global-search:open');
    await page.getByRole('searchbox').fill('a task');
    await page.locator('.search-result-file-match').click();
    await reading(page).getByText('a task').waitFor();
    await page.getByRole('searchbox').fill('nothing of the kind');
    await page.getByText('No note contains that.').waitFor();
  });

  it('shows beside a note who links to it, and its headings', async () => {
    const { page } = await open();
    await row(page, 'Plan.md').click();
    await page.locator('.mod-right-split').getByText('Linked mentions (2)').waitFor();
    await page.locator('.mod-right-split .search-result-file-match', { hasText: 'Ada wrote the' }).click();
    await reading(page).getByText('Ada wrote the').waitFor();
    await row(page, 'Plan.md').click();
    await page.getByRole('tab', { name: 'Outline' }).click();
    await page.locator('.mod-right-split').getByRole('button', { name: 'Second' }).waitFor();
  });

  it('keeps settings in a window of their own, and the theme with them', async () => {
    const { page } = await open();
    await page.evaluate(() => {
      window.app.workspace.on('css-change', () => document.body.setAttribute('data-told', ''));
    });
    await page.keyboard.press('Control+,');
    await page.getByRole('tab', { name: 'Appearance' }).click();
    await page.getByRole('combobox').selectOption('dark');
    await expect.poll(() => page.locator('body').getAttribute('class')).toContain('theme-dark');
    await expect.poll(() => page.locator('body[data-told]').count()).toBe(1);
    await page.getByRole('tab', { name: 'OSPO Atlas' }).click();
    await expect.poll(() => page.locator('.vertical-tab-content .setting-item').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await page.locator('.mod-settings').waitFor({ state: 'detached' });
    await page.reload();
    await page.waitForSelector('body.is-ready.theme-dark');
  });

  it('keeps nothing of the plugin once it is switched off, and has all of it back when on', async () => {
    const { page } = await open();
    const before = await traces(page);
    expect(before.commands.length).toBeGreaterThan(0);
    await page.keyboard.press('Control+,');
    await page.getByRole('tab', { name: 'Community plugins' }).click();
    await page.locator('.setting-item', { hasText: 'OSPO Atlas' }).getByRole('switch').click();
    await until(async () => (await traces(page)).commands.length === 0);
    await expect.poll(() => traces(page)).toEqual({ commands: [], views: [], tabs: [], styles: 0, ribbon: 0, statusBar: 0, elements: 0 });
    await page.locator('.setting-item', { hasText: 'OSPO Atlas' }).getByRole('switch').click();
    await until(async () => JSON.stringify(await traces(page)) === JSON.stringify(before));
    await page.keyboard.press('Escape');
  });

  it('leaves no listeners behind, however often the plugin comes and goes', async () => {
    const { page } = await open();
    const [first, last] = await page.evaluate(async () => {
      const { plugins, workspace, vault, metadataCache, commands, setting } = window.app;
      const counts = [];
      for (let round = 0; round < 4; round += 1) {
        await plugins.disablePlugin('ospo-atlas');
        counts.push([workspace, vault, metadataCache, commands, setting].map((events) => events.subscriptionCount()).join(' '));
        await plugins.enablePlugin('ospo-atlas');
      }
      return [counts[0], counts.at(-1)];
    });
    expect(last).toBe(first);
  });

  it('keeps changes in memory when asked to, and the folder as it was', async () => {
    const { page, vault, readNote } = await open({ query: 'memory', files: { 'Note.md': 'On disk.\n' } });
    await page.getByText('In memory: nothing is saved').waitFor();
    await page.evaluate(async () => {
      const file = window.app.vault.getFileByPath('Note.md');
      if (file) await window.app.vault.modify(file, 'In the page.\n');
    });
    await reading(page).getByText('In the page.').waitFor();
    await expect.poll(() => readNote('Note.md')).toBe('On disk.\n');
    expect(await readdir(vault)).toEqual(['.obsidian', 'Note.md']);
    expect(await readdir(join(vault, '.obsidian'))).toEqual(['plugins']);
  });
});

interface Traces {
  commands: string[];
  views: string[];
  tabs: string[];
  styles: number;
  ribbon: number;
  statusBar: number;
  /** Elements of a class that the plugin gives, anywhere but in notes. */
  elements: number;
}

function traces(page: Page): Promise<Traces> {
  return page.evaluate(() => ({
    commands: Object.keys(window.app.commands.commands).filter((id) => id.startsWith('ospo-atlas:')).sort(),
    views: Object.keys(window.app.viewRegistry.viewByType).filter((type) => type.includes('ospo')).sort(),
    tabs: window.app.setting.pluginTabs.map(({ id }) => id),
    styles: document.querySelectorAll('[data-plugin="ospo-atlas"]').length,
    ribbon: document.querySelectorAll('.side-dock-ribbon-action').length,
    statusBar: document.querySelectorAll('.plugin-ospo-atlas').length,
    elements: document.querySelectorAll('[class*="ospo-"]:not(.status-bar-item)').length,
  }));
}

describe('what goes wrong', () => {
  it('is said readably when the plugin does not start, and the rest works', async () => {
    const { page, close } = await open({ isReady: false });
    await page.route('**/plugin/main.js?*', (route) => route.fulfill({ body: 'throw new Error("broken on purpose")', contentType: 'text/javascript' }));
    await page.reload();
    await page.waitForSelector('body.is-ready');
    await page.getByRole('alert').getByText('OSPO Atlas did not start').waitFor();
    await expect.poll(() => page.getByRole('alert').locator('pre').textContent()).toContain('broken on purpose');
    await page.getByRole('alert').getByRole('button', { name: 'Close' }).click();
    await row(page, 'Plan.md').click();
    await reading(page).getByRole('heading', { name: 'First' }).waitFor();
    preview = undefined;
    await close({ errorsExpected: true });
  });

  it('shows in a notice, and is collected, when nobody caught it', async () => {
    const { page, errors, close } = await open();
    await page.evaluate(() => {
      window.setTimeout(() => { throw new Error('nobody caught this'); });
    });
    await page.locator('.notice', { hasText: 'nobody caught this' }).waitFor();
    expect((await errors()).join('\n')).toContain('nobody caught this');
    preview = undefined;
    await expect(close()).rejects.toThrow('nobody caught this');
  });
});

describe('the preview, for everybody', () => {
  it.each(['light', 'dark'] as const)('is free of known barriers in the %s theme', async (theme) => {
    const { page } = await open({ theme });
    await row(page, 'People').click();
    await checkAccessibility(page);
    await page.keyboard.press('Control+p');
    await page.locator('.suggestion-item').first().waitFor();
    await checkAccessibility(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+,');
    await page.getByRole('tab', { name: 'Community plugins' }).click();
    await checkAccessibility(page);
  });

  it('folds its sidebars away on a narrow screen, and brings them over the note', async () => {
    const { page } = await open({ width: 390, height: 844, touch: true });
    const left = page.locator('.mod-left-split');
    await expect.poll(() => left.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Toggle left sidebar' }).tap();
    await row(page, 'Plan.md').tap();
    await reading(page).getByRole('heading', { name: 'First' }).waitFor();
    await expect.poll(() => left.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Toggle left sidebar' }).tap();
    await checkAccessibility(page);
    await page.touchscreen.tap(370, 400);
    await until(async () => !(await left.isVisible()));
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  it('keeps the keys in a prompt, whichever way Tab goes', async () => {
    const { page } = await open();
    await page.keyboard.press('Control+p');
    await page.locator('.prompt .suggestion-item').first().waitFor();
    for (const key of ['Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Tab']) {
      await page.keyboard.press(key);
      expect(await page.evaluate(() => (document.activeElement?.closest('.prompt') ?? null) !== null)).toBe(true);
    }
    await page.keyboard.press('Escape');
  });

  it('closes what lies over the view by Escape, and where a graph comes to the front', async () => {
    const { page, runCommand } = await open({ width: 768, height: 1024 });
    const right = page.locator('.mod-right-split');
    const toggle = page.getByRole('button', { name: 'Toggle right sidebar' });
    await expect.poll(() => right.isVisible()).toBe(false);
    await toggle.press('Enter');
    await right.getByRole('tab').first().focus();
    await page.keyboard.press('Escape');
    await until(async () => !(await right.isVisible()));
    expect(await toggle.evaluate((button) => button === document.activeElement)).toBe(true);
    await toggle.press('Enter');
    await until(() => right.isVisible());
    await runCommand('ospo-atlas:open-graph');
    await page.locator('.ospo-graph-canvas').waitFor();
    await until(async () => !(await right.isVisible()));
    await page.reload();
    await page.waitForSelector('body.is-ready');
    expect(await right.isVisible()).toBe(false);
  });
});
