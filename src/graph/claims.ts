import type { AtlasEdge } from '../model/graph';
import type { Contribution, Ref, Tie, Vote } from './contribution';
import { linkKey, nameRefKey, namesOfRef, partsOfKey } from './directory';
import { IndexOfMany } from './index-of-many';
import { isSpeltByFolder, spellingOf, Spellings } from './spellings';

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

/** What a change of claims comes to: those dropped, the new ones, and the keys of nodes that are now spelt otherwise. */
export interface ClaimChange {
  dropped: readonly Claim[];
  added: readonly Claim[];
  respelt: ReadonlySet<string>;
}

/** Everything that notes say, found by the keys of whom they say it. */
export class Claims {
  readonly spellings = new Spellings();
  private readonly byPath = new Map<string, readonly Claim[]>();
  /** A vault's notes share their refs, so that most of what there is to know of a claim is known of its ref: see `WordPool`. */
  private readonly byRef = new IndexOfMany<Claim, Ref>();
  /** The refs that claims have, by kind of key: the keys are then texts that the refs hold anyway. */
  private readonly byKind = new Map<string, IndexOfMany<Ref>>();

  /** Replaces what notes say. @param changes by path; undefined for a note that is gone */
  replace(changes: ReadonlyMap<string, Contribution | undefined>): ClaimChange {
    const dropped: Claim[] = [];
    const added: Claim[] = [];
    for (const [path, contribution] of changes) {
      dropped.push(...this.byPath.get(path) ?? []);
      if (contribution) added.push(...this.claimsOf(contribution));
      else this.byPath.delete(path);
    }
    const respelt = this.spellings.changedBy(() => {
      for (const claim of dropped) this.unlist(claim);
      for (const claim of added) this.list(claim);
    });
    return { dropped, added, respelt: new Set(respelt.flatMap(keysOfSpelling)) };
  }

  /** Adds what a note says of which nothing was known. */
  add(contribution: Contribution): void {
    for (const claim of this.claimsOf(contribution)) this.list(claim);
  }

  /** What a note says. */
  of(path: string): readonly Claim[] {
    return this.byPath.get(path) ?? [];
  }

  /** The claims about whatever a key means; one that has it at both ends may be among them twice. */
  about(key: string): readonly Claim[] {
    const { kind, name } = partsOfKey(key);
    return this.ofKind(kind).get(name).flatMap((ref) => this.byRef.get(ref));
  }

  private claimsOf({ path, ties, votes }: Contribution): readonly Claim[] {
    const claims: Claim[] = ties.map(({ source, target, relation, label, subpath, line }) => ({ path, source, target, relation, label, subpath, line, edge: undefined }));
    for (const { about, type, from } of votes) claims.push({ path, about, type, from, votedFor: undefined });
    this.byPath.set(path, claims);
    return claims;
  }

  private list(claim: Claim): void {
    if (claim.about) this.listRef(claim.about, claim);
    else {
      this.listRef(claim.source, claim);
      this.listRef(claim.target, claim);
    }
  }

  private listRef(ref: Ref, claim: Claim): void {
    if (isHere(ref)) return;
    const isNew = this.byRef.add(ref, claim);
    if (isNew) this.enter(ref);
    if (isNew || isSpeltByFolder(ref)) this.spellings.add(spellingOf(ref, claim.path));
  }

  private unlist(claim: Claim): void {
    for (const ref of refsOf(claim)) {
      if (isHere(ref)) continue;
      const wasLast = this.byRef.remove(ref, claim);
      if (wasLast) this.leave(ref);
      if (wasLast || isSpeltByFolder(ref)) this.spellings.remove(spellingOf(ref, claim.path));
    }
  }

  private enter(ref: Ref): void {
    const { kind, names } = namesOfRef(ref);
    for (const name of names) this.ofKind(kind).add(name, ref);
  }

  private leave(ref: Ref): void {
    const { kind, names } = namesOfRef(ref);
    for (const name of names) this.ofKind(kind).remove(name, ref);
  }

  private ofKind(kind: string): IndexOfMany<Ref> {
    const known = this.byKind.get(kind);
    if (known) return known;
    const ofKind = new IndexOfMany<Ref>();
    this.byKind.set(kind, ofKind);
    return ofKind;
  }
}

function refsOf(claim: Claim): readonly Ref[] {
  return claim.about ? [claim.about] : [claim.source, claim.target];
}

/** What the note itself is or brings along needs no looking up. */
function isHere({ kind }: Ref): boolean {
  return kind === 'self' || kind === 'node';
}

/** A spelling may have been written as a link, and as a name among the tags. */
function keysOfSpelling(spelling: string): string[] {
  return [linkKey(spelling), nameRefKey(spelling)];
}
