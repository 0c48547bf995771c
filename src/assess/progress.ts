import type { AssessedItem } from './assessed-item';
import { meanScore, type MeanScore } from './mean-score';
import { shareOfTarget } from '../model/scale';

/** How far a set of items is. Withdrawn items are left out; an unknown state counts as open. */
export interface Progress {
  total: number;
  met: number;
  open: number;
  underway: number;
  notApplicable: number;
  /** 0 to 100. What is not applicable is out of scope; of an "at least n of" group only n items count; 100 only when all is met. An item under way
   * counts for so much as its score is of the target, on a scale; else for nothing. */
  progress: number;
  /** What the scores come to, of items that are answered on one scale. */
  score?: MeanScore;
}

/** What progress is made of; tallies of several assessments can be added up. */
export interface Tally extends Omit<Progress, 'progress' | 'score'> {
  /** How many answers are asked for: what is not applicable is not, and of a group only so many as it wants. */
  asked: number;
  /** How many of those are met, with the parts that scores make of others. */
  done: number;
}

/** Counts items by state, and how much of what is asked is met. */
export function progressOfItems(items: readonly AssessedItem[]): Progress {
  const score = meanScore(items);
  return { ...progressOfTallies([tallyOf(items)]), ...(score ? { score } : {}) };
}

/** Progress of several sets of items together; groups do not reach from one into another. */
export function progressOfTallies(tallies: readonly Tally[]): Progress {
  const { asked, done, ...counts } = sumOfTallies(tallies);
  return { ...counts, progress: percentOf(counts.total, asked, done) };
}

/** The tally of several sets of items together. */
export function sumOfTallies(tallies: readonly Tally[]): Tally {
  const sum: Tally = { total: 0, met: 0, open: 0, underway: 0, notApplicable: 0, asked: 0, done: 0 };
  for (const tally of tallies) for (const key of TALLY_KEYS) sum[key] += tally[key];
  return sum;
}

const TALLY_KEYS = ['total', 'met', 'open', 'underway', 'notApplicable', 'asked', 'done'] as const satisfies readonly (keyof Tally)[];

/** Counts items that count, by state, and what is asked of them. */
export function tallyOf(items: readonly AssessedItem[]): Tally {
  const tally: Tally = { total: 0, met: 0, open: 0, underway: 0, notApplicable: 0, asked: 0, done: 0 };
  for (const each of items) {
    const { item, state, counts } = each;
    if (!counts) continue;
    tally.total += 1;
    tally[state === 'unknown' ? 'open' : state] += 1;
    if (item.group || state === 'notApplicable') continue;
    tally.asked += 1;
    tally.done += state === 'met' ? 1 : partOf(each);
  }
  for (const { min, met, members } of groupsOf(items)) {
    const needed = Math.min(min, members.filter(({ state }) => state !== 'notApplicable').length);
    tally.asked += needed;
    tally.done += Math.min(met, needed);
  }
  return tally;
}

/** Parts are rounded so that they add up to the same in any order, and so that many of them never make a whole. */
const PARTS = 1024;

function partOf({ state, scale, score }: AssessedItem): number {
  if (state !== 'underway' || !scale || !score) return 0;
  return Math.min(PARTS - 1, Math.round(PARTS * shareOfTarget(scale, score))) / PARTS;
}

/** How far a group of items is of which so many must be met. */
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

function percentOf(total: number, asked: number, done: number): number {
  if (asked === 0) return total > 0 ? 100 : 0;
  return done === asked ? 100 : Math.min(99, Math.round((100 * done) / asked));
}
