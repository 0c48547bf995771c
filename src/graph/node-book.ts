import type { AtlasNode, NodeType, TypeSource } from '../model/graph';
import { baseName, extensionOf } from '../model/path';
import type { Steps } from '../model/steps';
import { NOTE_TYPES, type NoteType } from '../model/vocabulary';
import { VOTE_SOURCES, type FoundNode, type NoteFacts, type VoteSource } from './contribution';
import { typedName } from './note-facts';
import { SharedNode } from './shared-node';

/** Nodes that are brought in step before others may breathe. */
const STEP = 32;

/** What notes say of one node. */
interface NodeRecord {
  /** How many notes' items say so, by `source type`; undefined while none does, as of most nodes. */
  votes: Map<string, number> | undefined;
  /** As notes bring it along; undefined while none does. */
  found: SharedNode | undefined;
  /** Whether anything was said since it was last described. */
  changed: boolean;
}

/** What stands in the vault under an id. */
export type Standing = { kind: 'note'; facts: NoteFacts } | { kind: 'file' } | undefined;

interface NodeBookHost {
  standing(id: string): Standing;
  /** Whether any edge is at a node. `stand` is to be called when that changes. */
  isMentioned(id: string): boolean;
}

/** The nodes, each kept in step with everything that is said of it. */
export class NodeBook {
  readonly nodes = new Map<string, AtlasNode>();
  private readonly records = new Map<string, NodeRecord>();

  constructor(private readonly host: NodeBookHost) {}

  /** Takes nodes as they were described before. They stay the same objects where what is said of them then comes to the same. */
  adopt(nodes: Iterable<AtlasNode>): void {
    for (const node of nodes) this.nodes.set(node.id, node);
  }

  vote(id: string, from: VoteSource, type: NoteType, count: 1 | -1): void {
    const record = this.record(id);
    const votes = (record.votes ??= new Map<string, number>());
    const key = `${from} ${type}`;
    const sum = (votes.get(key) ?? 0) + count;
    if (sum > 0) votes.set(key, sum);
    else votes.delete(key);
    record.changed = true;
  }

  find(node: FoundNode, path: string): void {
    const record = this.record(node.id);
    (record.found ??= new SharedNode()).add(path, node);
    record.changed = true;
  }

  lose(id: string, path: string): void {
    const record = this.record(id);
    record.found?.remove(path);
    record.changed = true;
  }

  /** Whether some note brings that node along. */
  isFound(id: string): boolean {
    return (this.records.get(id)?.found?.size ?? 0) > 0;
  }

  /** Tells that something else now stands in the vault under an id, or that edges came to it or went. */
  stand(id: string): void {
    this.record(id).changed = true;
  }

  /** Brings a node in step with what is now said of it. @returns whether it changed, came or went */
  refresh(id: string): boolean {
    const record = this.record(id);
    if (!record.changed) return false;
    record.changed = false;
    const before = this.nodes.get(id);
    const after = this.describe(id);
    if (!after) this.forget(id);
    // What says the same stays the same object: a vault is described many times while it is read.
    if (areAlike(before, after)) return false;
    if (after) this.nodes.set(id, after);
    return true;
  }

  /** Brings all nodes in step, in steps of some tenths of a millisecond. */
  *refreshAll(): Steps<void> {
    let count = 0;
    for (const id of [...this.records.keys()]) {
      this.refresh(id);
      count += 1;
      if (count % STEP === 0) yield;
    }
  }

  private forget(id: string): void {
    this.nodes.delete(id);
    const record = this.records.get(id);
    if (record && !record.votes?.size && !record.found?.size && !this.host.isMentioned(id)) this.records.delete(id);
  }

  private describe(id: string): AtlasNode | undefined {
    const record = this.record(id);
    const standing = this.host.standing(id);
    if (standing?.kind === 'note') return noteNode(id, standing.facts, record);
    if (record.found && record.found.size > 0) return foundNode(record.found);
    if (!this.host.isMentioned(id)) return undefined;
    return standing ? fileNode(id) : unresolvedNode(id, record);
  }

  private record(id: string): NodeRecord {
    const known = this.records.get(id);
    if (known) return known;
    const record: NodeRecord = { votes: undefined, found: undefined, changed: true };
    this.records.set(id, record);
    return record;
  }
}

/** Whether two descriptions say the same: compared by what they hold, which is plain data. */
function areAlike(a: AtlasNode | undefined, b: AtlasNode | undefined): boolean {
  if (!a || !b) return a === b;
  return a.kind === b.kind && a.type === b.type && a.typeFrom === b.typeFrom && a.title === b.title && a.path === b.path && a.url === b.url && a.date === b.date
    && a.description === b.description && a.shippedId === b.shippedId && a.resolved === b.resolved
    && a.aliases.length === b.aliases.length && a.aliases.every((alias, index) => alias === b.aliases[index]);
}

function noteNode(path: string, facts: NoteFacts, record: NodeRecord): AtlasNode {
  const { type, from } = facts.type ?? votedType(record);
  const { title, aliases, url, date, shippedId } = facts;
  return { id: path, kind: 'note', type, typeFrom: from, title, aliases: [...aliases], path, url, date, shippedId, resolved: true };
}

function fileNode(path: string): AtlasNode {
  return { id: path, kind: 'file', type: 'file', typeFrom: 'form', title: baseName(path), aliases: [], path, resolved: true };
}

function foundNode(found: SharedNode): AtlasNode | undefined {
  const first = found.first();
  if (!first) return undefined;
  const { id, kind, type, typeFrom, title, path, url, date, description } = first;
  return { id, kind, type, typeFrom, title, aliases: found.otherTitles(), path, url, date, description, resolved: true };
}

function unresolvedNode(id: string, record: NodeRecord): AtlasNode {
  const name = id.slice(1);
  const attachment = extensionOf(name) !== '' && /^[a-z0-9]{2,5}$/.test(extensionOf(name)) && /[a-z]/.test(extensionOf(name));
  const { type, from } = votedType(record);
  const shown: { type: NodeType; typeFrom: TypeSource } = attachment && from === 'default' ? { type: 'file', typeFrom: 'form' } : { type, typeFrom: from };
  const title = name.slice(name.lastIndexOf('/') + 1);
  return { id, kind: 'unresolved', ...shown, title: typedName(title)?.name ?? title, aliases: [], resolved: false };
}

/** The type that most say, by the most trusted source that says any; types in the order of the vocabulary where they are even. */
function votedType({ votes }: NodeRecord): { type: NoteType; from: TypeSource } {
  if (!votes || votes.size === 0) return { type: 'note', from: 'default' };
  for (const from of VOTE_SOURCES) {
    const best = NOTE_TYPES.map((type) => ({ type, count: votes.get(`${from} ${type}`) ?? 0 })).reduce((a, b) => (b.count > a.count ? b : a));
    if (best.count > 0) return { type: best.type, from };
  }
  return { type: 'note', from: 'default' };
}
