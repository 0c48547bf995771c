import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { checkAccessibility } from './accessibility';
import { openPreview, type OpenPreview, type PreviewSetup } from './preview';

const FRAMEWORK = '---\ntype: framework\nid: frame\nchecklist:\n  - id: a\n    title: Policy\n    topic: "[[Hub]]"\n  - id: b\n    title: Contact\n---\nSee [[Hub]].\n';
const ASSESSMENT = '---\ntype: assessment\nframework: "[[Frame]]"\nsubject: Payments\nprogress: 0\n---\n- [ ] **Policy** ^frame-a\n- [ ] **Contact** ^frame-b\n';

const FILES: Record<string, string> = {
  'Hub.md': '---\ntype: topic\nid: hub\n---\nSee [[North]], [[South]] and [[East]].\n',
  'North.md': '---\ntype: role\n---\nAbout [[Hub]].\n',
  'South.md': '---\ntype: risk\n---\nAbout [[Hub]] and [[East]].\n',
  'East.md': '---\ntype: risk\nid: east\naliases: [Far east]\n---\nAbout the [[Hub]].\n',
  'Apart.md': 'The Far east is named here, but not linked.\n',
  'Wide.md': '# A graph\n\n```ospo-graph\naround: [[North]]\ndepth: 2\nheight: 300\n```\n',
};

let preview: OpenPreview | undefined;

async function openGraph(setup: PreviewSetup = { files: FILES }): Promise<OpenPreview> {
  preview = await openPreview(setup);
  await preview.runCommand('ospo-atlas:open-graph');
  await caption(preview.page).filter({ hasText: /\d/ }).waitFor();
  await preview.page.locator('.ospo-graph-caption:not(.is-busy)').waitFor();
  return preview;
}

afterEach(async () => {
  await preview?.close();
  preview = undefined;
});

const canvas = (page: Page): Locator => page.locator('.ospo-graph-canvas');
const caption = (page: Page): Locator => page.locator('.ospo-graph-caption');
const spoken = (page: Page): Locator => page.locator('.ospo-graph > [aria-live]').last();
const lens = (page: Page): Locator => page.getByRole('combobox', { name: 'Lens', exact: true });

