import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '../disk-error';
import { Refusal } from './refusal';
import { TOKEN_PARAMETER } from './request-guard';

interface PageFile {
  /** Below the folder of the build. */
  file: string;
  type: string;
}

/** Everything that is served beside the vault, by address. The plugin's files are the ones that a release carries. */
const PAGE_FILES: ReadonlyMap<string, PageFile> = new Map([
  ['/', { file: 'preview/index.html', type: 'text/html; charset=utf-8' }],
  ['/page.js', { file: 'preview/page.js', type: 'text/javascript; charset=utf-8' }],
  ['/metadata-worker.js', { file: 'preview/metadata-worker.js', type: 'text/javascript; charset=utf-8' }],
  ['/page.css', { file: 'preview/page.css', type: 'text/css; charset=utf-8' }],
  ['/plugin/main.js', { file: 'main.js', type: 'text/javascript; charset=utf-8' }],
  ['/plugin/manifest.json', { file: 'manifest.json', type: 'application/json; charset=utf-8' }],
  ['/plugin/styles.css', { file: 'styles.css', type: 'text/css; charset=utf-8' }],
]);

export interface Answer {
  type: string;
  body: Uint8Array | string;
}

/**
 * A file of the page or of the plugin.
 * @param dist the folder of the build
 * @throws Refusal 404
 */
export async function readPageFile(dist: string, address: string, token: string): Promise<Answer> {
  const known = PAGE_FILES.get(address);
  if (!known) throw new Refusal(404, 'There is nothing at that address.');
  const bytes = await readBuilt(join(dist, known.file));
  if (address !== '/') return { type: known.type, body: bytes };
  // The page's own script and styles are asked for before any code of the page could send a header.
  const html = bytes.toString('utf8').replaceAll('{{token}}', `${TOKEN_PARAMETER}=${token}`);
  return { type: known.type, body: html };
}

async function readBuilt(place: string): Promise<Buffer> {
  try {
    return await readFile(place);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') throw new Refusal(404, 'The preview is not built. Run “npm run build” first.');
    throw error;
  }
}
