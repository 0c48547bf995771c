import { describe, expect, it } from 'vitest';
import { KEBAB_CASE } from '../../src/graph/shipped';
import { folderOf } from '../../src/model/path';
import { isMapping, textOf, textsOf, type PropertyValue } from '../../src/model/property';
import { isNoteType, RELATIONS, TYPE_WORDS } from '../../src/model/vocabulary';
import { expectNone, NOTES, type VaultNote } from './shipped-vault';

/** Properties that say something of a note without tying it to another. */
const ATTRIBUTES = [
  'id', 'type', 'aliases', 'kind', 'role', 'url', 'date', 'date-end', 'since', 'place', 'licence', 'version', 'official', 'cssclasses', 'visibility',
  'sources', 'checked', 'checklist', 'scale',
];
const KNOWN = new Set([...ATTRIBUTES, ...Object.keys(RELATIONS)]);

/** Folders of the notes that lead to others. */
const HUB_FOLDERS = ['', 'Hubs', 'Places'];

/** A year, a month or a day. */
const DATE = /^\d{4}(?:-\d{2}){0,2}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What no file system and no link can hold. */
const BAD_IN_TITLES = /[\\/:*?"<>|#^[\]]|\s\s|^[\s.]|[\s.]$|\.md$/;

/** What is wrong with notes, a line each; `undefined` where nothing is. */
function faults(check: (note: VaultNote) => string | undefined): string[] {
  return NOTES.flatMap((note) => {
    const reason = check(note);
    return reason === undefined ? [] : [`${note.path}: ${reason}`];
  });
}

function isRealDate(text: string): boolean {
  const [year, month = '01', day = '01'] = text.split('-');
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return DATE.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

function isAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:\/\/[^\s/]+\.[^\s]+$/.test(text);
}

/** Whether a value, or one inside it, says nothing. */
function isEmpty(value: PropertyValue): boolean {
  if (Array.isArray(value)) return value.length === 0 || value.some(isEmpty);
  if (isMapping(value)) return Object.values(value).some(isEmpty);
  return value === null || ['', 'none', 'null', 'undefined', 'nan', 'tbd', 'todo:'].includes(String(value).trim().toLowerCase());
}

describe('the front matter of the shipped notes', () => {
  it('has an id in kebab-case and a known type', () => {
    expectNone(faults(({ id, type }) => (KEBAB_CASE.test(id) ? isNoteType(type) ? undefined : `unknown type “${type}”` : `bad id “${id}”`)));
  });

  it('has the type of its folder', () => {
    expectNone(faults(({ path, type }) => {
      const folder = folderOf(path);
      const expected = isNoteType(type) && type !== 'note' ? [TYPE_WORDS[type].folder] : HUB_FOLDERS;
      return expected.includes(folder) ? undefined : `a ${type} in “${folder}”`;
    }));
  });

  it('has no property that the schema does not know', () => {
    expectNone(faults(({ data }) => Object.keys(data).filter((key) => !KNOWN.has(key)).map((key) => `unknown property “${key}”`)[0]));
  });

  it('has no empty property', () => {
    expectNone(faults(({ data }) => Object.entries(data).filter(([, value]) => isEmpty(value)).map(([key]) => `“${key}” says nothing`)[0]));
  });

  it('names sources, but for hubs, which say nothing of their own', () => {
    expectNone(faults(({ type, data }) => (type === 'note' || textsOf(data['sources']).length > 0 ? undefined : 'no source')));
  });

  it('was held against them on a real day', () => {
    expectNone(faults(({ data }) => {
      const checked = textOf(data['checked']) ?? '';
      return DAY.test(checked) && isRealDate(checked) ? undefined : `checked “${checked}”`;
    }));
  });

  it('has well-formed addresses', () => {
    expectNone(faults(({ data }) => ['url', 'official', 'sources'].flatMap((key) => textsOf(data[key])).find((address) => !isAddress(address))));
  });

  it('has real dates, and one for every event', () => {
    expectNone(faults(({ type, data }) => {
      if (type === 'event' && textOf(data['date']) === undefined) return 'an event without a date';
      return ['date', 'date-end', 'since'].flatMap((key) => textsOf(data[key])).find((date) => !isRealDate(date));
    }));
  });

  it('has no event that ends before it begins', () => {
    expectNone(faults(({ data }) => ((textOf(data['date-end']) ?? '9') < (textOf(data['date']) ?? '') ? 'ends before it begins' : undefined)));
  });

  it('is public', () => {
    expectNone(faults(({ data }) => (data['visibility'] === 'public' ? undefined : `visibility “${textOf(data['visibility']) ?? ''}”`)));
  });

  it('has no alias twice, and none that is the title', () => {
    expectNone(faults(({ title, data }) => {
      const names = [title, ...textsOf(data['aliases'])].map((name) => name.toLowerCase());
      return names.find((name, index) => names.indexOf(name) !== index);
    }));
  });

  it('reads as text where text is meant: no number, no truth value', () => {
    const mayBeNumber = ['checklist'];
    expectNone(faults(({ data }) => Object.entries(data)
      .filter(([key, value]) => !mayBeNumber.includes(key) && [value].flat().some((each) => typeof each === 'number' || typeof each === 'boolean'))
      .map(([key]) => `“${key}” is no text`)[0]));
  });
});

describe('the shipped notes', () => {
  it('have titles that every file system and every link can hold', () => {
    expectNone(faults(({ title }) => (BAD_IN_TITLES.test(title) ? `title “${title}”` : undefined)));
  });

  it('do not differ in the case of their path only', () => {
    const lower = NOTES.map(({ path }) => path.toLowerCase());
    expect(new Set(lower).size).toBe(lower.length);
  });

  it('begin with a sentence', () => {
    expectNone(faults(({ body }) => (/^(?:[-*+>#|`]|\d+[.)])\s|^$|^```/.test(body) ? `begins with “${body.slice(0, 40)}”` : undefined)));
  });

  it('hold no HTML', () => {
    expectNone(faults(({ body }) => /<\/?[a-z][^>]*>/i.exec(body.replace(/`[^`]*`/g, ''))?.[0]));
  });

  it('spell our own words as the British do', () => {
    const american = /\b(?:organize[ds]?|organizing|behavior|favorite|labeled|analyze[ds]?|recognize[ds]?|program(?=s\b(?! office))|centers?(?! of| for))\b/;
    const inOwnWords = (body: string): string => body.replace(/\[\[(?:[^\]|]*\|)?[^\]]*\]\]|`[^`]*`|“[^”]*”|"[^"]*"/g, '');
    expectNone(faults(({ body }) => american.exec(inOwnWords(body))?.[0]));
  });
});
