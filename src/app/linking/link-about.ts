import { compareTexts } from '../../model/sorted';
import type { LinkFinder } from './link-finder';
import type { Suggestion } from './link-mentions';
import type { UnwrittenLinks } from './link-unwritten';
import type { Session } from '../session';

/** One of the person's own notes that has to do with a note of the atlas. */
export interface NoteAbout {
  path: string;
  title: string;
  /** How it is tied to it: `links`, or the keys of its properties. Empty where it only names it. */
  relations: string[];
  /** Mentions that are no links yet. */
  mentions: Suggestion[];
  /** Where the first link stands, from 1; undefined where there is none. */
  line: number | undefined;
}

/** The person's own notes that link a note, or name it without a link: as far as they have been read. */
export function notesAbout(target: string, { session, unwritten, finder }: { session: Session; unwritten: UnwrittenLinks; finder: LinkFinder }): NoteAbout[] {
  const { graph } = session.atlas;
  const about = new Map<string, NoteAbout>();
  const entry = (path: string): NoteAbout => {
    const known = about.get(path) ?? { path, title: graph.nodes.get(path)?.title ?? path, relations: [], mentions: [], line: undefined };
    about.set(path, known);
    return known;
  };
  for (const { path, relation, line, written } of graph.incoming(target)) {
    if (!written || path === target || graph.nodes.get(path)?.shippedId !== undefined) continue;
    const note = entry(path);
    note.line ??= line;
    if (!note.relations.includes(relation)) note.relations.push(relation);
  }
  for (const suggestion of unwritten.all()) if (suggestion.target === target && finder.isReviewed(suggestion.path)) entry(suggestion.path).mentions.push(suggestion);
  return [...about.values()].sort((a, b) => Number(b.relations.length > 0) - Number(a.relations.length > 0) || compareTexts(a.title, b.title) || compareTexts(a.path, b.path));
}

/** The folders that hold notes of the person's own, for choosing one to review. */
export function foldersOfOwnNotes(session: Session, finder: LinkFinder): string[] {
  // By far the most notes lie where another one was found already.
  const known = new Set<string>(['']);
  for (const path of session.atlas.paths()) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    if (!known.has(folder) && finder.isReviewed(path)) enter(folder, known);
  }
  known.delete('');
  return [...known].sort();
}

/** A folder and those that it lies in. */
function enter(folder: string, known: Set<string>): void {
  for (let end = folder.length; end > 0; end = folder.lastIndexOf('/', end - 1)) known.add(folder.slice(0, end));
}
