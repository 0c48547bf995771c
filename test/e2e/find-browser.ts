import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { unpackBrowser } from './unpacked-browser';

/** What a search for a browser looks at; a test hides parts of it. */
export interface Machine {
  environment: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  architecture: string;
  exists: (place: string) => boolean;
}

export interface FoundBrowser {
  executable: string;
  /** Added to the environment that it is started in. */
  environment: Record<string, string>;
}

const ADVICE = 'Install one (Debian or Ubuntu: sudo apt-get install -y chromium; elsewhere Chrome, Chromium or Edge), or set CHROME_PATH to its program.';

/** The machine that the tests run on. */
export const THIS_MACHINE: Machine = { environment: process.env, platform: process.platform, architecture: process.arch, exists: existsSync };

/**
 * Finds a Chromium: the one that CHROME_PATH names, one that the system has, or the one that an npm package carries for Linux on x64.
 * @throws one sentence that says what to do. A run without a browser fails: tests that skip themselves prove nothing.
 */
export async function findBrowser(machine: Machine = THIS_MACHINE): Promise<FoundBrowser> {
  const named = machine.environment['CHROME_PATH'];
  if (named) {
    if (machine.exists(named)) return { executable: named, environment: {} };
    throw new Error(`CHROME_PATH names ${named}, which does not exist. ${ADVICE}`);
  }
  const known = placesOf(machine).find((place) => machine.exists(place));
  if (known !== undefined) return { executable: known, environment: {} };
  const carried = machine.platform === 'linux' && machine.architecture === 'x64' ? await unpackBrowser() : undefined;
  if (carried) return carried;
  throw new Error(`No Chromium was found for the end-to-end tests. ${ADVICE}`);
}

function placesOf({ platform, environment }: Machine): string[] {
  if (platform === 'darwin') return ['', environment['HOME'] ?? ''].flatMap((home) => MAC_PROGRAMS.map((program) => home + program));
  if (platform === 'win32') return WINDOWS_ROOTS.flatMap((root) => WINDOWS_PROGRAMS.map((program) => join(environment[root] ?? 'C:\\', program)));
  return LINUX_PROGRAMS;
}

const LINUX_PROGRAMS = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/opt/google/chrome/chrome',
  '/usr/bin/microsoft-edge', '/usr/bin/microsoft-edge-stable', '/snap/bin/chromium',
];
const MAC_PROGRAMS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS_ROOTS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe',
];

/** No sandbox, because tests run in containers and see our own pages only; nothing that talks to the network by itself. */
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** Starts a browser of its own. */
export async function launchBrowser(found?: FoundBrowser): Promise<Browser> {
  const { executable, environment } = found ?? (await findBrowser());
  const inherited = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return chromium.launch({ executablePath: executable, args: FLAGS, env: { ...Object.fromEntries(inherited), ...environment } });
}
