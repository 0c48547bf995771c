import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { atlasFiles } from '../suggest/atlas-vault';
import { checkAccessibility } from './accessibility';
import { openPreview, type OpenPreview, type PreviewSetup } from './preview';
import { until } from './until';

const NOTE = 'Day.md';
const OTHER = 'Notes/Week.md';
const TEXT = '# Day\n\nWe joined TODO and asked CERN for advice.\n\nEach contributor signs a CLA.\n';
const OTHER_TEXT = 'CERN answered.\n\n| Who |\n| --- |\n| WHO |\n';
const DATA = '.obsidian/plugins/ospo-atlas/data.json';

let preview: OpenPreview | undefined;

async function open(setup: PreviewSetup = {}, settings: object = {}): Promise<OpenPreview> {
  preview = await openPreview({ ...setup, files: { ...atlasFiles(), [NOTE]: TEXT, [OTHER]: OTHER_TEXT, [DATA]: JSON.stringify({ offered: true, ...settings }), ...setup.files } });
  return preview;
}

/** A vault with its own data is no first start, and the usual data is laid over it: settings are set as a person would. */
async function set({ page }: OpenPreview, settings: Record<string, unknown>): Promise<void> {
  await page.evaluate(async (wanted) => {
    const { adapter } = window.app.vault;
    const path = `${window.app.vault.configDir}/plugins/ospo-atlas/data.json`;
    await adapter.write(path, JSON.stringify({ offered: true, ...wanted }));
    await window.app.plugins.plugins['ospo-atlas']?.onExternalSettingsChange?.();
  }, settings);
}

afterEach(async () => {
  await preview?.close();
  preview = undefined;
});

const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

async function write(page: Page, path = NOTE): Promise<void> {
  await page.evaluate(async (wanted) => {
    await window.app.workspace.openLinkText(wanted, '', false, { state: { mode: 'source' } });
  }, path);
  await page.locator('.cm-content').focus();
}

async function caretTo(page: Page, words: string, path = NOTE): Promise<void> {
  await page.evaluate(({ wanted, file }) => {
    const view = window.app.workspace.getLeavesOfType('markdown').map((leaf) => leaf.view).find((each) => each.getState()['file'] === file) as unknown as {
      editor: { getValue(): string; offsetToPos(at: number): { line: number; ch: number }; setCursor(at: object): void; focus(): void };
    };
    view.editor.setCursor(view.editor.offsetToPos(view.editor.getValue().indexOf(wanted) + 1));
    view.editor.focus();
  }, { wanted: words, file: path });
}

const underlined = (page: Page): Promise<string[]> => page.locator('.ospo-underline').allTextContents();
const rows = (page: Page, pane = '.ospo-review') => page.locator(`${pane} .ospo-triage-row`);

