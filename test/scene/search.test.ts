import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoteMetadata } from '../../src/scene/node-facts';
import { findByQuery } from '../../src/scene/search/find-by-query';
import { findNodes } from '../../src/scene/search/find-nodes';
import { asksMetadata, readQuery } from '../../src/scene/search/query';
import { nodeOf } from './graph-of';

const nodes = [
  nodeOf({ id: 'Policies/Licence policy.md', title: 'Licence policy', type: 'artifact' }),
  nodeOf({ id: 'Policies/Export.md', title: 'Export control', aliases: ['Policy on export'], type: 'topic' }),
  nodeOf({ id: 'Risks/Licence breach.md', title: 'Licence breach', type: 'risk' }),
  nodeOf({ id: 'Own/Zürich.md', title: 'Zürich', type: 'organisation' }),
  nodeOf({ id: 'Own/Zürich.md#^a', title: 'Ask Zürich', kind: 'item', type: 'item', path: 'Own/Zürich.md' }),
  nodeOf({ id: '?Someone', title: 'Someone', kind: 'unresolved', resolved: false, type: 'person', path: undefined }),
];

const NOTES: Record<string, { tags: string[]; properties: Record<string, string[]> }> = {
  'Policies/Licence policy.md': { tags: ['policy/open-source'], properties: { Owner: ['[[Legal team]]'], status: ['Draft'] } },
  'Policies/Export.md': { tags: ['policy'], properties: { Owner: ['Sales'], due: [] } },
  'Own/Zürich.md': { tags: ['policymaker'], properties: { 'site: web': ['https://example.org'] } },
};

const metadata: NoteMetadata = {
  tags: (path) => NOTES[path]?.tags ?? [],
  property: (path, key) => Object.entries(NOTES[path]?.properties ?? {}).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1],
};

function found(query: string): string[] | null {
  const indexes = findByQuery({ nodes, order: nodes.keys() }, query, metadata);
  return indexes && [...indexes].map((index) => nodes[index]?.title ?? '');
}

describe('a search with more than words', () => {
  it.each([
    ['type:risk', ['Licence breach']],
    ['type:org', ['Zürich']],
    ['TYPE:organization', ['Zürich']],
    ['path:policies', ['Licence policy', 'Export control']],
    ['path:"licence policy"', ['Licence policy']],
    ['path:zurich', ['Zürich', 'Ask Zürich']],
    ['tag:#policy', ['Licence policy', 'Export control']],
    ['tag:policy/open-source', ['Licence policy']],
    ['tag:#policy/', ['Licence policy', 'Export control']],
    ['[owner]', ['Licence policy', 'Export control']],
    ['[due]', ['Export control']],
    ['[owner:legal]', ['Licence policy']],
    ['["owner": "legal team"]', ['Licence policy']],
    ['[status:draft] [owner:legal]', ['Licence policy']],
    ['[owner:nobody]', []],
    ['"licence policy"', ['Licence policy']],
    ['"policy licence"', []],
    ['policy licence', ['Licence policy']],
    ['licence -type:risk', ['Licence policy']],
    ['licence -policy', ['Licence breach']],
    ['-path:own -type:person -licence', ['Export control']],
    ['-tag:#policy type:artifact', []],
    ['type:risk OR zurich', ['Zürich', 'Licence breach', 'Ask Zürich']],
    ['type:risk OR', ['Licence breach']],
    ['"type:risk OR zurich"', []],
    ['policy path:policies', ['Licence policy', 'Export control']],
  ])('finds “%s”', (query, expected) => expect(found(query)?.sort()).toEqual(expected.sort()));

  it.each(['', ' ', '-', 'tag:', 'tag:#', 'type:', 'path:""', '"', '[', '[]', '[own', '[:legal]', '-[own', ' OR '])('asks for nothing with “%s” yet', (query) => {
    expect(found(query)).toBeNull();
  });

  it('goes on with the rest of a search while a part is being typed', () => {
    expect(found('licence type:')).toEqual(found('licence'));
    expect(found('licence [own')).toEqual(found('licence'));
    expect(found('licence "bre')).toEqual(['Licence breach']);
  });

  it('finds by words alone just what a search of names does, in the same order', () => {
    const word = fc.constantFrom('licence', 'license', 'policy', 'pol', 'on', 'export', 'zürich', 'zurich', 'ask', 'b');
    fc.assert(fc.property(fc.array(word, { maxLength: 4 }), (words) => {
      const query = words.join(' ');
      expect(findByQuery({ nodes, order: nodes.keys() }, query, metadata)).toEqual(findNodes({ nodes, order: nodes.keys() }, query));
    }));
  });

  it('finds with a refusal what it does not find without, and nothing twice', () => {
    const ask = fc.constantFrom('type:risk', 'type:o', 'path:own', 'tag:#policy', '[owner]', '[status:draft]', 'licence', '"export control"');
    fc.assert(fc.property(ask, (query) => {
      const [with_, without] = [found(query) ?? [], found(`-${query}`) ?? []];
      expect([...with_, ...without].sort()).toEqual(nodes.map(({ title }) => title).sort());
    }));
  });

  it('reads any text, and in time that grows with its length', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      for (const { words, asks } of readQuery(text)) expect([...words, ...asks].every((part) => part !== '')).toBe(true);
    }));
    expect(readQuery('[a'.repeat(20_000))).toEqual([]);
    expect(readQuery('"-'.repeat(20_000))).toHaveLength(1);
  });

  it('knows whether it hangs on tags or properties', () => {
    expect(['tag:#a', 'b OR -[a]', 'type:risk path:a -"b" c'].map(asksMetadata)).toEqual([true, true, false]);
  });
});
