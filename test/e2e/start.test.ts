import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { openPreview, type OpenPreview } from './preview';

const FILES = {
  'Start.md': 'Nothing is linked here.\n',
  'North.md': '---\ntype: role\n---\nAbout [[South]].\n',
  'South.md': '---\ntype: risk\n---\nAbout [[North]].\n',
  'East.md': '---\ntype: risk\n---\nAbout [[North]].\n',
};

/** What the page counts for the test. */
interface Counted {
  reads?: Record<string, number>;
}

let preview: OpenPreview | undefined;

afterEach(async () => {
  await preview?.close();
  preview = undefined;
});

/** Counts from the next start on how often each note is read: once by the host for its own cache, and again where the plugin reads it. */
async function countReads(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counts: Record<string, number> = {};
    (window as Counted).reads = counts;
    let app: Window['app'] | undefined;
    Object.defineProperty(window, 'app', {
      configurable: true,
      get: () => app,
      set: (made: Window['app']) => {
        app = made;
        const read = made.vault.cachedRead.bind(made.vault);
        made.vault.cachedRead = (file) => {
          counts[file.path] = (counts[file.path] ?? 0) + 1;
          return read(file);
        };
      },
    });
  });
}

/** Starts the page again, and waits until the index is written. @returns how often notes were read until then */
async function startAgain({ page }: OpenPreview, notes = Object.keys(FILES).length): Promise<Record<string, number>> {
  await page.reload();
  await page.waitForSelector('body.is-ready');
  await page.evaluate(() => window.app.metadataCache.whenIdle());
  await expect.poll(() => keptTimes(page)).toHaveLength(notes);
  return page.evaluate(() => (window as Counted).reads ?? {});
}

/** When the notes that the index holds were changed, as the vault listed it. */
function keptTimes(page: Page): Promise<number[]> {
  return withChunks(page, 'read');
}

/** Looks at the index's database, or writes rubbish over it. */
function withChunks(page: Page, what: 'read' | 'damage'): Promise<number[]> {
  return page.evaluate(async (deed) => {
    const { name } = (await window.indexedDB.databases()).find((each) => each.name?.startsWith('ospo-atlas-index')) ?? {};
    if (!name) return [];
    const answer = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('The index could not be read.'));
    });
    const database = await answer(window.indexedDB.open(name));
    const chunks = database.transaction('chunks', 'readwrite').objectStore('chunks');
    // Beside the chunks stands the graph that they come to.
    const found = await answer<{ notes?: { list: string } }[]>(chunks.getAll());
    if (deed === 'damage') for (const key of await answer(chunks.getAllKeys())) await answer(chunks.put({ version: 'x', digest: 'x', said: { list: '[1,"North.md",0]', bytes: new Uint8Array() } }, key));
    database.close();
    // How many notes, and of each its size, when it was changed, its digest, and how many bytes it takes.
    return found.flatMap(({ notes }) => (JSON.parse(notes?.list ?? '[0]') as number[]).filter((_, at) => at % 4 === 2));
  }, what);
}

async function nodesDrawn({ page, runCommand }: OpenPreview): Promise<string> {
  await runCommand('ospo-atlas:open-graph');
  const rows = page.locator('.ospo-graph-list li button .ospo-graph-row-title');
  const list = page.getByRole('button', { name: 'List', exact: true });
  if (await list.getAttribute('aria-pressed') !== 'true') await list.click();
  await expect.poll(() => rows.count()).toBeGreaterThan(3);
  return (await rows.allTextContents()).join('\n');
}

describe('The second start', () => {
  it('reads only what changed while the app was closed, and the whole vault again where the index is damaged', async () => {
    preview = await openPreview({ files: FILES });
    const { page, vault, writeNote } = preview;
    // A note written in the same moment as it was listed may have been written again: such notes are read once more.
    const hourAgo = new Date(Date.now() - 3_600_000);
    for (const path of Object.keys(FILES)) await utimes(join(vault, path), hourAgo, hourAgo);
    await startAgain(preview);
    await expect.poll(async () => (await keptTimes(page)).every((time) => Math.abs(time - hourAgo.getTime()) < 1000)).toBe(true);
    await countReads(page);
    expect(await startAgain(preview)).toMatchObject({ 'North.md': 1, 'South.md': 1, 'East.md': 1 });

    await writeNote('South.md', '---\ntype: risk\n---\nAbout [[Written meanwhile]].\n');
    const afterEdit = await startAgain(preview);
    expect(afterEdit).toMatchObject({ 'North.md': 1, 'East.md': 1 });
    expect(afterEdit['South.md']).toBeGreaterThan(1);
    expect(await nodesDrawn(preview)).toContain('Written meanwhile');

    await withChunks(page, 'damage');
    const afterDamage = await startAgain(preview);
    for (const path of ['North.md', 'South.md', 'East.md']) expect(afterDamage[path]).toBeGreaterThan(1);
    expect(await nodesDrawn(preview)).toContain('Written meanwhile');
  });
});

