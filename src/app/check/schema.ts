import { writtenNamesOf } from '../../graph/note-facts';
import { KEBAB_CASE } from '../../graph/shipped';
import { propertiesOf } from '../../model/front-matter';
import { isMapping, textOf, textsOf, type PropertyValue } from '../../model/property';
import { isNoteType, NOTE_TYPES } from '../../model/vocabulary';
import { CHECK_WORDS as WORDS } from '../words/check';
import { foundInProperty, type Rule } from './rule';

/** Properties of shipped notes that hold a day. */
const DATES = ['checked', 'date', 'date-end'];
/** Properties of shipped notes that hold addresses. */
const ADDRESSES = ['url', 'sources'];
/** Types whose notes say nothing that needs a source. */
const SOURCELESS: readonly string[] = ['note', 'assessment'];

const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const ADDRESS = /^https?:\/\/[^\s/?#]+\.[^\s/?#.]+[^\s]*$/i;

export const missingId: Rule = {
  code: 'missing-id',
  holdsFor: 'shipped-notes',
  check: (note) => (textOf(propertiesOf(note)['id']) === undefined ? [foundInProperty(note, 'sources', WORDS.missingId())] : []),
};

export const badId: Rule = {
  code: 'bad-id',
  holdsFor: 'shipped-notes',
  check(note) {
    const id = textOf(propertiesOf(note)['id']);
    return id === undefined || KEBAB_CASE.test(id) ? [] : [foundInProperty(note, 'id', WORDS.badId(id))];
  },
};

export const duplicateId: Rule = {
  code: 'duplicate-id',
  holdsFor: 'shipped-notes',
  check(note, vault) {
    const id = textOf(propertiesOf(note)['id']);
    const other = id === undefined ? undefined : [...vault.withId(id)].sort().find((path) => path !== note.path);
    return id === undefined || other === undefined ? [] : [foundInProperty(note, 'id', WORDS.duplicateId(id, other))];
  },
};

export const unknownType: Rule = {
  code: 'unknown-type',
  holdsFor: 'shipped-notes',
  check(note) {
    const type = textOf(propertiesOf(note)['type']);
    return type !== undefined && isNoteType(type) ? [] : [foundInProperty(note, 'type', WORDS.unknownType(type, NOTE_TYPES))];
  },
};

export const missingSources: Rule = {
  code: 'missing-sources',
  holdsFor: 'shipped-notes',
  check(note) {
    const { type, sources } = propertiesOf(note);
    if (SOURCELESS.includes(textOf(type) ?? '') || textsOf(sources).length > 0) return [];
    return [foundInProperty(note, 'sources', WORDS.missingSources())];
  },
};

export const badDate: Rule = {
  code: 'bad-date',
  holdsFor: 'shipped-notes',
  *check(note) {
    for (const key of DATES) {
      const value = propertiesOf(note)[key];
      if (isWritten(value) && !isDay(textOf(value) ?? '')) yield foundInProperty(note, key, WORDS.badDate(key, shown(value)));
    }
  },
};

export const badUrl: Rule = {
  code: 'bad-url',
  holdsFor: 'shipped-notes',
  *check(note) {
    for (const key of ADDRESSES) {
      const value = propertiesOf(note)[key];
      for (const each of Array.isArray(value) ? value : [value]) {
        if (isWritten(each) && !ADDRESS.test(textOf(each) ?? '')) yield foundInProperty(note, key, WORDS.badUrl(key, shown(each)));
      }
    }
  },
};

export const duplicateAlias: Rule = {
  code: 'duplicate-alias',
  holdsFor: 'shipped-notes',
  *check(note, vault) {
    for (const name of writtenNamesOf(note)) {
      const others = [...vault.withName(name)].filter((path) => path !== note.path).sort();
      if (others.length > 0) yield foundInProperty(note, 'aliases', WORDS.duplicateAlias(name, others));
    }
  },
};

function isWritten(value: PropertyValue | undefined): value is PropertyValue {
  return value !== undefined && value !== null;
}

function isDay(text: string): boolean {
  const [, year, month = '01', day = '01'] = DAY.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

function shown(value: PropertyValue): string {
  return textOf(value) ?? (isMapping(value) || Array.isArray(value) ? JSON.stringify(value) : '');
}
