import type { CachedMetadata } from 'obsidian';

/** Notes to be read. */
export interface MetadataRequest {
  id: number;
  texts: readonly string[];
}

/** What stands in them, in their order. */
export interface MetadataAnswer {
  id: number;
  caches: CachedMetadata[];
}