async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/linking-${name}.png` });
}

describe('mentions in the editor', () => {
  it('are underlined, follow what is typed before them, and go with their words', async () => {
    const opened = await open();
    const { page } = opened;
    await write(page);
    await until(async () => (await underlined(page)).join() === 'TODO,CERN,CLA');
    await press(page, 'ControlOrMeta+Home');
    await page.keyboard.type('Now. ');
    await expect.poll(() => underlined(page)).toEqual(['TODO', 'CERN', 'CLA']);
    await caretTo(page, 'CERN');
    await page.keyboard.type('x');
    await expect.poll(() => underlined(page)).toEqual(['TODO', 'CLA']);
    await checkAccessibility(page);
  });

  it('are left alone while their word is being typed', async () => {
    const opened = await open({ files: { [NOTE]: 'Ask ' } });
    const { page } = opened;
    await write(page);
    await press(page, 'ControlOrMeta+End');
    await page.keyboard.type('CERN');
    await page.waitForTimeout(800);
    await expect.poll(() => underlined(page)).toEqual([]);
    await page.keyboard.type(' and ');
    await until(async () => (await underlined(page)).join() === 'CERN');
  });

  it('cost whoever extends the editor nothing while they stay what they are', async () => {
    const opened = await open();
    const { page } = opened;
    await write(page);
    await until(async () => (await underlined(page)).length === 3);
    await press(page, 'ControlOrMeta+End');
    const looks = await page.evaluateHandle((file) => {
      const view = window.app.workspace.getLeavesOfType('markdown').map((leaf) => leaf.view).find((each) => each.getState()['file'] === file);
      const { editor: { cm } } = view as unknown as { editor: { cm: { dispatch(...specs: object[]): void } } };
      const dispatch = cm.dispatch.bind(cm);
      const counted = { marked: 0 };
      cm.dispatch = (...specs) => {
        if (specs.some((spec) => 'effects' in spec && !('changes' in spec) && !('selection' in spec))) counted.marked += 1;
        dispatch(...specs);
      };
      return counted;
    }, NOTE);
    await page.keyboard.type('It asked the OSI.', { delay: 250 });
    await until(async () => (await underlined(page)).join() === 'TODO,CERN,CLA,OSI');
    expect(await looks.evaluate(({ marked }) => marked)).toBeOneOf([1, 2, 3]);
  });

  it('have a card at the caret that links in another sense, by keyboard alone and in one step to undo', async () => {
    const opened = await open({ theme: 'dark' });
    const { page, readNote, runCommand } = opened;
    await write(page);
    await until(async () => (await underlined(page)).length === 3);
    await caretTo(page, 'CLA');
    await runCommand('ospo-atlas:show-link-card');
    const card = page.locator('.ospo-card');
    await card.waitFor();
    await expect.poll(() => card.getByRole('button', { name: 'Link', exact: true }).evaluate((el) => el === document.activeElement)).toBe(true);
    await checkAccessibility(page);
    await shoot(page, 'card');
    await press(page, 'Shift+Tab', 'Shift+Tab');
    await expect.poll(() => card.getByRole('combobox').evaluate((el) => el === document.activeElement)).toBe(true);
    await page.keyboard.type('Copyright');
    await press(page, 'Tab', 'Tab', 'Enter');
    await until(async () => (await readNote(NOTE)).includes('a [[Copyright Licensing Agency|CLA]].'));
    await page.locator('.cm-announced', { hasText: 'Linked “CLA” to Copyright Licensing Agency.' }).waitFor({ state: 'attached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.classList.contains('cm-content'))).toBe(true);
    await press(page, 'ControlOrMeta+z');
    await until(async () => (await readNote(NOTE)) === TEXT);
  });

  it('close their card with Escape, and are remembered when refused on it', async () => {
    const opened = await open();
    const { page, readNote, runCommand } = opened;
    await write(page);
    await until(async () => (await underlined(page)).length === 3);
    await caretTo(page, 'TODO');
    await runCommand('ospo-atlas:show-link-card');
    await page.locator('.ospo-card').waitFor();
    await press(page, 'Escape');
    await page.locator('.ospo-card').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.classList.contains('cm-content'))).toBe(true);
    await page.locator('.ospo-underline').first().hover();
    await page.locator('.ospo-card').getByRole('button', { name: 'Never this word' }).click();
    await until(async () => (await underlined(page)).join() === 'CERN,CLA');
    await expect.poll(() => readNote('OSPO/Linking refusals.md')).toContain('"todo" in any note: never');
    await runCommand('ospo-atlas:show-refusals');
    await page.getByRole('button', { name: 'Allow again: “todo” in any note' }).press('Enter');
    await page.getByRole('searchbox', { name: 'Search' }).fill('todo');
    await page.getByRole('button', { name: 'Never again: “todo” in any note' }).waitFor();
    await checkAccessibility(page);
    await shoot(page, 'refusals');
    await press(page, 'Escape');
    await until(async () => (await underlined(page)).length === 3);
  });

  it('open their card under a finger, and write a property instead of a link', async () => {
    const opened = await open({ touch: true, width: 390, height: 780 });
    const { page, readNote, runCommand } = opened;
    await write(page);
    await page.locator('.ospo-underline').first().tap();
    await page.locator('.ospo-card').getByRole('button', { name: 'Add to “about”' }).tap();
    await until(async () => (await readNote(NOTE)) === `---\nabout:\n  - "[[TODO Group]]"\n---\n${TEXT}`);
    await runCommand('ospo-atlas:undo-linking');
    await until(async () => (await readNote(NOTE)) === TEXT);
  });
});

describe('names offered while typing', () => {
  it('are there only when asked for, and keep the letters that were typed', async () => {
    const opened = await open({ files: { [NOTE]: 'Our ' } });
    const { page, readNote } = opened;
    await write(page);
    await press(page, 'ControlOrMeta+End');
    await page.keyboard.type('open source po');
    await page.waitForTimeout(300);
    await expect.poll(() => page.locator('.suggestion-item').count()).toBe(0);
    await set(opened, { linkTyping: true });
    await page.keyboard.type('l');
    await page.locator('.suggestion-item', { hasText: 'open source policy' }).waitFor();
    await checkAccessibility(page);
    await press(page, 'Tab');
    await page.keyboard.type(' helps, `cer');
    await page.waitForTimeout(300);
    await page.keyboard.type('n`.');
    await until(async () => (await readNote(NOTE)) === 'Our [[Open source policy|open source policy]] helps, `cern`.');
  });
});

