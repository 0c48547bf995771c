import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { checkAccessibility } from './accessibility';
import { openPreview, type OpenPreview, type PreviewSetup } from './preview';
import { until } from './until';

const PACK = fileURLToPath(new URL('../../vault-template', import.meta.url));

/** A hub with three notes about it, a page of the web, and one thing that nobody has written about. */
const FILES: Record<string, string> = {
  'Hub.md': '---\ntype: topic\n---\nSee [[North]], [[South]] and [[East]].\n\n## References\n\n- [page](https://example.org/page)\n',
  'North.md': '---\ntype: role\n---\nAbout [[Hub]].\n',
  'South.md': '---\ntype: risk\n---\nAbout [[Hub]] and [[East]]; one day [[Nowhere yet]].\n',
  'East.md': '---\ntype: risk\nid: east\n---\nAbout the [[Hub]].\n',
  'Apart.md': 'Nothing is linked here.\n',
};

let preview: OpenPreview | undefined;

async function openGraph(setup: PreviewSetup = { files: FILES }): Promise<OpenPreview> {
  preview = await openPreview(setup);
  await preview.runCommand('ospo-atlas:open-graph');
  await caption(preview.page).filter({ hasText: /\d/ }).waitFor();
  await atRest(preview.page);
  return preview;
}

afterEach(async () => {
  await preview?.close();
  preview = undefined;
});

const canvas = (page: Page): Locator => page.locator('.ospo-graph-canvas');
const caption = (page: Page): Locator => page.locator('.ospo-graph-caption');
const spoken = (page: Page): Locator => page.locator('.ospo-graph [aria-live]').last();
const activeNote = (page: Page): Promise<string | undefined> => page.evaluate(() => window.app.workspace.getActiveFile()?.path);
const atRest = (page: Page): Promise<void> => page.locator('.ospo-graph-caption:not(.is-busy)').waitFor();