async function focusNode(page: Page, title: string): Promise<{ x: number; y: number }> {
  await canvas(page).focus();
  for (const key of ['Home', ...Array.from({ length: 14 }, () => 'PageDown')]) {
    await page.keyboard.press(key);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    if (!(await spoken(page).textContent())?.startsWith(`${title},`)) continue;
    const box = await restingPlace(page);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  throw new Error(`The walk did not come by “${title}”.`);
}

/** Where the focused node stands once it moves no more. */
async function restingPlace(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  for (let before = ''; ;) {
    const box = await page.locator('.ospo-graph-anchor.is-placed').boundingBox();
    if (box && JSON.stringify(box) === before) return box;
    before = JSON.stringify(box);
    await page.waitForTimeout(150);
  }
}

/** The direction of one node from another: the same wherever the camera stands. */
async function turnOf(page: Page): Promise<number> {
  const [south, north] = [await focusNode(page, 'South'), await focusNode(page, 'North')];
  return Math.atan2(south.y - north.y, south.x - north.x);
}

async function openPanel(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Graph settings' });
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
}

async function lensMenu(page: Page, entry: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Save, share or change this lens' }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

describe('hands on the graph', () => {
  it('hide, fold and pin from the keyboard, and all of it is taken back and done again', async () => {
    const { page } = await openGraph();
    const counts = (): Promise<string | null> => caption(page).textContent();
    const before = await counts();
    await focusNode(page, 'East');
    await page.keyboard.press('h');
    await expect.poll(counts).not.toBe(before);
    const hidden = await counts();
    await focusNode(page, 'Hub');
    await page.keyboard.press('c');
    await expect.poll(counts).not.toBe(hidden);
    const folded = await counts();
    await page.keyboard.press('Control+z');
    await expect.poll(counts).toBe(hidden);
    await page.keyboard.press('Control+z');
    await expect.poll(counts).toBe(before);
    await page.keyboard.press('Control+Shift+z');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(counts).toBe(folded);
    await openPanel(page);
    await page.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(counts).toBe(before);
    await focusNode(page, 'South');
    await page.keyboard.press('p');
    await expect.poll(() => spoken(page).textContent()).toBe('South pinned');
    await page.keyboard.press('p');
    await expect.poll(() => spoken(page).textContent()).toBe('South let go');
  });

  it('pin a node under the lens at hand only, and find it pinned there again', async () => {
    const { page } = await openGraph();
    await openPanel(page);
    const pinned = async (sentence: string): Promise<void> => {
      await focusNode(page, 'South');
      await page.keyboard.press('p');
      await expect.poll(() => spoken(page).textContent()).toBe(sentence);
    };
    const turnTo = async (kind: string): Promise<void> => {
      await lens(page).selectOption(kind);
      await letFramesPass(page);
      await page.locator('.ospo-graph-caption:not(.is-busy)').waitFor();
    };
    await pinned('South pinned');
    await turnTo('mine');
    await pinned('South pinned');
    await turnTo('whole');
    await pinned('South let go');
  });

  it('leave nodes where they were put, also where the window is loaded again at once', async () => {
    const { page } = await openGraph();
    const reload = async (): Promise<void> => {
      await page.reload();
      await page.waitForSelector('body.is-ready');
      await caption(page).filter({ hasText: /\d/ }).waitFor();
      await letFramesPass(page);
      await page.locator('.ospo-graph-caption:not(.is-busy)').waitFor();
    };
    const kept = (): Promise<string> => page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.includes('graph-places')).map(([, value]) => value).join());
    await expect.poll(kept).toContain('South.md');
    const before = await kept();
    const { x, y } = await focusNode(page, 'South');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 160, y - 40, { steps: 4 });
    await page.mouse.up();
    await page.mouse.move(1, 1);
    await letFramesPass(page);
    await page.locator('.ospo-graph-caption:not(.is-busy)').waitFor();
    const across = await turnOf(page);
    await reload();
    expect(await kept()).not.toBe(before);
    expect(await turnOf(page)).toBeCloseTo(across, 1);
    const now = await kept();
    await page.waitForTimeout(5000);
    expect(await kept()).toBe(now);
  });

  it('move the picture in one step where less motion is asked for', async () => {
    const { page } = await openGraph();
    await focusNode(page, 'Hub');
    await page.locator('.ospo-graph-anchor').evaluate((anchor) => {
      const radii = new Set<string>();
      new MutationObserver(() => {
        radii.add((anchor as HTMLElement).style.getPropertyValue('--ospo-radius'));
        document.body.dataset.radii = [...radii].join(' ');
      }).observe(anchor, { attributeFilter: ['style'] });
    });
    await page.keyboard.press('+');
    await expect.poll(() => page.locator('body').getAttribute('data-radii')).not.toBeNull();
    await letFramesPass(page);
    expect((await page.locator('body').getAttribute('data-radii'))?.split(' ')).toHaveLength(1);
  });

  it('go through the tools and through the list with arrow keys, each of them one tab stop', async () => {
    const { page } = await openGraph();
    const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? null);
    await canvas(page).focus();
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Zoom in');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('Keys and gestures');
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('List');
    await page.keyboard.press('Enter');
    const list = page.getByRole('region', { name: '6 in the graph, the most linked first' });
    await list.waitFor();
    await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/^Hub/);
    await page.keyboard.press('End');
    expect(await focused()).toMatch(/^Wide/);
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('List');
    await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/^Wide/);
  });

  it('pick out several nodes by Ctrl and by a box, for one menu', async () => {
    const { page } = await openGraph();
    const north = await focusNode(page, 'North');
    await page.keyboard.down('Control');
    await page.mouse.click(north.x, north.y);
    await page.keyboard.up('Control');
    await expect.poll(() => spoken(page).textContent()).toBe('1 picked out');
    const box = await canvas(page).boundingBox();
    if (!box) throw new Error('There is no canvas.');
    await page.keyboard.down('Shift');
    await page.mouse.move(box.x + box.width - 3, box.y + 3);
    await page.mouse.down();
    await page.mouse.move(box.x + 300, box.y + box.height - 60, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await expect.poll(async () => Number.parseInt((await spoken(page).textContent()) ?? '', 10)).toBeGreaterThan(3);
    await focusNode(page, 'North');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: /^Hide these/ }).click();
    await expect.poll(() => caption(page).textContent()).not.toContain('6 nodes');
  });

  it('open a note at once where another pane can take it, and the graph stays', async () => {
    const { page } = await openGraph();
    await page.evaluate(async () => {
      const leaf = window.app.workspace.getLeaf('split');
      await leaf.openFile(window.app.vault.getFileByPath('Apart.md')!);
      window.app.workspace.setActiveLeaf(window.app.workspace.getLeavesOfType('ospo-atlas-graph')[0]!);
    });
    const { x, y } = await focusNode(page, 'North');
    await page.mouse.click(x, y);
    await expect.poll(() => page.evaluate(() => window.app.workspace.getActiveFile()?.path)).toBe('North.md');
    await expect.poll(() => canvas(page).count()).toBe(1);
  });

  it('carry a node into an editor as a link', async () => {
    const { page } = await openGraph();
    await page.getByRole('button', { name: 'List', exact: true }).click();
    const text = await page.locator('.ospo-graph-list').getByRole('button', { name: /^North/ }).evaluate((row) => {
      const data = new DataTransfer();
      row.dispatchEvent(new DragEvent('dragstart', { dataTransfer: data, bubbles: true, cancelable: true }));
      return data.getData('text/plain');
    });
    expect(text).toBe('[[North]]');
  });

  it('have the keys as soon as the graph is opened, and when it is come back to', async () => {
    const { page, runCommand } = await openGraph();
    const hasKeys = (): Promise<boolean> => canvas(page).evaluate((el) => el === document.activeElement);
    await expect.poll(hasKeys).toBe(true);
    await page.evaluate(async () => {
      const { workspace } = window.app;
      const leaf = workspace.getLeaf('tab');
      const [note] = window.app.vault.getMarkdownFiles();
      if (note) await leaf.openFile(note);
      workspace.setActiveLeaf(leaf, { focus: true });
    });
    await expect.poll(hasKeys).toBe(false);
    await runCommand('ospo-atlas:open-graph');
    await expect.poll(hasKeys).toBe(true);
    await expect.poll(() => page.evaluate(() => window.app.workspace.activeLeaf?.view.getViewType())).toBe('ospo-atlas-graph');
  });

  it('are told all keys, and the sheet can be used without a mouse', async () => {
    const { page } = await openGraph({ files: FILES, height: 500 });
    await canvas(page).focus();
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keys and gestures' });
    await sheet.waitFor();
    // Longer than the screen, it is read from its beginning.
    expect(await sheet.evaluate(({ scrollTop, scrollHeight, clientHeight }) => ({ scrollTop, isLong: scrollHeight > clientHeight }))).toEqual({ scrollTop: 0, isLong: true });
    await checkAccessibility(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => sheet.count()).toBe(0);
    await expect.poll(() => canvas(page).evaluate((el) => el === document.activeElement)).toBe(true);
  });

  it('show more neighbours of a node by E, and leave them out again', async () => {
    const { page } = await openGraph();
    const counts = (): Promise<string | null> => caption(page).textContent();
    await openPanel(page);
    await focusNode(page, 'North');
    await lens(page).selectOption('local');
    await page.getByRole('slider', { name: 'Links away' }).fill('1');
    await expect.poll(counts).toContain('2 nodes');
    await focusNode(page, 'Hub');
    await page.keyboard.press('e');
    await expect.poll(counts).toContain('4 nodes');
    await page.keyboard.press('e');
    await expect.poll(counts).toContain('2 nodes');
  });

  it('drop a node into a note as a link, dragged with Alt', async () => {
    const { page, readNote } = await openGraph();
    await page.evaluate(async () => {
      const leaf = window.app.workspace.getLeaf('split');
      await leaf.openFile(window.app.vault.getFileByPath('Apart.md')!, { state: { mode: 'source' } });
    });
    const line = page.locator('.cm-line', { hasText: 'The Far east' }).filter({ visible: true });
    await line.waitFor();
    const { x, y } = await focusNode(page, 'North');
    const target = await line.boundingBox();
    if (!target) throw new Error('The note is not shown.');
    await page.keyboard.down('Alt');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 20, y + 20, { steps: 3 });
    await page.mouse.move(target.x + 4, target.y + target.height / 2, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up('Alt');
    await expect.poll(() => readNote('Apart.md')).toContain('[[North]]');
  });

  it('take all lines of a relation away, and leave its nodes', async () => {
    const { page } = await openGraph();
    await openPanel(page);
    const before = await caption(page).textContent();
    await page.getByText('Relations', { exact: true }).click();
    const relations = page.getByRole('group', { name: 'Relations' });
    await relations.getByRole('checkbox', { name: /^links to/ }).uncheck();
    await expect.poll(() => caption(page).textContent()).toContain('6 nodes, 0 links');
    await relations.getByRole('checkbox', { name: /^links to/ }).check();
    await expect.poll(() => caption(page).textContent()).toBe(before);
  });
});