describe('the panel beside a note', () => {
  it('links, skips, refuses and takes back by keyboard, and follows the note', async () => {
    const opened = await open();
    const { page, readNote, runCommand } = opened;
    await write(page);
    await runCommand('ospo-atlas:open-link-panel');
    await rows(page, '.ospo-links-pane').nth(2).waitFor();
    await until(() => rows(page, '.ospo-links-pane').first().evaluate((el) => el === document.activeElement));
    await press(page, 'a', 's', 'r');
    await until(async () => (await readNote(NOTE)) === TEXT.replace('TODO', '[[TODO Group|TODO]]'));
    await page.locator('.ospo-links-pane').getByText('Nothing left to decide').waitFor();
    await shoot(page, 'panel');
    await checkAccessibility(page);
    await press(page, 'u', 'u', 'u');
    await until(async () => (await readNote(NOTE)) === TEXT);
    await page.locator('.ospo-links-pane').getByText('3 mentions').waitFor();
    await page.locator('.cm-content').focus();
    await press(page, 'ControlOrMeta+End');
    await page.keyboard.type('The OSI too.');
    await page.locator('.ospo-links-pane').getByText('4 mentions').waitFor();
  });

  it('is worked by finger on a narrow screen as well', async () => {
    const opened = await open({ touch: true, width: 400, height: 780, theme: 'dark' });
    const { page, readNote, runCommand } = opened;
    await write(page);
    await runCommand('ospo-atlas:open-link-panel');
    const pane = page.locator('.ospo-links-pane');
    await pane.getByRole('button', { name: 'Link', exact: true }).first().tap();
    await until(async () => (await readNote(NOTE)).includes('[[TODO Group|TODO]]'));
    await pane.getByRole('button', { name: 'More ways to say no' }).first().tap();
    await page.getByText('Never link that note from this one').tap();
    await pane.getByText('1 mention', { exact: true }).waitFor();
    await checkAccessibility(page);
    await shoot(page, 'panel-touch');
    await pane.getByRole('button', { name: 'Take back the last step' }).tap();
    await pane.getByText('2 mentions').waitFor();
    await pane.getByRole('button', { name: 'Take back the last step' }).tap();
    await until(async () => (await readNote(NOTE)) === TEXT);
    await pane.getByRole('button', { name: 'Open the note' }).first().tap();
    await until(async () => !(await pane.isVisible()));
  });

  it('lists own notes about a note of the atlas', async () => {
    const opened = await open();
    const { page, runCommand } = opened;
    await write(page, 'OSPO/Organisations/CERN.md');
    await runCommand('ospo-atlas:open-link-panel');
    const about = page.getByRole('region', { name: 'Your notes about this' });
    await about.getByText('Week').waitFor();
    await expect.poll(() => about.innerText()).toContain('names it once');
    await about.getByRole('button', { name: 'Review the mentions' }).click();
    await rows(page).nth(1).waitFor();
    await expect.poll(() => page.locator('.ospo-review mark').allTextContents()).toEqual(['CERN', 'CERN']);
  });
});

