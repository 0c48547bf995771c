import { surePathOf } from '../../graph/resolve';
import type { DisplayUse } from '../../suggest/display-names';
import type { Session } from '../session';

/** The words that a note's links show instead of their targets' names. */
export function displayUses({ atlas }: Session, path: string): DisplayUse[] {
  return atlas.shownBy(path).flatMap(({ target, text }) => {
    const found = surePathOf(atlas.resolve(target, path));
    return found === undefined ? [] : [{ text, target: found, path }];
  });
}

/** The same of all notes. */
export function* allDisplayUses(session: Session): Iterable<DisplayUse> {
  for (const path of session.atlas.paths()) yield* displayUses(session, path);
}
