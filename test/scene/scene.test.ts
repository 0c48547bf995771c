import { describe, expect, it } from 'vitest';
import { around, DEFAULT_LENS, withLayer, withType } from '../../src/scene/lens';
import { sceneOf, type Scene } from '../../src/scene/scene';
import { findNodes } from '../../src/scene/search/find-nodes';
import { edgeOf, graphOf, nodeOf, notesAndLinks } from './graph-of';

const ids = (scene: Scene): string[] => scene.nodes.map(({ id }) => id);
const titles = (scene: Scene, nodes: Iterable<number>): (string | undefined)[] => [...nodes].map((node) => scene.nodes[node]?.title);

describe('a scene of everything', () => {
  const graph = graphOf([
    nodeOf({ id: 'B.md', shippedId: 'b', type: 'topic' }),
    nodeOf({ id: 'A.md' }),
    nodeOf({ id: '?Later', kind: 'unresolved', resolved: false, type: 'person' }),
    nodeOf({ id: 'https://example.org', kind: 'reference', type: 'reference', path: undefined }),
    nodeOf({ id: 'A.md#^one', kind: 'item', type: 'item', path: 'A.md' }),
    nodeOf({ id: 'A.pdf', kind: 'file', type: 'file' }),
    nodeOf({ id: 'event in B', kind: 'event', type: 'event', path: 'B.md' }),
  ], [edgeOf('A.md', 'B.md'), edgeOf('A.md', '?Later'), edgeOf('B.md', 'https://example.org'), edgeOf('A.md', 'A.md#^one')]);

  it('holds every node but checklist items and attachments, ordered by id', () => {
    expect(ids(sceneOf(graph, DEFAULT_LENS))).toEqual(['?Later', 'A.md', 'B.md', 'event in B', 'https://example.org']);
  });

  it('tells whose each node is', () => {
    const layers = sceneOf(graph, { ...DEFAULT_LENS, hiddenLayers: [] }).nodes.map(({ layer }) => layer);
    expect(layers).toEqual(['unresolved', 'own', 'items', 'files', 'shipped', 'shipped', 'references']);
  });

  it.each([
    ['own', ['?Later', 'B.md', 'event in B', 'https://example.org']],
    ['shipped', ['?Later', 'A.md', 'https://example.org']],
    ['unresolved', ['A.md', 'B.md', 'event in B', 'https://example.org']],
    ['references', ['?Later', 'A.md', 'B.md', 'event in B']],
  ] as const)('leaves out the layer %s when it is hidden', (layer, expected) => {
    expect(ids(sceneOf(graph, withLayer(DEFAULT_LENS, layer, false)))).toEqual(expected);
  });

  it('counts each type for the legend, whether or not the type is hidden', () => {
    const scene = sceneOf(graph, withType(DEFAULT_LENS, 'topic', false));
    expect(ids(scene)).not.toContain('B.md');
    expect([...scene.counts]).toEqual(expect.arrayContaining([['topic', 1], ['note', 1], ['person', 1], ['event', 1]]));
  });

  it('leaves out the edges of nodes that are not drawn', () => {
    expect(sceneOf(graph, withType(DEFAULT_LENS, 'topic', false)).edges).toHaveLength(1);
  });

  it('draws no other relations than those that are asked for', () => {
    const mixed = graphOf([nodeOf({ id: 'A.md' }), nodeOf({ id: 'B.md' }), nodeOf({ id: 'C.md' })], [edgeOf('A.md', 'B.md', { relation: 'leads' }), edgeOf('A.md', 'C.md')]);
    const scene = sceneOf(mixed, { ...DEFAULT_LENS, relations: ['leads'] });
    expect(scene.edges.map(({ relations }) => relations)).toEqual([['leads']]);
    expect(scene.nodes.map(({ degree }) => degree)).toEqual([1, 1, 0]);
  });

  it('shows progress where there is some', () => {
    const scene = sceneOf(graph, DEFAULT_LENS, { progress: ({ id }) => (id === 'A.md' ? 42 : undefined) });
    expect(scene.nodes.map(({ progress }) => progress)).toEqual([undefined, 42, undefined, undefined, undefined]);
  });

  it('is the same in whatever order the graph was put together', () => {
    const backwards = graphOf([...graph.nodes.values()].reverse(), [...graph.edges()].reverse());
    expect(sceneOf(backwards, DEFAULT_LENS)).toEqual(sceneOf(graph, DEFAULT_LENS));
  });
});

