import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { checkAccessibility } from './accessibility';
import { openPreview, type OpenPreview } from './preview';

let preview: OpenPreview | undefined;

afterEach(async () => {
  await preview?.close();
  preview = undefined;
});

const caption = (page: Page): Locator => page.locator('.ospo-graph-caption');
const sentence = (page: Page): Locator => page.locator('.ospo-graph-message:not([hidden]) p');
const choice = (page: Page, name: string): Locator => page.getByRole('combobox', { name, exact: true });
const nodes = async (page: Page): Promise<number> => Number.parseInt(((await caption(page).textContent()) ?? '').replaceAll(',', ''), 10);

async function openGraph(files: Record<string, string>): Promise<OpenPreview> {
  preview = await openPreview({ files, width: 1600 });
  await preview.runCommand('ospo-atlas:open-graph');
  await caption(preview.page).filter({ hasText: /\d/ }).waitFor({ timeout: 90_000 });
  const panel = preview.page.getByRole('button', { name: 'Graph settings' });
  if ((await panel.getAttribute('aria-expanded')) === 'false') await panel.click();
  return preview;
}

const DATED = Object.fromEntries([2019, 2020, 2021, 2022, 2023].map((year) => [`Event of ${year}.md`, `---\ntype: event\ndate: ${year}-05-01\n---\nAn event.\n`]));

describe('the timeline', () => {
  it('is narrowed and made whole again by a brush over the years, with the mouse and with the keyboard', async () => {
    const { page } = await openGraph(DATED);
    await choice(page, 'Lens').selectOption('timeline');
    const bars = page.locator('.ospo-graph-bars');
    await expect.poll(() => bars.locator('.ospo-graph-bar').count()).toBe(5);
    await expect.poll(() => nodes(page)).toBe(5);
    /** A place over the bars, measured anew: they are where the panel has them now. */
    const over = async (part: number): Promise<{ position: { x: number; y: number } }> => {
      const { width = 0, height = 0 } = (await bars.boundingBox()) ?? {};
      return { position: { x: width * part, y: height / 2 } };
    };
    await bars.hover(await over(0.3));
    await page.mouse.down();
    for (const part of [0.4, 0.5, 0.6, 0.7]) await bars.hover(await over(part));
    await page.mouse.up();
    await expect.poll(() => nodes(page)).toBe(3);
    await page.getByText('2020 to 2022', { exact: true }).waitFor();
    await bars.dblclick(await over(0.5));
    await expect.poll(() => nodes(page)).toBe(5);
    const from = page.getByRole('slider', { name: 'From' });
    await from.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => nodes(page)).toBe(3);
    await page.getByRole('slider', { name: 'To', exact: true }).focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => nodes(page)).toBe(2);
    await page.keyboard.press('End');
    await from.focus();
    await page.keyboard.press('Home');
    await expect.poll(() => nodes(page)).toBe(5);
  });
});

describe('the sizes of nodes', () => {
  it('follow the measure that is chosen', async () => {
    const { page } = await openGraph({
      'Hub.md': 'See [[North]], [[South]] and [[East]].\n', 'North.md': '', 'South.md': '', 'East.md': '',
      'Frame.md': '---\ntype: framework\nprogress: 90\nchecklist:\n  - id: a\n    title: Policy\n---\n',
      'Payments.md': '---\ntype: assessment\nframework: "[[Frame]]"\nprogress: 90\n---\n- [x] **Policy** ^frame-a\n',
    });
    const sizeOf = async (title: string): Promise<number> => {
      await page.locator('.ospo-graph-list').getByRole('button', { name: new RegExp(`^${title}`) }).focus();
      return page.locator('.ospo-graph-anchor').evaluate((el) => Number.parseFloat(el.style.getPropertyValue('--ospo-radius')));
    };
    await page.getByRole('button', { name: 'List', exact: true }).click();
    await expect.poll(async () => (await sizeOf('Hub')) > (await sizeOf('Payments'))).toBe(true);
    await choice(page, 'Size by').selectOption('progress');
    await expect.poll(async () => (await sizeOf('Payments')) > (await sizeOf('Hub'))).toBe(true);
  });
});

