import type { AtlasEdge, AtlasGraph, AtlasNode } from '../../src/model/graph';

/** A node with everything that a test does not care for filled in. */
export function nodeOf(part: Partial<AtlasNode> & { id: string }): AtlasNode {
  return { kind: 'note', type: 'note', typeFrom: 'default', title: part.id.replace(/\.md$/, ''), aliases: [], path: part.id, resolved: true, ...part };
}

export function edgeOf(source: string, target: string, part: Partial<AtlasEdge> = {}): AtlasEdge {
  return { source, target, relation: 'links', path: source, line: 1, written: true, ...part };
}

/** A graph of the given nodes and edges, in the order given. */
export function graphOf(nodes: readonly AtlasNode[], edges: readonly AtlasEdge[] = []): AtlasGraph {
  return {
    nodes: new Map(nodes.map((node) => [node.id, node])),
    edges: () => edges,
    outgoing: (id) => edges.filter(({ source }) => source === id),
    incoming: (id) => edges.filter(({ target }) => target === id),
  };
}

/** Notes named a, b, c … and links such as `ab`, `bc`. */
export function notesAndLinks(names: string, ...links: string[]): AtlasGraph {
  return graphOf([...names].map((name) => nodeOf({ id: `${name}.md` })), links.map((link) => edgeOf(`${link.charAt(0)}.md`, `${link.charAt(1)}.md`)));
}
