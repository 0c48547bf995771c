import type { AtlasEdge } from '../model/graph';
import { itemNodeId, type Ref, type Tie } from './contribution';
import type { Directory } from './directory';
import type { NodeBook } from './node-book';
import { spellingOf, type Spellings } from './spellings';

/** What refs come down to: the nodes that they mean as the vault now stands. */
export class Ground {
  constructor(private readonly directory: Directory, private readonly nodes: NodeBook, private readonly spellings: Spellings) {}

  /** The node that a note means; undefined for what is no node. */
  nodeOf(ref: Ref, path: string): string | undefined {
    switch (ref.kind) {
      case 'self': return path;
      case 'node': return ref.id;
      case 'link': return this.directory.fileMeant(ref.target, ref.key, path) ?? this.unresolved(ref, path);
      case 'address': return this.nodes.isFound(ref.url) ? ref.url : this.directory.atAddress(ref.url);
      case 'name': return this.directory.named(ref) ?? this.unresolved(ref, path);
      case 'item': return this.itemOf(ref);
    }
  }

  /** The edge that a tie comes to; undefined when one of its ends is no node. */
  edgeOf({ source: from, target: to, relation, label, subpath, line }: Tie, path: string): AtlasEdge | undefined {
    const source = this.nodeOf(from, path);
    const target = this.nodeOf(to, path);
    if (source === undefined || target === undefined) return undefined;
    if (source === target && !mayLoop(to, relation)) return undefined;
    return { source, target, relation, label, subpath, path, line, written: true };
  }

  private unresolved(ref: Ref, path: string): string | undefined {
    const spelling = spellingOf(ref, path);
    return spelling === undefined ? undefined : `?${this.spellings.chosen(spelling)}`;
  }

  private itemOf({ framework, item }: Extract<Ref, { kind: 'item' }>): string | undefined {
    const path = this.directory.framework(framework);
    const id = path === undefined ? undefined : itemNodeId(path, item);
    return id !== undefined && this.nodes.isFound(id) ? id : undefined;
  }
}

/** A link into the same note is an edge; nothing is related to itself. */
function mayLoop(target: Ref, relation: string): boolean {
  return (target.kind === 'link' || target.kind === 'self') && (relation === 'links' || relation === 'embeds');
}