/** How many pixels of the canvas have a colour. */
function pixels(page: Page): Promise<number> {
  return canvas(page).evaluate((el) => {
    const { width, height } = el as HTMLCanvasElement;
    const data = (el as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    let count = 0;
    for (let i = 3; i < data.length; i += 4) if (data[i] !== 0) count += 1;
    return count;
  });
}

/** Where the node is drawn that the keyboard is on, in the window, once the picture rests: a node that still moves is not where a pointer is sent. */
async function placeOfFocused(page: Page): Promise<{ x: number; y: number }> {
  for (let before = await placeNow(page); ; ) {
    await page.waitForTimeout(150);
    const now = await placeNow(page);
    if (Math.hypot(now.x - before.x, now.y - before.y) < 0.5) return now;
    before = now;
  }
}

async function placeNow(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('.ospo-graph-anchor.is-placed').boundingBox();
  if (!box) throw new Error('No node is focused.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The frame after the next: by then the last key shows. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** Walks in reading order to the node of that name. */
async function focusNode(page: Page, title: string): Promise<void> {
  await canvas(page).focus();
  for (const key of ['Home', ...Array.from({ length: 12 }, () => 'PageDown')]) {
    await page.keyboard.press(key);
    await drawn(page);
    if ((await spoken(page).textContent())?.startsWith(`${title},`)) return;
  }
  throw new Error(`The walk did not come by “${title}”.`);
}

/** Whether anything on the canvas is neither black nor grey. */
async function isColoured(page: Page): Promise<boolean> {
  return canvas(page).evaluate((el) => {
    const { width, height } = el as HTMLCanvasElement;
    const data = (el as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    return data.some((red, at) => at % 4 === 0 && Math.max(red, data[at + 1] ?? 0, data[at + 2] ?? 0) - Math.min(red, data[at + 1] ?? 0, data[at + 2] ?? 0) > 60);
  });
}

async function openPanel(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Graph settings' });
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
}

describe('the graph in the preview', () => {
  it('draws the shipped vault, and says how much it shows', async () => {
    const { page } = await openGraph({ folder: PACK });
    await until(async () => (await pixels(page)) > 5000);
    const [nodes = 0, links = 0] = ((await caption(page).textContent()) ?? '').replaceAll(',', '').match(/\d+/g)?.map(Number) ?? [];
    expect(nodes).toBeGreaterThan(60);
    expect(links).toBeGreaterThan(nodes);
    await checkAccessibility(page);
    // The whole pack is read first, one note after the other.
  }, 90_000);

  it('takes a type away and brings it back', async () => {
    const { page } = await openGraph();
    await openPanel(page);
    await expect.poll(() => caption(page).textContent()).toBe('7 nodes, 6 links');
    await page.getByRole('checkbox', { name: /^Risks/ }).uncheck();
    await expect.poll(() => caption(page).textContent()).toBe('5 nodes, 2 links');
    await page.getByRole('checkbox', { name: /^Risks/ }).check();
    await expect.poll(() => caption(page).textContent()).toBe('7 nodes, 6 links');
    await page.getByRole('checkbox', { name: 'Web pages' }).uncheck();
    await page.getByRole('checkbox', { name: 'Not written yet' }).uncheck();
    await expect.poll(() => caption(page).textContent()).toBe('5 nodes, 4 links');
    await checkAccessibility(page);
  });

  it('shows all tools where a window is low, as one is that is zoomed in on', async () => {
    const { page } = await openGraph({ files: FILES, width: 640, height: 400 });
    const places = await page.getByRole('toolbar', { name: 'Graph tools' }).getByRole('button').evaluateAll((buttons) => buttons.map((button) => {
      const { top, bottom } = button.getBoundingClientRect();
      const pane = button.closest('.ospo-graph')?.getBoundingClientRect();
      return pane !== undefined && top >= pane.top && bottom <= pane.bottom;
    }));
    expect(places).toHaveLength(9);
    expect(places).not.toContain(false);
  });

  it('tells own notes from shipped ones', async () => {
    const { page } = await openGraph();
    await openPanel(page);
    await page.getByRole('checkbox', { name: 'My notes' }).uncheck();
    await expect.poll(() => caption(page).textContent()).toBe('3 nodes, 0 links');
  });

  it('finds by name, and goes from one found node to the next', async () => {
    const { page } = await openGraph();
    const before = await pixels(page);
    await page.getByRole('searchbox', { name: 'Find in the graph' }).fill('th');
    await page.getByText('2 found', { exact: true }).waitFor();
    await expect.poll(() => pixels(page)).not.toBe(before);
    await page.keyboard.press('Enter');
    await expect.poll(() => spoken(page).textContent()).toBe('South, risk, my note, 3 links');
    await page.keyboard.press('Enter');
    await expect.poll(() => spoken(page).textContent()).toBe('North, role, my note, 1 link');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByText('2 found').count()).toBe(0);
  });

  it('finds by types, tags and properties as these now are, and hides the rest on demand', async () => {
    const { page } = await openGraph({ files: { ...FILES, 'Apart.md': '---\nowner: Legal team\ntags: [policy/draft]\n---\nNothing is linked here.\n' } });
    const search = page.getByRole('searchbox', { name: 'Find in the graph' });
    await search.fill('type:risk OR tag:#policy');
    await page.getByText('3 found', { exact: true }).waitFor();
    await page.getByRole('checkbox', { name: 'Show nothing else' }).check();
    await expect.poll(() => caption(page).textContent()).toBe('3 nodes, 1 link');
    await search.fill('[owner:legal]');
    await expect.poll(() => caption(page).textContent()).toBe('1 node, 0 links');
    await page.evaluate(async () => {
      const note = window.app.vault.getFileByPath('North.md');
      if (note) await window.app.vault.process(note, (text) => text.replace('type: role', 'type: role\nOwner: "[[Legal]]"'));
    });
    await page.getByText('2 found', { exact: true }).waitFor();
    await expect.poll(() => caption(page).textContent()).toBe('2 nodes, 0 links');
    await search.fill('[owner:nobody]');
    await page.getByText('Nothing here is what you look for.').waitFor();
    await page.getByRole('button', { name: 'Show everything again' }).click();
    await expect.poll(() => caption(page).textContent()).toBe('8 nodes, 7 links');
    await checkAccessibility(page);
  });

  it('colours what a query finds, as the notes now are, and takes it back', async () => {
    const { page } = await openGraph();
    await openPanel(page);
    const tones = (): Promise<string[]> => canvas(page).evaluate((el) => {
      const { data } = (el as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, (el as HTMLCanvasElement).width, (el as HTMLCanvasElement).height) ?? { data: [] };
      const seen = new Set<string>();
      for (let i = 0; i < data.length; i += 4) if (data[i + 3] === 255) seen.add([data[i], data[i + 1], data[i + 2]].join());
      return [...seen];
    });
    const pink = await page.evaluate(() => {
      const el = document.body.createSpan({ cls: 'ospo-rule-pink' });
      const context = document.createElement('canvas').getContext('2d');
      if (context) context.fillStyle = getComputedStyle(el).color;
      context?.fillRect(0, 0, 1, 1);
      el.remove();
      return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3).join();
    });
    await page.getByRole('button', { name: 'Add a colour' }).click();
    await page.getByRole('searchbox', { name: 'Nodes of this colour' }).fill('[owner]');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Colour' }).selectOption('Pink');
    await atRest(page);
    expect(await tones()).not.toContain(pink);
    await page.evaluate(async () => {
      const note = window.app.vault.getFileByPath('North.md');
      if (note) await window.app.vault.process(note, (text) => text.replace('type: role', 'type: role\nowner: Legal'));
    });
    await expect.poll(tones).toContain(pink);
    await focusNode(page, 'North');
    expect(await spoken(page).textContent()).toBe('North, role, my note, 1 link, [owner]');
    await page.getByRole('button', { name: 'Add a colour' }).click();
    await page.keyboard.type('type:risk');
    await page.getByRole('combobox', { name: 'Colour' }).last().selectOption('Cyan');
    expect(await page.getByRole('searchbox', { name: 'Nodes of this colour' }).last().inputValue()).toBe('type:risk');
    await page.getByRole('button', { name: 'Remove this colour' }).first().click();
    await expect.poll(tones).not.toContain(pink);
    await checkAccessibility(page);
  });

  it('opens a note by a click on its node, and in a new tab with the middle button', async () => {
    const { page } = await openGraph();
    await focusNode(page, 'North');
    const { x, y } = await placeOfFocused(page);
    const tabs = await page.locator('.workspace-tab-header').count();
    await page.mouse.click(x, y, { button: 'middle' });
    await expect.poll(() => activeNote(page)).toBe('North.md');
    await expect.poll(() => page.locator('.workspace-tab-header').count()).toBe(tabs + 1);
    await page.evaluate(() => window.app.workspace.revealLeaf(window.app.workspace.getLeavesOfType('ospo-atlas-graph')[0]!));
    await focusNode(page, 'South');
    const south = await placeOfFocused(page);
    await page.mouse.click(south.x, south.y);
    await expect.poll(() => activeNote(page)).toBe('South.md');
    await expect.poll(() => page.locator('.workspace-tab-header').count()).toBe(tabs + 1);
  });

  it('walks and opens by keyboard alone', async () => {
    const { page } = await openGraph();
    await focusNode(page, 'Hub');
    const reached = new Set<string | null>();
    for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowRight', 'ArrowDown']) {
      await page.keyboard.press('Home');
      await page.keyboard.press(key);
      reached.add(await spoken(page).textContent());
    }
    expect(reached.size).toBeGreaterThan(2);
    await page.keyboard.press('Escape');
    await expect.poll(() => spoken(page).textContent()).toBe('');
    await page.keyboard.press('/');
    await expect.poll(() => page.getByRole('searchbox').evaluate((el) => el === document.activeElement)).toBe(true);
    await focusNode(page, 'East');
    await page.keyboard.press('Control+f');
    await expect.poll(() => page.getByRole('searchbox').evaluate((el) => el === document.activeElement)).toBe(true);
    await focusNode(page, 'East');
    await page.keyboard.press('Enter');
    await expect.poll(() => activeNote(page)).toBe('East.md');
  });

  it('shows what lies around a note, and goes along when another is opened', async () => {
    const { page, runCommand } = await openGraph();
    await page.evaluate(() => window.app.workspace.openLinkText('North', '', 'tab'));
    await runCommand('ospo-atlas:open-graph-around-note');
    await expect.poll(() => caption(page).last().textContent()).toBe('2 nodes, 1 link');
    await page.evaluate(async () => {
      const note = window.app.workspace.getLeavesOfType('markdown').find((leaf) => leaf.getViewState().state?.file === 'North.md');
      window.app.workspace.setActiveLeaf(note!);
      await window.app.workspace.openLinkText('Hub', '');
    });
    await expect.poll(() => caption(page).last().textContent()).toBe('5 nodes, 5 links');
    const slider = page.locator('.ospo-graph-depth input').last();
    await page.getByRole('button', { name: 'Graph settings' }).last().click();
    await slider.fill('2');
    await expect.poll(() => caption(page).last().textContent()).toBe('6 nodes, 6 links');
  });

  it('shows the graph around a node that is clicked twice', async () => {
    const { page } = await openGraph();
    await focusNode(page, 'North');
    const { x, y } = await placeOfFocused(page);
    await page.mouse.dblclick(x, y);
    await expect.poll(() => caption(page).textContent()).toBe('2 nodes, 1 link');
    await openPanel(page);
    await page.getByRole('combobox', { name: 'Lens' }).selectOption({ label: 'Everything' });
    await expect.poll(() => caption(page).textContent()).toBe('7 nodes, 6 links');
  });

  it('shows a new link at once, without being opened again', async () => {
    const { page, vault, writeNote } = await openGraph();
    await writeNote('Apart.md', 'Now it links to [[North]].\n');
    await expect.poll(() => caption(page).textContent()).toBe('7 nodes, 7 links');
    await rm(join(vault, 'South.md'));
    await expect.poll(() => caption(page).textContent()).toBe('6 nodes, 5 links');
  });

  it('creates the note that is not written yet', async () => {
    const { page, readNote } = await openGraph();
    await focusNode(page, 'Nowhere yet');
    await page.keyboard.press('Enter');
    await expect.poll(() => activeNote(page)).toBe('Nowhere yet.md');
    await expect.poll(() => readNote('Nowhere yet.md')).toBe('');
  });

  it('opens a page of the web outside, and nothing but the web', async () => {
    const { page } = await openGraph({ files: { ...FILES, 'Bad.md': '## References\n\n- A [trap](javascript:alert(1))\n' } });
    await page.evaluate(() => {
      window.open = (address) => {
        document.body.dataset.opened = String(address);
        return null;
      };
    });
    await focusNode(page, 'page');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('body').getAttribute('data-opened')).toBe('https://example.org/page');
  });

  it('offers the same nodes in the same order as a list', async () => {
    const { page } = await openGraph();
    await page.getByRole('button', { name: 'List', exact: true }).click();
    const names = await page.locator('.ospo-graph-list li button').evaluateAll((buttons) => buttons.map((button) => button.querySelector('.ospo-graph-row-title')?.textContent));
    await canvas(page).focus();
    const walked: (string | null)[] = [];
    for (const key of ['Home', ...Array.from({ length: names.length - 1 }, () => 'PageDown')]) {
      await page.keyboard.press(key);
      walked.push(await spoken(page).textContent());
    }
    expect(walked).toEqual(names);
    await checkAccessibility(page);
    await page.locator('.ospo-graph-list').getByRole('button', { name: /^East/ }).click();
    await expect.poll(() => activeNote(page)).toBe('East.md');
  });

  it('has a menu for each node, also from the keyboard', async () => {
    const { page } = await openGraph();
    await focusNode(page, 'Hub');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Hide topics' }).click();
    await expect.poll(() => caption(page).textContent()).toBe('6 nodes, 2 links');
  });

  it('shows the page preview of the node under the pointer', async () => {
    const { page } = await openGraph();
    await focusNode(page, 'North');
    const { x, y } = await placeOfFocused(page);
    await page.keyboard.down('Control');
    await page.mouse.move(x - 60, y);
    await page.mouse.move(x, y);
    await page.locator('.hover-popover').getByText('About').waitFor();
    await page.keyboard.up('Control');
  });

  it('keeps its lens, its list and its camera over a reload', async () => {
    const { page, readNote } = await openGraph();
    await openPanel(page);
    await page.getByRole('checkbox', { name: /^Roles/ }).uncheck();
    await page.getByRole('button', { name: 'List', exact: true }).click();
    await expect.poll(() => caption(page).textContent()).toBe('6 nodes, 5 links');
    await focusNode(page, 'Hub');
    await page.keyboard.press('+');
    await drawn(page);
    const scale = (): Promise<number> => page.locator('.ospo-graph-anchor').evaluate((el) => Number.parseFloat(getComputedStyle(el).width));
    const before = await scale();
    // The camera comes last to what is kept, by the layout's own clock.
    await until(async () => {
      const now = await page.evaluate(() => JSON.stringify(window.app.workspace.getLayout(), null, 2));
      return now.includes('scale') && (await readNote('.obsidian/workspace-preview.json').catch(() => '')) === now;
    });
    await page.reload();
    await page.waitForSelector('body.is-ready');
    await expect.poll(() => caption(page).textContent()).toBe('6 nodes, 5 links');
    await expect.poll(() => page.locator('.ospo-graph-list li').count()).toBe(6);
    await atRest(page);
    await focusNode(page, 'Hub');
    await expect.poll(() => scale()).toBeCloseTo(before);
  });

  it('says in a sentence why there is nothing to see', async () => {
    const { page } = await openGraph();
    await openPanel(page);
    await page.getByRole('button', { name: 'Hide all' }).click();
    await page.getByText('Everything is hidden.').waitFor();
    await page.getByRole('button', { name: 'Show everything again' }).click();
    await expect.poll(() => caption(page).textContent()).toBe('7 nodes, 6 links');
  });

  it('says that a vault is empty', async () => {
    preview = await openPreview({ files: {} });
    await preview.runCommand('ospo-atlas:open-graph');
    await preview.page.getByText('There are no notes in this vault yet.').waitFor();
  });

  it('goes on in a window of its own, crowds drawn by the worker of the first one too', async () => {
    const crowd = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`Crowd/Note ${i}.md`, 'About the [[Hub]].\n']));
    const { page } = await openGraph({ files: { ...FILES, ...crowd } });
    const opening = page.context().waitForEvent('page');
    await page.evaluate(() => void window.app.workspace.moveLeafToPopout(window.app.workspace.getLeavesOfType('ospo-atlas-graph')[0]!));
    const own = await opening;
    await caption(own).filter({ hasText: '507 nodes' }).waitFor();
    await until(async () => (await pixels(own)) > 5000);
    await focusNode(own, 'Hub');
    await expect.poll(() => canvas(page).count()).toBe(0);
  });

  it('takes up its colours in a window whose style sheets come later', async () => {
    const { page } = await openGraph();
    const opening = page.context().waitForEvent('page');
    await page.evaluate(async () => {
      const leaf = window.app.workspace.openPopoutLeaf();
      for (const sheet of leaf.view.containerEl.ownerDocument.querySelectorAll('link[rel="stylesheet"]')) sheet.remove();
      await leaf.setViewState({ type: 'ospo-atlas-graph', active: true });
    });
    const own = await opening;
    await caption(own).filter({ hasText: '7 nodes' }).waitFor();
    await until(async () => (await pixels(own)) > 500);
    expect(await isColoured(own)).toBe(false);
    const sheets = await page.evaluate(() => [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map(({ href }) => href));
    await own.evaluate((addresses) => {
      for (const href of addresses) document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
    }, sheets);
    await until(() => isColoured(own));
  });

  it('shows how far an assessment has come, and its items when asked to', async () => {
    const framework = '---\ntype: framework\nchecklist:\n  - id: a\n    title: Policy\n  - id: b\n    title: Contact\n---\nSee [[Hub]].\n';
    const { page } = await openGraph({ files: { ...FILES, 'Frame.md': framework, 'Payments.md': '---\ntype: assessment\nframework: "[[Frame]]"\nprogress: 42\n---\n' } });
    for (const title of ['Payments', 'Frame']) {
      await focusNode(page, title);
      await expect.poll(() => spoken(page).textContent()).toContain('42 %');
    }
    await openPanel(page);
    await page.getByRole('checkbox', { name: 'Checklist items' }).check();
    await expect.poll(() => caption(page).textContent()).toBe('11 nodes, 10 links');
    await focusNode(page, 'Contact');
    await page.keyboard.press('Enter');
    await expect.poll(() => activeNote(page)).toBe('Frame.md');
  });

  it('follows the theme', async () => {
    const { page } = await openGraph();
    const image = (): Promise<string> => canvas(page).evaluate((el) => (el as HTMLCanvasElement).toDataURL());
    await until(async () => (await pixels(page)) > 500);
    const before = await image();
    await page.evaluate(() => {
      document.body.classList.replace('theme-light', 'theme-dark');
      window.app.workspace.trigger('css-change');
    });
    await expect.poll(image).not.toBe(before);
  });

  it('moves and grows by wheel, drag and keys', async () => {
    const { page } = await openGraph();
    await focusNode(page, 'Hub');
    const at = (): Promise<{ x: number; y: number }> => placeOfFocused(page);
    const before = await at();
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(async () => Math.round((await at()).x - before.x)).toBe(60);
    const box = await canvas(page).boundingBox();
    if (!box) throw new Error('There is no canvas.');
    await page.mouse.move(box.x + 30, box.y + box.height - 120);
    await page.mouse.down();
    await page.mouse.move(box.x + 130, box.y + box.height - 150, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => Math.round((await at()).x - before.x)).toBe(160);
    await page.keyboard.press('0');
    await expect.poll(async () => Math.round((await at()).x - before.x)).toBe(0);
    const size = async (): Promise<number> => (await page.locator('.ospo-graph-anchor').boundingBox())?.width ?? 0;
    const small = await size();
    await page.mouse.wheel(0, -400);
    await expect.poll(size).toBeGreaterThan(small);
  });
});

