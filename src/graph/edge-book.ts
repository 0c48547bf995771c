import type { AtlasEdge } from '../model/graph';
import { compareTexts, countFront } from '../model/sorted';

/** The edges, found from either end. */
export class EdgeBook {
  private readonly out = new Map<string, EdgeList>();
  private readonly in = new Map<string, EdgeList>();

  /** @param onEnd told of a node whose first edge at one of its ends came, or whose last one went */
  constructor(private readonly onEnd: (id: string) => void = () => undefined) {}

  add(edge: AtlasEdge): void {
    this.listAt(this.out, edge.source).add(edge);
    this.listAt(this.in, edge.target).add(edge);
  }

  remove(edge: AtlasEdge): void {
    this.takeFrom(this.out, edge.source, edge);
    this.takeFrom(this.in, edge.target, edge);
  }

  /** Whether any edge is at a node. */
  has(id: string): boolean {
    return this.out.has(id) || this.in.has(id);
  }

  *edges(): Iterable<AtlasEdge> {
    for (const list of this.out.values()) yield* list.edges;
  }

  outgoing(id: string): readonly AtlasEdge[] {
    return this.out.get(id)?.inOrder() ?? [];
  }

  incoming(id: string): readonly AtlasEdge[] {
    return this.in.get(id)?.inOrder() ?? [];
  }

  private listAt(lists: Map<string, EdgeList>, id: string): EdgeList {
    const known = lists.get(id);
    if (known) return known;
    const list = new EdgeList();
    lists.set(id, list);
    this.onEnd(id);
    return list;
  }

  private takeFrom(lists: Map<string, EdgeList>, id: string, edge: AtlasEdge): void {
    if (lists.get(id)?.remove(edge) !== false) return;
    lists.delete(id);
    this.onEnd(id);
  }
}

/** The edges at one end of a node. Sorted when first asked for, so that their order does not tell in which order notes were read; kept so from then on. */
class EdgeList {
  edges: AtlasEdge[] = [];
  private sorted = false;
  /** Whether somebody may still hold the present list: it is then changed no more, but replaced. */
  private shared = false;

  add(edge: AtlasEdge): void {
    this.own();
    if (this.sorted) this.edges.splice(this.placeOf(edge), 0, edge);
    else this.edges.push(edge);
  }

  /** @returns whether any edge is left */
  remove(edge: AtlasEdge): boolean {
    const at = this.edges.indexOf(edge);
    if (at === -1) return true;
    this.own();
    this.edges.splice(at, 1);
    return this.edges.length > 0;
  }

  inOrder(): readonly AtlasEdge[] {
    if (!this.sorted) this.edges.sort(compareEdges);
    this.sorted = true;
    this.shared = true;
    return this.edges;
  }

  private own(): void {
    if (this.shared) this.edges = this.edges.slice();
    this.shared = false;
  }

  private placeOf(edge: AtlasEdge): number {
    return countFront(this.edges.length, (index) => {
      const other = this.edges[index];
      return other !== undefined && compareEdges(other, edge) <= 0;
    });
  }
}

/** By the place they are said at, then by what they say. */
export function compareEdges(a: AtlasEdge, b: AtlasEdge): number {
  return compareTexts(a.path, b.path) || a.line - b.line || compareTexts(a.source, b.source) || compareTexts(a.target, b.target)
    || compareTexts(a.relation, b.relation) || compareTexts(a.subpath ?? '', b.subpath ?? '') || compareTexts(a.label ?? '', b.label ?? '');
}
