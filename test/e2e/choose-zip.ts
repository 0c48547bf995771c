import type { Page } from 'playwright-core';

/** Chooses a zip file in the window of an import that is open, by a click. */
export async function chooseZip(page: Page, zip: Uint8Array): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('dialog').getByRole('button', { name: 'Choose a zip file' }).click();
  await (await chooser).setFiles({ name: 'office.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) });
}
