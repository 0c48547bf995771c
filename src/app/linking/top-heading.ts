import type { Session } from '../session';

/** The text of a note's only heading of the first level, where the note begins with it: what many call a note whose file has a shorter name. */
export function topHeading(session: Session, path: string): string | undefined {
  const [first, ...others] = session.note(path)?.headings ?? [];
  return first?.level === 1 && others.every(({ level }) => level > 1) ? first.text.trim() : undefined;
}
