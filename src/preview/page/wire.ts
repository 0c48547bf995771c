import { isRecord } from '../api/base/is-record';
import type { DiskEntry, DiskEvent } from '../api/disk';

/** What the server tells, checked, since it comes from outside the page. */
export interface Listing {
  name: string;
  entries: DiskEntry[];
}

export function readListing(value: unknown): Listing {
  if (isRecord(value) && typeof value['name'] === 'string' && Array.isArray(value['entries'])) {
    return { name: value['name'], entries: value['entries'].map(readEntry) };
  }
  throw unreadable();
}

export function readEntry(value: unknown): DiskEntry {
  if (!isRecord(value)) throw unreadable();
  const { path, kind, size, modified } = value;
  if (typeof path !== 'string' || typeof size !== 'number' || typeof modified !== 'number') throw unreadable();
  if (kind !== 'file' && kind !== 'folder') throw unreadable();
  return { path, kind, size, modified };
}

/** A note sent ahead of being asked for. */
export function readNote(value: unknown): { entry: DiskEntry; text: string } {
  if (isRecord(value) && typeof value['text'] === 'string') return { entry: readEntry(value['entry']), text: value['text'] };
  throw unreadable();
}

export function readEvent(value: unknown): DiskEvent {
  if (isRecord(value) && value['kind'] === 'written') return { kind: 'written', entry: readEntry(value['entry']) };
  if (isRecord(value) && value['kind'] === 'removed' && typeof value['path'] === 'string') return { kind: 'removed', path: value['path'] };
  throw unreadable();
}

function unreadable(): Error {
  return new Error('The preview’s server gave an answer that this page cannot read. Reload the page.');
}