describe('a scene around a note', () => {
  const chain = notesAndLinks('abcdef', 'ab', 'bc', 'dc', 'de');

  it.each([[1, 'ab'], [2, 'abc'], [3, 'abcd'], [5, 'abcde']])('reaches %i links far, along links and against them', (depth, reached) => {
    expect(ids(sceneOf(chain, around(DEFAULT_LENS, 'a.md', depth)))).toEqual([...reached].map((name) => `${name}.md`));
  });

  it('knows its centre', () => {
    const scene = sceneOf(chain, around(DEFAULT_LENS, 'b.md', 1));
    expect(titles(scene, scene.centre === null ? [] : [scene.centre])).toEqual(['b']);
    expect(scene.order[0]).toBe(scene.centre);
  });

  it('does not reach through what is hidden', () => {
    const typed = graphOf([nodeOf({ id: 'a' }), nodeOf({ id: 'b', type: 'risk' }), nodeOf({ id: 'c' })], [edgeOf('a', 'b'), edgeOf('b', 'c')]);
    expect(ids(sceneOf(typed, withType(around(DEFAULT_LENS, 'a', 5), 'risk', false)))).toEqual(['a']);
  });

  it('shows the centre even when its type and its layer are hidden', () => {
    const lens = withLayer(withType(around(DEFAULT_LENS, 'a.md', 1), 'note', false), 'own', false);
    expect(ids(sceneOf(chain, lens))).toEqual(['a.md']);
  });

  it.each([null, 'gone.md'])('says that there is no centre for %j', (centre) => {
    expect(sceneOf(chain, around(DEFAULT_LENS, centre))).toMatchObject({ nodes: [], absence: 'no-centre', centre: null });
  });
});

describe('an empty scene', () => {
  it('says whether there are no notes at all, or all are hidden', () => {
    expect(sceneOf(graphOf([]), DEFAULT_LENS).absence).toBe('no-notes');
    expect(sceneOf(notesAndLinks('a'), withType(DEFAULT_LENS, 'note', false)).absence).toBe('all-hidden');
    expect(sceneOf(notesAndLinks('a'), DEFAULT_LENS).absence).toBeNull();
  });
});

describe('a scene with a limit', () => {
  const star = notesAndLinks('abcdef', 'ab', 'ac', 'ad', 'bc', 'bd');

  it('keeps what is linked most, and says how much there is', () => {
    const scene = sceneOf(star, DEFAULT_LENS, { limit: 3 });
    expect(ids(scene)).toEqual(['a.md', 'b.md', 'c.md']);
    expect(scene.total).toBe(6);
  });

  it('keeps own notes before shipped ones with as many links', () => {
    const graph = graphOf([nodeOf({ id: 'a', shippedId: 'a' }), nodeOf({ id: 'b', shippedId: 'b' }), nodeOf({ id: 'mine' })], [edgeOf('a', 'b')]);
    expect(ids(sceneOf(graph, DEFAULT_LENS, { limit: 1 }))).toEqual(['mine']);
  });

  it('never cuts off the centre', () => {
    expect(ids(sceneOf(star, around(DEFAULT_LENS, 'd.md', 2), { limit: 2 }))).toEqual(['a.md', 'd.md']);
  });
});

