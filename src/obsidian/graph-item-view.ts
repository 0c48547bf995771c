import { type HoverPopover, ItemView, Scope, setIcon, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { progressOf } from '../app/assess-progress';
import { GRAPH_WORDS } from '../app/words/graph';
import type { NodeType } from '../model/graph';
import { GraphPanel } from '../view/graph/graph-panel';
import { graphIntents } from './graph-intents';
import { GRAPH_VIEW, type GraphPane } from './graph-pane';
import type { AtlasHost } from './host';

/** A pane that shows the graph. Everything in it is the panel's; this gives the panel its place in the app. */
export class GraphItemView extends ItemView implements GraphPane {
  override icon = 'waypoints';
  override navigation = true;
  hoverPopover: HoverPopover | null = null;
  private panel: GraphPanel | undefined;

  constructor(leaf: WorkspaceLeaf, private readonly host: AtlasHost) {
    super(leaf);
    this.scope = new Scope(this.app.scope);
    this.scope.register(['Mod'], 'f', () => {
      this.panel?.focusSearch();
      return false;
    });
  }

  override getViewType(): string {
    return GRAPH_VIEW;
  }

  override getDisplayText(): string {
    return GRAPH_WORDS.view;
  }

  override async onOpen(): Promise<void> {
    const panel = this.createPanel();
    this.panel = panel;
    const { session } = this.host;
    this.register(session.onChange(() => panel.graphChanged()));
    this.register(session.onProgress(() => panel.graphChanged()));
    this.register(this.contentEl.onWindowMigrated(() => panel.enterWindow()));
    this.registerEvent(this.app.workspace.on('file-open', () => panel.activeChanged()));
    this.registerEvent(this.app.workspace.on('css-change', () => panel.restyle()));
  }

  override async onClose(): Promise<void> {
    this.panel?.dispose();
    this.panel = undefined;
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), ...this.panel?.kept };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    this.panel?.restore(state);
    this.panel?.activeChanged();
    await super.setState(state, result);
  }

  showAround(node: string): void {
    this.panel?.lookAround(node);
  }

  hideType(type: NodeType): void {
    this.panel?.hideType(type);
  }

  private createPanel(): GraphPanel {
    const { session } = this.host;
    this.contentEl.addClass('ospo-graph-pane');
    return new GraphPanel(this.contentEl, {
      words: GRAPH_WORDS,
      graph: session.atlas.graph,
      loading: () => session.loading,
      progress: (node) => progressOf(node, session.atlas.graph, (path) => session.note(path)),
      activeNode: () => this.app.workspace.getActiveFile()?.path ?? null,
      setIcon,
      intents: graphIntents(this, session.atlas.graph),
    });
  }
}
