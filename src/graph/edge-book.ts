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
    for (const list of this.out.values()) yield* list.all();
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

/** Up to so many changes are worked into a list one by one, which moves what stands behind them. */
const FEW = 16;

/**
 * The edges at one end of a node. Sorted when first asked for, so that their order does not tell in which order notes were read; kept so from then on.
 * What came and went since is worked in when somebody asks: a note may bring thousands of edges to one node, and take them away again.
 */
class EdgeList {
  /** In order. Never changed, but replaced: somebody may still hold it. */
  private sorted: readonly AtlasEdge[] = NONE;
  private came: AtlasEdge[] | undefined;
  private gone: Set<AtlasEdge> | undefined;
  private size = 0;

  add(edge: AtlasEdge): void {
    (this.came ??= []).push(edge);
    this.size += 1;
  }

  /** @param edge one that was added @returns whether any edge is left: a list of none is not to be used any more */
  remove(edge: AtlasEdge): boolean {
    this.size -= 1;
    if (this.size === 0) return false;
    const gone = (this.gone ??= new Set()).add(edge);
    // While nobody asks, what went is not to pile up.
    if (gone.size > this.size + FEW) [this.sorted, this.came, this.gone] = [NONE, [...this.all()], undefined];
    return true;
  }

  /** In no order. */
  all(): readonly AtlasEdge[] {
    const { sorted, came, gone } = this;
    const edges = came ? [...sorted, ...came] : sorted;
    return gone ? edges.filter((edge) => !gone.has(edge)) : edges;
  }

  inOrder(): readonly AtlasEdge[] {
    const { sorted, came = NONE, gone = NO_EDGES } = this;
    const changes = came.length + gone.size;
    if (changes > 0) this.sorted = changes > FEW || sorted.length === 0 ? [...this.all()].sort(compareEdges) : changed(sorted, came, gone);
    this.came = this.gone = undefined;
    return this.sorted;
  }
}

const NONE: readonly AtlasEdge[] = [];
const NO_EDGES: ReadonlySet<AtlasEdge> = new Set();

/** Edges in order, with few others among them and without few. */
function changed(sorted: readonly AtlasEdge[], came: readonly AtlasEdge[], gone: ReadonlySet<AtlasEdge>): AtlasEdge[] {
  const edges = sorted.slice();
  for (const edge of came) {
    const at = countFront(edges.length, (index) => {
      const other = edges[index];
      return other !== undefined && compareEdges(other, edge) <= 0;
    });
    edges.splice(at, 0, edge);
  }
  for (const edge of gone) edges.splice(edges.indexOf(edge), 1);
  return edges;
}

/** By the place they are said at, then by what they say. */
export function compareEdges(a: AtlasEdge, b: AtlasEdge): number {
  return compareTexts(a.path, b.path) || a.line - b.line || compareTexts(a.source, b.source) || compareTexts(a.target, b.target)
    || compareTexts(a.relation, b.relation) || compareTexts(a.subpath ?? '', b.subpath ?? '') || compareTexts(a.label ?? '', b.label ?? '');
}
