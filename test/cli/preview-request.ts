import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startPreviewServer, type PreviewServer } from '../../src/cli/preview/server';

export interface Question {
  method?: string;
  /** As it goes over the wire: not resolved, not encoded. */
  target: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

export interface Reply {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
}

/** A server over a folder of its own, with a folder beside it that nobody may reach. */
export interface TestServer extends PreviewServer {
  /** The folder that holds `vault`, `outside` and `dist`. */
  home: string;
  vault: string;
  token: string;
  /** Asks with nothing added. */
  ask(question: Question): Promise<Reply>;
  /** Asks as the page does: own host and origin, token in its header. */
  askAsPage(method: string, target: string, body?: string | Uint8Array): Promise<Reply>;
}

export async function startTestServer(files: Record<string, string> = {}): Promise<TestServer> {
  const home = await mkdtemp(join(tmpdir(), 'ospo-atlas-server-'));
  const laid: Record<string, string> = {
    'outside/secret.md': 'secret',
    'dist/main.js': '/* plugin */',
    'dist/manifest.json': '{"id":"ospo-atlas"}',
    'dist/styles.css': '/* styles */',
    'dist/preview/index.html': '<script src="page.js?{{token}}"></script>',
    'dist/preview/page.js': '/* page */',
    'dist/preview/page.css': '/* page styles */',
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`vault/${path}`, text])),
  };
  await mkdir(join(home, 'vault'), { recursive: true });
  for (const [path, text] of Object.entries(laid)) await lay(join(home, path), text);
  const server = await startPreviewServer({ vault: join(home, 'vault'), dist: join(home, 'dist'), port: 0 });
  const token = new URL(server.address).searchParams.get('token') ?? '';
  const ask = (question: Question): Promise<Reply> => send(server.port, question);
  return {
    ...server, home, vault: join(home, 'vault'), token, ask,
    askAsPage: (method, target, body) => ask({ method, target, body, headers: pageHeaders(server.port, token) }),
    close: async () => {
      await server.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

export function pageHeaders(port: number, token: string): Record<string, string> {
  return { 'host': `127.0.0.1:${port}`, 'origin': `http://127.0.0.1:${port}`, 'x-preview-token': token };
}

async function lay(place: string, text: string): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  await writeFile(place, text);
}

/** By hand, because `fetch` lets nobody choose the Host header and tidies up paths. */
function send(port: number, { method = 'GET', target, headers = {}, body }: Question): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path: target, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({
        status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString('utf8'),
      }));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
