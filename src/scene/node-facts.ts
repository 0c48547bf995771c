import type { AtlasNode } from '../model/graph';

/** The states of checklist items that can be told apart in a picture. */
export type ItemMark = 'open' | 'underway' | 'met' | 'notApplicable';

/** How an assessment answers an item. */
export interface ItemAnswer {
  state: ItemMark;
  /** Whether evidence is asked for and there is none. */
  lacks: boolean;
  /** Ids of the nodes that are shown as evidence. */
  evidence: readonly string[];
}

/** What notes say of themselves that no graph holds. Asked only where a query is for it. */
export interface NoteMetadata {
  /** The tags of the note at a path, without their hashes. */
  tags(path: string): readonly string[];
  /** The values of a property of the note, by its key in letters large or small; undefined where it has none. */
  property(path: string, key: string): readonly string[] | undefined;
}

/** What is known of notes beyond the graph: what a scene asks whoever has read the assessments. Each is undefined where there is nothing to say. */
export interface NodeFacts {
  /** 0 to 100. */
  progress?: (node: AtlasNode) => number | undefined;
  /** What an assessment is of. */
  subject?: (node: AtlasNode) => string | undefined;
  /** The section of its framework that an item stands in. */
  section?: (item: AtlasNode) => string | undefined;
  /** How an assessment (by its id) answers an item (by its id). */
  answer?: (assessment: string, item: string) => ItemAnswer | undefined;
  metadata?: NoteMetadata;
}
