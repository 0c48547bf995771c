import { differing, type Noted } from './changes';
import type { Contribution, Presence } from './contribution';
import type { Directory } from './directory';
import type { NodeBook, Standing } from './node-book';
import { addressKey } from './ref-keys';

/** The notes that are there, with what they say of themselves; directory and nodes are told of each that comes or goes. */
export class PresentNotes {
  private readonly present = new Map<string, Presence>();

  constructor(private readonly directory: Directory, private readonly nodes: NodeBook) {}

  get(path: string): Presence | undefined {
    return this.present.get(path);
  }

  paths(): Iterable<string> {
    return this.present.keys();
  }

  /** What stands in the vault under an id. */
  standing(id: string): Standing {
    const present = this.present.get(id);
    if (present) return { kind: 'note', facts: present.facts };
    return this.directory.isFile(id) ? { kind: 'file' } : undefined;
  }

  /** Takes a note that was not there. */
  enter(presence: Presence): void {
    this.add(presence);
    this.nodes.stand(presence.path);
  }

  /** Exchanges notes for what they now say. @param changes by path; undefined for a note that is gone @returns what that may have changed */
  exchange(changes: ReadonlyMap<string, Contribution | undefined>): Noted {
    const noted: Noted = { touched: new Set(changes.keys()), files: [], keys: new Set() };
    const wereThere = new Map<string, boolean>();
    for (const [path, after] of changes) this.exchangeOne(path, after, noted, wereThere);
    for (const [id, was] of wereThere) if (this.nodes.isFound(id) !== was) noted.keys.add(addressKey(id));
    return noted;
  }

  /** @param wereThere of the nodes that notes bring along: whether any note had brought them before */
  private exchangeOne(path: string, after: Contribution | undefined, { touched, files, keys }: Noted, wereThere: Map<string, boolean>): void {
    const before = this.present.get(path);
    for (const { id } of [...before?.nodes ?? [], ...after?.nodes ?? []]) {
      touched.add(id);
      if (!wereThere.has(id)) wereThere.set(id, this.nodes.isFound(id));
    }
    const differ = differing(before, after).map((key) => ({ key, wasContested: this.directory.isContested(key) }));
    if (before) this.withdraw(before);
    if (after) this.add(after);
    // Once for both: a note that merely changes does not cease to be a node in between.
    this.nodes.stand(path);
    if (!before !== !after) files.push(path);
    // What meant nobody before, and still does, needs no looking up: thousands of notes may have one address, and refs to it.
    for (const { key, wasContested } of differ) if (!wasContested || !this.directory.isContested(key)) keys.add(key);
  }

  private withdraw({ path, facts, nodes }: Presence): void {
    this.present.delete(path);
    this.directory.removeNote(path, facts);
    for (const { id } of nodes) this.nodes.lose(id, path);
  }

  private add({ path, facts, shown, nodes }: Presence): void {
    this.present.set(path, { path, facts, shown, nodes });
    this.directory.addNote(path, facts);
    for (const node of nodes) this.nodes.find(node, path);
  }
}
