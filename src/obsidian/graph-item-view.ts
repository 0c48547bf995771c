import { type HoverPopover, ItemView, Scope, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { GRAPH_WORDS } from '../app/words/graph';
import type { GraphMentions } from './graph-mentions';
import { GraphMount } from './graph-mount';
import { GRAPH_VIEW } from './graph-pane';
import { localPlaces } from './graph-places';
import type { AtlasHost } from './host';

/** A pane that shows the graph. Everything in it is the mount's; this gives it its place in the app. */
export class GraphItemView extends ItemView {
  override icon = 'waypoints';
  override navigation = true;
  hoverPopover: HoverPopover | null = null;
  private mount: GraphMount | undefined;

  constructor(leaf: WorkspaceLeaf, private readonly host: AtlasHost, private readonly mentions: GraphMentions) {
    super(leaf);
    this.scope = new Scope(this.app.scope);
    this.scope.register(['Mod'], 'f', () => {
      this.mount?.panel?.focusSearch();
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
    this.contentEl.addClass('ospo-graph-pane');
    this.mount = this.addChild(new GraphMount(this.host, this.contentEl, this.mentions, {
      hoverParent: this,
      leaf: this.leaf,
      places: localPlaces(this.app),
      follows: true,
      remember: () => this.app.workspace.requestSaveLayout(),
    }));
  }

  override async onClose(): Promise<void> {
    if (this.mount) this.removeChild(this.mount);
    this.mount = undefined;
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), ...this.mount?.panel?.kept };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    this.mount?.panel?.restore(state);
    this.mount?.panel?.activeChanged();
    await super.setState(state, result);
  }
}
