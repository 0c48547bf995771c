import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Atlas } from '../../src/graph/atlas';
import type { AtlasGraph, GraphChange } from '../../src/model/graph';
import { finish } from '../../src/model/steps';
import { parseNote } from '../../src/parse/parse-note';
import { edgesAt, neighboursOf } from '../../src/scene/adjacency';
import { numbersOf, slotOf } from '../../src/scene/edge-order';
import { LINE_KINDS } from '../../src/scene/edge-table';
import { DEFAULT_LENS, withLayer, type Lens } from '../../src/scene/lens';
import { freshEnds } from '../../src/scene/layout/fresh-ends';
import { sceneInSteps, sceneOf, type Scene, type SceneOptions } from '../../src/scene/scene';
import { SceneBook } from '../../src/scene/book/scene-book';
import { put, remove } from '../graph/vault';

const bookOf = (graph: AtlasGraph, lens: Lens = DEFAULT_LENS, options: SceneOptions = {}): SceneBook => new SceneBook(finish(sceneInSteps(graph, lens, options)));

const endsOf = ({ source, target }: { source: string; target: string }): string => `${source} > ${target}`;

/** All that a scene says, with nodes called by their ids: nodes and edges are in no order, and within a slot no order of drawing is meant. */
function toldOf(scene: Scene): unknown {
  const { nodes, edges, adjacency, lines, edgeOrder, order, index, radii, fresh: _, ...rest } = scene;
  const id = (node: number | undefined): string => nodes[node ?? -1]?.id ?? 'nobody';
  const line = (source: number, target: number, kind = ''): string => `${id(source)} > ${id(target)} ${kind}`;
  const byId = [...nodes.keys()].sort((a, b) => (id(a) < id(b) ? -1 : 1));
  return {
    ...rest,
    nodes: byId.map((node) => nodes[node]),
    radii: byId.map((node) => radii[node]),
    count: radii.length,
    order: order.map(id),
    index: byId.map((node) => index.get(id(node)) === node),
    known: index.size,
    edges: edges.map((edge) => ({ ...edge, source: id(edge.source), target: id(edge.target) })).sort((a, b) => (endsOf(a) < endsOf(b) ? -1 : 1)),
    beside: byId.map((node) => [...neighboursOf(adjacency, node)].map(id).sort()),
    through: byId.map((node) => [...edgesAt(adjacency, node)].map((edge) => [edges[edge]?.source, edges[edge]?.target].includes(node))),
    starts: [adjacency.starts.length, adjacency.ends.length],
    drawn: [...edgeOrder].sort((a, b) => a - b),
    slots: slotsInOrder(scene),
    lines: [...lines.sources].map((source, place) => line(source, lines.targets[place] ?? -1, LINE_KINDS[lines.kinds[place] ?? 0])).sort(),
    inOrder: [...edgeOrder].every((edge, place) => edges[edge]?.source === lines.sources[place] && edges[edge]?.target === lines.targets[place]),
  };
}

/** The slots of the edges as they are drawn: they ascend, and are what the edges' ends say. */
function slotsInOrder({ nodes, edges, edgeOrder }: Scene): number[] {
  const ends = { degree: (node: number): number => nodes[node]?.degree ?? 0, numbers: numbersOf(nodes.map(({ id }) => id)) };
  return [...edgeOrder].flatMap((edge) => (edges[edge] ? slotOf(edges[edge], ends) : []));
}

/** A vault of notes in which somebody writes links, and takes them away again. */
function vaultOf(count: number): { atlas: Atlas; write: (note: number, links: readonly string[]) => GraphChange } {
  const atlas = new Atlas();
  const write = (note: number, links: readonly string[]): GraphChange => put(atlas, parseNote(`Note ${note}.md`, `Words.\n\n${links.join('\n')}\n`));
  // A ring, so that every note is linked to and what is usual stays.
  for (let note = 0; note < count; note++) write(note, [`[[Note ${(note + 1) % count}]]`, `[[Note ${(note + 7) % count}]]`]);
  return { atlas, write };
}

const COUNT = 40;
const anyLink = fc.tuple(fc.nat(COUNT - 1), fc.constantFrom('', 'leads:: ', 'part-of:: ', '!')).map(([note, relation]) => (relation === '!' ? `![[Note ${note}]]` : `${relation}[[Note ${note}]]`));
const anySteps = fc.array(fc.record({ note: fc.nat(COUNT - 1), links: fc.array(anyLink, { maxLength: 5 }) }), { minLength: 1, maxLength: 12 });