describe('the end of a graph', () => {
  it('leaves no canvas, no frames, no timers, no observers and no workers, however often it is opened', async () => {
    const opened = await openGraph();
    const { page, runCommand } = opened;
    const close = (): Promise<void> => page.evaluate(() => {
      for (const leaf of window.app.workspace.getLeavesOfType('ospo-atlas-graph')) leaf.detach();
    });
    await close();
    await page.evaluate(countWork);
    for (let round = 0; round < 10; round += 1) {
      await runCommand('ospo-atlas:open-graph');
      await caption(page).filter({ hasText: '7 nodes' }).waitFor();
      await close();
    }
    await expect.poll(() => canvas(page).count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.body.dataset.work)).toBe('{"frames":0,"observed":0,"intervals":0,"workers":0}');
    expect(await page.evaluate(() => Number(document.body.dataset.started))).toBeGreaterThanOrEqual(10);
  });

  it('leaves nothing of it when the plugin is switched off', async () => {
    const { page } = await openGraph();
    await page.evaluate(() => window.app.plugins.disablePlugin('ospo-atlas'));
    await expect.poll(() => canvas(page).count()).toBe(0);
    await expect.poll(() => page.getByRole('button', { name: 'Open OSPO graph' }).count()).toBe(0);
    await expect.poll(() => page.evaluate(() => Object.keys(window.app.commands.commands).filter((id) => id.startsWith('ospo-atlas:')))).toEqual([]);
  });
});

