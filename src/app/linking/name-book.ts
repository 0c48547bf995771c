import type { GraphChange } from '../../model/graph';
import type { Steps } from '../../model/steps';
import type { DisplayUse } from '../../suggest/display-names';
import { isTarget, type NameOptions } from '../../suggest/names';
import { displayUses } from './link-displays';
import type { Session } from '../session';
import { topHeading } from './top-heading';

/** Notes that are looked at in one step: some tenths of a millisecond. */
const STEP = 64;

/**
 * Knows what decides how each note is found that is looked for, and what the links of each note show: to tell whether a change touches any name, and to
 * gather names anew without unpacking notes and finding whom all their links mean.
 */
export class NameBook {
  private readonly names = new Map<string, string>();
  private readonly headings = new Map<string, string>();
  private readonly shown = new Map<string, readonly DisplayUse[]>();
  private full = false;

  /** @param options whose names are looked for: where others are, another book is begun */
  constructor(private readonly session: Session, private readonly options: NameOptions) {}

  /** Whether the whole vault is taken in. */
  get isFull(): boolean {
    return this.full;
  }

  /** Takes in the whole vault. What changes before the last step is told to `look` all the same. */
  *fill(): Steps<void> {
    const { graph } = this.session.atlas;
    let count = 0;
    for (const id of graph.nodes.keys()) {
      this.takeName(id);
      count += 1;
      if (count % STEP === 0) yield;
    }
    for (const path of this.session.atlas.paths()) {
      this.takeShown(path);
      count += 1;
      if (count % STEP === 0) yield;
    }
    this.full = true;
  }

  /** Looks again at what changed. @returns the notes that are found otherwise now, and whether links show other words; undefined when no name is touched */
  look({ nodes, paths }: GraphChange): { renamed: string[] } | undefined {
    // A heading is a name, too, and no part of what the graph says of a note.
    const renamed = [...new Set([...nodes, ...paths])].filter((id) => this.takeName(id));
    // Of a change of files, these are the notes as well whose links mean others now.
    const shown = [...paths].filter((path) => this.takeShown(path));
    return renamed.length + shown.length === 0 ? undefined : { renamed };
  }

  /** The heading by which an own note is found. */
  headingOf(id: string): string | undefined {
    return this.headings.get(id);
  }

  /** What links of all notes show instead of names. */
  *uses(): Iterable<DisplayUse> {
    for (const path of this.session.atlas.paths()) yield* this.shown.get(path) ?? [];
  }

  /** @returns whether a note is found otherwise than before. What is never looked for is found in no way. */
  private takeName(id: string): boolean {
    const node = this.session.atlas.graph.nodes.get(id);
    if (!node || !isTarget(node, this.options)) {
      put(this.headings, id, undefined);
      return put(this.names, id, undefined);
    }
    const heading = node.shippedId === undefined ? topHeading(this.session, id) : undefined;
    put(this.headings, id, heading);
    return put(this.names, id, JSON.stringify([node.title, node.aliases, node.type, node.shippedId, heading]));
  }

  /** @returns whether the links of a note show other words than before, or lead elsewhere */
  private takeShown(path: string): boolean {
    const uses = displayUses(this.session, path);
    const before = this.shown.get(path) ?? [];
    if (isSame(uses, before)) return false;
    put(this.shown, path, uses.length === 0 ? undefined : uses);
    return true;
  }
}

/** @returns whether something else was known */
function put<T>(known: Map<string, T>, key: string, value: T | undefined): boolean {
  if (known.get(key) === value) return false;
  if (value === undefined) known.delete(key);
  else known.set(key, value);
  return true;
}

function isSame(one: readonly DisplayUse[], other: readonly DisplayUse[]): boolean {
  return one.length === other.length && one.every(({ text, target }, index) => text === other[index]?.text && target === other[index].target);
}
