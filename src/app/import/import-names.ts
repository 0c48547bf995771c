import type { AtlasGraph, AtlasNode } from '../../model/graph';
import { finish } from '../../model/steps';
import { withoutCrowded } from '../../suggest/crowded-names';
import { foldText } from '../../suggest/fold';
import { NameMatcher } from '../../suggest/matcher';
import { collectNames } from '../../suggest/names';
import type { RefusalList } from '../../suggest/refusals';
import type { FindKnown, NamedType } from '../../import/known-names';
import type { EditWriter } from '../edit-writer';
import type { LinkMemory } from '../linking/link-memory';
import { applySuggestions, type ApplyReport } from '../linking/apply-suggestions';
import { LIKELY_SCORE, openLinking, type Linking, type LinkWriter, type Suggestion } from '../linking/link-mentions';
import type { NoteStore } from '../note-store';
import type { Session } from '../session';

/** What is recognised in imported notes: things with a name of their own, not every topic that they speak of. */
const RECOGNISED: ReadonlySet<AtlasNode['type']> = new Set(['organisation', 'person', 'event', 'reference', 'framework', 'regulation']);

/** A vault to recognise names of. */
export interface NamedVault {
  session: Session;
  /** Vault paths of what earlier imports wrote: their names are the site's, not the atlas's. */
  imported: ReadonlySet<string>;
  refused?: RefusalList;
  writeLink?: LinkWriter;
}

/** A name in an imported note that the atlas has a note for. */
export interface RecognisedName extends Suggestion {
  /** Whether the note stands in the vault; else it is one of the shipped notes that are not installed there. */
  installed: boolean;
}

/** Finds people and organisations of a vault by any of their names. */
export function knownNotes({ session, imported }: NamedVault): FindKnown {
  const found: Record<NamedType, Map<string, string | undefined>> = { person: new Map(), organisation: new Map() };
  for (const node of session.atlas.graph.nodes.values()) {
    if ((node.type !== 'person' && node.type !== 'organisation') || !isNote(node, imported)) continue;
    const names = found[node.type];
    for (const name of [node.title, ...node.aliases]) {
      const key = foldText(name);
      names.set(key, names.has(key) && names.get(key) !== node.id ? undefined : node.id);
    }
  }
  return (name, type) => found[type].get(foldText(name));
}

function isNote(node: AtlasNode, imported: ReadonlySet<string>): boolean {
  return node.kind === 'note' && node.resolved && node.path !== undefined && (node.shippedId !== undefined || !imported.has(node.path));
}

/** Whether a vault holds shipped notes. */
export function hasShippedNotes({ session }: NamedVault): boolean {
  for (const node of session.atlas.graph.nodes.values()) if (node.shippedId !== undefined) return true;
  return false;
}

/** Names of the vault's notes in texts that are about to be imported, each note's once in a text. */
export async function recogniseNames(
  notes: readonly { path: string; text: string }[], vault: NamedVault, { minScore, pause, installed = true }: { minScore?: number; pause?: (done: number, total: number) => Promise<void>; installed?: boolean } = {},
): Promise<RecognisedName[]> {
  const linking = linkingOf(vault, minScore, true);
  const found: RecognisedName[] = [];
  for (const [index, { path, text }] of notes.entries()) {
    for (const suggestion of linking.suggest(path, text)) found.push({ ...suggestion, installed });
    await pause?.(index + 1, notes.length);
  }
  return found;
}

/** @param linked whether also names are found that the note links already */
function linkingOf(vault: NamedVault, minScore: number | undefined, linked: boolean): Linking {
  const { session, imported, refused, writeLink } = vault;
  const { graph } = session.atlas;
  const wanted = (target: string): boolean => isWanted(graph, target, imported);
  const names = finish(withoutCrowded(collectNames(graph, { own: true }).filter(({ target }) => wanted(target))));
  const gathered = { names, matcher: new NameMatcher(names) };
  return openLinking(session, { linked, ...(minScore === undefined ? {} : { minScore }), ...(refused && { refused }), ...(writeLink && { writeLink }) }, () => gathered);
}

function isWanted(graph: AtlasGraph, target: string, imported: ReadonlySet<string>): boolean {
  const node = graph.nodes.get(target);
  return node !== undefined && RECOGNISED.has(node.type) && isNote(node, imported);
}

export interface LinkNamesHow {
  store: NoteStore;
  writer: EditWriter;
  memory: LinkMemory;
  /** Milliseconds since 1970. */
  at: number;
  /** The lowest score that is written. */
  minScore?: number;
  /** Vault paths of the notes that may be linked to; all where they are not given. */
  targets?: ReadonlySet<string>;
}

/**
 * Links names in notes that were imported, as one batch that can be undone. What a note links already is not linked again.
 * @param vault as it stands after the import
 */
export async function linkNames(paths: readonly string[], vault: NamedVault, how: LinkNamesHow): Promise<ApplyReport> {
  const linking = linkingOf(vault, how.minScore ?? LIKELY_SCORE, false);
  const chosen: Suggestion[] = [];
  for (const path of paths) {
    if (!(await how.store.exists(path))) continue;
    const found = linking.suggest(path, await how.store.read(path));
    for (const suggestion of found) if (how.targets?.has(suggestion.target) ?? true) chosen.push(suggestion);
  }
  return applySuggestions(chosen, { linking, writer: how.writer, memory: how.memory, at: how.at });
}
