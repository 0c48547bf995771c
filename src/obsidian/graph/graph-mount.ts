import { Component, debounce, setIcon, type App, type HoverParent, type WorkspaceLeaf } from 'obsidian';
import type { VaultFacts } from '../../app/graph/graph-facts';
import { KnownFacts } from '../../app/graph/known-facts';
import { GRAPH_WORDS } from '../../app/words/graph';
import type { AtlasGraph } from '../../model/graph';
import type { PlaceStore } from '../../view/graph/graph-host';
import { GraphPanel } from '../../view/graph/graph-panel';
import { cachedMetadata } from './cached-metadata';
import { graphIntents } from './graph-intents';
import type { GraphMentions } from './graph-mentions';
import type { GraphPane } from './graph-pane';
import type { AtlasHost } from '../host';

export interface MountOptions {
  hoverParent: HoverParent;
  places: PlaceStore;
  leaf?: WorkspaceLeaf;
  sourcePath?: string;
  /** Another graph than the whole vault's. */
  graph?: AtlasGraph;
  /** Whether a lens around a note follows the note that is open. */
  follows?: boolean;
  remember?: () => void;
}

/** Milliseconds without a change of tags or properties until a search asks for them again. */
const SETTLED = 200;

/** Puts a graph into an element and keeps it in step with the vault, for as long as it is loaded. */
export class GraphMount extends Component implements GraphPane {
  panel: GraphPanel | undefined;
  readonly app: App;
  readonly hoverParent: HoverParent;
  readonly leaf: WorkspaceLeaf | null;
  readonly sourcePath: string;
  private readonly known: KnownFacts;

  constructor(readonly host: AtlasHost, readonly el: HTMLElement, private readonly mentions: GraphMentions, private readonly options: MountOptions) {
    super();
    this.app = host.plugin.app;
    this.hoverParent = options.hoverParent;
    this.leaf = options.leaf ?? null;
    this.sourcePath = options.sourcePath ?? '';
    this.known = new KnownFacts(host.session);
  }

  override onload(): void {
    const panel = this.createPanel();
    const { session, settings } = this.host;
    const { workspace } = this.app;
    const refresh = (): void => panel.graphChanged();
    this.panel = panel;
    this.register(session.onChange((change) => {
      const seen = this.known.follow(change);
      if (seen !== 'nothing') panel.graphChanged({ ...change, facts: seen === 'facts' });
    }));
    this.register(session.onProgress(refresh));
    this.register(this.mentions.onChange((change) => panel.graphChanged({ ...change, facts: false })));
    this.register(settings.onChange(refresh));
    this.register(this.el.onWindowMigrated(() => panel.enterWindow()));
    this.registerEvent(workspace.on('css-change', () => panel.restyle()));
    this.followMetadata(panel);
    if (this.options.follows === true) this.registerEvent(workspace.on('file-open', () => panel.activeChanged()));
  }

  override onunload(): void {
    this.panel?.dispose();
    this.panel = undefined;
  }

  facts(): VaultFacts {
    return this.known.now;
  }

  remember(): void {
    this.options.remember?.();
  }

  /** Whoever types changes a note time and again: it is looked at once that rests. */
  private followMetadata(panel: GraphPanel): void {
    const changed = new Set<string>();
    const tell = debounce(() => {
      panel.finder.metadataChanged(changed);
      changed.clear();
    }, SETTLED, true);
    this.register(() => tell.cancel());
    this.registerEvent(this.app.metadataCache.on('changed', ({ path }) => {
      changed.add(path);
      tell();
    }));
  }

  private createPanel(): GraphPanel {
    const { session, settings } = this.host;
    return new GraphPanel(this.el, {
      words: GRAPH_WORDS,
      graph: this.options.graph ?? this.mentions.graph,
      revision: () => session.atlas.revision,
      loading: () => session.loading,
      facts: { ...this.known.nodes, metadata: cachedMetadata(this.app) },
      changedFacts: () => this.known.changed(),
      subjects: () => this.known.now.subjects,
      activeNode: () => this.app.workspace.getActiveFile()?.path ?? null,
      lenses: () => settings.current().lenses,
      places: this.options.places,
      setIcon,
      intents: graphIntents(this, this.mentions),
    });
  }
}
