import type { ParsedNote } from '../model/note';
import type { DisplayUse } from '../suggest/display-names';
import type { Session } from './session';

/** The words that a note's links show instead of their targets' names. */
export function displayUses({ atlas }: Session, note: ParsedNote): DisplayUse[] {
  return note.links.flatMap(({ embed, display, target, url, place }) => {
    if (embed || display === null || target === '' || url !== null || place.kind === 'property') return [];
    const found = atlas.resolve(target, note.path);
    return found.kind === 'resolved' ? [{ text: display, target: found.path, path: note.path }] : [];
  });
}

/** The same of all notes. */
export function* allDisplayUses(session: Session): Iterable<DisplayUse> {
  for (const note of session.atlas.notes()) yield* displayUses(session, note);
}

/** Knows what the links of each note show, to tell whether an edit changed any of it. */
export class DisplayBook {
  private readonly known = new Map<string, string>();

  constructor(private readonly session: Session) {
    for (const note of session.atlas.notes()) this.look(note.path);
  }

  /** Looks at a note again. @returns whether its links show something else now */
  look(path: string): boolean {
    const note = this.session.atlas.note(path);
    const uses = note ? displayUses(this.session, note) : [];
    const before = this.known.get(path);
    const after = uses.length === 0 ? undefined : uses.map(({ text, target }) => `${target}|${text}`).join('\n');
    if (after === undefined) this.known.delete(path);
    else this.known.set(path, after);
    return before !== after;
  }
}
