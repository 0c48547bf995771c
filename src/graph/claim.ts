import type { AtlasEdge } from '../model/graph';
import type { Contribution, Ref, Tie, Vote } from './contribution';

/** Something that a note says, and what it now comes to in the graph. */
export type Claim = TieClaim | VoteClaim;

export interface TieClaim extends Readonly<Tie> {
  readonly path: string;
  readonly about?: undefined;
  edge: AtlasEdge | undefined;
}

export interface VoteClaim extends Readonly<Vote> {
  readonly path: string;
  /** The node that the vote counts for. */
  votedFor: string | undefined;
}

/** Everything that a note says, not looked at yet. */
export function claimsOf({ path, ties, votes }: Contribution): Claim[] {
  const claims: Claim[] = ties.map(({ source, target, relation, label, subpath, line }) => ({ path, source, target, relation, label, subpath, line, edge: undefined }));
  for (const { about, type, from } of votes) claims.push({ path, about, type, from, votedFor: undefined });
  return claims;
}

/** Whom a claim is about. */
export function refsOf(claim: Claim): readonly Ref[] {
  return claim.about ? [claim.about] : [claim.source, claim.target];
}
