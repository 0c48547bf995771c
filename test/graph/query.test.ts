import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backlinksOf, neighboursOf, nodesOfType, orphansOf, shortestPaths } from '../../src/graph/query';
import { atlasOf } from './vault';

const { graph } = atlasOf({
  'A.md': '[[B]] [[C]] [[A]]', 'B.md': '[[D]]', 'C.md': '[[D]]', 'D.md': '[[E]]', 'E.md': '', 'Far.md': '[[Nowhere]]', 'Alone.md': '[[Alone]]', 'Bank.md': '---\ntype: organisation\n---\n[[A]]',
});

describe('questions to a graph', () => {
  it('finds what is joined to a node, on either side', () => {
    expect([...neighboursOf(graph, 'A.md')].sort()).toEqual(['B.md', 'Bank.md', 'C.md']);
    expect(neighboursOf(graph, 'None.md').size).toBe(0);
  });

  it('finds nodes by type, and notes that nothing is joined to', () => {
    expect(nodesOfType(graph, 'organisation').map(({ id }) => id)).toEqual(['Bank.md']);
    expect(orphansOf(graph).map(({ id }) => id)).toEqual(['Alone.md']);
  });

  it('finds what other notes say of one', () => {
    expect(backlinksOf(graph, 'A.md').map(({ path }) => path)).toEqual(['Bank.md']);
  });

  it('finds every shortest way', () => {
    expect(shortestPaths(graph, 'Bank.md', 'E.md')).toEqual([['Bank.md', 'A.md', 'B.md', 'D.md', 'E.md'], ['Bank.md', 'A.md', 'C.md', 'D.md', 'E.md']]);
    expect(shortestPaths(graph, 'Bank.md', 'E.md', 1)).toHaveLength(1);
    expect(shortestPaths(graph, 'A.md', 'A.md')).toEqual([['A.md']]);
  });

  it('finds no way between what is not joined or not there', () => {
    expect(shortestPaths(graph, 'A.md', 'Far.md')).toEqual([]);
    expect(shortestPaths(graph, 'A.md', 'None.md')).toEqual([]);
    expect(shortestPaths(graph, 'None.md', 'None.md')).toEqual([]);
  });

  it('finds ways of the same length in both directions, each a walk over neighbours', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const links = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { maxLength: 9 });
    fc.assert(fc.property(links, (pairs) => {
      const files = Object.fromEntries(names.map((name) => [`${name}.md`, pairs.filter(([from]) => from === name).map(([, to]) => `[[${to}]]`).join(' ')]));
      const random = atlasOf(files).graph;
      const there = shortestPaths(random, 'a.md', 'b.md', 100);
      const back = shortestPaths(random, 'b.md', 'a.md', 100).map((path) => [...path].reverse());
      expect(new Set(there.map(String))).toEqual(new Set(back.map(String)));
      for (const path of there) for (const [index, id] of path.slice(1).entries()) expect(neighboursOf(random, path[index] ?? '')).toContain(id);
    }), { numRuns: 100 });
  });
});
