import type { AtlasGraph, GraphChange } from '../model/graph';
import { isInFolder } from '../model/path';
import { DisplayBook } from './link-displays';
import { gatherNames, openLinking, type GatheredNames, type Linking, type LinkingOptions, type Suggestion } from './link-mentions';
import type { AtlasName } from '../suggest/names';
import type { Session } from './session';

export interface FinderOptions extends LinkingOptions {
  /** Folders whose notes are never looked at. */
  leftOut?: readonly string[];
}

/** What is looked for otherwise than before. */
export interface NameChange {
  /** Names that are new. */
  came: readonly AtlasName[];
  /** The notes whose names came, changed or went. */
  targets: ReadonlySet<string>;
}

/**
 * Linking that stays in step with the vault: the names are gathered anew only when a name came, went or changed, and not with every
 * letter that is typed into some note.
 */
export class LinkFinder {
  private gathered: GatheredNames | undefined;
  private linking: Linking | undefined;
  private known = new Map<string, string>();
  private displays: DisplayBook | undefined;
  private readonly listeners = new Set<(change?: NameChange) => void>();
  private readonly stopListening: () => void;

  constructor(private readonly session: Session, private options: FinderOptions = {}) {
    this.stopListening = session.onChange((change) => this.look(change));
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
      this.displays = new DisplayBook(this.session);
      this.gathered = gatherNames(this.session, this.options);
    }
    return this.gathered;
  }

  /** Where mentions are looked for besides prose. */
  places(): { headings: boolean; properties: readonly string[] } {
    const { headings = false, properties = [] } = this.options;
    return { headings, properties: properties.map((key) => key.toLowerCase()) };
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
    if (options.own !== this.options.own || String(options.ownFolders) !== String(this.options.ownFolders)) this.gathered = undefined;
    this.options = options;
    this.renew();
  }

  /** Tells that suggestions made before may be wrong now: all of them where nothing is said of names. @returns a function that ends the telling */
  onChange(listener: (change?: NameChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Harmless when called again. */
  close(): void {
    this.stopListening();
    this.listeners.clear();
  }

  private look({ nodes, paths }: GraphChange): void {
    const before = this.gathered;
    if (!before) return;
    const { graph } = this.session.atlas;
    const renamed = [...nodes].filter((id) => this.known.get(id) !== namesOfNode(graph, id));
    const shown = [...paths].filter((path) => this.displays?.look(path));
    if (renamed.length === 0 && shown.length === 0) return;
    for (const id of renamed) keep(this.known, id, namesOfNode(graph, id));
    this.gathered = gatherNames(this.session, this.options);
    const change = differenceOf(before.names, this.gathered.names, renamed);
    if (change.targets.size === 0) this.gathered = before;
    else this.renew(change);
  }

  private renew(change?: NameChange): void {
    this.linking = undefined;
    for (const listener of [...this.listeners]) listener(change);
  }
}

function keep(known: Map<string, string>, id: string, names: string | undefined): void {
  if (names === undefined) known.delete(id);
  else known.set(id, names);
}

/** Compared by what they say: names of a note that did not change are the same objects, those that links show are made anew. */
function differenceOf(before: readonly AtlasName[], after: readonly AtlasName[], renamed: readonly string[]): NameChange {
  const [was, is] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  const came = after.filter((name) => !was.has(keyOf(name)));
  const gone = before.filter((name) => !is.has(keyOf(name)));
  return { came, targets: new Set([...renamed, ...[...came, ...gone].map(({ target }) => target)]) };
}

function keyOf({ text, target, kind, notes = 0 }: AtlasName): string {
  return `${kind} ${Math.min(notes, 2)} ${text}\n${target}`;
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
