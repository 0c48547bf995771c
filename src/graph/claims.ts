import type { AtlasEdge } from '../model/graph';
import type { Contribution, Ref, Tie, Vote } from './contribution';
import { keysOfRef, linkKey } from './directory';
import { IndexOfMany } from './index-of-many';
import { spellingOf, Spellings } from './spellings';

/** Something that a note says, and what it now comes to in the graph. */
export interface Claim {
  readonly path: string;
  readonly said: { tie: Tie } | { vote: Vote };
  edge: AtlasEdge | undefined;
  /** The node that a vote counts for. */
  votedFor: string | undefined;
}

/** Everything that notes say, found by the keys of whom they say it. */
export class Claims {
  readonly spellings = new Spellings();
  private readonly byPath = new Map<string, readonly Claim[]>();
  private readonly byKey = new IndexOfMany<Claim>();

  /**
   * Replaces what a note says.
   * @returns the claims that were dropped, the new ones, and the keys of nodes that are now spelt otherwise
   */
  replace(path: string, contribution: Contribution | undefined): { dropped: readonly Claim[]; added: readonly Claim[]; respelt: Set<string> } {
    const dropped = this.byPath.get(path) ?? [];
    const added = contribution ? claimsOf(contribution) : [];
    const spelt = [...new Set([...dropped, ...added].flatMap(spellingsOf))];
    const before = spelt.map((spelling) => this.spellings.chosen(spelling));
    for (const claim of dropped) this.unlist(claim);
    for (const claim of added) this.list(claim);
    if (contribution) this.byPath.set(path, added);
    else this.byPath.delete(path);
    const changed = spelt.filter((spelling, index) => this.spellings.chosen(spelling) !== before[index]);
    return { dropped, added, respelt: new Set(changed.flatMap(keysOfSpelling)) };
  }

  /** The claims about whatever a key means. */
  about(key: string): Iterable<Claim> {
    return this.byKey.get(key);
  }

  private list(claim: Claim): void {
    for (const key of refsOf(claim).flatMap(keysOfRef)) this.byKey.add(key, claim);
    for (const spelling of spellingsOf(claim)) this.spellings.add(spelling);
  }

  private unlist(claim: Claim): void {
    for (const key of refsOf(claim).flatMap(keysOfRef)) this.byKey.remove(key, claim);
    for (const spelling of spellingsOf(claim)) this.spellings.remove(spelling);
  }
}

function claimsOf({ path, ties, votes }: Contribution): Claim[] {
  const open = { path, edge: undefined, votedFor: undefined };
  return [...ties.map((tie): Claim => ({ ...open, said: { tie } })), ...votes.map((vote): Claim => ({ ...open, said: { vote } }))];
}

function refsOf({ said }: Claim): Ref[] {
  return 'tie' in said ? [said.tie.source, said.tie.target] : [said.vote.about];
}

function spellingsOf(claim: Claim): string[] {
  return refsOf(claim).flatMap((ref) => spellingOf(ref, claim.path) ?? []);
}

/** A spelling may have been written as a link, and as a name among the tags. */
function keysOfSpelling(spelling: string): string[] {
  return [linkKey(spelling), ...keysOfRef({ kind: 'name', name: spelling, typed: null })];
}
