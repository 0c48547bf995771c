import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCategories } from '../../src/import/category';
import { readPage, type Page } from '../../src/import/page';
import { folderOf, joinPath } from '../../src/model/path';
import type { Properties } from '../../src/model/property';
import { compareTexts } from '../../src/model/sorted';

const FOLDERS = ['docs', 'docs/a', 'docs/a/b', 'docs/ab', 'docs/b', 'docs/b/a'];
const page = fc.record({ folder: fc.constantFrom(...FOLDERS), name: fc.constantFrom('start', 'a', '_category_'), id: fc.constantFrom('', 'id: start', 'id: other') })
  .map(({ folder, name, id }) => readPage(joinPath(folder, `${name}.md`), `---\n${id}\n---\n`, name));
const pages = fc.uniqueArray(page, { maxLength: 10, selector: ({ from }) => from }).map((all) => all.sort((a, b) => compareTexts(a.from, b.from)));
const id = fc.constantFrom(undefined, 'start', 'a', 'a/start', 'b/start', 'a/b/start', 'docs/a/start', 'other', 'a/other', 'b/a/a', 'rt', '/start');

/** As it can be written down: the first page whose path ends in the id, one in or below the folder before others. */
function plainly(wanted: string | undefined, folder: string, all: readonly Page[]): Page | undefined {
  if (wanted === undefined) return all.find(({ from }) => from === `${folder}/_category_.md`);
  const nameOf = ({ from, data }: Page): string => (typeof data['id'] === 'string' ? data['id'] : from.replace(/^.*\/|\.md$/g, ''));
  const named = all.filter((each) => `/${folderOf(each.from)}/${nameOf(each)}`.endsWith(`/${wanted}`));
  return named.find(({ from }) => from.startsWith(`${folder}/`)) ?? named[0];
}

describe('the page that opens a folder', () => {
  it('is the one that going through all pages finds', () => {
    fc.assert(fc.property(pages, fc.array(fc.tuple(fc.constantFrom(...FOLDERS), id)), (all, asked) => {
      const found = new Map(asked.map(([folder, wanted]): [string, Properties] => [folder, wanted === undefined ? { label: folder } : { link: { type: 'doc', id: wanted } }]));
      const wantedOf = new Map(asked);
      const openers = [...readCategories(found, all)].map(([folder, { opener }]) => [folder, opener?.from]);
      expect(openers).toEqual([...found.keys()].map((folder) => [folder, plainly(wantedOf.get(folder), folder, all)?.from]));
    }), { numRuns: 500 });
  });
});
