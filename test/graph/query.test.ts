import { describe, expect, it } from 'vitest';
import { firstToName, isLinkedFromOutside, neighboursOf } from '../../src/graph/query';
import { atlasOf } from './vault';

const { graph } = atlasOf({ 'A.md': '[[B]] [[C]] [[A]]', 'B.md': '', 'C.md': '', 'Bank.md': '[[A]]', 'In/D.md': '[[E]]', 'In/E.md': '[[D]]', 'Inside.md': '[[E]]' });

describe('questions to a graph', () => {
  it('finds what is joined to a node, on either side', () => {
    expect([...neighboursOf(graph, 'A.md')].sort()).toEqual(['B.md', 'Bank.md', 'C.md']);
    expect(neighboursOf(graph, 'None.md').size).toBe(0);
  });

  it('tells whether a note outside a folder links to a note in it', () => {
    expect(isLinkedFromOutside(graph, 'In/E.md', 'In')).toBe(true);
    expect(isLinkedFromOutside(graph, 'In/D.md', 'In')).toBe(false);
  });

  it('finds the first note that names a node, in whatever order notes were read', () => {
    const files = [['b/Late.md', '[[Unwritten]]'], ['a/Early.md', '- [[Ada]]: leads the [[Unwritten]]'], ['c/Last.md', '[[unwritten]]']];
    for (const read of [files, [...files].reverse()]) {
      const { graph: named } = atlasOf(Object.fromEntries(read));
      expect([named.incoming('?Unwritten').length > 1, firstToName(named, '?Unwritten'), firstToName(named, '?Ada')]).toEqual([true, 'a/Early.md', 'a/Early.md']);
    }
    expect(firstToName(graph, 'Bank.md')).toBe('Bank.md');
    expect(firstToName(graph, '?Nobody')).toBeUndefined();
  });
});
