import { beforeAll, describe, expect, it } from 'vitest';
import { checkVault } from '../../src/app/check/check-vault';
import type { Atlas } from '../../src/graph/atlas';
import { isNoteType, type NoteType } from '../../src/model/vocabulary';
import { expectNone, NOTES, parseVault } from './shipped-vault';

const HOME = 'Start here.md';
const MOST_STEPS = 4;
const FEWEST_LINKS = 10_000;

/** How many other notes a note of each type leads to, at least. */
const FEWEST_TARGETS: Partial<Record<NoteType, number>> = {
  topic: 12, activity: 12, regulation: 12, role: 10, risk: 10, artifact: 10, metric: 7, organisation: 5, person: 5, event: 6, reference: 6, framework: 20, note: 3,
};

let atlas: Atlas;
/** Where each note leads to: other notes, each once. */
let targets: Map<string, Set<string>>;
let linkCount = 0;

beforeAll(() => {
  atlas = parseVault();
  targets = new Map(NOTES.map(({ path }) => [path, targetsOf(path)]));
});

function targetsOf(path: string): Set<string> {
  const found = new Set<string>();
  for (const link of atlas.note(path)?.links ?? []) {
    const meant = link.url === null && link.target !== '' ? atlas.resolve(link.target, path) : undefined;
    if (meant?.kind !== 'resolved') continue;
    linkCount += 1;
    if (meant.path !== path && atlas.note(meant.path)) found.add(meant.path);
  }
  return found;
}

/** How many links away each note is from the home note. */
function stepsFromHome(): Map<string, number> {
  const steps = new Map([[HOME, 0]]);
  for (const [path, step] of steps) for (const next of targets.get(path) ?? []) if (!steps.has(next)) steps.set(next, step + 1);
  return steps;
}

describe('the links of the shipped vault', () => {
  it('leave the check of the vault nothing to say: links, headings, blocks, names, relations, checklists', () => {
    expectNone(checkVault(atlas).issues.map(({ path, line, message, code }) => `${path}:${line}: ${message} (${code})`));
  });

  it('are at least 10,000 between notes', () => {
    expect(linkCount).toBeGreaterThanOrEqual(FEWEST_LINKS);
  });

  it('lead from the home note to every other within four steps', () => {
    const steps = stepsFromHome();
    expectNone(NOTES.filter(({ path }) => (steps.get(path) ?? Infinity) > MOST_STEPS).map(({ path }) => `${path}: ${steps.get(path) ?? 'no'} steps from home`));
  });

  it('give every note a way in and a way out', () => {
    const entered = new Set([...targets.values()].flatMap((each) => [...each]));
    expectNone(NOTES.flatMap(({ path }) => [
      ...(entered.has(path) ? [] : [`${path}: no note leads here`]),
      ...(targets.get(path)?.size ? [] : [`${path}: leads nowhere`]),
    ]));
  });

  it('give every note of a type its least number of ties', () => {
    expectNone(NOTES.flatMap(({ path, type }) => {
      const least = isNoteType(type) ? FEWEST_TARGETS[type] ?? 0 : 0;
      const count = targets.get(path)?.size ?? 0;
      return count < least ? [`${path}: ${count} links, ${least} are wanted`] : [];
    }));
  });

  it('leave no node of the graph that is only a guess', () => {
    const guessed = [...atlas.graph.nodes.values()].filter(({ kind }) => kind === 'unresolved' || kind === 'event');
    expectNone(guessed.map(({ id, kind }) => `${id}: ${kind}`));
  });
});
