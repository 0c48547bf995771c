import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../src/model/sorted';
import { expectRecorded } from '../recorded';
import { expectNone, NOTES } from './shipped-vault';

/** Every id that was ever shipped, with what it stands for. */
type Recorded = Record<string, { type: string; title: string }>;

const PATH = fileURLToPath(new URL('ids.json', import.meta.url));

function readRecorded(): Recorded {
  if (!existsSync(PATH)) return {};
  const read: Recorded = JSON.parse(readFileSync(PATH, 'utf8'));
  return read;
}

const recorded = readRecorded();
const shipped = new Map(NOTES.map((note) => [note.id, note]));

describe('the ids of the shipped notes', () => {
  it('are each the id of one note', () => {
    expectNone(NOTES.filter((note) => shipped.get(note.id) !== note).map(({ path, id }) => `${path}: ${shipped.get(id)?.path ?? ''} has the id “${id}” as well`));
  });

  it('stay: an update finds the note of a person by it', () => {
    expectNone(Object.entries(recorded).filter(([id]) => !shipped.has(id)).map(([id, { title }]) => `${id}: “${title}” is gone`));
  });

  it('never come to stand for a thing of another type', () => {
    expectNone(Object.entries(recorded).flatMap(([id, { type }]) => {
      const now = shipped.get(id)?.type ?? type;
      return now === type ? [] : [`${id}: was ${type}, is ${now}`];
    }));
  });

  // Recording adds and renames; it never forgets an id or gives it another type, so that the two tests above still fail.
  it('are all recorded, with the type and title of their note', () => {
    const now = NOTES.map(({ id, type, title }): [string, Recorded[string]] => [id, { type: recorded[id]?.type ?? type, title }]);
    const all = new Map([...Object.entries(recorded), ...now]);
    expectRecorded(PATH, Object.fromEntries([...all].sort(([a], [b]) => compareTexts(a, b))));
  });

  it('are more than a thousand', () => {
    expect(shipped.size).toBeGreaterThan(1_000);
  });
});
