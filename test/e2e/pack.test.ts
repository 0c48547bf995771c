import { stat } from 'node:fs/promises';
import { join } from 'node:path';
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
const LONG = { timeout: 60_000 };

describe('setting the notes up in the preview', () => {
  it('is offered when the plugin is switched on for the first time, once', async () => {
    const { page, runCommand } = await open({ files: OWN, isFirstStart: true });
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/\d+ files new\./).waitFor(LONG);
    await checkAccessibility(page);
    await dialog.getByRole('button', { name: 'Not now' }).click();
    await page.reload();
    await page.waitForSelector('body.is-ready');
    expect(await dialog.count()).toBe(0);
    await runCommand('ospo-atlas:set-up-notes');
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('writes the notes into the folder that was chosen, beside what stands there, and opens the start note', { timeout: 120_000 }, async () => {
    const { page, runCommand, readNote, vault } = await open({ files: OWN });
    await runCommand('ospo-atlas:set-up-notes');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('../outside');
    await dialog.getByText('Name a folder inside the vault').waitFor(LONG);
    await dialog.getByRole('textbox').fill('Knowledge');
    await dialog.getByText(/\d+ files new\./).waitFor(LONG);
    await dialog.getByRole('button', { name: 'Write the notes' }).click();
    await dialog.getByText('Done.').waitFor({ timeout: 100_000 });
    expect(await readNote('Knowledge/Topics/InnerSource.md')).toBe('What we think of it.\n');
    expect(await readNote('Knowledge/Topics/InnerSource (OSPO Atlas).md')).toContain('id: innersource');
    expect((await stat(join(vault, 'Knowledge/.ospo-atlas/installed.json'))).isFile()).toBe(true);
    await dialog.getByRole('button', { name: 'Open the start note' }).click();
    await page.locator('.view-header-title', { hasText: 'Start here' }).waitFor();
    await runCommand('ospo-atlas:set-up-notes');
    await dialog.getByText('Every note is up to date.').waitFor(LONG);
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  });
});
