import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { sharedBrowser } from './browser';

const CLI = fileURLToPath(new URL('../../dist/cli.mjs', import.meta.url));

export interface PreviewSetup {
  /** Shows the sample vault that the command line lays out, instead of one of the test's own. */
  sample?: boolean;
  /** The vault's files by path. */
  files?: Record<string, string>;
  /** A folder that is copied into the vault first. */
  folder?: string;
  width?: number;
  height?: number;
  theme?: 'light' | 'dark';
  /** A finger instead of a mouse. */
  touch?: boolean;
  /** Whether to wait until the page is ready; false when it is not meant to become so. */
  isReady?: boolean;
  /** Added to the address: `memory`. */
  query?: string;
  /** Done to each page before it goes to the preview. */
  beforeStart?: (page: Page) => Promise<void>;
  /** Whether the plugin has never run in this vault: it then makes its first offer. */
  isFirstStart?: boolean;
}

/** The built command line serving a vault of its own, and a page that shows it. */
export interface OpenPreview {
  page: Page;
  /** The vault's folder on disk. */
  vault: string;
  /** With the token. */
  address: string;
  readNote(path: string): Promise<string>;
  /** Writes as another program would. */
  writeNote(path: string, text: string): Promise<void>;
  /** Runs a command by its full id or its name, as the palette would. @throws when there is none, or it cannot run now */
  runCommand(nameOrId: string): Promise<void>;
  /** Everything that went wrong on the page so far. */
  errors(): Promise<string[]>;
  /** Ends the server only, as Ctrl+C would. */
  stopServer(): Promise<void>;
  /** Opens another window on the same vault. Its errors count as well. */
  openWindow(): Promise<Page>;
  /** Ends page and server. @throws when anything went wrong on the page, unless that was expected */
  close(how?: { errorsExpected?: boolean }): Promise<void>;
}

type End = () => Promise<void>;

/** What ends each preview that is open or was being opened: a test that ran out of time closes none. */
const open = new Set<End>();

afterAll(async () => {
  for (const end of open) await end();
});

/** Starts the preview as a person does, on a temporary vault. */
export async function openPreview(setup: PreviewSetup = {}): Promise<OpenPreview> {
  const home = await mkdtemp(join(tmpdir(), 'ospo-atlas-e2e-'));
  const ends: End[] = [() => rm(home, { recursive: true, force: true })];
  const end = async (): Promise<void> => {
    open.delete(end);
    for (const each of ends.splice(0).reverse()) await each();
  };
  open.add(end);
  try {
    return await openIn(home, setup, ends, end);
  } catch (error) {
    await end();
    throw error;
  }
}

/** @param ends takes what has to be ended, the last of them first; `end` does so */
async function openIn(home: string, setup: PreviewSetup, ends: End[], end: End): Promise<OpenPreview> {
  const own = join(home, 'Test vault');
  await mkdir(own);
  if (setup.folder) await cp(setup.folder, own, { recursive: true });
  for (const [path, text] of Object.entries(setup.files ?? {})) await lay(join(own, path), text);
  if (!setup.isFirstStart) await lay(join(own, '.obsidian/plugins/ospo-atlas/data.json'), '{"offered":true}');
  const problems: string[] = [];
  const { server, address, vault } = await startServer(setup.sample ? undefined : own, (words) => problems.push(words));
  ends.push(() => stopServer(server));
  const context = await (await sharedBrowser()).newContext({
    viewport: { width: setup.width ?? 1280, height: setup.height ?? 800 },
    colorScheme: setup.theme ?? 'light',
    hasTouch: setup.touch ?? false,
    permissions: ['clipboard-read', 'clipboard-write'],
    // Animations would only make tests wait.
    reducedMotion: 'reduce',
  });
  ends.push(() => context.close());
  const openWindow = async (): Promise<Page> => {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => problems.push(error.stack ?? error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await setup.beforeStart?.(page);
    await page.goto(setup.query ? `${address}&${setup.query}` : address);
    if (setup.isReady ?? true) await page.waitForSelector('body.is-ready');
    return page;
  };
  const page = await openWindow().catch((error: unknown) => {
    throw new Error(`The preview did not become ready. ${problems.join('\n')}`, { cause: error });
  });
  const errors = async (): Promise<string[]> => [...problems, ...(await page.evaluate(() => window.previewErrors).catch(() => []))];
  return {
    page, vault, address, openWindow, errors,
    readNote: (path) => readFile(join(vault, path), 'utf8'),
    writeNote: (path, text) => lay(join(vault, path), text),
    runCommand: (nameOrId) => runCommand(page, nameOrId),
    stopServer: () => stopServer(server),
    close: async ({ errorsExpected = false } = {}) => {
      const found = await errors();
      await end();
      if (found.length > 0 && !errorsExpected) throw new Error(`Something went wrong on the page:\n${found.join('\n')}`);
    },
  };
}

async function lay(place: string, text: string): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  await writeFile(place, text);
}

async function startServer(own: string | undefined, onDeath: (words: string) => void): Promise<{ server: ChildProcess; address: string; vault: string }> {
  if (!existsSync(CLI)) throw new Error('There is no dist/cli.mjs. Run “npm run build” before the end-to-end tests.');
  const server = spawn(process.execPath, [CLI, 'preview', '--json', ...(own ? [own] : [])], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [data, words] = ['', ''];
  server.stderr.on('data', (part: Buffer) => (words += part.toString()));
  const answer = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (part: Buffer) => {
      data += part.toString();
      if (data.trimEnd().endsWith('}')) resolve(data);
    });
    server.once('exit', (code, signal) => {
      const message = `The preview's server ended with ${signal ?? `code ${code}`}. ${words}`;
      reject(new Error(message));
      if (code !== 0) onDeath(message);
    });
  });
  const { address, vault } = JSON.parse(answer);
  return { server, address, vault };
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  await ended;
}

async function runCommand(page: Page, nameOrId: string): Promise<void> {
  const outcome = await page.evaluate((wanted) => {
    const { commands } = window.app;
    const known = Object.values(commands.commands);
    const command = known.find(({ id }) => id === wanted) ?? known.find(({ name }) => name === wanted);
    if (!command) return `There is no command “${wanted}”. There are: ${known.map(({ name }) => name).join(', ')}.`;
    return commands.executeCommand(command) ? '' : `The command “${wanted}” cannot run now.`;
  }, nameOrId);
  if (outcome !== '') throw new Error(outcome);
}
