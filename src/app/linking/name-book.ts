import type { GraphChange } from '../../model/graph';
import type { Steps } from '../../model/steps';
import { displayUses } from './link-displays';
import type { Session } from '../session';
import { topHeading } from './top-heading';

/** Notes that are looked at in one step: some tenths of a millisecond. */
const STEP = 64;

/** Knows what decides how each note is found, and what the links of each note show, to tell whether a change touches any name. */
export class NameBook {
  private readonly names = new Map<string, string>();
  private readonly shown = new Map<string, string>();

  private full = false;

  /** @param withHeadings whether the headings of own notes are names as well, as of now */
  constructor(private readonly session: Session, private readonly withHeadings: () => boolean) {}

  /** Whether the whole vault is taken in. */
  get isFull(): boolean {
    return this.full;
  }

  /** Takes in the whole vault. What changes before the last step is told to `look` all the same. */
  *fill(): Steps<void> {
    const { graph } = this.session.atlas;
    let count = 0;
    for (const id of graph.nodes.keys()) {
      put(this.names, id, this.namesOf(id));
      count += 1;
      if (count % STEP === 0) yield;
    }
    for (const path of this.session.atlas.paths()) {
      put(this.shown, path, this.shownIn(path));
      count += 1;
      if (count % STEP === 0) yield;
    }
    this.full = true;
  }

  /** Looks again at what changed. @returns the notes that are found otherwise now, and whether links show other words; undefined when no name is touched */
  look({ nodes, paths }: GraphChange): { renamed: string[] } | undefined {
    // A heading is a name, too, and no part of what the graph says of a note.
    const renamed = [...new Set([...nodes, ...paths])].filter((id) => put(this.names, id, this.namesOf(id)));
    const shown = [...paths].filter((path) => put(this.shown, path, this.shownIn(path)));
    return renamed.length + shown.length === 0 ? undefined : { renamed };
  }

  /** What of a node decides how it is found, as one word; undefined for what is never found. */
  private namesOf(id: string): string | undefined {
    const node = this.session.atlas.graph.nodes.get(id);
    if (node?.kind !== 'note' || !node.resolved) return undefined;
    const heading = node.shippedId === undefined && this.withHeadings() ? topHeading(this.session, id) : undefined;
    return JSON.stringify([node.title, node.aliases, node.type, node.shippedId, heading]);
  }

  private shownIn(path: string): string | undefined {
    const uses = displayUses(this.session, path);
    return uses.length === 0 ? undefined : uses.map(({ text, target }) => `${target}|${text}`).join('\n');
  }
}

/** @returns whether something else was known */
function put(known: Map<string, string>, key: string, words: string | undefined): boolean {
  if (known.get(key) === words) return false;
  if (words === undefined) known.delete(key);
  else known.set(key, words);
  return true;
}
