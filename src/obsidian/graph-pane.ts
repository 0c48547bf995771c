import type { HoverParent, ItemView } from 'obsidian';
import type { NodeType } from '../model/graph';

/** The name under which the app knows the graph view. */
export const GRAPH_VIEW = 'ospo-atlas-graph';

/** What may be asked of an open graph. */
export interface GraphPane extends ItemView, HoverParent {
  showAround(node: string): void;
  hideType(type: NodeType): void;
}
