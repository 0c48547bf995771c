import { MarkdownRenderChild, type HoverPopover } from 'obsidian';
import { readGraphBlock } from '../../app/graph/graph-block';
import { pathOf } from '../../graph/resolve';
import { linkTarget } from '../../assess/link-target';
import type { BlockPlace } from '../features';
import type { GraphMentions } from './graph-mentions';
import { GraphMount } from './graph-mount';
import { FORGETFUL_PLACES } from './graph-places';
import type { AtlasHost } from '../host';

/** A graph inside a note, or the sentence that says why it cannot be shown. */
export class GraphBlock extends MarkdownRenderChild {
  hoverPopover: HoverPopover | null = null;
  private graph: GraphMount | undefined;

  constructor(private readonly host: AtlasHost, private readonly mentions: GraphMentions, private readonly place: BlockPlace) {
    super(place.el);
  }

  override onload(): void {
    this.show();
    const { session } = this.host;
    // What a name in the block means is only known once the vault is read.
    if (session.loading !== null) this.register(session.onProgress(() => session.loading === null && this.show()));
  }

  private show(): void {
    const { host, mentions, place: { source, sourcePath } } = this;
    if (this.graph) this.removeChild(this.graph);
    this.containerEl.empty();
    const read = readGraphBlock(source, {
      sourcePath,
      saved: host.settings.current().lenses,
      resolve: (target) => (host.session.loading ? target : pathOf(host.session.atlas.resolve(linkTarget(target), sourcePath))),
    });
    if (typeof read === 'string') {
      this.containerEl.createEl('p', { cls: 'ospo-fault', text: read });
      return;
    }
    const el = this.containerEl.createDiv({ cls: 'ospo-graph-block' });
    el.setCssProps({ '--ospo-height': `${read.height}px` });
    this.graph = this.addChild(new GraphMount(host, el, mentions, { hoverParent: this, places: FORGETFUL_PLACES, sourcePath }));
    this.graph.panel?.restore({ lens: read.lens, panelOpen: false });
  }
}