describe('the review of a vault', () => {
  it('is gone through by keyboard, with edits made meanwhile', async () => {
    const opened = await open();
    const { page, readNote, writeNote, runCommand } = opened;
    await runCommand('ospo-atlas:open-link-review');
    await rows(page).nth(4).waitFor();
    await checkAccessibility(page);
    await shoot(page, 'review');
    await rows(page).first().focus();
    const edited = `A new line.\n\n${TEXT}`;
    await writeNote(NOTE, edited);
    await press(page, 'a');
    await until(async () => (await readNote(NOTE)) === edited.replace('TODO', '[[TODO Group|TODO]]'));
    await press(page, 'u');
    await until(async () => (await readNote(NOTE)) === edited);
  });

  it('is decided by keyboard alone, and taken back to the byte but for what was edited since', async () => {
    const opened = await open();
    const { page, readNote, writeNote, runCommand } = opened;
    const said = (words: string) => page.locator('.ospo-review [aria-live]', { hasText: words }).waitFor({ state: 'attached' });
    const isInList = () => page.evaluate(() => document.activeElement?.matches('.ospo-review .ospo-triage-row.is-current'));
    await runCommand('ospo-atlas:open-link-review');
    await rows(page).nth(4).waitFor();
    await until(async () => (await isInList()) === true);
    await press(page, 'a');
    await said('Linked “TODO” to TODO Group.');
    await press(page, 's');
    await said('Skipped “CERN”.');
    await press(page, 'ArrowRight', 'a');
    await said('Linked “CLA” to Copyright Licensing Agency.');
    await press(page, 'Shift+R');
    await said('“CERN”: Never to be linked in any note.');
    await press(page, 'a');
    await page.locator('.ospo-review').getByText('Nothing left to decide').waitFor();
    await expect.poll(() => isInList()).toBe(true);
    await until(async () => (await readNote(OTHER)) === OTHER_TEXT.replace('| WHO |', '| [[World Health Organization\\|WHO]] |'));
    const linked = TEXT.replace('TODO', '[[TODO Group|TODO]]').replace('a CLA', 'a [[Copyright Licensing Agency|CLA]]');
    await until(async () => (await readNote(NOTE)) === linked);
    await until(async () => (await readNote('OSPO/Linking refusals.md')).includes('"cern" in any note: never'));

    await writeNote(OTHER, 'CERN answered, and nobody else.\n');
    await press(page, 'u');
    await page.getByText('“Notes/Week.md” was edited since and was left alone.').waitFor();
    await expect.poll(() => readNote(OTHER)).toBe('CERN answered, and nobody else.\n');
  });

  it('takes everything back by keyboard, step by step', async () => {
    const opened = await open();
    const { page, readNote, runCommand } = opened;
    await runCommand('ospo-atlas:open-link-review');
    await rows(page).nth(4).waitFor();
    await until(async () => (await rows(page).first().evaluate((el) => el === document.activeElement)));
    await press(page, 'a', 's', 'r', 'Shift+R', 'a');
    await page.locator('.ospo-review').getByText('Nothing left to decide').waitFor();
    await until(async () => (await readNote(OTHER)) !== OTHER_TEXT);
    await press(page, 'u', 'u', 'u', 'u', 'u');
    await until(async () => (await readNote(OTHER)) === OTHER_TEXT && (await readNote(NOTE)) === TEXT);
    await page.locator('.ospo-review').getByText('5 mentions').waitFor();
    await until(async () => !(await readNote('OSPO/Linking refusals.md')).includes(': never'));
    await expect.poll(() => rows(page).first().evaluate((el) => el === document.activeElement)).toBe(true);
    await press(page, 'u');
    await page.getByText('There is nothing to take back here.').waitFor();
  });

  it('keeps its rows apart in a narrow pane, from its first opening on', async () => {
    const { page, runCommand } = await open({ width: 420 });
    await runCommand('ospo-atlas:open-link-review');
    await rows(page).nth(3).waitFor();
    const ends = await page.locator('.ospo-review .ospo-triage-list > li').evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })));
    expect(ends.length).toBeGreaterThan(3);
    ends.sort((a, b) => a.top - b.top);
    for (const [index, { top }] of ends.entries()) expect(top).toBeGreaterThanOrEqual((ends[index - 1]?.bottom ?? 0) - 1);
  });

  it('is stopped in the middle of a large vault, and goes on from there', async () => {
    const notes = 640;
    const files = Object.fromEntries(Array.from({ length: notes }, (_, index) => [`Many/${String(index).padStart(3, '0')}.md`, 'CERN met TODO.\n']));
    const opened = await open({ files });
    const { page, runCommand } = opened;
    // Words are underlined once the whole vault is read: the gate must not stand in the way of that.
    await write(page);
    await until(async () => (await underlined(page)).length > 0);
    // The last notes cannot be read before the test lets them: however quick the machine is, the review's reading is under way.
    await page.evaluate(() => {
      const { vault } = window.app;
      const read = vault.cachedRead.bind(vault);
      const gate = new Promise<void>((resolve) => window.addEventListener('let-notes-be-read', () => resolve(), { once: true }));
      vault.cachedRead = async (file) => {
        if (file.path >= 'Many/320') await gate;
        return read(file);
      };
    });
    await runCommand('ospo-atlas:open-link-review');
    const stop = page.getByRole('button', { name: 'Stop', exact: true });
    await stop.waitFor();
    await page.getByRole('progressbar', { name: 'The vault is being read.' }).waitFor();
    await rows(page).first().waitFor();
    await checkAccessibility(page);
    await stop.press('Enter');
    await page.getByText('Stopped before the end').waitFor();
    await page.evaluate(() => window.dispatchEvent(new Event('let-notes-be-read')));
    const goOn = page.getByRole('button', { name: 'Go on reading' });
    await goOn.waitFor();
    const status = page.locator('.ospo-review-status');
    expect(Number.parseInt(await status.innerText(), 10)).toBeLessThan(2 * notes);
    await goOn.press('Enter');
    await page.getByText(`${(2 * notes + 5).toLocaleString('en')} mentions`).waitFor();
    await expect.poll(() => page.evaluate(() => (document.activeElement?.closest('.ospo-review') ?? null) !== null)).toBe(true);
  });

  it('says so when a note is gone by the time it is opened', async () => {
    const opened = await open();
    const { page, readNote, runCommand } = opened;
    await runCommand('ospo-atlas:open-link-review');
    await rows(page).nth(4).waitFor();
    await until(() => rows(page).first().evaluate((el) => el === document.activeElement));
    await press(page, 'a');
    await until(async () => (await readNote(NOTE)) !== TEXT);
    await page.evaluate(async (path) => {
      const file = window.app.vault.getFileByPath(path);
      if (file) await window.app.vault.delete(file);
    }, NOTE);
    await rows(page).nth(3).waitFor({ state: 'detached' });
    await press(page, 'Home', 'Enter');
    await page.getByText('“Day.md” is not there any more.').waitFor();
    await press(page, 'u');
    await page.getByText('“Day.md” could not be found or written.').waitFor();
  });

  it('links all that is shown as one batch, after asking, and takes it back to the byte', async () => {
    const opened = await open();
    const { page, readNote, runCommand } = opened;
    await runCommand('ospo-atlas:open-link-review');
    await rows(page).nth(4).waitFor();
    await page.getByRole('combobox', { name: 'Group by' }).selectOption('By target');
    await page.getByRole('combobox', { name: 'Type' }).selectOption('Organisations');
    await page.getByRole('button', { name: 'Link all 4 shown' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('This writes 4 links into 2 notes.').waitFor();
    await checkAccessibility(page);
    await press(page, 'Enter');
    await until(async () => (await readNote(OTHER)) === '[[CERN]] answered.\n\n| Who |\n| --- |\n| [[World Health Organization\\|WHO]] |\n');
    await expect.poll(() => readNote(NOTE)).toBe(TEXT.replace('TODO', '[[TODO Group|TODO]]').replace('CERN', '[[CERN]]'));
    await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await until(async () => (await readNote(OTHER)) === OTHER_TEXT && (await readNote(NOTE)) === TEXT);
  });

  it('says how far writing and taking back is, where that takes long', async () => {
    const { page, readNote, runCommand } = await open();
    await runCommand('ospo-atlas:open-link-review');
    await rows(page).nth(4).waitFor();
    await page.evaluate(() => {
      const { vault } = window.app;
      const process = vault.process.bind(vault);
      vault.process = async (...args) => {
        await new Promise((resolve) => { setTimeout(resolve, 900); });
        return process(...args);
      };
    });
    await page.getByRole('button', { name: /^Link all \d+ shown$/ }).click();
    await page.getByRole('dialog').waitFor();
    await press(page, 'Enter');
    await page.locator('.notice', { hasText: 'Writing links: 1 of 2 notes' }).waitFor();
    await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await page.locator('.notice', { hasText: 'Taking links back: 1 of 2 notes' }).waitFor();
    await page.locator('.notice', { hasText: '“Notes/Week.md” is as it was.' }).waitFor();
    await expect.poll(() => page.locator('.notice', { hasText: / of 2 notes/ }).count()).toBe(0);
    expect(await readNote(OTHER)).toBe(OTHER_TEXT);
  });

  it('begins at a folder from its menu, and heeds a setting that changes', async () => {
    const opened = await open();
    const { page } = opened;
    await page.locator('.nav-folder-title', { hasText: 'Notes' }).click({ button: 'right' });
    await page.getByText('Review mentions in this folder').click();
    await rows(page).nth(1).waitFor();
    await expect.poll(() => page.locator('.ospo-review mark').allTextContents()).toEqual(['CERN', 'WHO']);
    await set(opened, { linkLeftOut: 'Notes' });
    await rows(page).first().waitFor({ state: 'detached' });
    await set(opened, { linkLeftOut: '' });
    await rows(page).nth(1).waitFor();
  });

  it('draws only what is in sight of thousands, and reaches the last by one key', async () => {
    const files = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`Many/${String(index).padStart(3, '0')}.md`, 'CERN met TODO.\n']));
    const opened = await open({ files });
    const { page, runCommand } = opened;
    await runCommand('ospo-atlas:open-link-review');
    await page.getByRole('combobox', { name: 'Folder' }).selectOption('Many');
    await page.getByText('1,200 mentions').waitFor();
    await expect.poll(() => rows(page).count()).toBeLessThan(60);
    await rows(page).first().focus();
    await press(page, 'End', 's');
    await page.getByText('1,199 mentions').waitFor();
    await press(page, 'u', 'ArrowUp', 'a');
    await page.getByText('1,199 mentions').waitFor();
    await until(async () => (await opened.readNote('Many/599.md')) === '[[CERN]] met TODO.\n');
    await page.getByRole('searchbox', { name: 'Filter by words' }).fill('599');
    await page.getByText('1 mention', { exact: true }).waitFor();
  });

  it.each([['light', 1280], ['dark', 400]] as const)('can be read in %s at %d pixels', async (theme, width) => {
    const opened = await open({ theme, width, height: 780 });
    const { page, runCommand } = opened;
    await runCommand('ospo-atlas:open-link-review');
    await rows(page).nth(3).waitFor();
    await checkAccessibility(page);
    await shoot(page, `review-${theme}-${width}`);
    await expect.poll(() => page.locator('.ospo-review').evaluate((el) => el.scrollWidth > el.clientWidth)).toBe(false);
  });
});

