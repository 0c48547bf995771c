import type { DisplayUse } from '../suggest/display-names';
import type { Session } from './session';

/** The words that a note's links show instead of their targets' names. */
export function displayUses({ atlas }: Session, path: string): DisplayUse[] {
  return atlas.shownBy(path).flatMap(({ target, text }) => {
    const found = atlas.resolve(target, path);
    return found.kind === 'resolved' ? [{ text, target: found.path, path }] : [];
  });
}

/** The same of all notes. */
export function* allDisplayUses(session: Session): Iterable<DisplayUse> {
  for (const path of session.atlas.paths()) yield* displayUses(session, path);
}

/** Knows what the links of each note show, to tell whether an edit changed any of it. */
export class DisplayBook {
  private readonly known = new Map<string, string>();

  constructor(private readonly session: Session) {
    for (const path of session.atlas.paths()) this.look(path);
  }

  /** Looks at a note again. @returns whether its links show something else now */
  look(path: string): boolean {
    const uses = displayUses(this.session, path);
    const before = this.known.get(path);
    const after = uses.length === 0 ? undefined : uses.map(({ text, target }) => `${target}|${text}`).join('\n');
    if (after === undefined) this.known.delete(path);
    else this.known.set(path, after);
    return before !== after;
  }
}
