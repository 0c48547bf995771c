import type { App, HoverParent, WorkspaceLeaf } from 'obsidian';
import type { VaultFacts } from '../../app/graph/graph-facts';
import type { GraphPanel } from '../../view/graph/graph-panel';
import type { AtlasHost } from '../host';

/** A graph in the app, wherever it stands: in a pane, in a note, in a base. */
export interface GraphPane {
  readonly app: App;
  readonly host: AtlasHost;
  readonly el: HTMLElement;
  readonly hoverParent: HoverParent;
  /** The pane that is the graph, so that opening a note would take its place; null for a graph within a page. */
  readonly leaf: WorkspaceLeaf | null;
  /** The note that the graph stands in; empty where it is in none. */
  readonly sourcePath: string;
  /** Undefined before it is opened and once it is closed. */
  readonly panel: GraphPanel | undefined;
  /** What the vault's assessments say. */
  facts(): VaultFacts;
  /** Something changed that should survive a restart. */
  remember(): void;
}
