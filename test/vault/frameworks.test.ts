import { describe, expect, it } from 'vitest';
import { NoteParts } from '../../src/app/check/note-parts';
import { readFramework, type Framework } from '../../src/assess/framework';
import { linkTarget } from '../../src/assess/link-target';
import { sameAsFamilies, sameAsIssues } from '../../src/assess/same-as';
import { itemKey } from '../../src/model/item-key';
import { textOf } from '../../src/model/property';
import { slug } from '../../src/model/slug';
import { parseNote } from '../../src/parse/parse-note';
import { expectNone, FILES, NOTES } from './shipped-vault';

const NOTES_BY_TITLE = new Map(NOTES.map((note) => [note.title, note]));
const FRAMEWORK_NOTES = NOTES.filter(({ type }) => type === 'framework');
const PARSED = FRAMEWORK_NOTES.map(({ path }) => parseNote(path, FILES.get(path) ?? ''));
const FRAMEWORKS: readonly Framework[] = PARSED.flatMap((note) => readFramework(note) ?? []);
const ITEMS = FRAMEWORKS.flatMap((framework) => framework.items.map((item) => ({ framework, item })));

/** Types of the notes that explain an item. */
const EXPLAINING = ['topic', 'activity', 'artifact', 'regulation', 'metric', 'risk', 'role'];

describe('the frameworks of the shipped vault', () => {
  it('are all fifteen, with their 477 items', () => {
    expect(FRAMEWORKS.length).toBe(15);
    expect(ITEMS.length).toBe(477);
  });

  it('are read without a fault', () => {
    expectNone(FRAMEWORKS.flatMap(({ issues }) => issues.map(({ path, message }) => `${path}: ${message}`)));
  });

  it('say their version, licence, publisher and where the official text is', () => {
    expectNone(FRAMEWORK_NOTES.flatMap(({ path, data }) =>
      ['version', 'licence', 'official', 'published-by'].filter((key) => data[key] === undefined).map((key) => `${path}: no ${key}`)));
  });

  it('have a title, a description, a section and an id for each item', () => {
    expectNone(FRAMEWORK_NOTES.flatMap(({ path, data }) => {
      const items = Array.isArray(data['checklist']) ? data['checklist'] : [];
      return items.flatMap((item, index) => ['id', 'title', 'description', 'section']
        .filter((key) => typeof item !== 'object' || item === null || Array.isArray(item) || textOf(item[key]) === undefined)
        .map((key) => `${path}: item ${index + 1} has no ${key}`));
    }));
  });

  it('name for each item a note that explains it', () => {
    expectNone(ITEMS.flatMap(({ framework, item }) => {
      const name = item.topic === null ? '' : linkTarget(item.topic);
      const type = NOTES_BY_TITLE.get(name)?.type;
      return type !== undefined && EXPLAINING.includes(type) ? [] : [`${framework.path}: ${item.id} is explained by “${name}” (${type ?? 'no note'})`];
    }));
  });

  it('list each item in the note, so that others can link to it', () => {
    expectNone(PARSED.flatMap((note) => (readFramework(note)?.items ?? [])
      .filter(({ id }) => !new NoteParts(note).hasBlock(slug(id))).map(({ id }) => `${note.path}: no block for ${id}`)));
  });

  it('tie items to items that there are, and never to themselves over others', () => {
    expectNone(sameAsIssues(FRAMEWORKS).map(({ path, message }) => `${path}: ${message}`));
  });

  it('say how far two items ask the same in the words for it', () => {
    const words = ['high', 'medium', 'low'];
    expectNone(ITEMS.flatMap(({ framework, item }) => item.sameAs.filter(({ confidence }) => confidence !== null && !words.includes(confidence))
      .map(({ confidence }) => `${framework.path}: ${item.id} has the confidence “${confidence ?? ''}”`)));
  });

  it('have more than a hundred ties between them', () => {
    const partly = ITEMS.reduce((sum, { item }) => sum + item.sameAs.length, 0);
    const whole = [...sameAsFamilies(FRAMEWORKS).keys()];
    const known = new Set(ITEMS.map(({ framework, item }) => itemKey(framework.id, item.id)));
    expect(partly).toBeGreaterThan(100);
    expect(whole.filter((key) => !known.has(key))).toEqual([]);
  });
});
