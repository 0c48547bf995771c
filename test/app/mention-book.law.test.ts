import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MentionBook } from '../../src/app/linking/mention-book';
import { Atlas } from '../../src/graph/atlas';
import type { AtlasEdge } from '../../src/model/graph';
import { parseNote } from '../../src/parse/parse-note';
import { put, remove } from '../graph/vault';

const NAMES = ['A.md', 'B.md', 'C.md', 'D.md'];
const anyName = fc.constantFrom(...NAMES);
const mention = (path: string, target: string, line: number): AtlasEdge => ({ source: path, target, relation: 'mentions', label: target, path, line, written: false });
const anyMentions = fc.record({
  path: anyName,
  found: fc.uniqueArray(fc.record({ target: anyName, line: fc.integer({ min: 1, max: 2 }) }), { maxLength: 3, selector: ({ target }) => target }),
});
const anyDeed = fc.oneof(anyMentions, fc.record({ removed: anyName }), fc.record({ written: anyName }));

const told = (edges: Iterable<AtlasEdge>): string[] => [...edges].map(({ source, target, relation, line }) => `${source} ${relation} ${target} ${line}`).sort();

it('gives the graph with the mentions that are known of each note, whatever comes and goes', () => {
  fc.assert(fc.property(fc.array(anyDeed, { maxLength: 20 }), (deeds) => {
    const atlas = new Atlas();
    const write = (path: string): unknown => put(atlas, parseNote(path, '[[A]] and [[B]]'));
    NAMES.forEach(write);
    const book = new MentionBook(atlas.graph);
    const known = new Map<string, AtlasEdge[]>();
    for (const deed of deeds) {
      if ('removed' in deed) remove(atlas, deed.removed);
      else if ('written' in deed) write(deed.written);
      else {
        const edges = deed.found.map(({ target, line }) => mention(deed.path, target, line));
        const before = known.get(deed.path) ?? [];
        const touched = book.put(deed.path, edges);
        for (const edge of edges) if (!told(before).includes(told([edge])[0] ?? '')) expect([...touched]).toEqual(expect.arrayContaining([edge.source, edge.target]));
        for (const edge of before) if (!told(edges).includes(told([edge])[0] ?? '')) expect([...touched]).toEqual(expect.arrayContaining([edge.source, edge.target]));
        known.set(deed.path, edges);
      }
      const { graph } = book;
      const mentions = [...known.values()].flat();
      const standing = mentions.filter(({ source, target }) => graph.nodes.has(source) && graph.nodes.has(target));
      expect(book.size).toBe(mentions.length);
      expect(told(graph.edges())).toEqual(told([...atlas.graph.edges(), ...standing]));
      for (const id of NAMES) {
        expect(told(graph.outgoing(id))).toEqual(told([...atlas.graph.outgoing(id), ...standing.filter(({ source }) => source === id)]));
        expect(told(graph.incoming(id))).toEqual(told([...atlas.graph.incoming(id), ...standing.filter(({ target }) => target === id)]));
      }
    }
  }), { numRuns: 300 });
});
