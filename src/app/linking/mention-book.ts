import { areSame } from '../../graph/changes';
import type { AtlasEdge, AtlasGraph } from '../../model/graph';

/** The edges at a node that is no end of any. */
const NONE: readonly AtlasEdge[] = [];

/** Mentions that are no links yet, note by note, and a graph that has them among its edges. */
export class MentionBook {
  /** Follows the vault's graph as that changes. Mentions of nodes that are not there are left out. */
  readonly graph: AtlasGraph;
  private readonly from = new Map<string, readonly AtlasEdge[]>();
  /** By the node that is mentioned, the notes that do so. */
  private readonly notesAt = new Map<string, Set<string>>();
  private count = 0;

  constructor(private readonly vault: AtlasGraph) {
    this.graph = {
      nodes: vault.nodes,
      edges: () => this.edges(),
      outgoing: (id) => joined(vault.outgoing(id), this.standing(this.from.get(id) ?? NONE)),
      incoming: (id) => joined(vault.incoming(id), this.standing(this.to(id))),
    };
  }

  /** How many there are. */
  get size(): number {
    return this.count;
  }

  /** Takes the mentions of a note, in the place of those known before. @param edges from the note @returns the ids of both ends of all that differ, and maybe of others */
  put(path: string, edges: readonly AtlasEdge[]): Set<string> {
    const before = this.from.get(path) ?? NONE;
    const touched = new Set<string>();
    if (areSame(before, edges)) return touched;
    for (const { target } of before) this.forget(target, path);
    for (const { target } of edges) this.remember(target, path);
    for (const { source, target } of [...before, ...edges]) touched.add(source).add(target);
    if (edges.length > 0) this.from.set(path, edges);
    else this.from.delete(path);
    this.count += edges.length - before.length;
    return touched;
  }

  private *edges(): Generator<AtlasEdge> {
    yield* this.vault.edges();
    for (const edges of this.from.values()) yield* this.standing(edges);
  }

  private standing(edges: readonly AtlasEdge[]): readonly AtlasEdge[] {
    const { nodes } = this.vault;
    return edges.filter(({ source, target }) => nodes.has(source) && nodes.has(target));
  }

  private to(id: string): readonly AtlasEdge[] {
    const notes = this.notesAt.get(id);
    return notes ? [...notes].flatMap((path) => (this.from.get(path) ?? NONE).filter(({ target }) => target === id)) : NONE;
  }

  private remember(target: string, path: string): void {
    const notes = this.notesAt.get(target);
    if (notes) notes.add(path);
    else this.notesAt.set(target, new Set([path]));
  }

  private forget(target: string, path: string): void {
    const notes = this.notesAt.get(target);
    notes?.delete(path);
    if (notes?.size === 0) this.notesAt.delete(target);
  }
}

function joined(edges: readonly AtlasEdge[], more: readonly AtlasEdge[]): readonly AtlasEdge[] {
  return more.length === 0 ? edges : [...edges, ...more];
}
