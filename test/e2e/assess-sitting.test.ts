import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { LICENCES, SECURITY } from '../assess/checklist-vault';
import { checkAccessibility } from './accessibility';
import { openPreview, type OpenPreview } from './preview';
import { until } from './until';

const FRAMEWORKS = fileURLToPath(new URL('../../vault-template/Frameworks', import.meta.url));

let preview: OpenPreview | undefined;

afterEach(async () => {
  await preview?.close();
  preview = undefined;
});

const board = (page: Page) => page.locator('.ospo-board');
const shown = (page: Page) => board(page).locator('.ospo-board-shown');
const openNote = (page: Page, path: string): Promise<void> => page.evaluate((link) => window.app.workspace.openLinkText(link, ''), path);

/** Starts an assessment of some levels of a framework, and gives its path. */
async function start({ page, runCommand }: OpenPreview, framework: string, without: readonly string[]): Promise<string> {
  await openNote(page, `${framework}.md`);
  await runCommand('ospo-atlas:start-assessment');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Framework', exact: true }).selectOption({ label: framework });
  for (const level of without) await dialog.getByRole('checkbox', { name: level, exact: true }).uncheck();
  await dialog.getByRole('textbox', { name: 'Subject' }).fill('Payments');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  const path = `Assessments/${framework} - Payments.md`;
  // Opened before it is written, the link would make a note of its own.
  await until(() => page.evaluate((wanted) => window.app.vault.getFileByPath(wanted) !== null, path));
  return path;
}

/** How many items were answered so. */
interface Filled {
  met: number;
  out: number;
}

/** What a person presses for “met” and for “not applicable”. */
const STATE_KEYS = { met: '3', out: '4' };
const SCORE_KEYS = { met: '5', out: '-' };

/**
 * Answers every item on the board by keys alone: most are met, with evidence; every seventh is not applicable, with a reason, unless its framework rules
 * that out.
 */
async function fill({ page, runCommand, readNote }: OpenPreview, path: string, keys = STATE_KEYS): Promise<Filled> {
  await openNote(page, path);
  await until(() => page.evaluate((wanted) => window.app.workspace.getActiveFile()?.path === wanted, path));
  await runCommand('ospo-atlas:open-board');
  await board(page).locator('.ospo-board-item.is-current').waitFor();
  const items = (await readNote(path)).match(/^- \[ \] .* \^/gm)?.length ?? 0;
  await until(async () => (await shown(page).textContent()) === `${items} items`);
  let out = 0;
  for (let at = 0; at < items; at += 1) {
    const item = await board(page).locator('.ospo-board-item.is-current').getAttribute('data-item');
    if (at % 7 === 6 && await board(page).locator('.ospo-board-item.is-current [data-set=notApplicable]').isEnabled()) {
      out += 1;
      await page.keyboard.press(keys.out);
      await page.keyboard.press('n');
      await page.keyboard.type('done by the group');
      await page.keyboard.press('Enter');
    } else {
      await page.keyboard.press(keys.met);
      await page.keyboard.press('e');
      await page.keyboard.type(`https://example.org/${at}`);
      await page.keyboard.press('Enter');
    }
    await page.waitForFunction((id) => document.activeElement?.getAttribute('data-item') === id, item);
    // Beyond the last item of a section lies the heading of the next.
    do await page.keyboard.press('ArrowDown');
    while (at < items - 1 && (await board(page).locator('.ospo-board-heading.is-current').count()) > 0);
  }
  await until(async () => ((await readNote(path)).match(/^ +- (evidence|reason):: /gm)?.length ?? 0) === items);
  return { met: items - out, out };
}

const HEAD = '---\ntype: assessment\nframework: "[[Licence compliance]]"\nsubject: Shop\nprogress: 0\n---\n';
const SHOP = `${HEAD}- [ ] **Policy** ^licences-3-1-1\n- [ ] **Awareness** ^licences-3-1-2\n`;
const SMALL = { 'Licence compliance.md': LICENCES, 'Security assurance.md': SECURITY, 'Open source policy.md': '# Open source policy\n\n## Scope\n', 'Shop.md': SHOP };

