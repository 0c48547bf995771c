import type { AtlasGraph } from '../model/graph';
import { isInFolder } from '../model/path';
import { gatherNames, openLinking, type GatheredNames, type Linking, type LinkingOptions, type Suggestion } from './link-mentions';
import type { Session } from './session';

export interface FinderOptions extends LinkingOptions {
  /** Folders whose notes are never looked at. */
  leftOut?: readonly string[];
}

/**
 * Linking that stays in step with the vault: the names are gathered anew only when a name came, went or changed, and not with every
 * letter that is typed into some note.
 */
export class LinkFinder {
  private gathered: GatheredNames | undefined;
  private linking: Linking | undefined;
  private known = new Map<string, string>();
  private readonly listeners = new Set<() => void>();
  private readonly stopListening: () => void;

  constructor(private readonly session: Session, private options: FinderOptions = {}) {
    this.stopListening = session.onChange(({ nodes }) => this.look(nodes));
  }

  /** Finding and writing with the names and wishes of now. */
  current(): Linking {
    this.linking ??= openLinking(this.session, this.options, this.names());
    return this.linking;
  }

  /** The names that are looked for. */
  names(): GatheredNames {
    if (!this.gathered) {
      this.known = namesByNode(this.session.atlas.graph);
      this.gathered = gatherNames(this.session, this.options);
    }
    return this.gathered;
  }

  /** What a note could link; nothing in a note that is left out. */
  suggest(path: string, text: string): Suggestion[] {
    return this.isSearched(path) ? this.current().suggest(path, text) : [];
  }

  /** Whether mentions are looked for in a note by default: it is the person's own, and in no folder that is left out. */
  isOwn(path: string): boolean {
    return this.isSearched(path) && this.session.atlas.graph.nodes.get(path)?.shippedId === undefined;
  }

  /** Whether mentions are looked for in a note when it is asked about. */
  isSearched(path: string): boolean {
    return !(this.options.leftOut ?? []).some((folder) => path === folder || isInFolder(path, folder));
  }

  /** Takes over what a person wishes now. */
  configure(options: FinderOptions): void {
    if (options.own !== this.options.own) this.gathered = undefined;
    this.options = options;
    this.renew();
  }

  /** Tells that suggestions made before may be wrong now. @returns a function that ends the telling */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Harmless when called again. */
  close(): void {
    this.stopListening();
    this.listeners.clear();
  }

  private look(nodes: ReadonlySet<string>): void {
    if (!this.gathered) return;
    const { graph } = this.session.atlas;
    if (![...nodes].some((id) => this.known.get(id) !== namesOfNode(graph, id))) return;
    this.gathered = undefined;
    this.renew();
  }

  private renew(): void {
    this.linking = undefined;
    for (const listener of [...this.listeners]) listener();
  }
}

function namesByNode(graph: AtlasGraph): Map<string, string> {
  const known = new Map<string, string>();
  for (const id of graph.nodes.keys()) {
    const names = namesOfNode(graph, id);
    if (names !== undefined) known.set(id, names);
  }
  return known;
}

/** What of a node decides how it is found, as one word; undefined for what is never found. */
function namesOfNode(graph: AtlasGraph, id: string): string | undefined {
  const node = graph.nodes.get(id);
  if (node?.kind !== 'note' || !node.resolved) return undefined;
  return JSON.stringify([node.title, node.aliases, node.type, node.shippedId]);
}
