import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal';

/** Bytes; more than any note, less than what would fill the memory. */
export const BODY_LIMIT = 32 * 1024 * 1024;

/** The body of a request. @throws Refusal 413 when it is larger than `limit` bytes, whatever its header says */
export async function readBody(request: IncomingMessage, limit = BODY_LIMIT): Promise<Uint8Array> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    if (!(part instanceof Buffer)) continue;
    size += part.length;
    if (size > limit) throw tooLarge(limit);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function tooLarge(limit: number): Refusal {
  return new Refusal(413, `A file may have ${Math.floor(limit / 1024 / 1024)} MB here.`);
}
