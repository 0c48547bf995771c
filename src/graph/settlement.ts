import type { AtlasEdge, GraphChange } from '../model/graph';
import type { Claim, TieClaim, VoteClaim } from './claims';
import type { EdgeBook } from './edge-book';
import type { Ground } from './ground';
import type { NodeBook } from './node-book';

const NOTHING: readonly string[] = [];

/** Finds what claims come to as the vault now stands, and keeps edges and nodes in step with it. */
export class Settlement {
  constructor(private readonly ground: Ground, private readonly edges: EdgeBook, private readonly nodes: NodeBook) {}

  /** Finds anew what claims come to, and brings the nodes at either end in step. @param touched other nodes that may have changed */
  lookAgain(touched: Set<string>, claims: Iterable<Claim>): GraphChange {
    const paths = new Set<string>();
    for (const claim of claims) {
      const ends = this.find(claim);
      if (ends.length > 0) paths.add(claim.path);
      for (const id of ends) touched.add(id);
    }
    const nodes = new Set<string>();
    for (const id of touched) if (this.nodes.refresh(id)) nodes.add(id);
    return { nodes, paths, ties: paths.size > 0 };
  }

  /** Finds what claims come to. The nodes at either end are to be brought in step afterwards. */
  settle(claims: Iterable<Claim>): void {
    for (const claim of claims) this.find(claim);
  }

  /** Makes a claim come to nothing. @returns the nodes that this touched */
  drop(claim: Claim): readonly string[] {
    return claim.tie ? this.settleEdge(claim, undefined) : this.settleVote(claim, undefined);
  }

  /** @returns the nodes that this touched */
  private find(claim: Claim): readonly string[] {
    return claim.tie ? this.settleEdge(claim, this.ground.edgeOf(claim.tie, claim.path)) : this.settleVote(claim, this.ground.nodeOf(claim.vote.about, claim.path));
  }

  private settleVote(claim: VoteClaim, votedFor: string | undefined): readonly string[] {
    const { type, from } = claim.vote;
    const before = claim.votedFor;
    // A note's own lists say nothing of itself.
    const after = votedFor === claim.path ? undefined : votedFor;
    if (before === after) return NOTHING;
    claim.votedFor = after;
    if (before !== undefined) this.nodes.vote(before, from, type, -1);
    if (after !== undefined) this.nodes.vote(after, from, type, 1);
    return [before, after].filter((id) => id !== undefined);
  }

  private settleEdge(claim: TieClaim, after: AtlasEdge | undefined): readonly string[] {
    const before = claim.edge;
    if (before?.source === after?.source && before?.target === after?.target) return NOTHING;
    claim.edge = after;
    if (before) this.edges.remove(before);
    if (after) this.edges.add(after);
    return [...this.mention(before, -1), ...this.mention(after, 1)];
  }

  private mention(edge: AtlasEdge | undefined, count: 1 | -1): readonly string[] {
    if (!edge) return NOTHING;
    this.nodes.mention(edge.source, count);
    this.nodes.mention(edge.target, count);
    return [edge.source, edge.target];
  }
}
