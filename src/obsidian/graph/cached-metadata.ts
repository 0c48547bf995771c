import { getAllTags, type App, type CachedMetadata } from 'obsidian';
import type { NoteMetadata } from '../../scene/node-facts';

/** Tags and properties of notes as Obsidian has read them. */
export function cachedMetadata({ metadataCache }: App): NoteMetadata {
  const read = (path: string): CachedMetadata => metadataCache.getCache(path) ?? {};
  return {
    tags: (path) => (getAllTags(read(path)) ?? []).map((tag) => tag.replace(/^#/, '')),
    property: (path, key) => valuesOf(read(path).frontmatter, key),
  };
}

function valuesOf(properties: Record<string, unknown> | undefined, key: string): string[] | undefined {
  const name = Object.keys(properties ?? {}).find((each) => each.toLowerCase() === key.toLowerCase());
  return name === undefined ? undefined : textsIn(properties?.[name]);
}

/** The texts of a value, also of those within lists; what is written as a mapping has none. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
}
