import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRAPH_WORDS } from '../../src/app/words/graph';
import type { AtlasGraph } from '../../src/model/graph';
import { NOTE_TYPES } from '../../src/model/vocabulary';
import { BUILT_IN_LENSES } from '../../src/scene/built-in-lenses';
import { around, DEFAULT_LENS, LAYERS, pathLens, SCOPE_KINDS, withCollapsed, withExpanded, withNode, type Lens, type Scope } from '../../src/scene/lens';
import { layerIn } from '../../src/scene/gate';
import type { NodeFacts } from '../../src/scene/node-facts';
import { sceneOf, type Scene } from '../../src/scene/scene';
import { edgeOf, graphOf, nodeOf, notesAndLinks } from './graph-of';

const ids = ({ nodes }: Scene): string[] => nodes.map(({ id }) => id);
const ends = ({ nodes, edges }: Scene): string[] => edges.map(({ source, target }) => `${nodes[source]?.id} → ${nodes[target]?.id}`).sort();
const looking = (scope: Scope, part: Partial<Lens> = {}): Lens => ({ ...DEFAULT_LENS, hiddenLayers: [], scope, ...part });

const NODES = [...'abcdefghij'];

const graphs: fc.Arbitrary<AtlasGraph> = fc.tuple(
  fc.array(fc.record({
    type: fc.constantFrom(...NOTE_TYPES),
    shippedId: fc.option(fc.constant('x'), { nil: undefined }),
    date: fc.option(fc.constantFrom('2024', '2025-03', '2025-03-09', 'soon'), { nil: undefined }),
  }), { minLength: NODES.length, maxLength: NODES.length }),
  fc.array(fc.record({ source: fc.constantFrom(...NODES), target: fc.constantFrom(...NODES), relation: fc.constantFrom('links', 'leads', 'part-of', 'framework'), written: fc.boolean() }), { maxLength: 24 }),
).map(([parts, ties]) => graphOf(
  parts.map((part, i) => nodeOf({ id: NODES[i] ?? '', ...part })),
  ties.map(({ source, target, relation, written }, line) => edgeOf(source, target, { relation, written, line })),
));

const scopes: fc.Arbitrary<Scope> = fc.oneof(
  fc.constantFrom(...SCOPE_KINDS.map((kind) => BUILT_IN_LENSES[kind].scope)),
  fc.record({ kind: fc.constant('local' as const), centre: fc.constantFrom(...NODES), depth: fc.integer({ min: 1, max: 5 }), direction: fc.constantFrom('both' as const, 'in' as const, 'out' as const), follow: fc.constantFrom(null, ['leads']) }),
  fc.record({ kind: fc.constant('path' as const), from: fc.constantFrom(...NODES), to: fc.constantFrom(...NODES) }),
  fc.record({ kind: fc.constant('coverage' as const), only: fc.constantFrom('covered' as const, 'gaps' as const) }),
  fc.record({ kind: fc.constant('framework' as const), framework: fc.constantFrom(...NODES) }),
);

const lenses: fc.Arbitrary<Lens> = fc.record({
  scope: scopes,
  hiddenTypes: fc.subarray([...NOTE_TYPES], { maxLength: 5 }),
  hiddenLayers: fc.subarray([...LAYERS], { maxLength: 2 }),
  hiddenNodes: fc.subarray(NODES, { maxLength: 2 }),
  relations: fc.constantFrom(null, ['links', 'leads']),
  mentions: fc.boolean(),
  layout: fc.constantFrom('force' as const, 'radial' as const, 'layered' as const, 'timeline' as const, 'grouped' as const),
  sizeBy: fc.constantFrom('links' as const, 'centrality' as const, 'progress' as const),
}).map((part) => ({ ...DEFAULT_LENS, ...part }));

