import { baseName } from '../model/path';
import type { Pack, PackFile } from './pack';

/** A part of a pack that can be left out: a folder, which stands for a type of notes, or a sector. */
export interface Part {
  /** `folder:People`, `sector:Academic sector`. */
  key: string;
  kind: 'folder' | 'sector';
  title: string;
  /** How many files it holds. A note of two sectors counts in both. */
  count: number;
}

/** The parts of a pack, folders first, each kind by title. Files at its top belong to none and always come along. */
export function partsOf(pack: Pack): Part[] {
  const counts = new Map<string, number>();
  for (const file of pack.files) for (const key of partKeysOf(file)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].map(([key, count]) => partOf(key, count)).sort((a, b) => (a.kind === b.kind ? (a.title < b.title ? -1 : 1) : a.kind === 'folder' ? -1 : 1));
}

/** Whether a file is left out: its folder is, or every sector it belongs to. */
export function isLeftOut(file: PackFile, without: ReadonlySet<string>): boolean {
  if (without.size === 0) return false;
  const keys = partKeysOf(file);
  const sectors = keys.filter(isSector);
  return keys.some((key) => !isSector(key) && without.has(key)) || (sectors.length > 0 && sectors.every((key) => without.has(key)));
}

function partOf(key: string, count: number): Part {
  const kind = isSector(key) ? 'sector' : 'folder';
  return { key, kind, title: key.slice(kind.length + 1), count };
}

function isSector(key: string): boolean {
  return key.startsWith('sector:');
}

function partKeysOf({ path, text }: PackFile): string[] {
  const slash = path.indexOf('/');
  const sectors = sectorsOf(text).map((name) => `sector:${name}`);
  return slash === -1 ? sectors : [`folder:${path.slice(0, slash)}`, ...sectors];
}

/** The notes that `in-sector` links to, on one line or one below the other. */
function sectorsOf(text: string): string[] {
  const lines = /^in-sector:([^\n]*(?:\n[ \t]+-[^\n]*)*)/m.exec(text)?.[1] ?? '';
  return [...lines.matchAll(/\[\[([^\]|#]+)/g)].map(([, target = '']) => baseName(`${target}.md`));
}
