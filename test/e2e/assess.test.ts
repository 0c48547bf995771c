import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { LICENCES, SECURITY } from '../assess/checklist-vault';
import { checkAccessibility } from './accessibility';
import { openPreview, type OpenPreview, type PreviewSetup } from './preview';
import { until } from './until';

const FRAMEWORK = `${LICENCES}\nWhat it asks:\n\n\`\`\`ospo-checklist\n\`\`\`\n`;
const SHOP = `---
type: assessment
framework: "[[Licence compliance]]"
framework-version: "2.1"
subject: Shop
progress: 0
---
## Foundation
- [ ] **Policy**: in my own words ^licences-3-1-1
- [ ] **Awareness** ^licences-3-1-2

## Contact
- [ ] **Mail address** ^licences-3-2-1
- [ ] **Web form** ^licences-3-2-2
- [ ] **Bill of materials** ^licences-3-3-1
`;
const FILES = { 'Licence compliance.md': FRAMEWORK, 'Security assurance.md': SECURITY, 'Open source policy.md': '# Open source policy\n' };

let preview: OpenPreview | undefined;

async function open(setup: PreviewSetup = {}): Promise<OpenPreview> {
  preview = await openPreview({ files: { ...FILES, 'Assessments/Shop.md': SHOP }, ...setup });
  return preview;
}

afterEach(async () => {
  await preview?.close();
  preview = undefined;
});

const openNote = (page: Page, path: string): Promise<void> => page.evaluate((link) => window.app.workspace.openLinkText(link, ''), path);
const pane = (page: Page) => page.locator('.ospo-check-pane');
const item = (page: Page, id: string) => pane(page).locator(`[data-item="licences-${id}"]`);
const bar = (page: Page) => pane(page).getByRole('progressbar', { name: 'Licence compliance' });

async function openPane({ page, runCommand }: OpenPreview, path: string): Promise<void> {
  await openNote(page, path);
  await runCommand('ospo-atlas:open-checklist');
  await pane(page).locator('.ospo-check-item').first().waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('.ospo-check-pane'));
}

