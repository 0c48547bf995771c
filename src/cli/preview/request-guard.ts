import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal';

/** The header in which the page sends the token; a foreign page cannot set it without being asked for leave first. */
const TOKEN_HEADER = 'x-preview-token';
/** The parameter that carries the token in the printed address and in the addresses of the page's own files. */
export const TOKEN_PARAMETER = 'token';

export interface Gate {
  port: number;
  token: string;
}

const CHANGING = new Set(['PUT', 'POST', 'DELETE']);

/**
 * Lets a request through or throws. The host must be this server by its own name, else a foreign name that resolves to this
 * computer would do; a change must come from the page itself; the token must be there. It is no cookie: those are shared by all ports.
 * @throws Refusal 403 for a foreign host or origin, 401 without the token
 */
export function admit(request: IncomingMessage, url: URL, gate: Gate): void {
  const hosts = [`127.0.0.1:${gate.port}`, `localhost:${gate.port}`];
  const { host = '', origin } = request.headers;
  if (!hosts.includes(host)) throw new Refusal(403, 'The preview answers on 127.0.0.1 only.');
  const changes = CHANGING.has(request.method ?? '');
  if (origin === undefined ? changes : origin !== `http://${host}`) throw new Refusal(403, 'Only the preview’s own page may ask for that.');
  if (!sameToken(tokenOf(request, url), gate.token)) throw new Refusal(401, 'Open the address that the preview printed: it carries the token.');
}

/** Only reading the page and its files may carry the token in the address: an address ends in histories. */
function tokenOf(request: IncomingMessage, url: URL): string {
  const header = request.headers[TOKEN_HEADER];
  if (typeof header === 'string') return header;
  return request.method === 'GET' && !url.pathname.startsWith('/vault/') ? (url.searchParams.get(TOKEN_PARAMETER) ?? '') : '';
}

/** In a time that tells nothing about how much of it was right; hashed, because the comparison wants equal lengths. */
function sameToken(given: string, token: string): boolean {
  return timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
