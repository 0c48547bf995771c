import type { Issue } from '../model/issue';
import { itemKey } from '../model/item-key';
import type { Framework, FrameworkItem } from './framework';

/**
 * Which items ask the same, over any number of ties and whichever side wrote them. Ties with a confidence are left out.
 * @returns item key → the name of its family; items that are alone have none. Cycles do no harm.
 */
export function sameAsFamilies(frameworks: readonly Framework[]): Map<string, string> {
  const parents = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) {
      // Each on the way is tied to the one two above it: a chain of thousands would else be gone through for each tie.
      parents.set(at, parents.get(up) ?? up);
      at = up;
    }
    return at;
  };
  for (const { from, to, whole } of ties(frameworks)) {
    if (!whole) continue;
    for (const key of [from, to]) if (!parents.has(key)) parents.set(key, key);
    parents.set(root(from), root(to));
  }
  return new Map([...parents.keys()].map((key) => [key, root(key)]));
}

/**
 * Ties that lead nowhere, and ties that would make one answer of two items of the same framework.
 * @param mayLack whether a framework's ties may lead to the one with an id that is not there
 */
export function sameAsIssues(frameworks: readonly Framework[], mayLack: (framework: Framework, id: string) => boolean = () => false): Issue[] {
  return [...danglingTies(frameworks, mayLack), ...cyclicTies(frameworks)];
}

interface Tie {
  framework: Framework;
  item: FrameworkItem;
  from: string;
  to: string;
  /** False when it asks the same only in part. */
  whole: boolean;
}

function ties(frameworks: readonly Framework[]): Tie[] {
  return frameworks.flatMap((framework) =>
    framework.items.flatMap((item) =>
      item.sameAs.map((same) => ({
        framework, item, from: itemKey(framework.id, item.id), to: itemKey(same.framework, same.item), whole: same.confidence === null,
      }))));
}

function danglingTies(frameworks: readonly Framework[], mayLack: (framework: Framework, id: string) => boolean): Issue[] {
  const known = new Set(frameworks.flatMap((framework) => framework.items.map((item) => itemKey(framework.id, item.id))));
  const vaults = new Set(frameworks.map(({ id }) => id));
  return ties(frameworks)
    .filter(({ to }) => !known.has(to))
    .flatMap(({ framework, item, to }) => {
      const [id = ''] = to.split('/', 1);
      const isThere = vaults.has(id);
      if (!isThere && mayLack(framework, id)) return [];
      const reason = isThere ? `“${id}” has no such item` : `this vault has no framework “${id}”`;
      return issue(framework, item, 'dangling-same-as', `“${item.title}” is the same as “${to}”, but ${reason}.`);
    });
}

function cyclicTies(frameworks: readonly Framework[]): Issue[] {
  const families = sameAsFamilies(frameworks);
  const ownSelf = ties(frameworks)
    .filter(({ from, to }) => from === to)
    .map(({ framework, item }) => issue(framework, item, 'cyclic-same-as', `“${item.title}” is said to be the same as itself.`));
  return [...ownSelf, ...frameworks.flatMap((framework) => cyclesIn(framework, families))];
}

function cyclesIn(framework: Framework, families: ReadonlyMap<string, string>): Issue[] {
  const first = new Map<string, FrameworkItem>();
  return framework.items.flatMap((item) => {
    const family = families.get(itemKey(framework.id, item.id));
    if (family === undefined) return [];
    const before = first.get(family);
    if (!before) first.set(family, item);
    return before
      ? [issue(framework, item, 'cyclic-same-as', `“${item.title}” is tied back to “${before.title}” of its own framework, so that both would share one answer. Give the tie a confidence.`)]
      : [];
  });
}

function issue({ path }: Framework, { line }: FrameworkItem, code: string, message: string): Issue {
  return { code, severity: 'warning', message, path, line, column: 1 };
}
