import { MarkdownRenderChild, type HoverPopover } from 'obsidian';
import { readGraphBlock } from '../app/graph-block';
import { pathOf } from '../graph/resolve';
import { linkTarget } from '../assess/link-target';
import type { GraphMentions } from './graph-mentions';
import { GraphMount } from './graph-mount';
import { FORGETFUL_PLACES } from './graph-places';
import type { AtlasHost } from './host';

/** The code block that shows a graph in a note. */
const GRAPH_BLOCK = 'ospo-graph';

/** Lets a note show a graph. Blocks belong to their pages, which stay open when the plugin is switched off: it takes its own away. */
export function registerGraphBlock(host: AtlasHost, mentions: GraphMentions): void {
  const { plugin } = host;
  const blocks = new Set<GraphBlockChild>();
  plugin.registerMarkdownCodeBlockProcessor(GRAPH_BLOCK, (source, el, context) => {
    const block = new GraphBlockChild(el, { host, mentions, source, sourcePath: context.sourcePath });
    block.register(() => blocks.delete(block));
    blocks.add(block);
    context.addChild(block);
  });
  plugin.register(() => {
    for (const block of [...blocks]) block.unload();
  });
}

interface BlockPlace {
  host: AtlasHost;
  mentions: GraphMentions;
  source: string;
  sourcePath: string;
}

/** A graph inside a note, or the sentence that says why it cannot be shown. */
class GraphBlockChild extends MarkdownRenderChild {
  hoverPopover: HoverPopover | null = null;
  private graph: GraphMount | undefined;

  constructor(containerEl: HTMLElement, private readonly place: BlockPlace) {
    super(containerEl);
  }

  override onload(): void {
    this.show();
    const { session } = this.place.host;
    // What a name in the block means is only known once the vault is read.
    if (session.loading !== null) this.register(session.onProgress(() => session.loading === null && this.show()));
  }

  private show(): void {
    const { host, mentions, source, sourcePath } = this.place;
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