/** Lets nothing come about that is done every ten seconds or more rarely: whoever waits long enough would see it written in any case. */
async function stopSlowClocks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const start = window.setInterval.bind(window);
    window.setInterval = ((work: () => void, time = 0) => (time < 10_000 ? start(work, time) : 0)) as typeof window.setInterval;
  });
}

describe('What was read', () => {
  it('is kept when the app goes out of sight', async () => {
    preview = await openPreview({ files: FILES, beforeStart: stopSlowClocks });
    const { page } = preview;
    const hourAgo = new Date(Date.now() - 3_600_000);
    for (const path of Object.keys(FILES)) await utimes(join(preview.vault, path), hourAgo, hourAgo);
    await startAgain(preview);
    await expect.poll(() => keptTimes(page)).not.toContain(-1);
    await page.evaluate(async () => {
      const file = window.app.vault.getFileByPath('North.md');
      if (file) await window.app.vault.process(file, (text) => `${text}More of it.\n`);
      Object.defineProperty(document, 'hidden', { get: () => true });
    });
    // Its time of writing is not sure: the next start looks at its text.
    await expect.poll(async () => {
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      return keptTimes(page);
    }).toContain(-1);
  });
});

/** Lets no worker be made of a text from the next start on, as where a policy forbids it. */
async function forbidWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.Worker = class extends window.Worker {
      constructor(address: string | URL, options?: WorkerOptions) {
        if (String(address).startsWith('blob:')) throw new Error('No worker may be made of a text.');
        super(address, options);
      }
    };
  });
}

describe('A start that reads the whole vault', () => {
  it('reads it in a worker, and on the page where there is none', async () => {
    const files = { ...FILES, ...Object.fromEntries(Array.from({ length: 150 }, (_, at) => [`Many/${at}.md`, `About [[${at + 1}]] and [[North]].\n`])) };
    const notes = Object.keys(files).length;
    preview = await openPreview({ files });
    const { page } = preview;
    await expect.poll(() => keptTimes(page)).toHaveLength(notes);
    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(worker.url()));
    await withChunks(page, 'damage');
    await startAgain(preview, notes);
    expect(workers.filter((address) => address.startsWith('blob:'))).not.toEqual([]);

    await forbidWorkers(page);
    await withChunks(page, 'damage');
    await startAgain(preview, notes);
    expect(await nodesDrawn(preview)).toContain('North');
  });
});

/** Lets no module be made of a text from the next start on. */
async function forbidModules(page: Page): Promise<void> {
  await page.addInitScript(() => {
    URL.createObjectURL = () => `blob:${window.location.origin}/nowhere`;
  });
}

describe('A start without the parts that come as text', () => {
  it('opens notes all the same, and says in a sentence what is missing wherever something is asked of it', async () => {
    const { page, runCommand, close } = await openPreview({ files: { ...FILES, 'Block.md': 'Before.\n\n```ospo-checklist\n```\n\nBehind.\n' } });
    try {
      await forbidModules(page);
      await page.reload();
      await page.waitForSelector('body.is-ready');
      const sentence = 'a part of OSPO Atlas could not be loaded. Restart the app; if that does not help, install the plugin again.';
      await expect.poll(() => page.locator('.notice').allTextContents()).toContain(`That did not work: ${sentence}`);
      await page.evaluate(() => window.app.workspace.openLinkText('Block', ''));
      await expect.poll(() => page.locator('.ospo-fault').allTextContents()).toContain(`That did not work: ${sentence}`);
      expect(await page.locator('.workspace-leaf.mod-active').textContent()).toContain('Behind.');
      await runCommand('ospo-atlas:open-graph');
      await expect.poll(() => page.locator('.notice').count()).toBeGreaterThan(1);
    } finally {
      await close({ errorsExpected: true });
    }
  });
});
