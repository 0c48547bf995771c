import type { NodeKind, NodeType, TypeSource } from '../model/graph';
import type { NoteType } from '../model/vocabulary';
import { targetNames } from './link-keys';

/** What one note says, read from that note alone: whom its words mean is found later, and again whenever other notes change. */
export interface Contribution {
  path: string;
  facts: NoteFacts;
  shown: readonly ShownLink[];
  /** Nodes that stand in the note: references, events, checklist items. */
  nodes: readonly FoundNode[];
  ties: readonly Tie[];
  votes: readonly Vote[];
}

/** What is kept of a note besides its ties and votes: they are kept as claims. */
export type Presence = Pick<Contribution, 'path' | 'facts' | 'shown' | 'nodes'>;

/** What a note says of itself. */
export interface NoteFacts {
  title: string;
  aliases: readonly string[];
  /** Its own word on its type; null leaves it to the notes that list it. */
  type: { type: NoteType; from: TypeSource } | null;
  /** As written, with a scheme. */
  url: string | undefined;
  /** The same in its one spelling. */
  address: string | undefined;
  date: string | undefined;
  /** The `id` of a shipped note. */
  shippedId: string | undefined;
  /** By what ties between checklist items name this note; undefined where it has no checklist. */
  frameworkId: string | undefined;
}

/** A link of the body to a whole note that shows other words than its name. */
export interface ShownLink {
  target: string;
  text: string;
}

/** A node that a note brings along. The same address found in two notes is one node. */
export interface FoundNode {
  id: string;
  kind: Extract<NodeKind, 'reference' | 'event' | 'item'>;
  type: NodeType;
  typeFrom: TypeSource;
  title: string;
  /** The note it stands in; undefined for references, which belong to nobody. */
  path: string | undefined;
  /** As written, with a scheme. */
  url: string | undefined;
  date: string | undefined;
  description: string | undefined;
}

/** How a note names a node. */
export type Ref =
  | { kind: 'self' }
  /** A node that the note brings along. */
  | { kind: 'node'; id: string }
  /** The target of a link: a file, or an unresolved node. `key` and `spelling` are its `targetNames`. */
  | { kind: 'link'; target: string; key: string; spelling: string | undefined }
  /** An address: a reference node or the one note with that `url`, if there is one. */
  | { kind: 'address'; url: string }
  /** The name, title or alias of a note. With a type, a note that is not there is an unresolved node of that type. */
  | { kind: 'name'; name: string; typed: { name: string; type: NoteType } | null }
  /** A checklist item of another framework, if there is one. */
  | { kind: 'item'; framework: string; item: string };

export type LinkRef = Extract<Ref, { kind: 'link' }>;
export type NameRef = Extract<Ref, { kind: 'name' }>;

/** The note that speaks. */
export const SELF: Ref = { kind: 'self' };

/** What a link's target means. */
export function linkRef(target: string): LinkRef {
  const { key, spelling } = targetNames(target);
  return { kind: 'link', target, key, spelling };
}

/** An edge to be, once it is known whom its ends mean. */
export interface Tie {
  source: Ref;
  target: Ref;
  relation: string;
  label?: string;
  subpath?: string;
  /** From 1. */
  line: number;
}

/** A word on the type of something that a note mentions. */
export interface Vote {
  about: Ref;
  type: NoteType;
  from: VoteSource;
}

/** In the order in which they are believed. */
export const VOTE_SOURCES = ['tag', 'heading', 'form'] as const;

export type VoteSource = (typeof VOTE_SOURCES)[number];

/** The node of an event or a checklist item. */
export function itemNodeId(path: string, item: string): string {
  return `${path}#^${item}`;
}

/** The ids that a note has already, each with the number to try next for another one like it. */
export type TakenIds = Map<string, number>;

/** The id, or with a number where the note has it already. It is taken then. A thousand like ones cost no more each than the first. */
export function freeId(wanted: string, taken: TakenIds): string {
  let number = taken.get(wanted) ?? 1;
  while (number > 1 && taken.has(`${wanted}-${number}`)) number += 1;
  const id = number > 1 ? `${wanted}-${number}` : wanted;
  taken.set(wanted, number + 1);
  if (id !== wanted) taken.set(id, 2);
  return id;
}
