import type { AtlasGraph, GraphChange } from '../model/graph';
import type { MaskedNote, ParsedNote } from '../model/note';
import { finish, type Steps } from '../model/steps';
import { areSame, edgesOf } from './changes';
import { Claims } from './claims';
import type { Contribution, ShownLink } from './contribution';
import { Directory } from './directory';
import { EdgeBook } from './edge-book';
import { Ground } from './ground';
import { NodeBook } from './node-book';
import { NoteShelf } from './note-shelf';
import { PresentNotes } from './present-notes';
import type { KeptRecord, NoteRecord } from './record/note-record';
import type { StandingGraph } from './record/unpack-graph';
import { unpackSaid } from './record/unpack-said';
import { WordPool } from './record/word-pool';
import type { Resolution } from './resolve';
import { Settlement } from './settlement';
import { StandIn } from './stand-in';

/**
 * Holds the notes and their graph, and keeps the one in step with the other.
 * A change of one note is worked in by looking again only at what is said of that note's names: the cost does not grow with the vault,
 * and the graph is the same whatever the order in which notes came.
 */
export class Atlas {
  readonly graph: AtlasGraph;
  /** Another number whenever the graph is another: who reads it in steps sees by it that it changed on the way. */
  revision = 0;
  private readonly shelf = new NoteShelf();
  private readonly directory = new Directory();
  private readonly claims = new Claims(this.directory);
  private readonly edges = new EdgeBook((id) => this.nodes.stand(id));
  private readonly nodes: NodeBook = new NodeBook({ standing: (id) => this.present.standing(id), isMentioned: (id) => this.edges.has(id) });
  private readonly present: PresentNotes = new PresentNotes(this.directory, this.nodes);
  private readonly settlement = new Settlement(new Ground(this.directory, this.nodes, this.claims.index.spellings), this.edges, this.nodes);

  /** While what notes say is not worked in yet: see `stand`. */
  private standIn: StandIn | undefined;
  private workingIn: Steps<void> | undefined;

  constructor() {
    const shown = (): Omit<AtlasGraph, 'nodes'> => this.standIn?.edges ?? this.edges;
    this.graph = {
      nodes: this.nodes.nodes,
      edges: () => shown().edges(),
      outgoing: (id) => shown().outgoing(id),
      incoming: (id) => shown().incoming(id),
    };
  }

  /**
   * Takes notes as the index keeps them, new or changed, and forgets others, to which links become unresolved. All at once: each is looked at once only,
   * whichever of them links to which.
   * @param pool held by whoever puts many, so that words are shared over all of them
   * @throws UnreadableRecord where one of them is damaged: take their notes again, from their texts
   */
  exchangeRecords(records: Iterable<NoteRecord>, gone: Iterable<string> = [], pool = new WordPool()): GraphChange {
    this.beWhole();
    const changes = new Map<string, Contribution | undefined>();
    for (const path of gone) if (this.shelf.has(path)) changes.set(path, undefined);
    const taken = [...records];
    for (const { path, said } of taken) changes.set(path, unpackSaid(path, said, pool));
    for (const path of changes.keys()) this.shelf.remove(path);
    for (const { path, note } of taken) this.shelf.put(path, note);
    return this.replace(changes);
  }

  /**
   * Takes notes as the index keeps them without finding whom they mean: for a whole vault that takes half the time when `settle` does it at the end.
   * Until then the graph has nothing of them, though each can be asked for.
   * @param pool as for `exchangeRecords` @throws UnreadableRecord where one of them is damaged
   */
  fill(records: readonly NoteRecord[], pool: WordPool): void {
    this.beWhole();
    const contributions = records.map(({ path, said }) => unpackSaid(path, said, pool));
    for (const { path, note } of records) this.shelf.put(path, note);
    for (const contribution of contributions) this.fillIn(contribution);
  }

  /** Finds whom all notes mean, after `fill`, in steps of some tenths of a millisecond. What changes in between is worked in all the same. */
  *settle(): Steps<void> {
    for (const path of [...this.present.paths()]) {
      this.settlement.settle(this.claims.of(path));
      yield;
    }
    yield* this.nodes.refreshAll();
  }

  /**
   * Takes a whole vault as the index keeps it, with the graph that it came to: of an atlas that has no note yet. The graph is there at once, and every note
   * can be asked for; what a change needs is made by `workIn`, or at once when a change comes first.
   */
  stand(records: readonly KeptRecord[], { nodes, edges }: StandingGraph): void {
    for (const record of records) this.shelf.stand(record);
    this.nodes.adopt(nodes);
    this.standIn = new StandIn(edges, records);
    this.workingIn = this.workInAll(this.standIn);
  }