describe('fingers on the graph', () => {
  it('make it larger by two, move it and its nodes by one, open by a tap, and have the menu by a long press', async () => {
    const { page } = await openGraph({ files: FILES, width: 420, height: 844, touch: true });
    await page.evaluate(() => window.app.workspace.leftSplit.collapse());
    const session = await page.context().newCDPSession(page);
    const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: { x: number; y: number }[]): Promise<void> => {
      await session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) });
    };
    const size = async (): Promise<number> => (await page.locator('.ospo-graph-anchor').boundingBox())?.width ?? 0;
    const hub = await focusNode(page, 'Hub');
    const before = await size();
    const apart = (gap: number): { x: number; y: number }[] => [{ x: 200 - gap, y: 640 }, { x: 200 + gap, y: 640 }];
    await touch('touchStart', ...apart(20));
    for (const gap of [30, 40, 50, 60]) await touch('touchMove', ...apart(gap));
    await touch('touchEnd');
    await expect.poll(size).toBeGreaterThan(before * 1.2);
    await page.keyboard.press('0');
    await expect.poll(async () => Math.round((await focusNode(page, 'Hub')).x)).toBe(Math.round(hub.x));
    await touch('touchStart', hub);
    for (const step of [10, 20, 30]) await touch('touchMove', { x: hub.x - step, y: hub.y });
    await touch('touchEnd');
    const dragged = await focusNode(page, 'Hub');
    expect(dragged.x - hub.x).toBeCloseTo(-30, 0);
    await touch('touchStart', dragged);
    const letGo = page.getByRole('menuitem', { name: 'Let go of the pin' });
    await letGo.waitFor();
    await touch('touchEnd');
    await letGo.tap();
    await letGo.waitFor({ state: 'detached' });
    const { x, y } = await focusNode(page, 'Hub');
    await touch('touchStart', { x, y });
    await touch('touchEnd');
    await expect.poll(() => page.evaluate(() => window.app.workspace.getActiveFile()?.path)).toBe('Hub.md');
  });
});

