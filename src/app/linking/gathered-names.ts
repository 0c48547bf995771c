import { finish, type Steps } from '../../model/steps';
import { displayNamesInSteps } from '../../suggest/display-names';
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

/** Gathers the atlas's names: those that notes give themselves, and those that links show for them. */
export function gatherNames(session: Session, options: NameOptions = {}): GatheredNames {
  return finish(gatherInSteps(session, options));
}

/** The same, in steps that take no more than a millisecond each, however large the vault is. */
export function* gatherInSteps(session: Session, options: NameOptions): Steps<GatheredNames> {
  const { graph } = session.atlas;
  const own = yield* namesInSteps(graph, options, ({ id }) => topHeading(session, id));
  const names = [...own, ...(yield* displayNamesInSteps(allDisplayUses(session), own, graph, options))];
  return { names, matcher: new NameMatcher(yield* nameTrieInSteps(names)) };
}