describe('any lens', () => {
  it('is the same for the same graph, in whatever order it was put together', () => {
    fc.assert(fc.property(graphs, lenses, (graph, lens) => {
      const backwards = graphOf([...graph.nodes.values()].reverse(), [...graph.edges()].reverse());
      expect(sceneOf(backwards, lens)).toEqual(sceneOf(graph, lens));
    }), { numRuns: 200 });
  });

  it('stands on the same roots, whichever assessment was read first', () => {
    const nodes = ['b', 'a', 'c'].map((name) => nodeOf({ id: `${name}.md`, type: 'assessment' }));
    const lens = BUILT_IN_LENSES.compliance;
    expect(sceneOf(graphOf(nodes.slice().reverse()), lens).plan).toEqual(sceneOf(graphOf(nodes), lens).plan);
  });

  it('shows a part of the whole: only nodes that its switches let through, and only edges of the graph', () => {
    fc.assert(fc.property(graphs, lenses, (graph, lens) => {
      const scene = sceneOf(graph, lens);
      const named = lens.scope.kind === 'local' ? [lens.scope.centre] : lens.scope.kind === 'path' ? [lens.scope.from, lens.scope.to] : lens.scope.kind === 'framework' ? [lens.scope.framework] : [];
      for (const node of scene.nodes) {
        if (named.includes(node.id)) continue;
        expect(lens.hiddenTypes).not.toContain(node.type);
        expect(lens.hiddenLayers).not.toContain(layerIn(graph, node));
        expect(lens.hiddenNodes).not.toContain(node.id);
      }
      const tied = new Set([...graph.edges()].flatMap(({ source, target }) => [`${source} → ${target}`, `${target} → ${source}`]));
      for (const end of ends(scene)) expect(tied).toContain(end);
    }), { numRuns: 200 });
  });

  it('says why there is nothing whenever there is nothing', () => {
    fc.assert(fc.property(graphs, lenses, (graph, lens) => {
      const { nodes, absence } = sceneOf(graph, lens);
      if (nodes.length === 0) expect(absence).not.toBeNull();
      else expect([null, 'no-path', 'no-ends']).toContain(absence);
    }), { numRuns: 200 });
  });

  it('shows more of an expanded node, never less', () => {
    fc.assert(fc.property(graphs, lenses, fc.constantFrom(...NODES), (graph, lens, node) => {
      const [before, after] = [sceneOf(graph, lens), sceneOf(graph, withExpanded(lens, node, true))];
      expect(ids(after)).toEqual(expect.arrayContaining(ids(before)));
      expect(after.nodes.find(({ id }) => id === node)?.more ?? 0).toBe(0);
    }), { numRuns: 200 });
  });

  it('never hides a collapsed node itself, nor shows more around it', () => {
    fc.assert(fc.property(graphs, lenses, fc.constantFrom(...NODES), (graph, lens, node) => {
      const [before, after] = [ids(sceneOf(graph, lens)), ids(sceneOf(graph, withCollapsed(lens, node, true)))];
      expect(before).toEqual(expect.arrayContaining(after));
      expect(after.includes(node)).toBe(before.includes(node));
    }), { numRuns: 200 });
  });
});

describe('a lens around a note', () => {
  const graph = graphOf([...'abcd'].map((id) => nodeOf({ id })), [edgeOf('a', 'b', { relation: 'leads' }), edgeOf('b', 'c'), edgeOf('d', 'a', { relation: 'leads' })]);
  const local = (part: Partial<Extract<Scope, { kind: 'local' }>>): string[] => ids(sceneOf(graph, looking({ kind: 'local', centre: 'a', depth: 2, direction: 'both', follow: null, ...part })));

  it('follows links along, against, or both', () => {
    expect(local({})).toEqual(['a', 'b', 'c', 'd']);
    expect(local({ direction: 'out' })).toEqual(['a', 'b', 'c']);
    expect(local({ direction: 'in' })).toEqual(['a', 'd']);
  });

  it('follows only the relations that it is told to', () => expect(local({ follow: ['leads'] })).toEqual(['a', 'b', 'd']));
});

describe('a lens on my notes', () => {
  const graph = graphOf(
    [nodeOf({ id: 'mine' }), nodeOf({ id: 'touched', shippedId: 't' }), nodeOf({ id: 'far', shippedId: 'f' })],
    [edgeOf('mine', 'touched'), edgeOf('touched', 'far')],
  );

  it('shows them and what they touch', () => expect(ids(sceneOf(graph, looking({ kind: 'mine' })))).toEqual(['mine', 'touched']));
  it('says so where there are none', () => expect(sceneOf(graphOf([nodeOf({ id: 'far', shippedId: 'f' })]), looking({ kind: 'mine' })).absence).toBe('no-own-notes'));
});