/** Counts, on the page, the frames that are asked for, the intervals, the observers and the workers; kept on the body. */
function countWork(): void {
  const frames = new Set<number>();
  const intervals = new Set<number>();
  const work = { frames: 0, observed: 0, intervals: 0, workers: 0 };
  const tell = (): void => {
    work.frames = frames.size;
    work.intervals = intervals.size;
    document.body.dataset.work = JSON.stringify(work);
  };
  const { requestAnimationFrame: ask, cancelAnimationFrame: cancel, setInterval: start, clearInterval: stop } = window;
  window.requestAnimationFrame = (callback) => {
    const frame = ask.call(window, (now) => {
      frames.delete(frame);
      tell();
      callback(now);
    });
    frames.add(frame);
    tell();
    return frame;
  };
  window.cancelAnimationFrame = (frame) => {
    frames.delete(frame);
    cancel.call(window, frame);
    tell();
  };
  Object.assign(window, {
    setInterval: (handler: () => void, delay?: number) => {
      const id = Number(start.call(window, handler, delay));
      intervals.add(id);
      tell();
      return id;
    },
    clearInterval: (id: number | undefined) => {
      if (id !== undefined) intervals.delete(id);
      stop.call(window, id);
      tell();
    },
  });
  let started = 0;
  window.Worker = class extends Worker {
    private ended = false;

    constructor(...how: ConstructorParameters<typeof Worker>) {
      super(...how);
      started += 1;
      work.workers += 1;
      document.body.dataset.started = String(started);
      tell();
    }

    override terminate(): void {
      if (!this.ended) work.workers -= 1;
      this.ended = true;
      super.terminate();
      tell();
    }
  };
  for (const kind of [ResizeObserver, IntersectionObserver]) {
    const { observe, disconnect } = kind.prototype as { observe(el: Element): void; disconnect(): void };
    Object.assign(kind.prototype, {
      observe(this: object, el: Element): void {
        work.observed += 1;
        observe.call(this, el);
        tell();
      },
      disconnect(this: object): void {
        work.observed -= 1;
        disconnect.call(this);
        tell();
      },
    });
  }
  tell();
}
