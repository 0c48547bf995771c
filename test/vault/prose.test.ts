import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/model/property';
import { sharedPath } from '../shared-folder';
import { proseOf, runsOf, sentencesOf, wordsOf } from './prose';
import { expectNone, itemsOf, namesOf, NOTES, type VaultNote } from './shipped-vault';

const LONG_TYPES = ['topic', 'activity', 'regulation'];
const ENTITY_TYPES = ['artifact', 'role', 'risk', 'metric', 'organisation', 'person', 'event', 'reference'];
const SHORTEST_SENTENCE = 4;
const LONGEST_SHARED_RUN = 6;

/** Notes whose length is outside the bounds. */
function misfits(types: readonly string[], fewest: number, most: number): string[] {
  return NOTES.filter(({ type }) => types.includes(type)).flatMap(({ path, body }) => {
    const count = wordsOf(proseOf(body)).length;
    return count < fewest || count > most ? [`${path}: ${count} words, ${fewest} to ${most} are wanted`] : [];
  });
}

/** Everything of a note that its writers put into words. */
function writingOf(note: VaultNote): string[] {
  const items = itemsOf(note).flatMap(({ title, description }) => [textOf(title) ?? '', textOf(description) ?? '']);
  return [...proseOf(note.body).split(/\n+/), ...items];
}

describe('what the shipped notes say', () => {
  it('is said at the length of a page where a subject is explained', () => {
    expectNone(misfits(LONG_TYPES, 150, 320));
  });

  it('is said in a paragraph where a thing or a person is introduced', () => {
    expectNone(misfits(ENTITY_TYPES, 40, 130));
  });

  it('is said in one place: no sentence stands in two notes', () => {
    const places = new Map<string, Set<string>>();
    for (const note of NOTES) {
      for (const sentence of sentencesOf(note, SHORTEST_SENTENCE)) places.set(sentence, new Set([...(places.get(sentence) ?? []), note.path]));
    }
    expectNone([...places].filter(([, paths]) => paths.size > 1).map(([sentence, paths]) => `${[...paths].join(', ')}: “${sentence}”`));
  });

  it('has sentences to compare', () => {
    expect(NOTES.flatMap((note) => sentencesOf(note, SHORTEST_SENTENCE)).length).toBeGreaterThan(NOTES.length * 2);
  });
});

const seeds = sharedPath('seeds');

describe.skipIf(!seeds)('what the shipped notes say, beside the documents that the atlas began with', () => {
  it('is said in other words: no run of seven is shared, but for names', () => {
    const length = LONGEST_SHARED_RUN + 1;
    const texts = readdirSync(seeds ?? '.').map((name) => readFileSync(join(seeds ?? '.', name), 'utf8'));
    const taken = new Set(texts.flatMap((text) => runsOf(proseOf(text).replace(/\]\([^)]*\)/g, ' '), length)));
    const names = new Set(NOTES.flatMap(namesOf).flatMap((name) => runsOf(name, length)));
    expect(taken.size).toBeGreaterThan(500);
    expectNone(NOTES.flatMap((note) => writingOf(note).flatMap((text) => runsOf(text, length))
      .filter((run) => taken.has(run) && !names.has(run)).map((run) => `${note.path}: “${run}”`)));
  });
});