describe('the other ways to link', () => {
  it('are on the menu of a selection', async () => {
    const opened = await open();
    const { page, readNote } = opened;
    await write(page);
    await page.locator('.cm-line', { hasText: 'asked CERN' }).getByText('TODO', { exact: true }).dblclick();
    await page.locator('.cm-line', { hasText: 'asked CERN' }).getByText('TODO', { exact: true }).click({ button: 'right' });
    await page.getByText('Make a note for “TODO”').waitFor();
    await page.getByText('Never link “TODO”').click();
    await page.getByText('“TODO” is never linked from now on.').waitFor();
    await until(async () => !(await underlined(page)).includes('TODO'));
    await expect.poll(() => readNote('OSPO/Linking refusals.md')).toContain('"todo" in any note: never');
  });

  it('find a topic and write the relation as a property', async () => {
    const opened = await open();
    const { page, readNote, runCommand } = opened;
    await write(page);
    await runCommand('ospo-atlas:link-to-topic');
    // What the note names stands at the top, and either spelling finds a topic.
    await until(async () => (await page.locator('.suggestion-item').allInnerTexts()).slice(0, 3).some((text) => text.startsWith('TODO Group')));
    await page.keyboard.type('license compliance');
    await page.locator('.suggestion-item', { hasText: 'Licence compliance' }).first().waitFor();
    await press(page, ...Array.from({ length: 'license compliance'.length }, () => 'Backspace'));
    await page.keyboard.type('bus fac');
    await page.locator('.suggestion-item', { hasText: 'Bus factor' }).waitFor();
    await checkAccessibility(page);
    await shoot(page, 'topic');
    await press(page, 'Enter');
    await page.keyboard.type('mitig');
    await page.getByText('mitigates Bus factor').waitFor();
    await press(page, 'Enter');
    await until(async () => (await readNote(NOTE)) === `---\nmitigates:\n  - "[[Bus factor]]"\n---\n${TEXT}`);
    await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await until(async () => (await readNote(NOTE)) === TEXT);
  });

  it('insert related notes that were shown first', async () => {
    const opened = await open();
    const { page, readNote, runCommand } = opened;
    await write(page);
    await press(page, 'ControlOrMeta+End');
    await runCommand('ospo-atlas:insert-related');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Linux Foundation').first().waitFor();
    await checkAccessibility(page);
    await dialog.getByRole('checkbox', { name: /^Linux Foundation\b/ }).first().press('Space');
    await press(page, 'Enter');
    await until(async () => (await readNote(NOTE)) === `${TEXT}\n- [[Linux Foundation]]\n`);
  });

  it('insert related notes below the properties of a note that was just opened', async () => {
    const opened = await open({ files: { [NOTE]: `---\nstatus: draft\n---\n${TEXT}` } });
    const { page, readNote, runCommand } = opened;
    await write(page);
    await runCommand('ospo-atlas:insert-related');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: /^Linux Foundation\b/ }).first().check();
    await dialog.getByRole('button', { name: 'Insert 1 note' }).click();
    await until(async () => (await readNote(NOTE)) === `---\nstatus: draft\n---\n\n- [[Linux Foundation]]\n\n${TEXT}`);
  });

  it('write no link into a link or a property', async () => {
    const text = `---\nstatus: draft\n---\n# Day\n\nWe met [[CERN]].\n`;
    const opened = await open({ files: { [NOTE]: text } });
    const { page, readNote, runCommand } = opened;
    await write(page);
    for (const words of ['CERN', 'draft']) {
      await caretTo(page, words);
      await runCommand('ospo-atlas:make-note-for-mention');
      await page.locator('.notice', { hasText: 'No link can stand here' }).click();
    }
    await runCommand('ospo-atlas:link-to-topic');
    await page.keyboard.type('bus fac');
    await press(page, 'Enter');
    await page.getByText('is about Bus factor').waitFor();
    await expect.poll(() => page.getByText('Link in the text, at the caret').count()).toBe(0);
    await press(page, 'Escape');
    await expect.poll(() => readNote(NOTE)).toBe(text);
    await expect.poll(() => page.evaluate(() => window.app.vault.getFileByPath('draft.md'))).toBeNull();
  });

  it('make a note for the words at hand, and link them', async () => {
    const opened = await open();
    const { page, readNote, runCommand } = opened;
    await write(page);
    await caretTo(page, 'advice');
    await runCommand('ospo-atlas:make-note-for-mention');
    await until(async () => (await readNote(NOTE)).includes('for [[advice]].'));
    await expect.poll(() => readNote('advice.md')).toBe('# advice\n\nFirst mentioned in [[Day]].\n');
  });

  it('say what links to a topic', async () => {
    const opened = await open();
    const { page, runCommand } = opened;
    await runCommand('ospo-atlas:what-links-to');
    await page.keyboard.type('world health');
    await page.locator('.suggestion-item', { hasText: 'World Health Organization' }).first().waitFor();
    await press(page, 'Enter');
    const dialog = page.getByRole('dialog', { name: 'Your notes about World Health Organization' });
    await dialog.getByText('Week').waitFor();
    await checkAccessibility(page);
  });
});