/** Cuts the time short that an app gives a sync which begins with it. */
async function hurrySync(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { setTimeout: later } = window;
    const hurried = (work: () => void, wait?: number): number => later(work, wait === 15_000 ? 1000 : wait);
    Object.assign(window, { setTimeout: hurried });
  });
}

async function openBoard(files: Record<string, string>, setup: Parameters<typeof openPreview>[0] = {}): Promise<OpenPreview> {
  preview = await openPreview({ files, ...setup });
  await openNote(preview.page, 'Shop.md');
  await preview.page.getByText('Shop: ').first().waitFor();
  await preview.runCommand('ospo-atlas:open-board');
  await board(preview.page).locator('.ospo-board-item.is-current').waitFor();
  return preview;
}

describe('a sitting with real frameworks', () => {
  it('fills in OpenChain, FINOS level 2 and OSPS level 1 by keyboard, and keeps every answer through reopening, hands, and a merge', async () => {
    preview = await openPreview({ folder: FRAMEWORKS });
    const { page, readNote, writeNote, runCommand } = preview;
    const open = await start(preview, 'OpenChain ISO-IEC 5230', []);
    const finos = await start(preview, 'FINOS Open Source Maturity Model', ['Level 3', 'Level 4', 'Level 5']);
    const osps = await start(preview, 'OSPS Baseline', ['Level 2', 'Level 3']);
    const base = await readNote(open);
    let outside = 0;
    for (const path of [open, finos, osps]) {
      const { met, out } = await fill(preview, path, path === finos ? SCORE_KEYS : STATE_KEYS);
      outside += out;
      const text = await readNote(path);
      expect([text.match(/^- \[x\] /gm)?.length, text.match(/^- \[-\] /gm)?.length]).toEqual([met, out === 0 ? undefined : out]);
      expect(text.match(/evidence:: https:\/\/example\.org\/\d+$/gm)).toHaveLength(met);
      expect(text).toContain('progress: 100\n');
      expect(text.match(/score:: 5 \(Optimised\)$/gm)?.length ?? 0).toBe(path === finos ? met : 0);
    }
    expect(outside).toBeGreaterThan(5);

    // Another device wrote into the note as it was at first; a merge of lines brings both together. Then a person rewords an item by hand.
    const filled = await readNote(open);
    const theirs = base.replace('## Programme foundation', 'Seen by the board.\n\n## Programme foundation');
    await writeNote(open, await mergeTexts(filled, base, theirs));
    const lines = (await readNote(open)).split('\n');
    await writeNote(open, [...lines.slice(0, 8), ...lines.slice(8).map((line) => line.replace('**Open source policy is written down**', '**We have a policy**'))].join('\n'));

    await page.reload();
    await page.waitForSelector('body.is-ready');
    await openNote(page, open);
    await until(async () => (await page.locator('.ospo-status').textContent())?.includes('100 %') === true);
    await expect.poll(() => readNote(open)).toContain('Seen by the board.');
    await runCommand('ospo-atlas:write-report');
    await page.locator('.suggestion-item', { hasText: 'Markdown note' }).click();
    await until(() => page.evaluate(() => (window.app.workspace.getActiveFile()?.path ?? '').includes(' - report ')));
    const report = await page.evaluate(() => window.app.workspace.getActiveFile()?.path ?? '');
    await expect.poll(() => readNote(report)).toContain('# OpenChain ISO-IEC 5230: Payments');
  }, 240_000);

  it('scores a maturity model against a target: on the board and in the panel, by key, mouse and hand, and takes it back', async () => {
    preview = await openPreview({ folder: FRAMEWORKS });
    const { page, readNote, writeNote, runCommand } = preview;
    const name = 'FINOS InnerSource maturity matrix';
    await openNote(page, `${name}.md`);
    await runCommand('ospo-atlas:start-assessment');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Framework', exact: true }).selectOption({ label: name });
    await dialog.getByRole('combobox', { name: 'Target' }).selectOption({ label: '2 (Supported adoption)' });
    await dialog.getByRole('textbox', { name: 'Subject' }).fill('Payments');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const path = `Assessments/${name} - Payments.md`;
    await until(async () => (await readNote(path).catch(() => '')).includes('target: 2\nprogress: 0\n'));
    await until(() => page.evaluate((wanted) => window.app.workspace.getActiveFile()?.path === wanted, path));

    await runCommand('ospo-atlas:open-board');
    const line = (id: string) => board(page).locator(`.ospo-board-item[data-item="finos-innersource-org-${id}"]`);
    await line('01').waitFor();
    const fresh = await readNote(path);
    await line('01').click({ position: { x: 20, y: 10 } });
    await page.keyboard.press('1');
    await expect.poll(() => readNote(path)).toMatch(/- \[\/\] .* \^finos-innersource-org-01\n {4}- score:: 1 \(Exploration\)\n/);
    await expect.poll(() => readNote(path)).toContain('progress: 2\n');
    await page.keyboard.press('u');
    await expect.poll(() => readNote(path)).toBe(fresh);
    await line('02').getByRole('button', { name: '2 (Supported adoption), the target' }).click();
    await expect.poll(() => readNote(path)).toMatch(/- \[x\] .* \^finos-innersource-org-02\n {4}- score:: 2 \(Supported adoption\)\n/);
    await expect.poll(() => board(page).locator('.ospo-board-head .ospo-check-progress-text').textContent()).toBe('4 %: 1 of 25 met, mean score 2 of 3 (1 of 25 scored)');
    await checkAccessibility(page);

    // By hand, as another editor would: the box is left as it was.
    await writeNote(path, (await readNote(path)).replace(/( \^finos-innersource-org-03)$/m, '$1\n    - score:: 3'));
    await runCommand('ospo-atlas:open-checklist');
    const panel = page.locator('.ospo-check-pane');
    const third = panel.locator('[data-item="finos-innersource-org-03"]');
    await third.getByRole('radio', { name: '3 (Efficient and wide)', checked: true }).waitFor();
    await panel.locator('.ospo-check-findings summary').click();
    await panel.getByRole('button', { name: /^Set the box by the score/ }).click();
    await expect.poll(() => readNote(path)).toMatch(/- \[x\] .* \^finos-innersource-org-03\n {4}- score:: 3\n/);
    await third.getByRole('radio', { checked: true }).focus();
    await page.keyboard.press('Backspace');
    await expect.poll(() => readNote(path)).toMatch(/- \[ \] .* \^finos-innersource-org-03\n- \[/);
    await runCommand('ospo-atlas:open-dashboard');
    await page.locator('.ospo-plot-table', { hasText: 'Mean score' }).first().waitFor({ state: 'attached' });
  });

  it('stays within bounds with fifty assessments of seventy items', async () => {
    const items = Array.from({ length: 70 }, (_, at) => `  - id: i${at}\n    title: Item ${at}\n    section: Part ${at % 7}`).join('\n');
    const answers = Array.from({ length: 70 }, (_, at) => `- [ ] **Item ${at}** ^many-i${at}`).join('\n');
    const files: Record<string, string> = { 'Many.md': `---\nid: many\ntype: framework\nchecklist:\n${items}\n---\n` };
    for (let at = 0; at < 50; at += 1) files[`A/Unit ${at}.md`] = `---\ntype: assessment\nframework: "[[Many]]"\nsubject: Unit ${at}\nprogress: 0\n---\n${answers}\n`;
    preview = await openPreview({ files });
    const { page, runCommand, readNote } = preview;
    await openNote(page, 'Many.md');
    await runCommand('ospo-atlas:open-board');
    await until(async () => (await shown(page).textContent()) === '3500 items' || (await page.locator('.ospo-board-choice').selectOption('').then(() => false)));
    await expect.poll(() => page.locator('.ospo-virtual-line').count()).toBeLessThan(60);
    for (const key of ['End', '3', 'ArrowUp', '2']) await page.keyboard.press(key);
    await until(async () => (await readNote('A/Unit 9.md')).includes('- [x] **Item 69** ^many-i69'));
    await until(async () => (await readNote('A/Unit 9.md')).includes('- [/] **Item 62** ^many-i62'));
    await runCommand('ospo-atlas:open-dashboard');
    await until(async () => (await page.locator('.ospo-matrix tbody tr').count()) === 50);
  });
});

describe('the board in the preview', () => {
  it('takes a note, a heading and a dropped file as evidence, and takes the last change back', async () => {
    const { page, readNote } = await openBoard({ ...SMALL, 'House rules.md': 'After the [[Open source policy]].\n' });
    await page.keyboard.press('e');
    const first = page.locator('.suggestion-item').first();
    await expect.poll(() => first.textContent()).toBe('House rulesHouse rules.mdLinks to Open source policy.');
    await page.keyboard.type('Open source policy#Sc');
    await page.getByText('Scope', { exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await until(async () => (await readNote('Shop.md')).includes('    - evidence:: [[Open source policy#Scope]]\n'));
    const data = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['signed'], 'Declaration.txt', { type: 'text/plain' }));
      return transfer;
    });
    await page.locator('[data-item="licences-3-1-2"]').dispatchEvent('drop', { dataTransfer: data });
    await until(async () => (await readNote('Shop.md')).includes('    - evidence:: [[Declaration.txt]]\n'));
    await expect.poll(() => readNote('Declaration.txt')).toBe('signed');
    const before = await readNote('Shop.md');
    await page.keyboard.press('3');
    await until(async () => (await readNote('Shop.md')) !== before);
    await page.keyboard.press('u');
    await until(async () => (await readNote('Shop.md')) === before);
  });

  it('takes a day of review that is typed, digit by digit', async () => {
    const { page, readNote } = await openBoard(SMALL);
    await page.keyboard.press('d');
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-field') === 'review');
    // With time between the digits for whatever a change brings about.
    await page.keyboard.type('10012027', { delay: 150 });
    await page.keyboard.press('Enter');
    await until(async () => (await readNote('Shop.md')).includes('    - review:: 2027-10-01\n'));
  });

  it('keeps the current item in sight where a window is low, as one is that is zoomed in on', async () => {
    const items = Array.from({ length: 20 }, (_, at) => `  - id: i${at}\n    title: Item ${at}`).join('\n');
    const answers = Array.from({ length: 20 }, (_, at) => `- [ ] **Item ${at}** ^many-i${at}`).join('\n');
    const { page } = await openBoard({
      'Many.md': `---\nid: many\ntype: framework\nchecklist:\n${items}\n---\n`,
      'Shop.md': `---\ntype: assessment\nframework: "[[Many]]"\nsubject: Shop\nprogress: 0\n---\n${answers}\n`,
    }, { width: 640, height: 400 });
    for (let at = 0; at < 8; at += 1) await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.evaluate(() => {
      const row = document.activeElement?.getBoundingClientRect();
      const pane = document.querySelector('.ospo-board-pane')?.getBoundingClientRect();
      return row && pane ? [document.activeElement?.getAttribute('data-item'), row.top >= pane.top, row.bottom <= pane.bottom] : [];
    })).toEqual(['many-i8', true, true]);
  });

  it('shows titles whole on a phone, above the states, and its columns still say which is which', async () => {
    const title = 'Who keeps the licences of what is shipped is named and trained';
    const { page } = await openBoard({
      'Many.md': `---\nid: many\ntype: framework\nchecklist:\n  - id: a\n    title: ${title}\n    evidence: required\n---\n`,
      'Shop.md': '---\ntype: assessment\nframework: "[[Many]]"\nsubject: Shop\nprogress: 0\n---\n- [ ] **Named** ^many-a\n',
    }, { width: 390, height: 844, touch: true });
    const item = board(page).locator('.ospo-board-item');
    const isWhole = (selector: string): Promise<boolean> => item.locator(selector).evaluate((el) => {
      const row = el.closest('.ospo-board-item')?.getBoundingClientRect();
      const states = el.closest('.ospo-board-item')?.querySelector('button')?.getBoundingClientRect();
      const { bottom, top } = el.getBoundingClientRect();
      return el.scrollHeight <= el.clientHeight + 1 && row !== undefined && states !== undefined && top >= row.top && bottom <= states.top + 1 && states.bottom <= row.bottom + 1;
    });
    await expect.poll(() => isWhole('.ospo-board-title')).toBe(true);
    expect(await isWhole('.ospo-board-facts')).toBe(true);
    expect(await board(page).getByRole('columnheader').allInnerTexts()).toEqual(['Item', 'Open', 'Under way', 'Met', 'Not applicable']);
    await checkAccessibility(page);
  });

  it('adopts an answer from elsewhere only after it was shown', async () => {
    const other = '---\ntype: assessment\nframework: "[[Security assurance]]"\nsubject: Shop\n---\n- [x] a ^security-4-1-1\n    - evidence:: [[Open source policy]]\n';
    const { page, readNote } = await openBoard({ ...SMALL, 'Safe.md': other });
    await page.getByRole('button', { name: /^Adopt/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('“Policy” is open here, and becomes met.').waitFor();
    await expect.poll(() => readNote('Shop.md')).toBe(SHOP);
    await dialog.getByRole('button', { name: 'Adopt', exact: true }).click();
    await until(async () => (await readNote('Shop.md')).includes('- [x] **Policy** ^licences-3-1-1\n    - evidence:: [[Open source policy]]\n'));
  });

  it('answers items where they are written: beside them while reading, at the cursor while editing', async () => {
    const { page, readNote, runCommand } = await openBoard(SMALL);
    await openNote(page, 'Shop.md');
    await page.getByRole('button', { name: 'Answer “Awareness”' }).click();
    await page.locator('.menu-item', { hasText: 'Under way' }).click();
    await until(async () => (await readNote('Shop.md')).includes('- [/] **Awareness**'));
    await runCommand('markdown:toggle-preview');
    await page.locator('.mod-active .cm-content').getByText('Policy').last().click();
    await runCommand('ospo-atlas:set-item-state');
    await page.keyboard.type('met');
    await page.keyboard.press('Enter');
    await until(async () => (await readNote('Shop.md')).includes('- [x] **Policy**'));
  });

  it('brings a progress property up to date that was left behind, and shows progress in blocks and bases', async () => {
    const left = SHOP.replace('- [ ] **Policy', '- [x] **Policy');
    const home = '```ospo-progress\nsubject: Shop\n```\n\n```ospo-progress\nNobody\n```\n';
    const { page, readNote } = await openBoard({ ...SMALL, 'Shop.md': left.replace('subject:', 'framework-version: "2.1"\nsubject:'), 'Home.md': home, 'All.base': 'views:\n  - type: ospo-atlas-progress\n    name: Progress\n' }, { beforeStart: hurrySync });
    await openNote(page, 'Home.md');
    await page.locator('.ospo-progress').getByRole('progressbar', { name: 'Licence compliance: Shop' }).waitFor();
    await page.getByText('“Nobody” is no framework').waitFor();
    await openNote(page, 'All.base');
    await page.locator('.ospo-progress-base').getByRole('progressbar', { name: 'Licence compliance: Shop' }).waitFor();
    await until(async () => (await readNote('Shop.md')).includes('progress: 25\n'));
  });

  it.each([['light', 1280], ['dark', 420]] as const)('can be used by everyone, as far as a program can tell, in %s at %i', async (theme, width) => {
    const { page, runCommand } = await openBoard({ ...SMALL, 'Shop.md': SHOP.replace('- [ ] **Policy', '- [x] **Policy') }, { theme, width });
    await checkAccessibility(page);
    await page.keyboard.press('?');
    await checkAccessibility(page);
    await runCommand('ospo-atlas:open-dashboard');
    await page.locator('.ospo-plot').first().waitFor();
    await page.locator('.ospo-plot-table summary').first().click();
    await checkAccessibility(page);
  });
});

/** As git merges: the result of two changes to one text. @throws when they meet */
async function mergeTexts(ours: string, base: string, theirs: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ospo-atlas-merge-'));
  try {
    const names = await Promise.all(Object.entries({ ours, base, theirs }).map(async ([name, text]) => {
      const path = join(folder, name);
      await writeFile(path, text);
      return path;
    }));
    return execFileSync('git', ['merge-file', '-p', ...names], { encoding: 'utf8' });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