describe('a lens on coverage', () => {
  const topic = (id: string): Parameters<typeof nodeOf>[0] => ({ id, type: 'topic', shippedId: id });
  const graph = graphOf([nodeOf(topic('licences')), nodeOf(topic('security')), nodeOf({ id: 'My policy' }), nodeOf({ id: 'Unrelated' })], [edgeOf('My policy', 'licences'), edgeOf('licences', 'security')]);
  const covered = (only: 'all' | 'covered' | 'gaps', part: Partial<Lens> = {}): Scene => sceneOf(graph, looking({ kind: 'coverage', only }, part));

  it('tells topics that own notes touch from those that none does', () => {
    expect(covered('all').nodes.filter(({ gap }) => gap).map(({ id }) => id)).toEqual(['security']);
    expect(ids(covered('all'))).toEqual(['My policy', 'licences', 'security']);
    expect(ids(covered('gaps'))).toEqual(['security']);
    expect(ids(covered('covered'))).toEqual(['My policy', 'licences']);
  });

  it('makes no gap of a note that is only hidden', () => {
    expect(covered('all', { hiddenLayers: ['own'] }).nodes.map(({ id, gap }) => [id, gap])).toEqual([['licences', false], ['security', true]]);
  });
});

describe('a lens on the paths between two notes', () => {
  const square = notesAndLinks('abcde', 'ab', 'bd', 'ac', 'cd', 'de', 'bc');

  it('shows every shortest one, with nothing beside', () => {
    const scene = sceneOf(square, pathLens(DEFAULT_LENS, 'a.md', 'd.md'));
    expect(ids(scene)).toEqual(['a.md', 'b.md', 'c.md', 'd.md']);
    expect(ends(scene)).toEqual(['a.md → b.md', 'a.md → c.md', 'b.md → d.md', 'c.md → d.md']);
    expect(scene.edges.every(({ path, line }) => path !== '' && line === 1)).toBe(true);
  });

  it('leads around what is hidden, and says where there is no way', () => {
    expect(ids(sceneOf(square, withNode(pathLens(DEFAULT_LENS, 'a.md', 'd.md'), 'b.md', false)))).toEqual(['a.md', 'c.md', 'd.md']);
    expect(sceneOf(notesAndLinks('ab'), pathLens(DEFAULT_LENS, 'a.md', 'b.md'))).toMatchObject({ absence: 'no-path', nodes: [{ id: 'a.md' }, { id: 'b.md' }] });
    expect(sceneOf(square, pathLens(DEFAULT_LENS, 'a.md', null)).absence).toBe('no-ends');
  });
});

describe('a lens on a timeline', () => {
  const graph = graphOf(['2024', '2025-03', '2025-03-09', 'soon', '2025-02-31'].map((date) => nodeOf({ id: date, date, type: 'event' })));
  const between = (from: string | null, to: string | null): string[] => ids(sceneOf(graph, looking({ kind: 'timeline', from, to })));

  it('shows what has a date, and a part of what lies between two', () => {
    expect(between(null, null)).toEqual(['2024', '2025-03', '2025-03-09']);
    expect(between('2025-03-10', null)).toEqual(['2025-03']);
    expect(between('2024-12-31', '2025-03-08')).toEqual(['2024', '2025-03']);
    expect(between('2025-03', '2025-03')).toEqual(['2025-03', '2025-03-09']);
  });
});

describe('a lens on people', () => {
  it('shows people, organisations and the roles that people hold', () => {
    const graph = graphOf(
      [nodeOf({ id: 'Ada', type: 'person' }), nodeOf({ id: 'Board', type: 'organisation' }), nodeOf({ id: 'Chair', type: 'role' }), nodeOf({ id: 'Clerk', type: 'role' }), nodeOf({ id: 'Memo' })],
      [edgeOf('Ada', 'Chair'), edgeOf('Board', 'Clerk'), edgeOf('Memo', 'Ada')],
    );
    expect(ids(sceneOf(graph, looking({ kind: 'people' })))).toEqual(['Ada', 'Board', 'Chair']);
  });
});

