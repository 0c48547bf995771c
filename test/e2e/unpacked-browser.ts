import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type { FoundBrowser } from './find-browser';

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const carrier = join(modules, '@sparticuz/chromium');

/**
 * The Chromium that `@sparticuz/chromium` carries, unpacked once below node_modules/.cache together with the libraries and the font that a bare
 * system lacks. Unpacked by hand, because the package itself shares one temporary folder between users and versions.
 * @returns undefined where that optional package is not installed
 */
export async function unpackBrowser(): Promise<FoundBrowser | undefined> {
  if (!existsSync(join(carrier, 'bin/chromium.br'))) return undefined;
  const { version } = JSON.parse(await readFile(join(carrier, 'package.json'), 'utf8'));
  const home = join(modules, '.cache', `browser-${version}`);
  if (!existsSync(home)) await unpackInto(home);
  return {
    executable: join(home, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(home, 'lib'), FONTCONFIG_PATH: home },
  };
}

/** Beside its place first, then moved there as a whole: two runs may do this at once. */
async function unpackInto(home: string): Promise<void> {
  await mkdir(dirname(home), { recursive: true });
  const draft = await mkdtemp(`${home}-`);
  try {
    await writeFile(join(draft, 'chromium'), await inflate('chromium.br'), { mode: 0o755 });
    for (const archive of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) await unpackArchive(await inflate(archive), draft);
    await writeFile(join(draft, 'fonts.conf'), fontsConfiguration(home));
    await rename(draft, home);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}

async function inflate(name: string): Promise<Buffer> {
  return promisify(brotliDecompress)(await readFile(join(carrier, 'bin', name)));
}

/** A tar file is a row of 512-byte headers, each followed by the file's bytes in blocks of 512. */
async function unpackArchive(tar: Buffer, folder: string): Promise<void> {
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const name = field(tar, at, 100);
    const size = Number.parseInt(field(tar, at + 124, 12), 8);
    const isFile = ['', '0'].includes(field(tar, at + 156, 1));
    if (isFile) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), tar.subarray(at + 512, at + 512 + size), { mode: 0o755 });
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

function field(tar: Buffer, start: number, length: number): string {
  const text = tar.toString('latin1', start, start + length);
  const end = text.indexOf('\0');
  return (end === -1 ? text : text.slice(0, end)).trim();
}

function fontsConfiguration(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(home, 'font-cache')}</cachedir>
</fontconfig>
`;
}
