import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readPageFile, type Answer } from './page-files';
import { asRefusal, Refusal } from './refusal';
import { admit, TOKEN_PARAMETER, type Gate } from './request-guard';
import { RESPONSE_HEADERS } from './response-headers';
import { VaultChanges } from './vault-changes';
import { ServedFolder } from './served-folder';
import { answerVault, streamChanges, streamNotes, type ServedVault } from './vault-routes';

export interface PreviewServer {
  /** With the token in it. */
  address: string;
  port: number;
  /** Ends open answers too. Harmless when called again. */
  close(): Promise<void>;
}

export interface PreviewOptions {
  /** The vault's folder. */
  vault: string;
  /** The folder of the build, which holds main.js and preview/. */
  dist: string;
  /** 0 takes any free port. */
  port: number;
}

/**
 * Serves one vault and the preview's page to this computer only.
 * @throws Node's own error where the port is taken (`EADDRINUSE`); StoreError `not-found` where the folder is not there
 */
export async function startPreviewServer({ vault, dist, port }: PreviewOptions): Promise<PreviewServer> {
  const folder = await ServedFolder.open(vault);
  const changes = new VaultChanges(folder);
  const gate: Gate = { port, token: randomBytes(24).toString('base64url') };
  const server = createServer((request, response) => {
    void respond({ vault: { folder, changes }, dist, gate }, request, response);
  });
  gate.port = await listen(server, port);
  await changes.start();
  return {
    address: `http://127.0.0.1:${gate.port}/?${TOKEN_PARAMETER}=${gate.token}`,
    port: gate.port,
    close: () => close(server, changes),
  };
}

/** What is served, and to whom. */
interface Served {
  vault: ServedVault;
  dist: string;
  gate: Gate;
}

async function respond(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { vault, gate } = served;
  try {
    const url = addressOf(request);
    admit(request, url, gate);
    if (request.method === 'GET' && url.pathname === '/vault/changes') return streamChanges(vault, url, response);
    if (request.method === 'GET' && url.pathname === '/vault/notes') return await streamNotes(vault, response);
    send(response, 200, await answer(served, request, url));
  } catch (error) {
    const { status, message } = asRefusal(error);
    send(response, status, { type: 'text/plain; charset=utf-8', body: message });
    // What still comes of a refused body is thrown away: breaking off would keep the asker from reading why.
    request.resume();
  }
}

function answer({ vault, dist, gate }: Served, request: IncomingMessage, url: URL): Promise<Answer> {
  if (url.pathname.startsWith('/vault/')) return answerVault(vault, request, url);
  if (request.method !== 'GET') throw new Refusal(405, 'That cannot be done at that address.');
  return readPageFile(dist, url.pathname, gate.token);
}

function addressOf(request: IncomingMessage): URL {
  const url = URL.canParse(request.url ?? '', 'http://127.0.0.1') ? new URL(request.url ?? '', 'http://127.0.0.1') : undefined;
  if (!url) throw new Refusal(400, 'That is no address.');
  return url;
}

function send(response: ServerResponse, status: number, { type, body }: Answer): void {
  if (response.headersSent) return;
  response.writeHead(status, { ...RESPONSE_HEADERS, 'content-type': type });
  response.end(body);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function close(server: Server, changes: VaultChanges): Promise<void> {
  changes.close();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
