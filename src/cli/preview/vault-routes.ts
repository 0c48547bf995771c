import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isNotePath } from '../../model/path';
import type { Answer } from './page-files';
import { Refusal } from './refusal';
import { readBody } from './request-body';
import { RESPONSE_HEADERS } from './response-headers';
import type { VaultChanges } from './vault-changes';
import type { ServedFolder } from './served-folder';

export interface ServedVault {
  folder: ServedFolder;
  changes: VaultChanges;
}

interface Asked {
  request: IncomingMessage;
  query: URLSearchParams;
  /** Names the window that asks, so that it is not told of its own changes. */
  client: string;
}

/** Bytes; what is larger is sent when it is asked for. */
const LARGE = 256 * 1024;

type Route = (vault: ServedVault, asked: Asked) => Promise<Answer>;

/** What may be done to the vault. Paths come as query parameters, contents as bodies. */
const ROUTES: ReadonlyMap<string, Route> = new Map<string, Route>([
  ['GET /vault/entries', async ({ folder, changes }) => {
    await changes.look();
    return json({ name: basename(folder.root), entries: changes.entries() });
  }],
  ['GET /vault/file', async ({ folder }, { query }) => {
    return { type: 'application/octet-stream', body: await folder.read(pathIn(query, 'path')) };
  }],
  ['PUT /vault/file', async ({ folder, changes }, { request, query, client }) => {
    const path = pathIn(query, 'path');
    const bytes = await readBody(request);
    return json(await changes.make(client, [path], () => folder.write(path, bytes, query.get('over') ?? undefined)));
  }],
  ['POST /vault/folder', async ({ folder, changes }, { query, client }) => {
    const path = pathIn(query, 'path');
    return done(changes.make(client, [path], () => folder.makeFolder(path)));
  }],
  ['POST /vault/rename', async ({ folder, changes }, { query, client }) => {
    const [from, to] = [pathIn(query, 'from'), pathIn(query, 'to')];
    return done(changes.make(client, [from, to], () => folder.rename(from, to)));
  }],
  ['DELETE /vault/entry', async ({ folder, changes }, { query, client }) => {
    const path = pathIn(query, 'path');
    return done(changes.make(client, [path], () => folder.remove(path)));
  }],
]);

/** @throws Refusal 404 for an address that is none, 405 for a method it does not know */
export async function answerVault(vault: ServedVault, request: IncomingMessage, url: URL): Promise<Answer> {
  const route = ROUTES.get(`${request.method} ${url.pathname}`);
  if (route) return route(vault, { request, query: url.searchParams, client: clientOf(url) });
  const known = [...ROUTES.keys()].some((key) => key.endsWith(` ${url.pathname}`));
  throw known ? new Refusal(405, 'That cannot be done at that address.') : new Refusal(404, 'There is nothing at that address.');
}

/** Keeps the answer open and sends each change of others as one line of JSON. */
export function streamChanges({ changes }: ServedVault, url: URL, response: ServerResponse): void {
  response.writeHead(200, { ...RESPONSE_HEADERS, 'content-type': 'application/x-ndjson; charset=utf-8' });
  // An empty line says that from now on nothing is missed.
  response.write('\n');
  const stop = changes.listen(clientOf(url), (change) => response.write(`${JSON.stringify(change)}\n`));
  response.on('close', stop);
}

/** Sends the notes, one line of JSON each, so that a page that begins does not have to ask for every one. */
export async function streamNotes(vault: ServedVault, response: ServerResponse): Promise<void> {
  response.writeHead(200, { ...RESPONSE_HEADERS, 'content-type': 'application/x-ndjson; charset=utf-8' });
  // A page that goes away in the middle of it is no fault.
  await pipeline(Readable.from(noteLines(vault)), response).catch(() => undefined);
}

async function* noteLines({ folder, changes }: ServedVault): AsyncGenerator<string> {
  for (const entry of changes.entries()) {
    if (entry.kind !== 'file' || !isNotePath(entry.path) || entry.size > LARGE) continue;
    const bytes = await folder.read(entry.path).catch(() => undefined);
    if (bytes && isUtf8(bytes)) yield `${JSON.stringify({ entry, text: Buffer.from(bytes).toString('utf8') })}\n`;
  }
}

function clientOf(url: URL): string {
  return url.searchParams.get('client') ?? '';
}

function pathIn(query: URLSearchParams, name: string): string {
  return query.get(name) ?? '';
}

function json(value: unknown): Answer {
  return { type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

async function done(change: Promise<void>): Promise<Answer> {
  await change;
  return json({});
}
