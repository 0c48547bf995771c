import { beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../src/app/session';
import { NameMatcher } from '../../src/suggest/matcher';
import { collectNames } from '../../src/suggest/names';
import { LIKELY } from '../../src/suggest/rank';
import { suggestLinks } from '../../src/suggest/suggest-links';
import { atlasSession, pathOf } from './atlas-vault';
import { labelledNotes } from './labelled-prose';

const notes = labelledNotes();
const paths = notes.map(({ name }) => `Notes/${name}`);

describe('the labelled prose', () => {
  let session: Session;
  let matcher: NameMatcher;

  beforeAll(async () => {
    session = await atlasSession(Object.fromEntries(notes.map(({ text }, index) => [paths[index] ?? '', text])));
    matcher = new NameMatcher(collectNames(session.atlas.graph));
  });

  function found(index: number): string[] {
    const note = session.note(paths[index] ?? '');
    const text = notes[index]?.text ?? '';
    if (!note) return [];
    return suggestLinks(note, text, session.atlas.graph, matcher, { linked: true, once: 'every', minScore: LIKELY })
      .map(({ start, end, senses }) => said(text, start, end, senses[0]?.target ?? ''));
  }

  function expected(index: number): string[] {
    const { text = '', labels = [] } = notes[index] ?? {};
    return labels.map(({ start, end, title }) => said(text, start, end, pathOf(title)));
  }

  it('has at least 150 lines of prose', () => {
    const lines = notes.flatMap(({ text }) => text.split('\n')).filter((line) => /\p{L}+\s+\p{L}+/u.test(line));
    expect(lines.length).toBeGreaterThan(150);
  });

  it.each(notes.map(({ name }, index) => [name, index] as const))('is read as a person reads it: %s', (_name, index) => {
    expect(found(index)).toEqual(expected(index));
  });

  it('is read with high precision and recall', () => {
    const all = notes.map((_, index) => ({ found: new Set(found(index)), expected: new Set(expected(index)) }));
    const count = (pick: (each: (typeof all)[number]) => number): number => all.reduce((sum, each) => sum + pick(each), 0);
    const right = count((each) => [...each.found].filter((mention) => each.expected.has(mention)).length);
    const precision = right / count((each) => each.found.size);
    const recall = right / count((each) => each.expected.size);
    process.stdout.write(`Labelled prose: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}.\n`);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.98);
  });
});

/** One line for a mention, so that a difference can be read. */
function said(text: string, start: number, end: number, target: string): string {
  const line = text.slice(0, start).split('\n').length;
  return `line ${line}, ${start}: ${text.slice(start, end)} → ${target}`;
}