describe('a graph that nobody sees', () => {
  it('neither draws nor asks for a frame nor has its layout work while it is hidden, and draws what changed as soon as it is seen again', async () => {
    const { page, writeNote } = await openGraph();
    await page.evaluate(() => window.app.workspace.openLinkText('South', '', 'tab', { state: { mode: 'preview' } }));
    await canvas(page).waitFor({ state: 'hidden' });
    // The browser tells what is seen at the end of a frame: until then, the graph may draw once more.
    await letFramesPass(page);
    await page.evaluate(countWork);
    const work = (): Promise<string | undefined> => page.evaluate(() => document.body.dataset.work);
    // Not the note that an editor shows: editors measure themselves in a frame.
    await writeNote('North.md', 'Now about [[Apart]].\n');
    await expect.poll(() => page.evaluate(() => Object.keys(window.app.metadataCache.resolvedLinks['North.md'] ?? {}))).toEqual(['Apart.md']);
    await letTimePass(page);
    expect(await work()).toBe('');
    await page.evaluate(() => window.app.workspace.setActiveLeaf(window.app.workspace.getLeavesOfType('ospo-atlas-graph')[0]!));
    await expect.poll(async () => [...new Set((await work())?.split(' '))].sort()).toEqual(expect.arrayContaining(['drawn', 'frame', 'layout']));
    await focusNode(page, 'Apart');
  });
});

