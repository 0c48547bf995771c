import { claimsOf, type Claim } from './claim';
import { ClaimIndex } from './claim-index';
import type { Contribution } from './contribution';
import type { Directory } from './directory';

/** What a change of claims comes to: those dropped, the new ones, and those that name a node which is now spelt otherwise. */
interface ClaimChange {
  dropped: readonly Claim[];
  added: readonly Claim[];
  respelt: readonly Claim[];
}

/** Everything that notes say. */
export class Claims {
  readonly index: ClaimIndex;
  private readonly byPath = new Map<string, readonly Claim[]>();

  constructor(directory: Directory) {
    this.index = new ClaimIndex(directory);
  }

  /** Replaces what notes say. @param changes by path; undefined for a note that is gone */
  replace(changes: ReadonlyMap<string, Contribution | undefined>): ClaimChange {
    const dropped: Claim[] = [];
    const added: Claim[] = [];
    for (const [path, contribution] of changes) {
      for (const claim of this.of(path)) dropped.push(claim);
      if (contribution) for (const claim of this.take(contribution)) added.push(claim);
      else this.byPath.delete(path);
    }
    const respelt = this.index.spellings.changedBy(() => {
      for (const claim of dropped) this.index.unlist(claim);
      for (const claim of added) this.index.list(claim);
    });
    return { dropped, added, respelt: respelt.flatMap((spelling) => this.index.spelt(spelling)) };
  }

  /** Adds what a note says of which nothing was known. */
  add(contribution: Contribution): void {
    this.index.forgetOutlooks();
    for (const claim of this.take(contribution)) this.index.list(claim);
  }

  /** What a note says. */
  of(path: string): readonly Claim[] {
    return this.byPath.get(path) ?? [];
  }

  private take(contribution: Contribution): readonly Claim[] {
    const claims = claimsOf(contribution);
    this.byPath.set(contribution.path, claims);
    return claims;
  }
}
