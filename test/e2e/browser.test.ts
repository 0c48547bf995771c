import { describe, expect, it } from 'vitest';
import { findBrowser, launchBrowser, THIS_MACHINE, type Machine } from './find-browser';

/** A machine with exactly these programs on it. */
function machine(part: Partial<Machine>, ...programs: string[]): Machine {
  return { environment: {}, platform: 'linux', architecture: 'x64', exists: (place) => programs.includes(place), ...part };
}

describe('the browser for the end-to-end tests', () => {
  it('is the one that CHROME_PATH names, before any other', async () => {
    const { executable } = await findBrowser(machine({ environment: { CHROME_PATH: '/my/chrome' } }, '/my/chrome', '/usr/bin/chromium'));
    expect(executable).toBe('/my/chrome');
  });

  it('is said to be missing when CHROME_PATH names nothing, rather than replaced by another', async () => {
    await expect(findBrowser(machine({ environment: { CHROME_PATH: '/my/chrome' } }, '/usr/bin/chromium'))).rejects.toThrow(
      /^CHROME_PATH names \/my\/chrome, which does not exist\. Install one/);
  });

  it('is found where each system keeps it', async () => {
    const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect((await findBrowser(machine({ platform: 'darwin' }, edge))).executable).toBe(edge);
    expect((await findBrowser(machine({ platform: 'linux', architecture: 'arm64' }, '/usr/bin/chromium-browser'))).executable).toBe('/usr/bin/chromium-browser');
    const windows = machine({ platform: 'win32', environment: { LOCALAPPDATA: '/local' }, exists: (place) => place.startsWith('/local') && place.includes('Chromium') });
    expect((await findBrowser(windows)).executable).toContain('chrome.exe');
  });

  it('is asked for in one sentence where there is none', async () => {
    await expect(findBrowser(machine({ platform: 'darwin' }))).rejects.toThrow(/^No Chromium was found.*set CHROME_PATH/);
    await expect(findBrowser(machine({ architecture: 'arm64' }))).rejects.toThrow(/^No Chromium was found/);
  });

  const carries = THIS_MACHINE.platform === 'linux' && THIS_MACHINE.architecture === 'x64';
  it.runIf(carries)('comes out of an npm package where the system has none, and really starts', async () => {
    const browser = await launchBrowser(await findBrowser(machine({})));
    const page = await browser.newPage();
    await page.setContent('<p>Here</p>');
    expect(await page.locator('p').boundingBox()).toMatchObject({ height: expect.any(Number) });
    expect(await page.evaluate(() => document.createElement('canvas').getContext('2d')?.measureText('Atlas').width)).toBeGreaterThan(5);
    await browser.close();
  });
});
