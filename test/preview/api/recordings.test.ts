import { readdirSync, readFileSync } from 'node:fs';
import type { CachedMetadata } from 'obsidian';
import { describe, expect, it } from 'vitest';
import { getLinkpath } from '../../../src/preview/api/base/link-text';
import { LinkIndex } from '../../../src/preview/api/metadata/link-resolution';
import { getAllTags, parseFrontMatterTags } from '../../../src/preview/api/metadata/queries';
import { readMetadata } from '../../../src/preview/api/metadata/read-metadata';
import { TFile } from '../../../src/preview/api/vault/files';
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
  filePath: string;
  resolveLinkToPath: Record<string, string | null>;
}

function recordings(path: string): Recording[] {
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name: name.slice(0, -5), ...JSON.parse(readFileSync(`${path}/${name}`, 'utf8')) as Omit<Recording, 'name'> }));
}

/** Keys in one order: it means nothing. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, canonical(each)]));
}

describe.skipIf(!folder)('the metadata cache against recordings of real Obsidian', () => {
  const all = folder ? recordings(folder).map((recording) => ({ ...recording, read: readMetadata(recording.fileContents) })) : [];

  it.each(FIELDS)('reads %s exactly as Obsidian does', (field) => {
    const differing = all
      .filter(({ read, cachedMetadata }) => JSON.stringify(canonical(cachedMetadata[field])) !== JSON.stringify(canonical(read[field])))
      .map(({ name }) => name);
    expect(differing).toEqual([]);
  });

  it('finds each field in as many recordings as it was counted in', () => {
    const counts = Object.fromEntries(FIELDS.map((field) => [field, all.filter(({ read }) => read[field]).length]));
    expect(counts).toEqual({
      headings: 42, tags: 49, frontmatter: 23, frontmatterLinks: 23, frontmatterPosition: 23, links: 9, embeds: 0, blocks: 1, sections: 60, listItems: 56,
    });
  });

  it('knows the same tags in front matter and body', () => {
    for (const { read, getAllTags: expected, parseFrontMatterTags: inFrontMatter } of all) {
      expect(getAllTags(read)).toEqual(expected);
      expect(parseFrontMatterTags(read.frontmatter)).toEqual(inFrontMatter);
    }
  });

  it('finds the files that links mean, among all files that the recordings name', () => {
    const paths = new Set(all.flatMap(({ filePath, resolveLinkToPath }) => [filePath, ...Object.values(resolveLinkToPath).filter((path) => path !== null)]));
    const index = new LinkIndex();
    for (const path of paths) index.add(new TFile({ getName: () => 'Recorded' }, path));
    let count = 0;
    for (const { filePath, resolveLinkToPath } of all) {
      for (const [link, expected] of Object.entries(resolveLinkToPath)) {
        const path = getLinkpath(link);
        expect([filePath, link, path === '' ? filePath : index.resolve(path, filePath)[0]?.path ?? null]).toEqual([filePath, link, expected]);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(20);
  });
});
