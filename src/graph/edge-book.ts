import type { AtlasEdge } from '../model/graph';
import { comparePaths } from '../model/path';

/** The edges, found from either end. */
export class EdgeBook {
  private readonly out = new Ends();
  private readonly in = new Ends();
  private readonly all = new Set<AtlasEdge>();

  add(edge: AtlasEdge): void {
    this.all.add(edge);
    this.out.add(edge.source, edge);
    this.in.add(edge.target, edge);
  }

  remove(edge: AtlasEdge): void {
    this.all.delete(edge);
    this.out.remove(edge.source, edge);
    this.in.remove(edge.target, edge);
  }

  edges(): Iterable<AtlasEdge> {
    return this.all;
  }

  outgoing(id: string): readonly AtlasEdge[] {
    return this.out.at(id);
  }

  incoming(id: string): readonly AtlasEdge[] {
    return this.in.at(id);
  }
}

/** The edges at each node. Sorted when asked for, so that their order does not tell in which order notes were read. */
class Ends {
  private readonly edges = new Map<string, Set<AtlasEdge>>();
  private readonly sorted = new Map<string, readonly AtlasEdge[]>();

  add(id: string, edge: AtlasEdge): void {
    const edges = this.edges.get(id);
    if (edges) edges.add(edge);
    else this.edges.set(id, new Set([edge]));
    this.sorted.delete(id);
  }

  remove(id: string, edge: AtlasEdge): void {
    const edges = this.edges.get(id);
    if (edges?.delete(edge) && edges.size === 0) this.edges.delete(id);
    this.sorted.delete(id);
  }

  at(id: string): readonly AtlasEdge[] {
    const known = this.sorted.get(id);
    if (known) return known;
    const edges = this.edges.get(id);
    if (!edges) return [];
    const sorted = [...edges].sort(compareEdges);
    this.sorted.set(id, sorted);
    return sorted;
  }
}

/** By the place they are said at, then by what they say. */
export function compareEdges(a: AtlasEdge, b: AtlasEdge): number {
  return comparePaths(a.path, b.path) || a.line - b.line || comparePaths(a.source, b.source) || comparePaths(a.target, b.target)
    || comparePaths(a.relation, b.relation) || comparePaths(a.subpath ?? '', b.subpath ?? '') || comparePaths(a.label ?? '', b.label ?? '');
}
