import { finish, type Steps } from '../../model/steps';
import { withoutCrowded } from '../../suggest/crowded-names';
import { displayNamesInSteps, type DisplayUse } from '../../suggest/display-names';
import { NameMatcher } from '../../suggest/matcher';
import { nameTrieInSteps } from '../../suggest/name-trie';
import type { AtlasName } from '../../suggest/atlas-name';
import { namesInSteps, type NameOptions } from '../../suggest/names';
import { allDisplayUses } from './link-displays';
import type { Session } from '../session';
import { topHeading } from './top-heading';

/** What is looked for: the names of the atlas as it was when they were gathered, ready to be found. */
export interface GatheredNames {
  readonly names: readonly AtlasName[];
  readonly matcher: NameMatcher;
}

/** What of names does not stand in the graph. */
export interface NameSource {
  /** The heading that an own note begins with, where it may be a name. */
  headingOf(id: string): string | undefined;
  /** What the links of all notes show instead of names. */
  uses(): Iterable<DisplayUse>;
}

/** Gathers the atlas's names: those that notes give themselves, and those that links show for them. */
export function gatherNames(session: Session, options: NameOptions = {}): GatheredNames {
  return finish(gatherInSteps(session, options, notesOf(session)));
}

/** The same, in steps that take no more than a millisecond each, however large the vault is. */
export function* gatherInSteps({ atlas: { graph } }: Session, options: NameOptions, source: NameSource): Steps<GatheredNames> {
  const own = yield* namesInSteps(graph, options, ({ id }) => source.headingOf(id));
  const names = yield* withoutCrowded([...own, ...(yield* displayNamesInSteps(source.uses(), own, graph, options))]);
  return { names, matcher: new NameMatcher(yield* nameTrieInSteps(names)) };
}

/** Each note is asked: for who gathers once. */
function notesOf(session: Session): NameSource {
  return { headingOf: (id) => topHeading(session, id), uses: () => allDisplayUses(session) };
}
