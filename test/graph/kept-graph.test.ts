import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphData } from '../../src/app/export/graph-json';
import { Atlas } from '../../src/graph/atlas';
import { saysAskedFor } from '../../src/graph/record/asked-for';
import { recordOf, type KeptRecord } from '../../src/graph/record/note-record';
import { packGraph, type PackedGraph } from '../../src/graph/record/pack-graph';
import { unpackGraph } from '../../src/graph/record/unpack-graph';
import { UnreadableRecord } from '../../src/graph/record/values';
import { finish } from '../../src/model/steps';
import { parseNote } from '../../src/parse/parse-note';
import { put } from './vault';

const LINES = [
  '[[A]]', '[[b#H|shown]]', '![[pic.png]]', '[[Nobody]]', '## People\n\n- [[Ada]]: leads the [[OSPO]]', '## References\n\n- [One](https://one.example/)',
  '- [[2024-05-01]]: [Meeting](https://two.example)\n  with [[A]]', '(leads:: [[B]])', 'čeština 漢字',
];
const FRONT = ['', '---\ntitle: T\naliases: [A, "ž"]\n---\n', '---\nid: f\ntype: framework\nchecklist:\n  - id: 1\n    title: One\n---\n', '---\nurl: https://one.example/\ndate: 2024-05-01\n---\n'];
const notes = fc.dictionary(fc.constantFrom('A.md', 'x/A.md', 'B.md', 'People/Ada.md', 'F.md'), fc.tuple(fc.constantFrom(...FRONT), fc.subarray(LINES)).map(([front, lines]) => front + lines.join('\n\n')));

function keptRecordOf(path: string, text: string): KeptRecord {
  const record = recordOf(parseNote(path, text));
  return { ...record, isAskedFor: saysAskedFor(record.note) };
}

function atlasOf(texts: Record<string, string>): Atlas {
  const atlas = new Atlas();
  put(atlas, ...Object.entries(texts).map(([path, text]) => parseNote(path, text)));
  return atlas;
}

/** The edges at each node, from either end, and whether both ends give the same ones. */
function tiesOf({ graph }: Atlas): unknown {
  const ids = [...graph.nodes.keys(), 'no node'].sort();
  const [all, listed] = [new Set(graph.edges()), new Set(ids.flatMap((id) => [...graph.outgoing(id), ...graph.incoming(id)]))];
  return { edges: ids.map((id) => [id, graph.outgoing(id), graph.incoming(id)]), areSame: all.size === listed.size && [...all].every((edge) => listed.has(edge)) };
}

function damagedPart(part: string | Int32Array, at: number, put: string): string | Int32Array {
  const place = at % part.length;
  return typeof part === 'string' ? part.slice(0, place) + put + part.slice(place + 1) : Int32Array.from(part, (number, index) => (index === place ? number + put.charCodeAt(0) - 50 : number));
}

describe('a graph that is kept', () => {
  it('is the same graph when it stands again, and stays so while what notes say is worked in behind it', () => {
    fc.assert(fc.property(notes, fc.nat(8), (texts, steps) => {
      const atlas = atlasOf(texts);
      const standing = new Atlas();
      standing.stand(Object.entries(texts).map(([path, text]) => keptRecordOf(path, text)), finish(unpackGraph(finish(packGraph(atlas.graph)))));
      const working = standing.workIn();
      for (let step = 0; step < steps; step += 1) {
        expect(graphData(standing.graph)).toEqual(graphData(atlas.graph));
        expect(tiesOf(standing)).toEqual(tiesOf(atlas));
        expect([...standing.notes()]).toEqual(Object.entries(texts).map(([path, text]) => parseNote(path, text)));
        working.next();
      }
      const nodes = [...standing.graph.nodes.values()];
      finish(working);
      expect(graphData(standing.graph)).toEqual(graphData(atlas.graph));
      // What says the same stays the same object, so that nobody has to draw it anew.
      expect([...standing.graph.nodes.values()].every((node, index) => node === nodes[index])).toBe(true);
    }), { numRuns: 150 });
  });

  it('is refused where it is damaged, and never read as something else than a graph', () => {
    const packed = finish(packGraph(atlasOf({ 'A.md': LINES.join('\n\n'), 'B.md': FRONT[1] ?? '' }).graph));
    const part = fc.constantFrom('nodes' as const, 'words' as const, 'edges' as const);
    fc.assert(fc.property(part, fc.nat(2000), fc.constantFrom('', '9', '[', '"', ',', '-'), (name, at, put) => {
      const damaged: PackedGraph = { ...packed, [name]: [damagedPart(packed[name][0] ?? '', at, put)] };
      let failure: unknown;
      try {
        finish(unpackGraph(damaged));
      } catch (error) {
        failure = error;
      }
      expect(failure === undefined || failure instanceof UnreadableRecord).toBe(true);
    }), { numRuns: 400 });
    expect(() => finish(unpackGraph({ ...packed, nodes: [] }))).toThrow(UnreadableRecord);
    expect(() => finish(unpackGraph({ ...packed, words: [] }))).toThrow(UnreadableRecord);
  });
});
