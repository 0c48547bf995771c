import { describe, expect, it } from 'vitest';
import { isShipped } from '../../src/graph/shipped';
import { isNoteType, NOT_RELATIONS, RELATIONS } from '../../src/model/vocabulary';
import { parseNote } from '../../src/parse/parse-note';
import { expectNone, FILES, NOTES, TEMPLATES } from './shipped-vault';

const PARSED = TEMPLATES.map(({ path }) => parseNote(path, FILES.get(path) ?? ''));
const IN_NOTES = new Set(NOTES.flatMap(({ data }) => Object.keys(data)));

describe('the templates of the shipped vault', () => {
  it('are the notes without an id, each in its folder', () => {
    expect(TEMPLATES.map(({ path }) => path)).toEqual(['Event', 'Organisation', 'Person', 'Reference', 'Topic note'].map((name) => `Templates/${name} template.md`));
  });

  it('are never taken for notes of the atlas, nor what is made from them', () => {
    expectNone(PARSED.filter(isShipped).map(({ path }) => `${path}: reads as shipped`));
  });

  it('are read without a fault', () => {
    expectNone(PARSED.flatMap(({ path, issues }) => issues.map(({ message }) => `${path}: ${message}`)));
  });

  it('have a type, and properties that the notes of the atlas have as well', () => {
    expectNone(TEMPLATES.flatMap(({ path, type, data }) => [
      ...(isNoteType(type) ? [] : [`${path}: unknown type “${type}”`]),
      ...Object.keys(data).filter((key) => !IN_NOTES.has(key)).map((key) => `${path}: “${key}” is in no note`),
    ]));
  });

  it('offer relations that their type may have', () => {
    expectNone(TEMPLATES.flatMap(({ path, type, data }) => Object.keys(data).flatMap((key) => {
      const domain = NOT_RELATIONS.has(key) ? null : RELATIONS[key]?.domain ?? null;
      return domain === null || type === 'note' || (isNoteType(type) && domain.includes(type)) ? [] : [`${path}: a ${type} has no “${key}”`];
    })));
  });

  it('tie nothing to the atlas until they are filled in', () => {
    expectNone(PARSED.flatMap(({ path, links }) => links.map(({ target, url }) => `${path}: links ${url ?? target}`)));
  });

  it('show links that there are in their hints', () => {
    const titles = new Set(NOTES.map(({ title }) => title));
    const hinted = TEMPLATES.flatMap(({ path, body }) => [...body.matchAll(/\[\[([^\]|#]+)\]\]/g)].map(([, name = '']) => ({ path, name })));
    expect(hinted.length).toBeGreaterThan(5);
    expectNone(hinted.filter(({ name }) => !titles.has(name)).map(({ path, name }) => `${path}: there is no note “${name}”`));
  });

  it('are private, so that own notes are not given away unasked', () => {
    expectNone(TEMPLATES.filter(({ data }) => data['visibility'] !== 'private').map(({ path }) => `${path}: not private`));
  });
});