describe('lenses on frameworks and assessments', () => {
  const item = (id: string): Parameters<typeof nodeOf>[0] => ({ id, kind: 'item', type: 'item', path: 'Rules.md' });
  const graph = graphOf(
    [nodeOf({ id: 'Rules.md', type: 'framework' }), nodeOf(item('one')), nodeOf(item('two')), nodeOf({ id: 'Shop.md', type: 'assessment' }), nodeOf({ id: 'Bank.md', type: 'assessment' }), nodeOf({ id: 'Proof.md' }), nodeOf({ id: 'Topic.md', type: 'topic' })],
    [edgeOf('one', 'Rules.md', { relation: 'part-of' }), edgeOf('two', 'Rules.md', { relation: 'part-of' }), edgeOf('one', 'Topic.md', { relation: 'about' }), edgeOf('Shop.md', 'Rules.md', { relation: 'framework' }), edgeOf('Bank.md', 'Rules.md', { relation: 'framework' })],
  );
  const facts: NodeFacts = {
    subject: ({ id }) => (id === 'Shop.md' ? 'The shop' : 'The bank'),
    section: ({ id }) => (id === 'one' ? 'Beginnings' : undefined),
    answer: (assessment, id) => ({ state: assessment === 'Shop.md' && id === 'one' ? 'met' : 'open', lacks: assessment === 'Bank.md', evidence: assessment === 'Shop.md' && id === 'one' ? ['Proof.md'] : [] }),
  };

  it('hang items on their sections, and these on the framework', () => {
    const scene = sceneOf(graph, looking({ kind: 'framework', framework: 'Rules.md' }), facts);
    expect(ends(scene)).toEqual(['Bank.md → Rules.md', 'Rules.md#Beginnings → Rules.md', 'Shop.md → Rules.md', 'one → Rules.md#Beginnings', 'one → Topic.md', 'two → Rules.md']);
    const said = (id: string): string => GRAPH_WORDS.node(scene.nodes.find((node) => node.id === id)!);
    expect(said('Rules.md#Beginnings')).toMatch(/^Beginnings, section of a framework, /);
    expect(said('one')).toMatch(/^one, checklist item, /);
  });

  it('show a subject with its evidence, and nothing of another', () => {
    const scene = sceneOf(graph, looking({ kind: 'compliance', subject: 'the shop ' }), facts);
    expect(ids(scene)).not.toContain('Bank.md');
    expect(ends(scene)).toContain('one → Proof.md');
    expect(scene.nodes.find(({ id }) => id === 'one')).toMatchObject({ state: 'met', lacks: false });
    expect(sceneOf(graph, looking({ kind: 'compliance', subject: 'Nobody' }), facts).absence).toBe('no-assessment');
    expect(sceneOf(graphOf([nodeOf({ id: 'a' })]), looking({ kind: 'compliance', subject: null })).absence).toBe('no-assessments');
  });

  it('show for every subject at once what has farthest to go', () => {
    const scene = sceneOf(graph, looking({ kind: 'compliance', subject: null }), facts);
    expect(scene.nodes.find(({ id }) => id === 'one')).toMatchObject({ state: 'open', lacks: true });
  });
});

describe('collapsing', () => {
  const tree = notesAndLinks('abcdefg', 'ab', 'bc', 'bd', 'ae', 'ef', 'fg', 'ga');

  it('folds away what hangs on the node alone', () => {
    expect(ids(sceneOf(tree, withCollapsed(DEFAULT_LENS, 'b.md', true)))).toEqual(['a.md', 'b.md', 'e.md', 'f.md', 'g.md']);
    expect(sceneOf(tree, withCollapsed(DEFAULT_LENS, 'b.md', true)).nodes.find(({ id }) => id === 'b.md')?.more).toBe(2);
  });

  it('keeps the centre', () => {
    expect(ids(sceneOf(tree, withCollapsed(around(DEFAULT_LENS, 'c.md', 5), 'b.md', true)))).toContain('c.md');
  });
});

describe('the size of a node', () => {
  it('may be how central it is: what is pointed at by what is pointed at', () => {
    const graph = notesAndLinks('abcdefz', 'ab', 'cb', 'db', 'bz', 'ef');
    const radius = (name: string): number => sceneOf(graph, { ...DEFAULT_LENS, sizeBy: 'centrality' }).nodes.find(({ id }) => id === `${name}.md`)?.radius ?? 0;
    expect(radius('z')).toBeGreaterThan(radius('f'));
    expect(radius('b')).toBeGreaterThan(radius('a'));
  });

  it('may be progress', () => {
    const scene = sceneOf(notesAndLinks('abc'), { ...DEFAULT_LENS, sizeBy: 'progress' }, { progress: ({ title }) => ({ a: 10, b: 90 })[title] });
    const [a = 0, b = 0, c = 0] = scene.nodes.map(({ radius }) => radius);
    expect(c < a && a < b).toBe(true);
  });
});
