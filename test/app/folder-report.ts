import { expect } from 'vitest';
import type { InstallReport } from '../../src/app/pack/install-pack';
import { besidePathOf } from '../../src/pack/beside';

/** Two states of a vault: text by path. */
export interface BeforeAndAfter {
  before: ReadonlyMap<string, string>;
  after: ReadonlyMap<string, string>;
}

/**
 * Holds a report to what the vault shows: each outcome is true of its file, and what changed without being told of is a fault.
 */
export function expectTrueReport(report: InstallReport, { before, after }: BeforeAndAfter): void {
  const counted: InstallReport['summary'] = {};
  const told = new Set<string>();
  for (const { path, outcome, standing } of report.outcomes) {
    counted[outcome] = (counted[outcome] ?? 0) + 1;
    told.add(path);
    if (outcome === 'conflict') [...after.keys()].filter((each) => isBesideOf(each, path)).forEach((each) => told.add(each));
    expectTrue({ path, outcome: standing === 'deleted' ? 'deleted' : outcome }, before.get(path), after);
  }
  expect(report.summary).toEqual(counted);
  const arrived = [...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path);
  expect(arrived.filter((path) => !told.has(path)), 'changed, but not told of').toEqual([]);
  // What went is told of as gone, or stands under the new path that the report names.
  const left = [...before.keys()].filter((path) => !after.has(path) && !told.has(path));
  const cameWithout = report.outcomes.filter(({ path, outcome }) => outcome !== 'created' && !before.has(path) && after.has(path));
  expect(left.length, `${left.join(', ')} went without a word`).toBe(cameWithout.length);
}

function expectTrue({ path, outcome }: { path: string; outcome: string }, old: string | undefined, after: ReadonlyMap<string, string>): void {
  const said = `${outcome}: ${path}`;
  const now = after.get(path);
  if (outcome === 'retired') expect([old !== undefined, now], said).toEqual([true, undefined]);
  else if (outcome === 'deleted') expect([old, now], said).toEqual([undefined, undefined]);
  else if (outcome === 'created') expect([old, now !== undefined], said).toEqual([undefined, true]);
  else if (outcome === 'unchanged' || outcome === 'preserved') expect(now === old && now !== undefined, said).toBe(true);
  else if (outcome === 'conflict') expect([...after.keys()].some((each) => isBesideOf(each, path)), said).toBe(true);
  else expect(now !== undefined && now !== old, said).toBe(true);
}

function isBesideOf(path: string, note: string): boolean {
  const stem = besidePathOf(note).replace(/\.[^.]+$/, '');
  return path.startsWith(stem);
}