/** What a person may do to a note: notes 40 and above are not there at first. */
const MORE = 6;
const anyName = fc.oneof({ weight: 3, arbitrary: fc.nat(COUNT - 1 + MORE).map((note) => `Note ${note}`) }, { weight: 1, arbitrary: fc.constantFrom('Nobody', 'A plan', 'plan.pdf') });
const anyBody = fc.array(fc.oneof(
  anyName.map((name) => `[[${name}]]`),
  anyName.map((name) => `leads:: [[${name}]]`),
  fc.constantFrom('- [[2026-01-02]]: [A day](https://example.org/day) with all', '- [ ] A task ^task', '[Site](https://example.org/)', '#role'),
), { maxLength: 4 });
const anyFront = fc.constantFrom('', '', '', '---\ntype: role\n---\n', '---\ntype: topic\naliases: [Other]\n---\n', '---\nid: shipped-one\nospo-atlas: shipped\n---\n', '# Titled\n');
const anyDeed = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('write' as const), note: fc.nat(COUNT - 1 + MORE), front: anyFront, body: anyBody }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), note: fc.nat(COUNT - 1 + MORE) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('add file' as const, 'lose file' as const) }) },
);
type Deed = typeof anyDeed extends fc.Arbitrary<infer Each> ? Each : never;

function doDeed(atlas: Atlas, deed: Deed): GraphChange {
  switch (deed.kind) {
    case 'write': return put(atlas, parseNote(`Note ${deed.note}.md`, `${deed.front}\n${deed.body.join('\n\n')}\n`));
    case 'remove': return remove(atlas, `Note ${deed.note}.md`);
    case 'add file': return atlas.addFile('plan.pdf');
    case 'lose file': return atlas.removeFile('plan.pdf');
  }
}

const LENSES: readonly [string, Lens][] = [
  ['as it is at first', DEFAULT_LENS],
  ['with every layer', { ...DEFAULT_LENS, hiddenLayers: [] }],
  ['without types', { ...DEFAULT_LENS, hiddenTypes: ['role', 'event', 'reference'] }],
  ['without what is not written', { ...DEFAULT_LENS, hiddenLayers: ['unresolved', 'shipped'] }],
  ['with only what is found', { ...DEFAULT_LENS, foundOnly: true, query: '-plan -other -type:event' }],
  ['with colours', { ...DEFAULT_LENS, colours: [{ query: 'other OR type:topic', colour: 'red' }, { query: 'type:role -plan', colour: 'blue' }] }],
  ['without some nodes', { ...DEFAULT_LENS, hiddenNodes: ['Note 3.md', '?Nobody'] }],
];

