import { readdirSync, readFileSync } from 'node:fs';
import type { CachedMetadata } from 'obsidian';
import { describe, expect, it } from 'vitest';
import { getAllTags, parseFrontMatterTags } from '../../../src/preview/api/metadata/queries';
import { readMetadata } from '../../../src/preview/api/metadata/read-metadata';
import { sharedPath } from '../../shared-folder';

const folder = sharedPath('obsidian-recordings');

const FIELDS = [
  'headings', 'tags', 'frontmatter', 'frontmatterLinks', 'frontmatterPosition', 'links', 'embeds', 'blocks', 'sections', 'listItems',
] as const satisfies ReadonlyArray<keyof CachedMetadata>;

interface Recording {
  name: string;
  fileContents: string;
  cachedMetadata: CachedMetadata;
  getAllTags: string[];
  parseFrontMatterTags: string[] | null;
}

function recordings(path: string): Recording[] {
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name: name.slice(0, -5), ...JSON.parse(readFileSync(`${path}/${name}`, 'utf8')) as Omit<Recording, 'name'> }));
}

/** Keys in one order, and what is empty left out: the recordings keep neither apart. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, canonical(each)]));
}

describe.skipIf(!folder)('the metadata cache against recordings of real Obsidian', () => {
  const all = folder ? recordings(folder) : [];

  it.each(FIELDS)('reads %s exactly as Obsidian does', (field) => {
    const differing = all
      .filter(({ fileContents, cachedMetadata }) =>
        JSON.stringify(canonical(cachedMetadata[field])) !== JSON.stringify(canonical(readMetadata(fileContents)[field])))
      .map(({ name }) => name);
    expect(differing).toEqual([]);
  });

  it('finds each field in as many recordings as it was counted in', () => {
    const counts = Object.fromEntries(FIELDS.map((field) => [field, all.filter(({ fileContents }) => readMetadata(fileContents)[field]).length]));
    expect(counts).toEqual({
      headings: 42, tags: 49, frontmatter: 23, frontmatterLinks: 23, frontmatterPosition: 23, links: 9, embeds: 0, blocks: 1, sections: 60, listItems: 56,
    });
  });

  it('knows the same tags in front matter and body', () => {
    for (const { fileContents, getAllTags: expected, parseFrontMatterTags: inFrontMatter } of all) {
      const cache = readMetadata(fileContents);
      expect(getAllTags(cache)).toEqual(expected);
      expect(parseFrontMatterTags(cache.frontmatter)).toEqual(inFrontMatter);
    }
  });
});
