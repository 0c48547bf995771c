import type { AssessedItem } from './assessed-item';
import type { ItemState } from './state';

/** How far a set of items is. Withdrawn items are left out; an unknown state counts as open. */
export interface Progress {
  total: number;
  met: number;
  open: number;
  underway: number;
  notApplicable: number;
  /** 0 to 100. What is not applicable is out of scope; of an "at least n of" group only n items count; 100 only when all is met. */
  progress: number;
}

/** Counts items by state, and how much of what is asked is met. */
export function progressOfItems(items: readonly AssessedItem[]): Progress {
  const counting = items.filter(({ counts }) => counts);
  const count = (...states: ItemState[]): number => counting.filter(({ state }) => states.includes(state)).length;
  return {
    total: counting.length,
    met: count('met'),
    open: count('open', 'unknown'),
    underway: count('underway'),
    notApplicable: count('notApplicable'),
    progress: percentOf(counting),
  };
}

export interface GroupStanding {
  of: string;
  min: number;
  members: AssessedItem[];
  met: number;
}

/** The "at least n of" groups among the items, in their order. */
export function groupsOf(items: readonly AssessedItem[]): GroupStanding[] {
  const groups = new Map<string, GroupStanding>();
  for (const each of items) {
    const { group } = each.item;
    if (!group || !each.counts) continue;
    const standing = groups.get(group.of) ?? { of: group.of, min: 0, members: [], met: 0 };
    standing.min = Math.max(standing.min, group.min);
    standing.members.push(each);
    standing.met += each.state === 'met' ? 1 : 0;
    groups.set(group.of, standing);
  }
  return [...groups.values()];
}

function percentOf(items: readonly AssessedItem[]): number {
  const single = items.filter(({ item, state }) => !item.group && state !== 'notApplicable');
  let asked = single.length;
  let met = single.filter(({ state }) => state === 'met').length;
  for (const group of groupsOf(items)) {
    const needed = Math.min(group.min, group.members.filter(({ state }) => state !== 'notApplicable').length);
    asked += needed;
    met += Math.min(group.met, needed);
  }
  if (asked === 0) return items.length > 0 ? 100 : 0;
  return met === asked ? 100 : Math.min(99, Math.round((100 * met) / asked));
}