/** Long enough for all that waits for a frame. */
async function letFramesPass(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 30; frame += 1) await new Promise(requestAnimationFrame);
  });
}

/** As long as thirty frames take, without asking for any. */
async function letTimePass(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let turn = 0; turn < 30; turn += 1) await new Promise((resolve) => setTimeout(resolve, 16));
  });
}

/** Writes down, on the body, every frame that is asked for, every canvas that is emptied to be drawn anew, and every message to a layout. */
function countWork(): void {
  const told: string[] = [];
  const tell = (what: string): void => {
    told.push(what);
    document.body.dataset.work = told.join(' ');
  };
  document.body.dataset.work = '';
  const { clearRect } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.clearRect = function (...area): void {
    tell('drawn');
    clearRect.apply(this, area);
  };
  const { requestAnimationFrame: ask } = window;
  window.requestAnimationFrame = (callback) => {
    tell('frame');
    return ask.call(window, callback);
  };
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (this: Worker, message: unknown, how?: Transferable[] | StructuredSerializeOptions): void {
    const { kind } = message as { kind?: string };
    if (kind === 'start' || kind === 'next') tell('layout');
    postMessage.call(this, message, how as StructuredSerializeOptions);
  };
}

describe('a graph in forced colours, with names from right to left', () => {
  it('sets names off from their ground, is accessible, and lists each name with its type', async () => {
    const { page } = await openGraph({ files: { ...FILES, 'مجتمع.md': '---\ntype: topic\n---\nعن [[Hub]].\n' } });
    const image = (): Promise<string> => canvas(page).evaluate((el) => (el as HTMLCanvasElement).toDataURL());
    const before = await image();
    await page.emulateMedia({ forcedColors: 'active' });
    await expect.poll(image).not.toBe(before);
    const colourOf = (role: string): Promise<string> => page.locator(`.ospo-graph-colour-${role}`).evaluate((el) => getComputedStyle(el).color);
    expect(await colourOf('background')).not.toBe(await colourOf('text'));
    await page.getByRole('button', { name: 'List', exact: true }).click();
    await focusNode(page, 'مجتمع');
    expect(await page.locator('.ospo-graph-list').ariaSnapshot()).toMatch(/button "مجتمع.*[Tt]opic/);
    await checkAccessibility(page);
  });
});

describe('lenses', () => {
  it('are saved under a name, renamed, kept over a reload and deleted', async () => {
    const { page, runCommand } = await openGraph();
    await openPanel(page);
    await page.getByRole('checkbox', { name: /^Roles/ }).uncheck();
    await expect.poll(() => caption(page).textContent()).toContain('5 nodes');
    await lensMenu(page, 'Save this lens…');
    await page.getByRole('textbox', { name: 'Name of the lens' }).fill('No roles');
    await page.keyboard.press('Enter');
    await expect.poll(() => lens(page).evaluate((el: HTMLSelectElement) => el.selectedOptions[0]?.text)).toBe('No roles');
    await lens(page).selectOption({ label: 'Everything' });
    await expect.poll(() => caption(page).textContent()).toContain('6 nodes');
    await page.reload();
    await page.waitForSelector('body.is-ready');
    await runCommand('ospo-atlas:open-graph');
    await openPanel(page);
    await lens(page).selectOption({ label: 'No roles' });
    await expect.poll(() => caption(page).textContent()).toContain('5 nodes');
    await lensMenu(page, /^Rename/);
    await page.getByRole('textbox', { name: 'Name of the lens' }).fill('Roleless');
    await page.keyboard.press('Enter');
    await expect.poll(() => lens(page).evaluate((el: HTMLSelectElement) => el.selectedOptions[0]?.text)).toBe('Roleless');
    await lensMenu(page, /^Delete/);
    await expect.poll(() => lens(page).locator('option', { hasText: 'Roleless' }).count()).toBe(0);
  });

  it('are passed on as text, and a text that is none is refused in a sentence', async () => {
    const { page } = await openGraph();
    await openPanel(page);
    await page.getByRole('checkbox', { name: /^Risks/ }).uncheck();
    await lensMenu(page, 'Copy as text');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    await lens(page).selectOption({ label: 'Everything' });
    await expect.poll(() => caption(page).textContent()).toContain('6 nodes');
    await lensMenu(page, 'Paste lens from text…');
    const field = page.getByRole('textbox', { name: 'Text of the lens' });
    await field.fill('this is no lens');
    await page.getByRole('button', { name: 'Use this lens' }).click();
    await page.getByRole('alert').getByText('does not read as JSON').waitFor();
    await field.fill(text);
    await page.getByRole('button', { name: 'Use this lens' }).click();
    await expect.poll(() => caption(page).textContent()).toContain('4 nodes');
  });

  it('show a picture or a sentence, each and every one', async () => {
    const { page } = await openGraph();
    await openPanel(page);
    for (const kind of await lens(page).locator('option').evaluateAll((options) => options.map((option) => option.getAttribute('value')))) {
      await lens(page).selectOption(kind);
      const said = page.locator('.ospo-graph-message:not([hidden]) p').or(caption(page).filter({ hasText: /\d/ }));
      await said.first().waitFor();
    }
    await checkAccessibility(page);
  });
});

describe('compliance in the picture', () => {
  it('is changed by a key on an item, and by its menu', async () => {
    const { page, readNote } = await openGraph({ files: { ...FILES, 'Frame.md': FRAMEWORK, 'Payments.md': ASSESSMENT } });
    await openPanel(page);
    await lens(page).selectOption('compliance');
    await caption(page).filter({ hasText: /\d/ }).waitFor();
    await focusNode(page, 'Policy');
    await page.keyboard.press('3');
    await expect.poll(() => readNote('Payments.md')).toContain('- [x] **Policy** ^frame-a');
    await focusNode(page, 'Contact');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitemcheckbox', { name: 'Not applicable' }).click();
    await expect.poll(() => readNote('Payments.md')).toContain('- [-] **Contact** ^frame-b');
    await expect.poll(() => readNote('Payments.md')).toContain('progress: 100');
  });

  it('takes a number for the step of a scale, as the board does, and has all steps in its menu', async () => {
    const { page, readNote } = await openGraph({ files: { ...FILES, 'Frame.md': FRAMEWORK.replace('checklist:', 'scale: 0-5\nchecklist:'), 'Payments.md': ASSESSMENT } });
    await openPanel(page);
    await lens(page).selectOption('compliance');
    await caption(page).filter({ hasText: /\d/ }).waitFor();
    await focusNode(page, 'Policy');
    await page.keyboard.press('3');
    await expect.poll(() => readNote('Payments.md')).toMatch(/- \[\/\] \*\*Policy\*\* \^frame-a\n +- score:: 3\n/);
    await focusNode(page, 'Contact');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitemcheckbox', { name: '5, the target' }).click();
    await expect.poll(() => readNote('Payments.md')).toMatch(/- \[x\] \*\*Contact\*\* \^frame-b\n +- score:: 5\n/);
  });

  it('is not offered for an item that the assessment does not have yet, which is said', async () => {
    const { page, readNote } = await openGraph({ files: { ...FILES, 'Frame.md': FRAMEWORK, 'Payments.md': ASSESSMENT.replace(/- \[ \] \*\*Contact.*\n/, '') } });
    await openPanel(page);
    await lens(page).selectOption('compliance');
    await caption(page).filter({ hasText: /\d/ }).waitFor();
    await focusNode(page, 'Contact');
    await page.keyboard.press('3');
    await page.locator('.notice').getByText('The assessment does not have this item yet.').waitFor();
    await page.keyboard.press('Shift+F10');
    const lacks = page.getByRole('menuitem', { name: 'Not in the assessment yet' });
    await lacks.waitFor();
    expect(await lacks.getAttribute('aria-disabled')).toBe('true');
    expect(await page.getByRole('menuitemcheckbox', { name: 'Met' }).count()).toBe(0);
    expect(await readNote('Payments.md')).not.toContain('Contact');
  });

  it('is not asked of the sections of a framework, which are drawn like its items', async () => {
    const { page } = await openGraph({ files: { ...FILES, 'Frame.md': FRAMEWORK.replace('title: Policy', 'title: Policy\n    section: Foundation'), 'Payments.md': ASSESSMENT } });
    await openPanel(page);
    await lens(page).selectOption('framework');
    await caption(page).filter({ hasText: /\d/ }).waitFor();
    await focusNode(page, 'Foundation');
    await page.keyboard.press('3');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Pin where it stands' }).waitFor();
    expect(await page.getByRole('menuitem', { name: 'No assessment answers this item' }).count()).toBe(0);
    expect(await page.locator('.notice').count()).toBe(0);
    await page.keyboard.press('Escape');
    await focusNode(page, 'Policy');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitemcheckbox', { name: 'Under way' }).waitFor();
  });

  it('lets no item out that its framework keeps in, by no key and by no menu', async () => {
    const { page, readNote } = await openGraph({ files: { ...FILES, 'Frame.md': FRAMEWORK.replace('title: Contact', 'title: Contact\n    na: no'), 'Payments.md': ASSESSMENT } });
    await openPanel(page);
    await lens(page).selectOption('compliance');
    await caption(page).filter({ hasText: /\d/ }).waitFor();
    await focusNode(page, 'Contact');
    await page.keyboard.press('4');
    await page.locator('.notice', { hasText: 'does not let this item be answered “not applicable”' }).waitFor();
    await page.keyboard.press('Shift+F10');
    expect(await page.getByRole('menuitemcheckbox', { name: 'Not applicable: ruled out by the framework' }).getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('menuitemcheckbox', { name: 'Met' }).click();
    await expect.poll(() => readNote('Payments.md')).toContain('- [x] **Contact** ^frame-b');
  });
});

describe('mentions in the picture', () => {
  it('are looked for when asked, drawn, and linked from the menu', async () => {
    const { page, readNote } = await openGraph();
    const before = Number((await caption(page).textContent())?.match(/(\d+) link/)?.[1]);
    await openPanel(page);
    await page.getByText('Relations', { exact: true }).click();
    await page.getByRole('button', { name: 'Find mentions in my notes' }).click();
    await page.getByText('1 mention not linked yet').waitFor();
    await expect.poll(() => caption(page).textContent()).toContain(`${before + 1} links`);
    await focusNode(page, 'Apart');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: /^Link “Far east” to East/ }).click();
    await expect.poll(() => readNote('Apart.md')).toContain('[[East|Far east]]');
    await expect.poll(() => caption(page).textContent()).toContain(`${before + 1} links`);
  });
});

