import { addTo } from '../model/lists';
import { refsOf, type Claim } from './claim';
import type { LinkRef, NameRef, Ref } from './contribution';
import type { Directory } from './directory';
import { IndexOfMany } from './index-of-many';
import { endsOf, exactKeysOf, isEnd, nameKey, pathKey } from './link-keys';
import { Outlook } from './outlook';
import { namesOfRef, partsOfKey } from './ref-keys';
import { isSpeltByFolder, spellingOf, Spellings } from './spellings';

/** Above this, links that go by one name are told apart by whom they mean from where they stand. */
const MANY = 24;

/** Everything that notes say, found by whom they say it of. */
export class ClaimIndex {
  readonly spellings = new Spellings();
  /** A vault's notes share their refs, so that most of what there is to know of a claim is known of its ref: see `WordPool`. */
  private readonly byRef = new IndexOfMany<Claim, Ref>();
  /** The refs that claims have, by kind of key: the keys are then texts that the refs hold anyway. */
  private readonly byKind = new Map<string, IndexOfMany<Ref>>();
  /** The claims by links such as `../Note`, of which each note's own folder tells what path they name: by that path. */
  private readonly byPlace = new IndexOfMany<Claim>();
  /** Of names that many links go by while several files have them. */
  private readonly outlooks = new Map<string, Outlook>();
  /** The note that a ref by name means, of refs that many notes have: those mean it wherever they stand. */
  private readonly meant = new Map<NameRef, string | undefined>();

  constructor(private readonly directory: Directory) {}

  list(claim: Claim): void {
    if (claim.about) this.listRef(claim.about, claim);
    else {
      this.listRef(claim.source, claim);
      this.listRef(claim.target, claim);
    }
  }

  unlist(claim: Claim): void {
    for (const ref of refsOf(claim)) this.unlistRef(ref, claim);
  }

  /** The claims that may mean something else now that other notes answer to a key; one that has it at both ends may be among them twice. */
  about(key: string): readonly Claim[] {
    const { kind, name } = partsOfKey(key);
    return this.ofKind(kind).get(name).flatMap((ref) => (ref.kind === 'name' && !this.meansOther(ref) ? [] : this.byRef.get(ref)));
  }

  /** The claims that mean what is spelt so where nothing has the name. */
  spelt(spelling: string): readonly Claim[] {
    const key = nameKey(spelling);
    // Where a file answers from every folder, nobody asks how the links to it are spelt.
    const ends = this.directory.fileSeenFrom('', key) === undefined ? [key] : [];
    return [...this.named('name', key), ...this.byPlace.get(key), ...[...ends, ...exactKeysOf(key)].flatMap((each) => this.named('link', each))];
  }

  /** The claims by links that may mean something else now that files came or went. */
  aboutFiles(paths: readonly string[]): Set<Claim> {
    const claims = new Set<Claim>();
    for (const path of paths) for (const claim of this.byPlace.get(pathKey(path))) claims.add(claim);
    for (const [key, files] of filesByKey(paths)) for (const claim of this.goingBy(key, files)) claims.add(claim);
    return claims;
  }

  /** Forgets whom links and names meant: to be called where notes come or go without anybody being asked about them. */
  forgetOutlooks(): void {
    if (this.outlooks.size > 0) this.outlooks.clear();
    if (this.meant.size > 0) this.meant.clear();
  }

  /** Of the claims by links that go by a key, those that these files may concern. */
  private goingBy(key: string, files: readonly string[]): readonly Claim[] {
    const outlook = this.outlooks.get(key);
    if (outlook) return outlook.changedBy(files);
    const claims = this.named('link', key);
    if (claims.length > MANY && isEnd(key) && this.directory.hasNamesakes(key)) this.outlooks.set(key, new Outlook(key, this.directory, claims));
    return claims;
  }

  /** Whether a ref by name may mean another note than when this was last asked. */
  private meansOther(ref: NameRef): boolean {
    const after = this.directory.named(ref);
    if (this.meant.has(ref) && this.meant.get(ref) === after) return false;
    if (this.byRef.hasMany(ref)) this.meant.set(ref, after);
    // Of one that only one note has left nothing is kept: it would be what the ref meant while more had it.
    else this.meant.delete(ref);
    return true;
  }

  private listRef(ref: Ref, claim: Claim): void {
    if (isHere(ref)) return;
    if (isSpeltByFolder(ref)) {
      const spelling = spellingOf(ref, claim.path);
      if (spelling !== undefined) this.byPlace.add(this.spellings.add(spelling), claim);
      return;
    }
    if (this.byRef.add(ref, claim)) this.enter(ref, claim.path);
    if (ref.kind === 'link') this.outlooks.get(ref.key)?.add(claim);
  }

  private unlistRef(ref: Ref, claim: Claim): void {
    if (isHere(ref)) return;
    if (isSpeltByFolder(ref)) {
      const spelling = spellingOf(ref, claim.path);
      if (spelling !== undefined) this.byPlace.remove(this.spellings.remove(spelling), claim);
      return;
    }
    if (this.byRef.remove(ref, claim)) this.leave(ref, claim.path);
    if (ref.kind === 'link') this.forget(ref, claim);
  }

  private forget({ key }: LinkRef, claim: Claim): void {
    const outlook = this.outlooks.get(key);
    outlook?.remove(claim);
    if (outlook?.isEmpty) this.outlooks.delete(key);
  }

  private enter(ref: Ref, path: string): void {
    const { kind, names } = namesOfRef(ref);
    for (const name of names) this.ofKind(kind).add(name, ref);
    const spelling = spellingOf(ref, path);
    if (spelling !== undefined) this.spellings.add(spelling);
  }

  private leave(ref: Ref, path: string): void {
    const { kind, names } = namesOfRef(ref);
    for (const name of names) this.ofKind(kind).remove(name, ref);
    if (ref.kind === 'name') this.meant.delete(ref);
    const spelling = spellingOf(ref, path);
    if (spelling !== undefined) this.spellings.remove(spelling);
  }

  private named(kind: string, name: string): readonly Claim[] {
    return this.ofKind(kind).get(name).flatMap((ref) => this.byRef.get(ref));
  }

  private ofKind(kind: string): IndexOfMany<Ref> {
    const known = this.byKind.get(kind);
    if (known) return known;
    const ofKind = new IndexOfMany<Ref>();
    this.byKind.set(kind, ofKind);
    return ofKind;
  }
}

/** What the note itself is or brings along needs no looking up. */
function isHere({ kind }: Ref): boolean {
  return kind === 'self' || kind === 'node';
}

/** The keys of links that may mean any of some files, each with those that it may mean. */
function filesByKey(paths: readonly string[]): Map<string, string[]> {
  const byKey = new Map<string, string[]>();
  for (const path of paths) {
    const key = pathKey(path);
    for (const each of [...endsOf(key), ...exactKeysOf(key)]) addTo(byKey, each, path);
  }
  return byKey;
}
