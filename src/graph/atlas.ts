import type { AtlasGraph, GraphChange } from '../model/graph';
import type { ParsedNote } from '../model/note';
import { Claims, type Claim } from './claims';
import { contribute } from './contribute';
import type { Contribution } from './contribution';
import { addressKey, answersOf, Directory, linkKey } from './directory';
import { EdgeBook } from './edge-book';
import { Ground } from './ground';
import { NodeBook, type Standing } from './node-book';
import type { Resolution } from './resolve';

/**
 * Holds the notes and their graph, and keeps the one in step with the other.
 * A change of one note is worked in by looking again only at what is said of that note's names: the cost does not grow with the vault,
 * and the graph is the same whatever the order in which notes came.
 */
export class Atlas {
  readonly graph: AtlasGraph;
  private readonly parsed = new Map<string, ParsedNote>();
  private readonly contributions = new Map<string, Contribution>();
  private readonly directory = new Directory();
  private readonly claims = new Claims();
  private readonly edges = new EdgeBook();
  private readonly nodes = new NodeBook((id) => this.standing(id));
  private readonly ground = new Ground(this.directory, this.nodes, this.claims.spellings);

  constructor() {
    const { nodes, edges } = this;
    this.graph = {
      nodes: nodes.nodes,
      edges: () => edges.edges(),
      outgoing: (id) => edges.outgoing(id),
      incoming: (id) => edges.incoming(id),
    };
  }

  /** Takes a note, new or changed. */
  put(note: ParsedNote): GraphChange {
    this.parsed.set(note.path, note);
    return this.replace(note.path, contribute(note));
  }

  /** Forgets a note. Links to it become unresolved. */
  remove(path: string): GraphChange {
    this.parsed.delete(path);
    return this.replace(path, undefined);
  }

  /** Takes a file that is no note: an attachment that links may name. It is a node once one does. */
  addFile(path: string): GraphChange {
    this.directory.addFile(path);
    this.nodes.stand(path);
    return this.lookAgain([path], this.claims.about(linkKey(path)));
  }

  removeFile(path: string): GraphChange {
    this.directory.removeFile(path);
    this.nodes.stand(path);
    return this.lookAgain([path], this.claims.about(linkKey(path)));
  }

  note(path: string): ParsedNote | undefined {
    return this.parsed.get(path);
  }

  notes(): Iterable<ParsedNote> {
    return this.parsed.values();
  }

  /** Paths of the files that are no notes. */
  files(): Iterable<string> {
    return this.directory.files();
  }

  /** Which note or file a link means, as Obsidian finds it. `target` without its subpath; `''` is the note itself. */
  resolve(target: string, fromPath: string): Resolution {
    return this.directory.resolve(target, fromPath);
  }

  private standing(id: string): Standing {
    const contribution = this.contributions.get(id);
    if (contribution) return { kind: 'note', facts: contribution.facts };
    return this.directory.isFile(id) ? { kind: 'file' } : undefined;
  }

  private replace(path: string, after: Contribution | undefined): GraphChange {
    const before = this.contributions.get(path);
    if (!before && !after) return { nodes: new Set(), paths: new Set() };
    const brought = new Set([before, after].flatMap((each) => each?.nodes.map(({ id }) => id) ?? []));
    const wereThere = new Set([...brought].filter((id) => this.nodes.isFound(id)));
    if (before) this.withdraw(before);
    if (after) this.enter(after);
    this.nodes.stand(path);
    const cameOrWent = [...brought].filter((id) => this.nodes.isFound(id) !== wereThere.has(id));
    const { dropped, added, respelt } = this.claims.replace(path, after);
    const touched = [path, ...brought, ...dropped.flatMap((claim) => this.settle(claim, undefined))];
    const keys = [...differing(before, after), ...cameOrWent.map(addressKey), ...respelt];
    const change = this.lookAgain(touched, new Set([...added, ...keys.flatMap((key) => [...this.claims.about(key)])]));
    return { nodes: change.nodes, paths: new Set([path, ...change.paths]) };
  }

  private withdraw(contribution: Contribution): void {
    const { path, facts, nodes } = contribution;
    this.contributions.delete(path);
    this.directory.removeNote(path, facts);
    for (const { id } of nodes) this.nodes.lose(id, path);
  }

  private enter(contribution: Contribution): void {
    const { path, facts, nodes } = contribution;
    this.contributions.set(path, contribution);
    this.directory.addNote(path, facts);
    for (const node of nodes) this.nodes.find(node, path);
  }

  /** Finds anew what claims come to, and brings the nodes at either end in step. */
  private lookAgain(alsoNodes: readonly string[], claims: Iterable<Claim>): GraphChange {
    const touched = new Set(alsoNodes);
    const paths = new Set<string>();
    for (const claim of claims) {
      const ends = this.settle(claim, this.ground);
      if (ends.length > 0) paths.add(claim.path);
      for (const id of ends) touched.add(id);
    }
    return { nodes: new Set([...touched].filter((id) => this.nodes.refresh(id))), paths };
  }

  /** Makes a claim come to what the ground now gives, or to nothing. @returns the nodes that this touched */
  private settle(claim: Claim, ground: Ground | undefined): string[] {
    const { said, path } = claim;
    if ('tie' in said) return this.settleEdge(claim, ground?.edgeOf(said.tie, path));
    const votedFor = ground?.nodeOf(said.vote.about, path);
    const { type, from } = said.vote;
    // A note's own lists say nothing of itself.
    const after = votedFor === path ? undefined : votedFor;
    const before = claim.votedFor;
    if (before === after) return [];
    claim.votedFor = after;
    if (before !== undefined) this.nodes.vote(before, from, type, -1);
    if (after !== undefined) this.nodes.vote(after, from, type, 1);
    return [before, after].filter((id) => id !== undefined);
  }

  private settleEdge(claim: Claim, after: Claim['edge']): string[] {
    const before = claim.edge;
    if (before?.source === after?.source && before?.target === after?.target) return [];
    claim.edge = after;
    for (const [edge, count] of [[before, -1], [after, 1]] as const) {
      if (!edge) continue;
      if (count === 1) this.edges.add(edge);
      else this.edges.remove(edge);
      this.nodes.mention(edge.source, count);
      this.nodes.mention(edge.target, count);
    }
    return [before, after].flatMap((edge) => (edge ? [edge.source, edge.target] : []));
  }
}

/** The keys under which something else is now found. */
function differing(before: Contribution | undefined, after: Contribution | undefined): string[] {
  const was = before ? answersOf(before) : new Map<string, string>();
  const is = after ? answersOf(after) : new Map<string, string>();
  return [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key));
}