describe('an edge of a scene', () => {
  const two = [nodeOf({ id: 'a' }), nodeOf({ id: 'b' })];
  const edgesOf = (...edges: Parameters<typeof graphOf>[1] & object): Scene['edges'] => sceneOf(graphOf(two, edges), DEFAULT_LENS).edges;

  it('stands for all that ties two nodes, and says the relation that has a name', () => {
    expect(edgesOf(edgeOf('a', 'b'), edgeOf('b', 'a', { relation: 'leads' }), edgeOf('a', 'b', { relation: 'embeds' }))).toEqual([
      { source: 1, target: 0, label: 'leads', relations: ['embeds', 'leads', 'links'], both: true, written: true, path: 'b', line: 1 },
    ]);
  });

  it('prefers the words of the text to those of the vocabulary, and these to the bare key', () => {
    expect(edgesOf(edgeOf('a', 'b', { relation: 'part-of', label: 'sits within' }))[0]?.label).toBe('sits within');
    expect(edgesOf(edgeOf('a', 'b', { relation: 'part-of' }))[0]?.label).toBe('is part of');
    expect(edgesOf(edgeOf('a', 'b', { relation: 'reports-to' }))[0]?.label).toBe('reports to');
    expect(edgesOf(edgeOf('a', 'b'))[0]?.label).toBeUndefined();
  });

  it('is unwritten only while nothing is written', () => {
    expect(edgesOf(edgeOf('a', 'b', { written: false }))[0]?.written).toBe(false);
    expect(edgesOf(edgeOf('a', 'b', { written: false }), edgeOf('b', 'a'))[0]?.written).toBe(true);
  });

  it('does not lead from a node to itself', () => {
    expect(edgesOf(edgeOf('a', 'a'))).toEqual([]);
  });
});

describe('finding nodes', () => {
  const scene = sceneOf(graphOf([
    nodeOf({ id: '1', title: 'Zürich Declaration' }), nodeOf({ id: '2', title: 'TODO Group', aliases: ['Talk Openly'] }), nodeOf({ id: '3', title: 'Declaration of Zug' }),
  ]), DEFAULT_LENS);

  it.each([
    ['zurich', ['Zürich Declaration']],
    ['DECLARATION', ['Declaration of Zug', 'Zürich Declaration']],
    ['declaration zug', ['Declaration of Zug']],
    ['openly', ['TODO Group']],
    ['todo openly', []],
  ])('finds “%s” in titles and aliases, every word in one name', (query, found) => {
    expect(titles(scene, findNodes(scene, query) ?? [])).toEqual(found);
  });

  it.each(['license compliance', 'LICENCE Compliance', 'licen compl', 'program', 'programme off', 'organization', 'organisations', 'color', 'colour', 'catalogue'])('finds “%s” however a name or the search spells it', (query) => {
    for (const title of ['Licence compliance programme office for organisations: colour catalogue', 'License compliance program office for organizations: color catalog']) {
      const one = sceneOf(graphOf([nodeOf({ id: '1', title })]), DEFAULT_LENS);
      expect(titles(one, findNodes(one, query) ?? [])).toEqual([title]);
    }
  });

  it('puts what is called so before what begins so, before other names and parts of words; of those alike the one that is read first', () => {
    const graph = graphOf([
      nodeOf({ id: '1', title: 'Zabom' }), nodeOf({ id: '2', title: 'Using a BOM' }), nodeOf({ id: '3', title: 'BOM checks' }), nodeOf({ id: '4', title: 'Parts list', aliases: ['BOM'] }),
      nodeOf({ id: '5', title: 'Inventory', aliases: ['The BOM'] }), nodeOf({ id: '6', title: 'Why a BOM' }), nodeOf({ id: '7', title: 'Other' }),
    ], [edgeOf('6', '7')]);
    const many = sceneOf(graph, DEFAULT_LENS);
    expect(titles(many, findNodes(many, 'bom') ?? [])).toEqual(['Parts list', 'BOM checks', 'Why a BOM', 'Using a BOM', 'Inventory', 'Zabom']);
  });

  it.each(['', '   '])('is no search for “%s”', (query) => expect(findNodes(scene, query)).toBeNull());
});
