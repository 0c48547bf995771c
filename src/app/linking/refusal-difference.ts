import type { AtlasName } from '../../suggest/atlas-name';
import { refusalKey, refusalsOf, type Refusal, type RefusalList } from '../../suggest/refusals';

/** What is seen otherwise once refusals came or were taken back. */
export interface RefusalDifference {
  /** Names that are refused now, or no more: they may stand in any note. */
  names: readonly AtlasName[];
  /** Notes for which something was refused or taken back. */
  paths: ReadonlySet<string>;
}

/**
 * What two lists of refusals differ in, so that after a “no” only the notes that it is about are looked at again, and not the whole vault.
 * @param names those that are looked for
 * @param nameOfTarget how refusals call the target of a name
 */
export function refusalDifference(before: RefusalList, after: RefusalList, names: readonly AtlasName[], nameOfTarget: (target: string) => string): RefusalDifference {
  const [was, is] = [keysOf(before), keysOf(after)];
  const changed = [...[...was].filter(([key]) => !is.has(key)), ...[...is].filter(([key]) => !was.has(key))].map(([, refusal]) => refusal);
  const anywhere = changed.filter(({ path }) => path === undefined);
  return {
    names: anywhere.flatMap(({ word, target }) => (word === undefined ? names.filter((name) => nameOfTarget(name.target) === target) : [asName(word)])),
    paths: new Set(changed.flatMap(({ path }) => (path === undefined ? [] : [path]))),
  };
}

function keysOf(list: RefusalList): Map<string, Refusal> {
  return new Map(refusalsOf(list).map((refusal) => [refusalKey(refusal), refusal]));
}

/** A word as a name that is found wherever the word stands. */
function asName(word: string): AtlasName {
  return { text: word, target: '', kind: 'alias', rule: 'any-case', countable: false };
}
