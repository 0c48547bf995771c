import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { checkAccessibility } from './accessibility';
import { openPreview, type OpenPreview, type PreviewSetup } from './preview';

let preview: OpenPreview | undefined;

async function open(setup: PreviewSetup): Promise<OpenPreview> {
  preview = await openPreview(setup);
  return preview;
}

afterEach(async () => {
  await preview?.close();
  preview = undefined;
});

const OWN = { 'Own.md': 'My own note about [[CERN]].\n', 'Knowledge/Topics/InnerSource.md': 'What we think of it.\n' };

describe('setting the notes up in the preview', () => {
  it('is offered when the plugin is switched on for the first time, once', async () => {
    const { page, runCommand } = await open({ files: OWN, isFirstStart: true });
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/\d+ files new\./).waitFor();
    await checkAccessibility(page);
    await dialog.getByRole('button', { name: 'Not now' }).click();
    await page.reload();
    await page.waitForSelector('body.is-ready');
    await expect.poll(() => dialog.count()).toBe(0);
    await runCommand('ospo-atlas:set-up-notes');
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('writes the notes into the folder that was chosen, beside what stands there, and opens the start note', async () => {
    const { page, runCommand, readNote, vault } = await open({ files: OWN });
    await runCommand('ospo-atlas:set-up-notes');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('../outside');
    await dialog.getByText('Name a folder inside the vault').waitFor();
    await dialog.getByRole('textbox').fill('Knowledge');
    await dialog.getByText(/\d+ files new\./).waitFor();
    await dialog.getByRole('button', { name: 'Write the notes' }).click();
    await dialog.getByText('Done.').waitFor({ timeout: 100_000 });
    await expect.poll(() => readNote('Knowledge/Topics/InnerSource.md')).toBe('What we think of it.\n');
    await expect.poll(() => readNote('Knowledge/Topics/InnerSource (OSPO Atlas).md')).toContain('id: innersource');
    expect((await stat(join(vault, 'Knowledge/.ospo-atlas/installed.json'))).isFile()).toBe(true);
    // The keys were with the button that was pressed, which is gone.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Open the start note');
    await page.keyboard.press('Enter');
    await page.locator('.view-header-title', { hasText: 'Start here' }).waitFor();
    await runCommand('ospo-atlas:set-up-notes');
    await dialog.getByText('Every note is up to date.').waitFor();
    await dialog.getByRole('button', { name: 'Open the start note' }).waitFor();
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  });

  it('installs a pack from a zip, updates it, resolves what both sides changed, and takes it out again', async () => {
    const { page, runCommand, readNote, writeNote, vault } = await open({ files: OWN });
    const dialog = page.getByRole('dialog');
    await takeZip(page, runCommand, zipOf('1.0.0', 'The first wording.'));
    await dialog.getByText('2 files new.').waitFor();
    await dialog.getByRole('button', { name: 'Write the notes' }).click();
    await dialog.getByText('Done.').waitFor();
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    await writeNote('Acme handbook/Policy.md', (await readNote('Acme handbook/Policy.md')).replace('The first wording.', 'What we say.'));
    await rm(join(vault, 'Acme handbook/People/Contact.md'));
    await page.waitForFunction(() => window.app.vault.getAbstractFileByPath('Acme handbook/People/Contact.md') === null);
    await takeZip(page, runCommand, zipOf('2.0.0', 'The second wording.'));
    await dialog.getByText('1 file that you deleted stays deleted.').click();
    await dialog.getByRole('button', { name: 'Bring back Acme handbook/People/Contact.md' }).click();
    await dialog.getByText('1 file new.').waitFor();
    await dialog.getByLabel('Write a report note into the folder').check();
    await checkAccessibility(page);
    await dialog.getByRole('button', { name: 'Write the notes' }).click();
    await dialog.getByRole('button', { name: 'Resolve conflicts' }).click();
    await dialog.getByText('The second wording.').waitFor();
    await checkAccessibility(page);
    await page.keyboard.press('ArrowRight');
    await dialog.getByRole('button', { name: 'Save and go on' }).click();
    await dialog.getByText('All conflicts are resolved.').waitFor();
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    await expect.poll(() => readNote('Acme handbook/Policy.md')).toContain('The second wording.');
    expect((await readdir(join(vault, 'Acme handbook'))).some((name) => name.includes('(OSPO Atlas update)'))).toBe(false);
    expect((await readdir(join(vault, 'Acme handbook'))).some((name) => name.startsWith('Update report'))).toBe(true);
    await runCommand('ospo-atlas:remove-notes');
    await dialog.getByRole('textbox').fill('Acme handbook');
    await dialog.getByText('2 files that nobody edited go to the bin.').waitFor();
    await dialog.getByRole('button', { name: 'Move them to the bin' }).click();
    await dialog.getByText('Done: 2 files are in the bin.').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Close');
    await expect(stat(join(vault, 'Acme handbook/Policy.md'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('says what is wrong with a file that is no pack', async () => {
    const { page, runCommand } = await open({ files: OWN });
    await takeZip(page, runCommand, Buffer.from('not a zip'));
    await page.getByRole('dialog').getByText('This is not a zip file that can be read.').waitFor();
    await takeZip(page, runCommand, Buffer.from(zipSync({ '../Own.md': strToU8('x') })));
    await page.getByRole('dialog').getByText('leads out of the pack').waitFor();
  });
});

function zipOf(version: string, wording: string): Buffer {
  return Buffer.from(zipSync({
    'pack.yaml': strToU8(`name: Acme handbook\nversion: ${version}\nlicence: CC-BY-4.0\nid-prefix: acme-\n`),
    'Policy.md': strToU8(`---\nid: acme-policy\n---\nOur policy.\n\n${wording}\n\nEnd.\n`),
    'People/Contact.md': strToU8('---\nid: acme-contact\n---\nOur contact.\n'),
  }));
}

async function takeZip(page: Page, runCommand: OpenPreview['runCommand'], buffer: Buffer): Promise<void> {
  await runCommand('ospo-atlas:install-own-pack');
  await page.getByRole('dialog').last().getByLabel('Zip file').setInputFiles({ name: 'handbook.zip', mimeType: 'application/zip', buffer });
}