describe('a graph is a file', () => {
  it('saves what is shown as SVG, PNG and JSON Canvas', async () => {
    const { page, vault } = await openGraph();
    for (const name of ['SVG', 'PNG', 'JSON Canvas']) {
      await page.getByRole('button', { name: 'Save the picture' }).click();
      await page.getByRole('menuitem', { name: `Save as ${name}` }).click();
      await page.getByText('The graph is saved as').last().waitFor();
    }
    await expect.poll(async () => (await readdir(vault)).filter((name) => name.startsWith('OSPO graph')).sort())
      .toEqual(['OSPO graph.canvas', 'OSPO graph.png', 'OSPO graph.svg']);
    expect(await readFile(join(vault, 'OSPO graph.svg'), 'utf8')).toContain('North');
    expect(JSON.parse(await readFile(join(vault, 'OSPO graph.canvas'), 'utf8')).nodes).toHaveLength(6);
    expect([...(await readFile(join(vault, 'OSPO graph.png'))).subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  });

  it('stands in a note, live, and says in a sentence what cannot be read', async () => {
    preview = await openPreview({ files: { ...FILES, 'Bad.md': '```ospo-graph\ncolour: red\n```\n' } });
    const { page, writeNote } = preview;
    await page.evaluate(() => window.app.workspace.openLinkText('Wide', '', false, { state: { mode: 'preview' } }));
    const block = page.locator('.ospo-graph-block');
    await block.locator('.ospo-graph-caption').filter({ hasText: '4 nodes, 4 links' }).waitFor();
    expect((await block.boundingBox())?.height).toBe(300);
    await checkAccessibility(page);
    await writeNote('Apart.md', 'Now about [[North]].\n');
    await block.locator('.ospo-graph-caption').filter({ hasText: '5 nodes' }).waitFor();
    await page.evaluate(() => window.app.workspace.openLinkText('Bad', '', false, { state: { mode: 'preview' } }));
    await page.getByText('This graph does not know “colour”').waitFor();
  });
});

describe('fifty graphs, one after the other', () => {
  it('leave no listeners, no nodes and no heap behind', async () => {
    const { page, runCommand } = await openGraph();
    const session = await page.context().newCDPSession(page);
    const close = (): Promise<void> => page.evaluate(() => {
      for (const leaf of window.app.workspace.getLeavesOfType('ospo-atlas-graph')) leaf.detach();
    });
    const rounds = async (count: number): Promise<void> => {
      for (let round = 0; round < count; round += 1) {
        await runCommand('ospo-atlas:open-graph');
        await caption(page).filter({ hasText: '6 nodes' }).waitFor();
        await close();
      }
    };
    const measure = async (): Promise<{ nodes: number; jsEventListeners: number; heap: number; workers: number }> => {
      await session.send('HeapProfiler.collectGarbage');
      const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      return { nodes, jsEventListeners, heap: usedSize, workers: page.workers().length };
    };
    await close();
    await rounds(10);
    const before = await measure();
    await rounds(50);
    // Some things are only let go of once the browser is at rest.
    await expect.poll(async () => (await measure()).jsEventListeners - before.jsEventListeners, { timeout: 20_000, interval: 500 }).toBeLessThan(50);
    const after = await measure();
    expect(after.nodes - before.nodes).toBeLessThan(50 * 10);
    expect(after.heap - before.heap).toBeLessThan(3_000_000);
    expect(after.workers).toBe(before.workers);
  });
});

describe('a base', () => {
  it('is shown as a graph of the notes that it lists', async () => {
    const base = 'filters: file.hasLink("Hub")\nviews:\n  - type: ospo-graph\n    name: Around the hub\n';
    preview = await openPreview({ files: { ...FILES, 'Around.base': base } });
    const { page } = preview;
    await page.evaluate(() => window.app.workspace.openLinkText('Around.base', ''));
    await page.locator('.ospo-graph-base .ospo-graph-caption').filter({ hasText: '3 nodes' }).waitFor();
    await checkAccessibility(page);
  });
});
