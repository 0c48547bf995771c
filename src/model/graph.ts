import type { NoteType } from './vocabulary';

/** Where a node's type was taken from. Everything but `property` and `folder` is a guess. */
export type TypeSource = 'property' | 'folder' | 'tag' | 'heading' | 'form' | 'default';

/** What a node stands for. Sections of a framework are in no graph: pictures make them. */
export type NodeKind = 'note' | 'file' | 'reference' | 'event' | 'item' | 'section' | 'unresolved';

/** Something that the vault speaks of: a note, a file, a web page, an event, a checklist item, or a name that no note has yet. */
export interface AtlasNode {
  /** Vault path for notes and files, address for references, `?Name` for unresolved targets, `path#^id` for items. */
  id: string;
  kind: NodeKind;
  type: NodeType;
  typeFrom: TypeSource;
  title: string;
  aliases: string[];
  /** The note or file, or the note that an event or item stands in. */
  path?: string;
  url?: string;
  /** ISO date, or the year or month where no day is known. */
  date?: string;
  /** What is said of an event or a checklist item, in one line. */
  description?: string;
  /** Stable id of a shipped note. */
  shippedId?: string;
  /** False for targets that no note answers to. */
  resolved: boolean;
}

/** Types of notes, and of the nodes that only the graph knows. */
export type NodeType = NoteType | 'item' | 'file';

/** Something that a note says of two nodes. */
export interface AtlasEdge {
  source: string;
  target: string;
  /** `links`, `embeds`, or a relation's name: the key it was written under. */
  relation: string;
  /** The words that the relation was read from. */
  label?: string;
  /** `#Heading` or `#^block` of the target. */
  subpath?: string;
  /** The note that says it. */
  path: string;
  /** From 1. */
  line: number;
  /** False for mentions that are not links yet. */
  written: boolean;
}

/** A graph to be read. Only the atlas changes it, and only because a note changed. */
export interface AtlasGraph {
  readonly nodes: ReadonlyMap<string, AtlasNode>;
  edges(): Iterable<AtlasEdge>;
  outgoing(id: string): readonly AtlasEdge[];
  incoming(id: string): readonly AtlasEdge[];
}

/** What a change of one note did to the graph: ids of nodes added, changed or gone, and whose edges differ. */
export interface GraphChange {
  nodes: ReadonlySet<string>;
  paths: ReadonlySet<string>;
  /** Ids of nodes: both ends of every edge that came, went, or says something else now, and maybe others. */
  touched: ReadonlySet<string>;
  /** Whether any edge came, went, or says something else now. Where neither it nor any node differs, the graph is what it was. */
  ties: boolean;
}
