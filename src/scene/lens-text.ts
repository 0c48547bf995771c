import type { NamedLens } from './built-in-lenses';
import { DEFAULT_LENS, type Lens } from './lens';
import { readLens } from './read-lens';

/** Why a text is not taken for a lens. */
export type LensFault = 'empty' | 'not-json' | 'no-lens' | 'newer';

/** The key by which such a text is known, and the version of what it says. */
const MARK = 'ospo-lens';
const VERSION = 1;

/** A lens as text to pass on: JSON with nothing in it that goes without saying. */
export function lensText({ name, lens }: NamedLens): string {
  const said = Object.entries(lens).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(defaultOf(key)));
  return JSON.stringify({ [MARK]: VERSION, name, ...Object.fromEntries(said) });
}

/** Reads a lens that somebody passed on. Details that this version does not know are left out; a text that is no lens is a fault. */
export function readLensText(text: string): NamedLens | { fault: LensFault } {
  const trimmed = text.trim();
  if (trimmed === '') return { fault: 'empty' };
  const said = parse(trimmed);
  if (said === undefined) return { fault: 'not-json' };
  const version = said[MARK];
  if (typeof version !== 'number') return { fault: 'no-lens' };
  if (version > VERSION) return { fault: 'newer' };
  return { name: typeof said.name === 'string' ? said.name.trim() : '', lens: readLens({ ...DEFAULT_LENS, ...said }) };
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return undefined;
  }
}

function defaultOf(key: string): unknown {
  const defaults: Record<keyof Lens, unknown> = DEFAULT_LENS;
  return Object.entries(defaults).find(([name]) => name === key)?.[1];
}