describe('the sections of a framework and the sentences of a path', () => {
  it('are there at once: the framework of the open note, and the sentences beside the picture', async () => {
    const { page } = await openGraph({
      'A frame.md': '---\ntype: framework\nchecklist:\n  - id: a\n    title: Policy\n---\n',
      'B frame.md': '---\ntype: framework\nchecklist:\n  - id: b\n    title: Contact\n---\n',
      'Payments.md': '---\ntype: assessment\nframework: "[[B frame]]"\n---\nSee [[Middle]].\n',
      'Middle.md': 'It leads to [[End]].\n', 'End.md': '',
    });
    await page.evaluate(() => window.app.workspace.openLinkText('Payments', '', 'tab'));
    await page.evaluate(() => window.app.workspace.revealLeaf(window.app.workspace.getLeavesOfType('ospo-atlas-graph')[0]!));
    await choice(page, 'Lens').selectOption('framework');
    await expect.poll(() => choice(page, 'Framework').evaluate((el: HTMLSelectElement) => el.selectedOptions[0]?.text)).toBe('B frame');
    await choice(page, 'Lens').selectOption('path');
    for (const [end, title] of [['From', 'Payments'], ['To', 'End']] as const) {
      await page.getByRole('combobox', { name: end, exact: true }).fill(title);
      await page.keyboard.press('Tab');
    }
    const sentences = page.getByRole('region', { name: 'What joins these notes' });
    await sentences.getByRole('button', { name: 'Middle links to End' }).waitFor();
    await expect.poll(() => sentences.getByRole('button').count()).toBe(2);
    await checkAccessibility(page);
    await sentences.getByRole('button', { name: 'Middle links to End' }).click();
    await expect.poll(() => page.evaluate(() => window.app.workspace.getActiveFile()?.path)).toBe('Middle.md');
  });
});

describe('a vault that is hard to draw', () => {
  it('gives a picture or a sentence through every lens', async () => {
    const same = Array.from({ length: 1000 }, (_, i) => [`${i}/Same name.md`, i === 0 ? '' : `[[${i - 1}/Same name]]\n`]);
    const { page } = await openGraph({
      ...Object.fromEntries(same),
      'Hub.md': Array.from({ length: 2000 }, (_, i) => `- [[Neighbour ${i}]]`).join('\n'),
      'Unreadable.md': '---\ntype: [topic\n  : "\n---\n\u0000\u0001 [[[[Hub]] ![[\n',
      'One.md': '---\npart-of: "[[Two]]"\n---\n', 'Two.md': '---\npart-of: "[[Three]]"\n---\n', 'Three.md': '---\npart-of: "[[One]]"\n---\n',
    });
    await expect.poll(() => nodes(page), { timeout: 60_000 }).toBe(3005);
    const kinds = await choice(page, 'Lens').locator('option').evaluateAll((options) => options.map((option) => option.getAttribute('value')));
    for (const kind of kinds) {
      await choice(page, 'Lens').selectOption(kind);
      await sentence(page).or(caption(page).filter({ hasText: /\d/ })).first().waitFor();
    }
    await choice(page, 'Lens').selectOption('local');
    await page.getByRole('combobox', { name: 'Note', exact: true }).fill('Hub');
    await expect.poll(() => nodes(page)).toBe(2002);
    await page.getByRole('combobox', { name: 'Note', exact: true }).fill('One');
    await choice(page, 'Arrange').selectOption('layered');
    await expect.poll(() => nodes(page)).toBe(3);
  }, 150_000);
});

describe('a graph that is closed', () => {
  it('is not harmed by being closed again', async () => {
    const { page } = await openGraph({ 'Hub.md': 'See [[North]].\n', 'North.md': '' });
    await page.evaluate(() => {
      const [leaf] = window.app.workspace.getLeavesOfType('ospo-atlas-graph');
      const view = leaf?.view;
      leaf?.detach();
      view?.unload();
      view?.unload();
      leaf?.detach();
    });
    await expect.poll(() => page.locator('.ospo-graph-canvas').count()).toBe(0);
    expect(await preview?.errors()).toEqual([]);
  });
});
