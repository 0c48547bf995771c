import type { ParsedNote } from '../../src/model/note';

/** The kinds of facts that a note is compared by. */
export const FACTS = ['frontMatter', 'headings', 'links', 'items', 'fields', 'tags', 'blocks', 'callouts', 'masks', 'issues'] as const;

export type FactKind = (typeof FACTS)[number];

/** What remark says of a text that it was spared a part of: an issue of its own, and none of the note's. */
const SPARED: ReadonlySet<string> = new Set(['line-too-long', 'block-too-long', 'nested-too-deeply', 'crowded-markup']);

/** A fact that only one of two readings has. */
export interface Difference {
  kind: FactKind;
  /** What the first reading says; undefined where it says nothing of the kind. */
  ours: string | undefined;
  theirs: string | undefined;
}

export interface Comparison {
  /** How many facts the second reading has. */
  facts: number;
  /** Whether remark was spared a part of the note, and said so: what lies there, only the one-pass reader reads. */
  spared: boolean;
  differences: Difference[];
}

/** Compares two readings of a note fact by fact: whatever is not the same to the last offset differs. */
export function compareNotes(ours: ParsedNote, theirs: ParsedNote): Comparison {
  const comparison: Comparison = { facts: 0, spared: theirs.issues.some(({ code }) => SPARED.has(code)), differences: [] };
  for (const kind of FACTS) {
    const theirFacts = factsOf(theirs, kind);
    comparison.facts += theirFacts.length;
    comparison.differences.push(...differencesIn(kind, factsOf(ours, kind), theirFacts));
  }
  return comparison;
}

/** Facts as text. Their indexes of other facts are left to those, so that one fact too many is one difference and not a hundred. */
function factsOf(note: ParsedNote, kind: FactKind): string[] {
  const facts: unknown = kind === 'issues' ? note.issues.filter(({ code }) => !SPARED.has(code)) : note[kind];
  return (Array.isArray(facts) ? facts : [facts]).map((fact) => JSON.stringify(withPlaces(fact, note)));
}

const INDEXES: Record<string, (note: ParsedNote, index: number) => unknown> = {
  item: (note, index) => note.items[index]?.span.start,
  parent: (note, index) => note.items[index]?.span.start,
  heading: (note, index) => note.headings[index]?.span.start,
  callout: (note, index) => note.callouts[index]?.span.start,
};

function withPlaces(fact: unknown, note: ParsedNote): unknown {
  if (typeof fact !== 'object' || fact === null) return fact;
  return Object.fromEntries(Object.entries(fact).map(([key, value]) => {
    if (typeof value === 'number' && INDEXES[key]) return [key, INDEXES[key](note, value)];
    if (key === 'links' && Array.isArray(value)) return [key, value.map((index) => note.links[Number(index)]?.span.start)];
    return [key, value];
  }));
}

function differencesIn(kind: FactKind, ours: readonly string[], theirs: readonly string[]): Difference[] {
  const left = without(ours, theirs);
  const right = without(theirs, ours);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => ({ kind, ours: left[index], theirs: right[index] }));
}

/** What is in the first list more often than in the second. */
function without(some: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
  return some.filter((one) => {
    const count = counts.get(one) ?? 0;
    counts.set(one, count - 1);
    return count <= 0;
  });
}
