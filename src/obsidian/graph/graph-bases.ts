import { Component, type BasesViewConfig } from 'obsidian';
import { partOf } from '../../scene/part';
import { BUILT_IN_LENSES } from '../../scene/built-in-lenses';
import type { BasesBody, BasesPlace } from '../features';
import { NEIGHBOURS } from '../front/front-names';
import type { GraphMentions } from './graph-mentions';
import { GraphMount } from './graph-mount';
import { FORGETFUL_PLACES } from './graph-places';
import type { AtlasHost } from '../host';

/** The notes of a base as a graph, which follows the base's filters and the notes. */
export class GraphBases extends Component implements BasesBody {
  private readonly mount: GraphMount;
  private shown: ReadonlySet<string> = new Set();

  constructor(host: AtlasHost, mentions: GraphMentions, private readonly place: BasesPlace) {
    super();
    this.mount = new GraphMount(host, place.el.createDiv({ cls: 'ospo-graph-base' }), mentions, {
      hoverParent: place.view,
      places: FORGETFUL_PLACES,
      graph: partOf(mentions.graph, () => this.shown),
    });
    this.addChild(this.mount);
  }

  override onload(): void {
    // A base has its own search, and a narrow place to stand in.
    this.mount.panel?.restore({ lens: BUILT_IN_LENSES.whole, panelOpen: false });
  }

  update(): void {
    const { data: { data }, config } = this.place.view;
    const listed = new Set(data.map(({ file }) => file.path));
    this.shown = wantsNeighbours(config) ? this.withNeighbours(listed) : listed;
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
