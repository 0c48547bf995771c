import { openLinking, type Suggestion } from '../../src/app/linking/link-mentions';
import { MemoryStore } from '../../src/app/memory-store';
import { Session } from '../../src/app/session';
import { sampleOf, type VaultText } from './vault';

/** Links of a vault that were made plain text and looked for again. */
export interface Recovery {
  /** Links that were taken away. */
  links: number;
  /** Of those, found at their place with the note that they led to: as the first sense, and as any. */
  found: number;
  foundAnywhere: number;
  /** Likely suggestions at places where a link was, and how many of them lead where it led. */
  suggested: number;
  right: number;
}

interface TakenLink {
  start: number;
  end: number;
  target: string;
}

/** One in so many notes is made plain text; the others keep their links, as the notes of a person who links a new one do. */
const HELD_OUT = 5;

/**
 * Makes the wiki-links of every fifth note plain text, and finds them again with the names that the rest of the vault gives. Every mention counts,
 * not the first of a note only, since every link was written.
 */
export async function recoverLinks(notes: VaultText, minScore: number): Promise<Recovery> {
  const session = await sessionOf(notes);
  const taken = new Map(sampleOf(notes, Math.ceil(notes.length / HELD_OUT)).map((note) => [note.path, withoutLinks(session, note)]));
  const plain = await sessionOf(notes.map((note) => ({ path: note.path, text: taken.get(note.path)?.text ?? note.text })));
  const linking = openLinking(plain, { own: true, once: 'every', linked: true, minScore, headings: true });
  const total: Recovery = { links: 0, found: 0, foundAnywhere: 0, suggested: 0, right: 0 };
  for (const [path, { text, links }] of taken) add(total, links, linking.suggest(path, text));
  return total;
}

function add(total: Recovery, links: readonly TakenLink[], suggestions: readonly Suggestion[]): void {
  const senses = new Map(suggestions.map((each) => [`${each.start} ${each.end}`, each.senses.map(({ target }) => target)]));
  total.links += links.length;
  for (const { start, end, target } of links) {
    const found = senses.get(`${start} ${end}`) ?? [];
    if (found[0] === target) total.found += 1;
    if (found.includes(target)) total.foundAnywhere += 1;
  }
  for (const suggestion of suggestions) {
    const link = links.find(({ start, end }) => start < suggestion.end && suggestion.start < end);
    if (!link) continue;
    total.suggested += 1;
    if (link.target === suggestion.target) total.right += 1;
  }
}

async function sessionOf(notes: VaultText): Promise<Session> {
  const session = new Session({ store: new MemoryStore(Object.fromEntries(notes.map(({ path, text }) => [path, text]))) });
  await session.load();
  return session;
}

/** A note's text with its links into the vault as the words that they show, and where those stand now. */
function withoutLinks({ atlas }: Session, { path, text }: VaultText[number]): { text: string; links: TakenLink[] } {
  const links: TakenLink[] = [];
  let plain = '';
  let at = 0;
  for (const { form, embed, target, subpath, display, place, span } of atlas.note(path)?.links ?? []) {
    const resolved = form === 'wiki' && !embed && target !== '' && subpath === null && place.kind === 'body' ? atlas.resolve(target, path) : undefined;
    if (resolved?.kind !== 'resolved' || resolved.path === path || span.start < at) continue;
    const words = display ?? target.slice(target.lastIndexOf('/') + 1);
    plain += text.slice(at, span.start);
    links.push({ start: plain.length, end: plain.length + words.length, target: resolved.path });
    plain += words;
    at = span.end;
  }
  return { text: plain + text.slice(at), links };
}
