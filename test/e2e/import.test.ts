import { strToU8, zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { checkAccessibility } from './accessibility';
import { chooseZip } from './choose-zip';
import { openPreview, type OpenPreview } from './preview';

let preview: OpenPreview | undefined;

afterEach(async () => {
  await preview?.close();
  preview = undefined;
});

const SITE = zipSync({
  'office-main/docusaurus.config.js': strToU8('module.exports = {};'),
  'office-main/docs/start.md': strToU8('---\ntitle: Where to start\nchecklist:\n  - title: Name a lead\n---\n<BoxOut title="In short">\n\nSee the [policy](policy.md).\n\n</BoxOut>\n\n<ArticleChecklist checklist={frontMatter.checklist} />\n\n![Logo](/img/logo.png)\n'),
  'office-main/docs/policy.md': strToU8('# Our policy\n\n[gone](nowhere.md)\n\nWritten with Harbour Bank and Green Ferry.\n'),
  'office-main/static/img/logo.png': strToU8('PNG'),
});

describe('importing a published site in the preview', () => {
  it('shows what it would give, writes notes and attachments, and opens the report', async () => {
    preview = await openPreview({ files: { 'Own.md': 'mine\n', 'Kept/Harbour Bank.md': '---\ntype: organisation\n---\n', 'Kept/Green Ferry.md': '---\ntype: organisation\n---\n' } });
    const { page, runCommand, readNote } = preview;
    await runCommand('ospo-atlas:import-documents');
    const dialog = page.getByRole('dialog');
    await chooseZip(page, SITE);
    await dialog.getByText('2 notes and 1 attachment.').waitFor();
    await dialog.getByText('3 links: 2 inside, 0 to other sites, 1 that lead nowhere.').waitFor();
    await dialog.getByText('Files: 2 created.').waitFor();
    await dialog.getByText('2 mentions of 2 notes').waitFor();
    await dialog.locator('.checkbox-container').click();
    await dialog.getByText('Choose which').click();
    await dialog.getByLabel('Green Ferry, organisation: in 1 note').uncheck();
    await checkAccessibility(page);
    await dialog.getByRole('button', { name: 'Import', exact: true }).click();
    await dialog.getByText('1 link written in 1 note.').waitFor();
    await dialog.getByText('Files: 2 created.').waitFor();
    await dialog.getByRole('button', { name: 'Open the report' }).click();
    await page.locator('.view-header-title', { hasText: 'Import report' }).waitFor();
    await expect.poll(() => readNote('Imported/Where to start.md')).toContain('> [!info] In short\n> See the [[Our policy|policy]].');
    await expect.poll(() => readNote('Imported/attachments/img/logo.png')).toBe('PNG');
    await expect.poll(() => readNote('Own.md')).toBe('mine\n');
    await expect.poll(() => readNote('Imported/Our policy.md')).toContain('Written with [[Harbour Bank]] and Green Ferry.');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => preview?.readNote('Imported/Our policy.md')).toContain('Written with Harbour Bank and Green Ferry.');
  });

  it('takes back what it offered as soon as another folder is typed, and works out the next offer once', async () => {
    preview = await openPreview({ files: { 'Own.md': 'mine\n' } });
    const { page, runCommand, readNote } = preview;
    await runCommand('ospo-atlas:import-documents');
    const dialog = page.getByRole('dialog');
    await chooseZip(page, SITE);
    const offer = dialog.getByRole('button', { name: 'Import', exact: true });
    await offer.waitFor();
    const folder = dialog.getByRole('textbox');
    await folder.focus();
    const offers = await dialog.evaluateHandle(countOffers);
    expect(await folder.evaluate(typeAtOnce, ' site')).toEqual(Array.from(' site', () => 'taken back'));
    await offer.waitFor();
    expect(await folder.evaluate((field) => field === document.activeElement)).toBe(true);
    await offer.click();
    await dialog.getByRole('button', { name: 'Open the report' }).waitFor();
    await expect.poll(() => readNote('Imported site/Where to start.md')).toContain('In short');
    expect(await offers.evaluate(({ made }) => made)).toBe(1);
  });
});

/** Counts the offers that a window makes from now on. */
function countOffers(dialog: Element): { made: number } {
  const counted = { made: 0 };
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node.nodeName === 'BUTTON' && node.textContent === 'Import') counted.made += 1;
  }).observe(dialog, { childList: true, subtree: true });
  return counted;
}

/** Types letter by letter, without the pauses that a slow machine makes between keys. @returns what stands of the offer behind each */
function typeAtOnce(field: Element, letters: string): string[] {
  return [...letters].map((letter) => {
    (field as HTMLInputElement).value += letter;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return [...document.querySelectorAll('[role=dialog] button')].some(({ textContent }) => textContent === 'Import') ? 'still there' : 'taken back';
  });
}
