import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphData } from '../../src/app/export/graph-json';
import { Atlas } from '../../src/graph/atlas';
import { recordOf } from '../../src/graph/record/note-record';
import { WordPool } from '../../src/graph/record/word-pool';
import type { GraphChange } from '../../src/model/graph';
import { isNotePath } from '../../src/model/path';
import { parseNote } from '../../src/parse/parse-note';
import { settleAmid, take, type Step } from './vault-steps';
import { put } from './vault';

const PATHS = ['A.md', 'x/A.md', 'x/y/A.md', 'B.md', 'x/b.md', 'People/Ada.md', 'OSPO.md', '2024-05-01.md', 'pic.png', 'x/pic.png', 'F.md'];
const FRONT_MATTER = [
  '', 'title: B', 'aliases: [A, Ada]', 'type: role', 'type: person\nacronym: OSPO', 'url: https://one.example/', 'tags: ["B (Role)", "Codebase Risk"]',
  'id: f\nchecklist:\n  - id: 1\n    title: One\n    topic: "[[A]]"', 'id: g\nchecklist:\n  - id: 2\n    title: Two\n    same-as: [f/1]', 'part-of: "[[x/A]]"',
  'title: Codebase Risk',
];
const LINES = [
  '[[A]]', '[[a]]', '[[x/A#H|shown]]', '![[pic.png]]', '[b](../b.md)', '[b](b)', '[one](https://one.example)', '[[Nobody]] and [[nobody]]',
  '## People\n\n- [[Ada]]: leads the [[OSPO]]', '## Organisations\n\n- [[Ada]]\n- [[Nobody]]',
  '## References\n\n- [One](https://one.example/)\n    - [Two](https://two.example)', '- [[2024-05-01]]: [Meeting](https://two.example)\n  with [[A]]',
  '(leads:: [[B]])', '[[#H]]', '#organisation',
];

const step: fc.Arbitrary<Step> = fc.record({
  path: fc.constantFrom(...PATHS),
  text: fc.option(fc.tuple(fc.constantFrom(...FRONT_MATTER), fc.subarray(LINES, { maxLength: 4 })).map(([front, lines]) => `---\n${front}\n---\n${lines.join('\n\n')}\n`), { freq: 3 }),
});

describe('an atlas', () => {
  it('has the same graph after any changes as when built from what is there in the end', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const changed = new Atlas();
      for (const each of steps) take(changed, each);
      const built = new Atlas();
      const last = new Map(steps.map((each) => [each.path, each]));
      for (const path of [...last.keys()].sort()) take(built, last.get(path) ?? { path, text: null });
      expect(graphData(changed.graph)).toEqual(graphData(built.graph));
      for (const id of changed.graph.nodes.keys()) expect(changed.graph.outgoing(id)).toEqual(built.graph.outgoing(id));
    }), { numRuns: 300 });
  });

  it('has the same graph when notes are taken all at once, over whatever was there', () => {
    const notes = fc.array(step, { maxLength: 15 }).map((steps) => [...new Map(steps.filter(({ path }) => isNotePath(path)).map((each) => [each.path, each.text ?? ''])).entries()]);
    fc.assert(fc.property(fc.array(step, { maxLength: 8 }), notes, (steps, texts) => {
      const [atOnce, oneByOne] = [new Atlas(), new Atlas()];
      for (const each of steps) [atOnce, oneByOne].forEach((atlas) => take(atlas, each));
      const before = snapshot(atOnce);
      const change = put(atOnce, ...texts.map(([path, text]) => parseNote(path, text)));
      for (const [path, text] of texts) put(oneByOne, parseNote(path, text));
      expect(graphData(atOnce.graph)).toEqual(graphData(oneByOne.graph));
      expect([...change.nodes].sort()).toEqual(differing(before.nodes, snapshot(atOnce).nodes));
    }), { numRuns: 150 });
  });

  it('has the same graph when it was filled first and settled then, whatever changes in between', () => {
    const some = fc.array(step, { maxLength: 5 });
    fc.assert(fc.property(fc.array(fc.record({ filled: fc.array(step, { maxLength: 4 }), then: some }), { maxLength: 5 }), fc.array(some, { maxLength: 12 }), (parts, during) => {
      const [filled, built] = [new Atlas(), new Atlas()];
      const pool = new WordPool();
      const both = (each: Step): void => [filled, built].forEach((atlas) => take(atlas, each));
      for (const { filled: steps, then } of parts) {
        const notes = new Map(steps.filter(({ path }) => isNotePath(path)).map(({ path, text }) => [path, parseNote(path, text ?? '')]));
        filled.fill([...notes.values()].map(recordOf), pool);
        put(built, ...notes.values());
        then.forEach(both);
      }
      settleAmid(filled, built, during);
      expect(graphData(filled.graph)).toEqual(graphData(built.graph));
      for (const id of built.graph.nodes.keys()) expect(filled.graph.incoming(id)).toEqual(built.graph.incoming(id));
    }), { numRuns: 300 });
  });

  it('tells exactly the nodes that changed, and every note whose edges did', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const atlas = new Atlas();
      for (const each of steps) {
        const before = snapshot(atlas);
        const change = take(atlas, each);
        const after = snapshot(atlas);
        expect([...change.nodes].sort()).toEqual(differing(before.nodes, after.nodes));
        const differ = differing(before.edges, after.edges);
        expect(differ.filter((path) => !change.paths.has(path))).toEqual([]);
        expect(change.ties || differ.length === 0).toBe(true);
      }
    }), { numRuns: 150 });
  });

  it('tells that nothing differs when only words of a note do', () => {
    const atlas = new Atlas();
    put(atlas, parseNote('A.md', 'About [[B]].\n\n- [[Ada]]: leads [[B]]\n'), parseNote('B.md', 'b'), parseNote('People/Ada.md', ''));
    const write = (text: string): Pick<GraphChange, 'ties'> & { nodes: number } => {
      const { nodes, ties } = put(atlas, parseNote('A.md', text));
      return { nodes: nodes.size, ties };
    };
    expect(write('About [[B]], at length.\n\n- [[Ada]]: leads [[B]]\n')).toEqual({ nodes: 0, ties: false });
    expect(write('About [[B]].\n\n\n- [[Ada]]: leads [[B]]\n').ties).toBe(true);
    expect(write('About nothing.\n').ties).toBe(true);
  });

  it('is empty again once all notes and files are gone', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
      const atlas = new Atlas();
      for (const each of steps) take(atlas, each);
      for (const path of PATHS) take(atlas, { path, text: null });
      expect(graphData(atlas.graph)).toEqual({ nodes: [], edges: [] });
    }), { numRuns: 100 });
  });
});

function snapshot(atlas: Atlas): { nodes: Map<string, string>; edges: Map<string, string> } {
  const { nodes, edges } = graphData(atlas.graph);
  const byPath = new Map<string, string>();
  for (const edge of edges) byPath.set(edge.path, (byPath.get(edge.path) ?? '') + JSON.stringify(edge));
  return { nodes: new Map(nodes.map((node) => [node.id, JSON.stringify(node)])), edges: byPath };
}

function differing(a: Map<string, string>, b: Map<string, string>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((key) => a.get(key) !== b.get(key)).sort();
}