describe('checklists in the preview', () => {
  it('start an assessment by keyboard, from the framework’s page', async () => {
    const { page, readNote, runCommand } = await open({ files: FILES });
    await openNote(page, 'Licence compliance.md');
    await runCommand('ospo-atlas:start-assessment');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('The assessment will have 5 items.').waitFor();
    await expect.poll(() => dialog.getByRole('combobox', { name: 'Framework' }).inputValue()).toBe('Licence compliance.md');
    await page.keyboard.type('Payments platform');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const text = await readNote('Assessments/Licence compliance - Payments platform.md');
    expect(text).toContain('- [ ] **Policy**: A written policy exists (level 1) ^licences-3-1-1');
    await until(() => page.evaluate(() => window.app.workspace.getActiveFile()?.path === 'Assessments/Licence compliance - Payments platform.md'));
  });

  it('write one line, and the progress, for a tick in the pane', async () => {
    const opened = await open();
    const { page, readNote } = opened;
    await openPane(opened, 'Licence compliance.md');
    await item(page, '3-2-1').getByRole('radio', { name: 'Met' }).click();
    await until(async () => (await readNote('Assessments/Shop.md')) === SHOP.replace('progress: 0', 'progress: 25').replace('- [ ] **Mail', '- [x] **Mail'));
    await until(async () => (await bar(page).getAttribute('aria-valuenow')) === '25');
    await expect.poll(() => item(page, '3-2-1').getByRole('radio', { name: 'Met' }).getAttribute('aria-checked')).toBe('true');
  });

  it('are filled in by keyboard alone: state, evidence, reason', async () => {
    const opened = await open();
    const { page, readNote } = opened;
    await openPane(opened, 'Assessments/Shop.md');
    await item(page, '3-1-1').getByRole('radio', { name: 'Open' }).focus();
    for (const key of ['3', 'e']) await page.keyboard.press(key);
    await page.keyboard.type('[[Open source policy]]');
    await page.keyboard.press('Enter');
    await until(async () => (await readNote('Assessments/Shop.md')).includes('- [x] **Policy**: in my own words ^licences-3-1-1\n    - evidence:: [[Open source policy]]\n'));
    await page.keyboard.press('4');
    await page.keyboard.press('n');
    await page.keyboard.type('nobody to tell');
    await page.keyboard.press('Enter');
    await until(async () => (await readNote('Assessments/Shop.md')).includes('- [-] **Policy**: in my own words ^licences-3-1-1\n    - evidence:: [[Open source policy]]\n    - reason:: nobody to tell\n'));
    expect((await readNote('Assessments/Shop.md')).replace(/- \[-\] \*\*Policy[\s\S]*?tell\n/, '')).toBe(SHOP.replace(/- \[ \] \*\*Policy.*\n/, ''));
  });

  it('follow what is written in the file by other hands', async () => {
    const opened = await open();
    const { page, writeNote } = opened;
    await openPane(opened, 'Assessments/Shop.md');
    await writeNote('Assessments/Shop.md', SHOP.replace('- [ ] **Web', '- [x] **Web').replace('- [ ] **Awareness', '- [>] **Awareness'));
    await until(async () => (await bar(page).getAttribute('aria-valuenow')) === '25');
    await item(page, '3-1-2').getByText('[>]', { exact: true }).waitFor();
    await pane(page).getByText('1 finding').waitFor();
  });

  it('follow a tick in the assessment’s own page, and the progress property after it', async () => {
    const opened = await open();
    const { page, readNote } = opened;
    await openPane(opened, 'Assessments/Shop.md');
    await page.locator('.mod-root .markdown-preview-view input[type=checkbox]').nth(2).click();
    await until(async () => (await readNote('Assessments/Shop.md')).includes('- [x] **Mail address**'));
    await until(async () => (await bar(page).getAttribute('aria-valuenow')) === '25');
    await until(async () => (await readNote('Assessments/Shop.md')).includes('progress: 25\n'));
  });

  it('stand in the framework’s own page, live, where it has the block', async () => {
    const { page, readNote } = await open();
    await openNote(page, 'Licence compliance.md');
    const block = page.locator('.mod-root .markdown-preview-view .ospo-check');
    await block.getByText('What it asks').waitFor({ state: 'detached' });
    await block.locator('[data-item="licences-3-3-1"]').getByRole('radio', { name: 'Under way' }).click();
    await until(async () => (await readNote('Assessments/Shop.md')).includes('- [/] **Bill of materials**'));
    await block.getByText('1 under way').first().waitFor();
  });

  it('show on a topic’s page the items that it explains', async () => {
    const opened = await open();
    await openPane(opened, 'Open source policy.md');
    await pane(opened.page).getByText('This page answers 1 item.').waitFor();
  });

  it('write a report note beside the assessment', async () => {
    const { page, runCommand, readNote } = await open();
    await openNote(page, 'Assessments/Shop.md');
    await runCommand('ospo-atlas:write-report');
    await page.locator('.suggestion-item', { hasText: 'Markdown note' }).click();
    await until(() => page.evaluate(() => (window.app.workspace.getActiveFile()?.path ?? '').startsWith('Assessments/Shop - report ')));
    const path = await page.evaluate(() => window.app.workspace.getActiveFile()?.path ?? '');
    await expect.poll(() => readNote(path)).toContain('# Licence compliance: Shop');
  });

  it.each(['light', 'dark'] as const)('can be used by everyone, as far as a program can tell, in %s', async (theme) => {
    const opened = await open({ theme });
    await openPane(opened, 'Licence compliance.md');
    await item(opened.page, '3-1-1').locator('summary').click();
    await checkAccessibility(opened.page);
    await opened.runCommand('ospo-atlas:start-assessment');
    await opened.page.getByRole('dialog').waitFor();
    await checkAccessibility(opened.page);
  });

  it('leave nothing when the plugin is switched off', async () => {
    const opened = await open();
    const { page } = opened;
    await openPane(opened, 'Licence compliance.md');
    await page.locator('.mod-root .ospo-check').waitFor();
    await page.evaluate(() => window.app.plugins.disablePlugin('ospo-atlas'));
    await expect.poll(() => page.locator('.ospo-check').count()).toBe(0);
    await expect.poll(() => page.evaluate(() => Object.keys(window.app.commands.commands).filter((id) => id.startsWith('ospo-atlas')))).toEqual([]);
  });
});