  /** Works in what notes say, after `stand`, in steps of some tenths of a millisecond. Whoever else does the same goes on where this one is. */
  *workIn(): Steps<void> {
    while (this.workingIn && this.workingIn.next().done !== true) yield;
  }

  /** Takes a file that is no note: an attachment that links may name. It is a node once one does. */
  addFile(path: string): GraphChange {
    this.beWhole();
    this.revision += 1;
    this.directory.addFile(path);
    this.nodes.stand(path);
    return this.settlement.lookAgain(new Set([path]), this.claims.index.aboutFiles([path]));
  }

  removeFile(path: string): GraphChange {
    this.beWhole();
    this.revision += 1;
    this.directory.removeFile(path);
    this.nodes.stand(path);
    return this.settlement.lookAgain(new Set([path]), this.claims.index.aboutFiles([path]));
  }

  note(path: string): ParsedNote | undefined {
    return this.shelf.get(path);
  }

  /** Whether there is a note at a path: to ask for the note would unpack it. */
  has(path: string): boolean {
    return this.shelf.has(path);
  }

  /** Every note, unpacked for the moment: to look at all of them costs as much as reading a tenth of the vault. */
  notes(): Iterable<ParsedNote> {
    return this.shelf.notes();
  }

  /** What of a note is closed to links: a tenth of what unpacking it costs. */
  masked(path: string): MaskedNote | undefined {
    return this.shelf.masked(path);
  }

  /** Paths of all notes. */
  paths(): Iterable<string> {
    return this.shelf.paths();
  }

  /** Notes that have a checklist, answer to one, or have faults: whoever looks for those need not look at all. */
  checklistNotes(): Iterable<ParsedNote> {
    return this.shelf.askedFor();
  }

  /** The note at a path, if it is one of those. */
  checklistNote(path: string): ParsedNote | undefined {
    return this.shelf.askedForAt(path);
  }

  /** What the links of a note show instead of names. */
  shownBy(path: string): readonly ShownLink[] {
    return this.standIn ? this.standIn.shownBy(path) : this.present.get(path)?.shown ?? [];
  }

  /** The parsed note as the index keeps it. */
  packed(path: string): string | undefined {
    return this.shelf.record(path);
  }

  /** Paths of the files that are no notes. */
  files(): Iterable<string> {
    return this.directory.files();
  }

  /** Which note or file a link means, as Obsidian finds it. `target` without its subpath; `''` is the note itself. */
  resolve(target: string, fromPath: string): Resolution {
    this.standIn?.nameIn(this.directory);
    const found = this.directory.resolve(target, fromPath);
    // That no file has the name is known; whether it is one's title or alias is not before all that notes say is worked in.
    if (!this.standIn || found.kind !== 'unresolved') return found;
    this.beWhole();
    return this.directory.resolve(target, fromPath);
  }

  private beWhole(): void {
    finish(this.workIn());
  }

  private *workInAll(standIn: StandIn): Steps<void> {
    yield* standIn.edges.list();
    for (const contribution of standIn.contributions()) {
      this.shelf.takeOver(contribution.path);
      this.fillIn(contribution);
      yield;
    }
    yield* this.settle();
    this.standIn = this.workingIn = undefined;
  }

  private fillIn(contribution: Contribution): void {
    const { path } = contribution;
    if (this.present.get(path)) {
      this.replace(new Map([[path, contribution]]));
      return;
    }
    this.present.enter(contribution);
    this.claims.add(contribution);
  }

  /** Works in what notes now say. @param changes by path; undefined for a note that is gone */
  private replace(changes: ReadonlyMap<string, Contribution | undefined>): GraphChange {
    this.revision += 1;
    const { touched, files, keys } = this.present.exchange(changes);
    const { dropped, added, respelt } = this.claims.replace(changes);
    const before = edgesOf(dropped);
    for (const claim of dropped) this.settlement.drop(claim, touched);
    const claims = new Set([...added, ...respelt, ...this.claims.index.aboutFiles(files)]);
    for (const key of keys) for (const claim of this.claims.index.about(key)) claims.add(claim);
    const change = this.settlement.lookAgain(touched, claims);
    const ties = !areSame(before, edgesOf(added)) || [...change.paths].some((path) => !changes.has(path));
    return { nodes: change.nodes, paths: new Set([...changes.keys(), ...change.paths]), touched, ties };
  }
}
