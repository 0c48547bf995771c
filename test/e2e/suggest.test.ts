import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { atlasFiles } from '../suggest/atlas-vault';
import { checkAccessibility } from './accessibility';
import { openPreview, type OpenPreview, type PreviewSetup } from './preview';
import { until } from './until';

const NOTE = 'Day.md';
const TEXT = [
  '# Day', '', 'We joined TODO and asked CERN for advice.', 'Each contributor signs a CLA, and see [[Licence compliance]].', '',
  '| Who | What |', '| --- | --- |', '| WHO | hosts `CERN` |', '', 'The end. ',
].join('\n');
const LINKED = TEXT
  .replace('TODO and', '[[TODO Group|TODO]] and').replace('asked CERN', 'asked [[CERN]]')
  .replace('a CLA', 'a [[Contributor licence agreement|CLA]]').replace('| WHO |', '| [[World Health Organization\\|WHO]] |');

let preview: OpenPreview | undefined;

async function open(setup: PreviewSetup = {}): Promise<OpenPreview> {
  preview = await openPreview({ ...setup, files: { ...atlasFiles(), [NOTE]: TEXT, ...setup.files } });
  return preview;
}

afterEach(async () => {
  await preview?.close();
  preview = undefined;
});

const dialog = (page: Page) => page.getByRole('dialog');
const boxes = (page: Page) => dialog(page).getByRole('checkbox');
const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

async function openNote(page: Page, mode: 'source' | 'preview'): Promise<void> {
  await page.evaluate(async ([path, wanted]) => {
    await window.app.workspace.openLinkText(path, '', false, { state: { mode: wanted } });
  }, [NOTE, mode] as const);
}

async function openDialog({ page, runCommand }: OpenPreview): Promise<void> {
  await runCommand('ospo-atlas:link-mentions');
  await dialog(page).waitFor();
}

