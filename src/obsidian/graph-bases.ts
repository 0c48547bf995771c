import { BasesView, type BasesViewConfig, type HoverPopover, type QueryController } from 'obsidian';
import { GRAPH_WORDS } from '../app/words/graph';
import { partOf } from '../scene/part';
import { BUILT_IN_LENSES } from '../scene/built-in-lenses';
import type { GraphMentions } from './graph-mentions';
import { GraphMount } from './graph-mount';
import { FORGETFUL_PLACES } from './graph-places';
import type { AtlasHost } from './host';

/** By what a base keeps that its rows are shown as a graph. */
const BASES_VIEW = 'ospo-graph';

const NEIGHBOURS = 'neighbours';

/** Lets any base be shown as a graph of the notes that it lists. A vault without bases goes without. */
export function registerGraphBases(host: AtlasHost, mentions: GraphMentions): void {
  host.plugin.registerBasesView(BASES_VIEW, {
    name: GRAPH_WORDS.basesName,
    icon: 'waypoints',
    factory: (controller, containerEl) => new GraphBasesView(controller, containerEl, host, mentions),
    options: () => [{ type: 'toggle', key: NEIGHBOURS, displayName: GRAPH_WORDS.basesLinks, default: false }],
  });
}

/** The notes of a base as a graph, which follows the base's filters and the notes. */
export class GraphBasesView extends BasesView {
  override readonly type = BASES_VIEW;
  hoverPopover: HoverPopover | null = null;
  private readonly mount: GraphMount;
  private shown: ReadonlySet<string> = new Set();

  constructor(controller: QueryController, containerEl: HTMLElement, host: AtlasHost, mentions: GraphMentions) {
    super(controller);
    this.mount = new GraphMount(host, containerEl.createDiv({ cls: 'ospo-graph-base' }), mentions, {
      hoverParent: this,
      places: FORGETFUL_PLACES,
      graph: partOf(mentions.graph, () => this.shown),
    });
    this.addChild(this.mount);
  }

  override onload(): void {
    // A base has its own search, and a narrow place to stand in.
    this.mount.panel?.restore({ lens: BUILT_IN_LENSES.whole, panelOpen: false });
  }

  override onDataUpdated(): void {
    const listed = new Set(this.data.data.map(({ file }) => file.path));
    this.shown = wantsNeighbours(this.config) ? this.withNeighbours(listed) : listed;
    this.mount.panel?.graphChanged();
  }

  private withNeighbours(listed: ReadonlySet<string>): Set<string> {
    const { graph } = this.mount.host.session.atlas;
    const all = new Set(listed);
    for (const id of listed) {
      for (const { target } of graph.outgoing(id)) all.add(target);
      for (const { source } of graph.incoming(id)) all.add(source);
    }
    return all;
  }
}

function wantsNeighbours(config: BasesViewConfig): boolean {
  return config.get(NEIGHBOURS) === true;
}
