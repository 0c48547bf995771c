import type { HoverParent, ItemView } from 'obsidian';
import type { GraphMentions } from './graph-mentions';
import { GraphMount } from './graph-mount';
import { localPlaces } from './graph-places';
import type { AtlasHost } from '../host';
import { ViewBody } from '../view-body';

/** A pane that shows the graph. Everything in it is the mount's; this gives it its place in the app. */
export class GraphBody extends ViewBody {
  private readonly mount: GraphMount;

  constructor(view: ItemView & HoverParent, host: AtlasHost, mentions: GraphMentions) {
    super(view);
    this.mount = new GraphMount(host, this.contentEl, mentions, {
      hoverParent: view,
      leaf: view.leaf,
      places: localPlaces(this.app),
      follows: true,
      remember: () => this.app.workspace.requestSaveLayout(),
    });
  }

  override async open(): Promise<void> {
    this.contentEl.addClass('ospo-graph-pane');
    this.addChild(this.mount);
  }

  override get state(): Record<string, unknown> {
    return { ...this.mount.panel?.kept };
  }

  override restore(state: Readonly<Record<string, unknown>>): void {
    this.mount.panel?.restore(state);
    this.mount.panel?.activeChanged();
  }

  override takeFocus(): void {
    this.mount.panel?.focusPicture();
  }

  override takeSearch(): void {
    this.mount.panel?.focusSearch();
  }
}