describe('linking mentions in the preview', () => {
  it('shows each mention among its words, with the note, its type and a reason', async () => {
    const opened = await open();
    const { page } = opened;
    await openNote(page, 'preview');
    await openDialog(opened);
    const rows = dialog(page).getByRole('listitem');
    await expect.poll(() => rows.count()).toBe(4);
    await expect.poll(() => dialog(page).locator('mark').allTextContents()).toEqual(['TODO', 'CERN', 'CLA', 'WHO']);
    const first = await rows.first().innerText();
    for (const part of ['We joined TODO and asked CERN', '→ TODO Group', 'Organisation', '“TODO” is another name of TODO Group.', 'Line 3']) expect(first).toContain(part);
    await expect.poll(() => boxes(page).first().evaluate((box) => box === document.activeElement)).toBe(true);
    await checkAccessibility(page);
  });

  it('writes what was accepted by keyboard alone, and undoes it from the notice', async () => {
    const opened = await open();
    const { page, readNote } = opened;
    await openNote(page, 'preview');
    await openDialog(opened);
    await press(page, 'ArrowDown', 'Space', 'ArrowDown', 'ArrowRight', 'End', 'Enter');
    await dialog(page).waitFor({ state: 'detached' });
    const expected = TEXT.replace('TODO and', '[[TODO Group|TODO]] and')
      .replace('a CLA', 'a [[Copyright Licensing Agency|CLA]]').replace('| WHO |', '| [[World Health Organization\\|WHO]] |');
    await until(async () => (await readNote(NOTE)) === expected);
    const notice = page.locator('.notice');
    await expect.poll(() => notice.innerText()).toContain('Linked 3 mentions.');
    await notice.getByRole('button', { name: 'Undo' }).click();
    await until(async () => (await readNote(NOTE)) === TEXT);
    await page.getByText('“Day.md” is as it was.').waitFor();
  });

  it('is one step to undo in the open editor', async () => {
    const opened = await open();
    const { page, readNote } = opened;
    await openNote(page, 'source');
    await openDialog(opened);
    await press(page, 'Enter');
    await until(async () => (await readNote(NOTE)) === LINKED);
    await page.locator('.cm-content').focus();
    await press(page, 'ControlOrMeta+z');
    await until(async () => (await readNote(NOTE)) === TEXT);
  });

  it('finds what is not saved yet, and undoes by command', async () => {
    const opened = await open();
    const { page, readNote, runCommand } = opened;
    await openNote(page, 'source');
    await page.locator('.cm-content').focus();
    await press(page, 'ControlOrMeta+End');
    await page.keyboard.type('The OSI answered.');
    await openDialog(opened);
    await expect.poll(() => dialog(page).locator('mark').allTextContents()).toContain('OSI');
    await press(page, 'Enter');
    await until(async () => (await readNote(NOTE)) === `${LINKED}The [[Open Source Initiative|OSI]] answered.`);
    await runCommand('ospo-atlas:undo-linking');
    await until(async () => (await readNote(NOTE)) === `${TEXT}The OSI answered.`);
  });

  it('remembers a refusal over a reload, and forgets one that was taken back', async () => {
    const opened = await open();
    const { page } = opened;
    await openNote(page, 'preview');
    await openDialog(opened);
    await press(page, 'r', 'ArrowDown', 'Shift+R', 'ArrowDown', 'r', 'r');
    await dialog(page).getByText('Never to be linked in this note.').waitFor();
    await dialog(page).getByText('Never to be linked in any note.').waitFor();
    await expect.poll(() => dialog(page).getByRole('button', { name: 'Link 1 mention' }).count()).toBe(1);
    await press(page, 'Escape');
    await until(async () => {
      const kept = await opened.readNote('OSPO/Linking refusals.md').catch(() => '');
      return kept.includes('"cern" in any note: never') && kept.includes('"cla" in "Day.md": allowed again');
    });
    await page.reload();
    await page.waitForSelector('body.is-ready');
    await openNote(page, 'preview');
    await openDialog(opened);
    await expect.poll(() => dialog(page).locator('mark').allTextContents()).toEqual(['CLA', 'WHO']);
  });

  it('refuses and chooses with mouse or finger as well', async () => {
    const opened = await open({ width: 390, height: 780, touch: true });
    const { page, readNote } = opened;
    await openNote(page, 'preview');
    await openDialog(opened);
    await dialog(page).getByRole('button', { name: 'Never again…' }).first().tap();
    await page.getByText('Never link that note from this one').tap();
    await dialog(page).getByText('Never to be linked from this note.').waitFor();
    await dialog(page).getByText('We joined TODO and asked', { exact: false }).nth(1).tap();
    await dialog(page).getByRole('combobox', { name: 'Note to link to' }).selectOption('OSPO/Organisations/Copyright Licensing Agency.md');
    await dialog(page).getByRole('button', { name: 'Link 2 mentions' }).tap();
    await until(async () => (await readNote(NOTE)).includes('[[Copyright Licensing Agency|CLA]]'));
    await expect.poll(() => readNote(NOTE)).toContain('joined TODO and asked CERN');
  });

  it('says so when there is nothing to link', async () => {
    const opened = await open({ files: { [NOTE]: '# Day\n\nNothing here.\n' } });
    await openNote(opened.page, 'preview');
    await openDialog(opened);
    await dialog(opened.page).getByText('Nothing to link').waitFor();
    await press(opened.page, 'Enter');
    await dialog(opened.page).waitFor({ state: 'detached' });
  });

  it.each([['light', 1280], ['dark', 1280], ['light', 400]] as const)('can be read in %s at %d pixels', async (theme, width) => {
    const opened = await open({ theme, width, height: 800 });
    await openNote(opened.page, 'preview');
    await openDialog(opened);
    await press(opened.page, 'ArrowDown', 'r', 'ArrowDown');
    await checkAccessibility(opened.page);
    const wide = await dialog(opened.page).evaluate((el) => el.scrollWidth > el.clientWidth);
    expect(wide).toBe(false);
    const folder = process.env['SCREENSHOTS'];
    if (folder === undefined) return;
    await mkdir(folder, { recursive: true });
    await opened.page.screenshot({ path: `${folder}/mentions-${theme}-${width}.png` });
  });
});
