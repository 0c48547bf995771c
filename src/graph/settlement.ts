import type { AtlasEdge, GraphChange } from '../model/graph';
import type { Claim, TieClaim, VoteClaim } from './claim';
import type { EdgeBook } from './edge-book';
import type { Ground } from './ground';
import type { NodeBook } from './node-book';

/** Finds what claims come to as the vault now stands, and keeps edges and nodes in step with it. */
export class Settlement {
  constructor(private readonly ground: Ground, private readonly edges: EdgeBook, private readonly nodes: NodeBook) {}

  /** Finds anew what claims come to, and brings the nodes at either end in step. @param touched other nodes that may have changed */
  lookAgain(touched: Set<string>, claims: Iterable<Claim>): GraphChange {
    const paths = new Set<string>();
    for (const claim of claims) if (this.find(claim, touched)) paths.add(claim.path);
    const nodes = new Set<string>();
    for (const id of touched) if (this.nodes.refresh(id)) nodes.add(id);
    return { nodes, paths, touched, ties: paths.size > 0 };
  }

  /** Finds what claims come to. All nodes are to be brought in step afterwards. */
  settle(claims: Iterable<Claim>): void {
    for (const claim of claims) this.find(claim);
  }

  /** Makes a claim come to nothing. @param touched is given the nodes that this touched */
  drop(claim: Claim, touched: Set<string>): void {
    if (claim.about) this.settleVote(claim, undefined, touched);
    else this.settleEdge(claim, undefined, touched);
  }

  /** @param touched is given the nodes that this touched @returns whether the claim now comes to something else */
  private find(claim: Claim, touched?: Set<string>): boolean {
    const { ground } = this;
    return claim.about ? this.settleVote(claim, ground.nodeOf(claim.about, claim.path), touched) : this.settleEdge(claim, ground.edgeOf(claim, claim.path), touched);
  }

  private settleVote(claim: VoteClaim, votedFor: string | undefined, touched?: Set<string>): boolean {
    const { type, from, votedFor: before } = claim;
    // A note's own lists say nothing of itself.
    const after = votedFor === claim.path ? undefined : votedFor;
    if (before === after) return false;
    claim.votedFor = after;
    if (before !== undefined) this.nodes.vote(before, from, type, -1);
    if (after !== undefined) this.nodes.vote(after, from, type, 1);
    if (touched) for (const id of [before, after]) if (id !== undefined) touched.add(id);
    return true;
  }

  private settleEdge(claim: TieClaim, after: AtlasEdge | undefined, touched?: Set<string>): boolean {
    const before = claim.edge;
    if (before?.source === after?.source && before?.target === after?.target) return false;
    claim.edge = after;
    if (before) this.edges.remove(before);
    if (after) this.edges.add(after);
    if (touched) for (const edge of [before, after]) if (edge) touched.add(edge.source).add(edge.target);
    return true;
  }
}