describe('a scene that is brought in step', () => {
  it('is the scene that would be made anew', () => {
    let patched = 0;
    fc.assert(fc.property(anySteps, (steps) => {
      const { atlas, write } = vaultOf(COUNT);
      let book = bookOf(atlas.graph);
      for (const { note, links } of steps) {
        const change = write(note, links);
        expect(change.nodes.size).toBe(0);
        const scene = book.patch(change);
        const anew = sceneOf(atlas.graph, DEFAULT_LENS);
        if (scene) {
          patched += 1;
          expect(toldOf(scene)).toEqual(toldOf(anew));
        } else book = bookOf(atlas.graph);
      }
    }), { numRuns: 150 });
    expect(patched).toBeGreaterThan(300);
  });

  it('leaves the scene that was made as it was', () => {
    const { atlas, write } = vaultOf(COUNT);
    const book = bookOf(atlas.graph);
    const before = book.scene;
    const told = structuredClone(toldOf(before));
    const scene = book.patch(write(3, ['[[Note 20]]', 'leads:: [[Note 11]]']));
    expect(scene).not.toBe(before);
    expect(toldOf(before)).toEqual(told);
  });

  it('tells which nodes new edges join, as a look at both scenes does', () => {
    const { atlas, write } = vaultOf(COUNT);
    const book = bookOf(atlas.graph);
    const before = book.scene;
    const scene = book.patch(write(3, ['[[Note 4]]', '[[Note 20]]', 'leads:: [[Note 11]]']));
    expect(scene?.fresh).toEqual(new Set(['Note 3.md', 'Note 20.md', 'Note 11.md']));
    expect(scene?.fresh).toEqual(freshEnds(before, sceneOf(atlas.graph, DEFAULT_LENS)));
  });

  it('is the same one where no tie differs', () => {
    const { atlas } = vaultOf(COUNT);
    const book = bookOf(atlas.graph);
    expect(book.patch({ nodes: new Set(), touched: new Set(['Note 1.md', 'Note 2.md']) })).toBe(book.scene);
  });

  it('keeps to the nodes that were the most important when it was made', () => {
    const { atlas, write } = vaultOf(COUNT);
    const book = bookOf(atlas.graph, DEFAULT_LENS, { limit: COUNT / 2 });
    const { nodes, edges } = book.scene;
    const drawn = nodes.map(({ id }) => id);
    const unseen = [...atlas.graph.nodes.keys()].find((id) => !drawn.includes(id)) ?? '';
    const [first = '', second = ''] = [drawn[0], drawn[5]].map((id) => (id ?? '').replace('.md', ''));
    expect(book.patch(write(Number(/\d+/.exec(unseen)), [`[[${first}]]`, `[[${second}]]`]))).toBe(book.scene);
    const scene = book.patch(write(Number(/\d+/.exec(first)), [`[[${second}]]`, `[[${unseen.replace('.md', '')}]]`]));
    expect(scene?.nodes.map(({ id }) => id)).toEqual(drawn);
    expect(scene?.edges.some(({ source, target }) => [source, target].sort((a, b) => a - b).join() === '0,5')).toBe(true);
    expect(scene?.edges.length).toBeLessThanOrEqual(edges.length + 1);
    expect(scene?.total).toBe(COUNT);
  });

  it.each(LENSES)('follows notes and names that come, go and are called otherwise, %s', (_, lens) => {
    let patched = 0;
    fc.assert(fc.property(fc.array(anyDeed, { minLength: 1, maxLength: 12 }), (deeds) => {
      const { atlas } = vaultOf(COUNT);
      let book = bookOf(atlas.graph, lens);
      for (const deed of deeds) {
        const scene = book.patch(doDeed(atlas, deed));
        if (scene) {
          patched += 1;
          expect(toldOf(scene)).toEqual(toldOf(sceneOf(atlas.graph, lens)));
        } else book = bookOf(atlas.graph, lens);
      }
    }), { numRuns: 150 });
    expect(patched).toBeGreaterThan(300);
  });

  it('has events go and come with the note that they stand in', () => {
    const { atlas } = vaultOf(5 * COUNT);
    const lens = withLayer(DEFAULT_LENS, 'shipped', false);
    const book = bookOf(atlas.graph, lens);
    const write = (front: string): Scene | undefined => book.patch(put(atlas, parseNote('Note 9.md', `${front}\n[[Note 9]] [[Note 10]]\n\n- [[Note 11]]: no day\n- [[2026-01-02]]: A day with all\n`)));
    for (const [front, count] of [['', 5 * COUNT + 2], ['---\nid: shipped\n---', 5 * COUNT], ['', 5 * COUNT + 2]] as const) {
      const scene = write(front);
      expect(scene?.nodes).toHaveLength(count);
      expect(scene && toldOf(scene)).toEqual(toldOf(sceneOf(atlas.graph, lens)));
    }
  });

  it('tells anew what is known of nodes', () => {
    const { atlas } = vaultOf(COUNT);
    const known = new Map([['Note 3.md', 20]]);
    const facts = { progress: ({ id }: { id: string }): number | undefined => known.get(id) };
    const book = bookOf(atlas.graph, DEFAULT_LENS, facts);
    known.set('Note 3.md', 40).set('Note 4.md', 100);
    const scene = book.patch({ nodes: new Set(['Note 3.md', 'Note 4.md', 'Nobody.md']), touched: new Set() });
    expect(scene?.nodes[scene.index.get('Note 4.md') ?? -1]?.progress).toBe(100);
    expect(scene && toldOf(scene)).toEqual(toldOf(sceneOf(atlas.graph, DEFAULT_LENS, facts)));
  });

  it('leaves to the scene before the places of its nodes', () => {
    const { atlas, write } = vaultOf(5 * COUNT);
    const book = bookOf(atlas.graph);
    book.patch(write(5, ['[[Note 6]]', '[[Note 12]]', '[[Nobody]]']));
    const { scene: { nodes } } = book;
    const before = nodes.map(({ id }) => id);
    const scene = book.patch(remove(atlas, 'Note 9.md'));
    expect(scene?.index.has('Note 9.md')).toBe(false);
    expect(nodes.map(({ id }) => id)).toEqual(before);
  });

  it.each<[string, Lens]>([
    ['only a part is shown', { ...DEFAULT_LENS, scope: { kind: 'mine' } }],
    ['nodes are sized by centrality', { ...DEFAULT_LENS, sizeBy: 'centrality' }],
    ['relations are left out', { ...DEFAULT_LENS, relations: ['leads'] }],
    ['rows are drawn', { ...DEFAULT_LENS, layout: 'layered' }],
    ['nodes are folded away', { ...DEFAULT_LENS, collapsed: ['Note 1.md'] }],
  ])('is made anew where %s', (_, lens) => {
    const { atlas, write } = vaultOf(COUNT);
    expect(bookOf(atlas.graph, lens).patch(write(5, ['[[Note 30]]']))).toBeUndefined();
  });

  it('follows under hidden layers as well', () => {
    const { atlas, write } = vaultOf(COUNT);
    const lens = withLayer(DEFAULT_LENS, 'unresolved', false);
    const book = bookOf(atlas.graph, lens);
    write(9, ['[[Note 10]]', '[[Note 16]]', '[[Somebody]]']);
    const scene = bookOf(atlas.graph, lens).patch(write(9, ['[[Note 10]]', '[[Note 17]]', '[[Somebody]]']));
    expect(scene && toldOf(scene)).toEqual(toldOf(sceneOf(atlas.graph, lens)));
    expect(book.scene.nodes).toHaveLength(COUNT);
  });
});
