import { folderOf, foldersAbove } from '../model/path';
import type { Claim } from './claim';
import type { Directory } from './directory';
import { IndexOfMany } from './index-of-many';
import { nameKey, pathKey } from './link-keys';

/** A folder, and the file that the links in its notes mean. */
interface Stance {
  readonly folder: string;
  path: string | undefined;
}

/**
 * Whom the links by one name mean, from each folder that has some. In a vault with thousands of notes called “Index”, and as many links to
 * them, a new one is what those mean that stand beside it or above it, and what those do that had none near: the others need no looking at.
 */
export class Outlook {
  /** By the one spelling of the folder. */
  private readonly stances = new IndexOfMany<Stance>();
  private readonly claims = new IndexOfMany<Claim, Stance>();
  /** What the links mean that have none near. */
  private common: string | undefined;
  /** From where that is meant, or may be. */
  private readonly far = new Set<Stance>();

  /** @param end by which the links go */
  constructor(private readonly end: string, private readonly directory: Directory, claims: Iterable<Claim>) {
    this.common = directory.fileSeenFrom('', end);
    for (const claim of claims) this.add(claim);
    for (const stance of this.far) this.renew(stance);
  }

  get isEmpty(): boolean {
    return this.claims.isEmpty;
  }

  add(claim: Claim): void {
    const folder = folderOf(claim.path);
    this.claims.add(this.stanceAt(folder) ?? this.enter(folder), claim);
  }

  remove(claim: Claim): void {
    const stance = this.stanceAt(folderOf(claim.path));
    if (!stance || !this.claims.remove(stance, claim)) return;
    this.stances.remove(nameKey(stance.folder), stance);
    this.far.delete(stance);
  }

  /** The claims that mean something else now that these files came or went. */
  changedBy(paths: readonly string[]): Claim[] {
    const stances = new Set(paths.flatMap((path) => this.near(path)));
    const common = this.directory.fileSeenFrom('', this.end);
    if (common !== this.common) for (const stance of this.far) stances.add(stance);
    this.common = common;
    return [...stances].filter((stance) => this.renew(stance)).flatMap((stance) => this.claims.get(stance));
  }

  /** From where a file is what its path says, or is near. */
  private near(path: string): readonly Stance[] {
    const folders = pathKey(path) === this.end ? [...this.stances.keys()] : foldersAbove(path).map(nameKey);
    return folders.flatMap((folder) => this.stances.get(folder));
  }

  /** @returns whether something else is meant now */
  private renew(stance: Stance): boolean {
    const before = stance.path;
    stance.path = this.directory.fileSeenFrom(stance.folder, this.end);
    if (stance.path === this.common) this.far.add(stance);
    else this.far.delete(stance);
    return stance.path !== before;
  }

  private stanceAt(folder: string): Stance | undefined {
    return this.stances.get(nameKey(folder)).find((stance) => stance.folder === folder);
  }

  private enter(folder: string): Stance {
    const stance: Stance = { folder, path: this.directory.fileSeenFrom(folder, this.end) };
    this.stances.add(nameKey(folder), stance);
    // Files may have come of which nobody has asked yet: whether none is near will be seen then.
    this.far.add(stance);
    return stance;
  }
}
