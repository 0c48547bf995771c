import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { readFramework } from '../../src/assess/framework';
import { writeAssessment } from '../../src/assess/write-assessment';
import { isMapping, type Properties, type PropertyValue } from '../../src/model/property';
import { NOTE_TYPES } from '../../src/model/vocabulary';
import { parseNote } from '../../src/parse/parse-note';
import { expectNone, FILES, filesOf, NOTES } from './shipped-vault';

/** The properties of files that Obsidian Bases knows, of those we use. */
const FILE_PROPERTIES = ['file.name', 'file.folder', 'file.mtime', 'file.backlinks'];
/** The functions of Obsidian Bases that we use, without what they are called on. */
const FUNCTIONS = ['if', 'list', 'hasProperty', 'endsWith', 'toString', 'slice', 'contains'];
const SECTIONS = ['filters', 'formulas', 'properties', 'views'];
const VIEW_KEYS = ['type', 'name', 'filters', 'groupBy', 'order', 'sort', 'summaries'];

interface Table {
  path: string;
  base: Properties;
  views: Properties[];
  formulas: Properties;
}

const TABLES: readonly Table[] = filesOf('base').map(([path, text]) => {
  const base = readBase(path, text);
  return { path, base, views: mappings(base['views']), formulas: mapping(base['formulas']) };
});

const KNOWN = new Set([...NOTES.flatMap(({ data }) => Object.keys(data)), ...propertiesOfAssessments()]);

function readBase(path: string, text: string): Properties {
  const document = parseDocument(text, { strict: true, uniqueKeys: true });
  if (document.errors.length > 0) throw new Error(`“${path}” is no YAML: ${document.errors.map(({ message }) => message).join(' ')}`);
  const value: PropertyValue = document.toJS();
  if (!isMapping(value)) throw new Error(`“${path}” is no mapping.`);
  return value;
}

function mapping(value: PropertyValue | undefined): Properties {
  return isMapping(value) ? value : {};
}

function mappings(value: PropertyValue | undefined): Properties[] {
  return Array.isArray(value) ? value.filter(isMapping) : [];
}

/** The properties that an assessment has once it is made: no shipped note is one. */
function propertiesOfAssessments(): string[] {
  const note = NOTES.find(({ type }) => type === 'framework');
  const framework = note && readFramework(parseNote(note.path, FILES.get(note.path) ?? ''));
  if (!framework) throw new Error('The shipped vault has no framework.');
  const text = writeAssessment({ framework, frameworkLink: '[[X]]', subject: 'Payments', levels: null, sections: null });
  return Object.keys(parseNote('Assessment.md', text).frontMatter?.data ?? {});
}

/** Every text in a value: the statements of a filter, however nested. */
function textsIn(value: PropertyValue | undefined): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isMapping(value) ? Object.values(value).flatMap(textsIn) : [];
}

function expressionsOf({ base, views, formulas }: Table): string[] {
  return [...textsIn(base['filters']), ...textsIn(formulas), ...views.flatMap(({ filters }) => textsIn(filters))];
}

/** What columns, groups, orders and names of columns name: `note.kind`, `file.name`, `formula.year`. */
function namedIn({ base, views }: Table): string[] {
  const columns = views.flatMap(({ order, groupBy, sort, summaries }) => [
    ...textsIn(order), ...textsIn(mapping(groupBy)['property']), ...mappings(sort).flatMap(({ property }) => textsIn(property)), ...Object.keys(mapping(summaries)),
  ]);
  return [...columns, ...Object.keys(mapping(base['properties']))];
}

/** The properties of notes that an expression asks for, as `note.kind`, `note["part-of"]` or `hasProperty("id")`. */
function askedIn(expression: string): string[] {
  const found = expression.matchAll(/note\.(\w+)|note\["([^"]+)"\]|hasProperty\("([^"]+)"\)/g);
  return [...found].map(([, plain, bracketed, asked]) => plain ?? bracketed ?? asked ?? '');
}

const faults = (check: (table: Table) => readonly string[]): string[] => TABLES.flatMap((table) => check(table).map((reason) => `${table.path}: ${reason}`));

describe('the tables of the shipped vault', () => {
  it('are seven', () => {
    expect(TABLES.map(({ path }) => path)).toEqual([
      'Events by date', 'Frameworks and progress', 'Organisations by sector', 'People by organisation', 'References by kind', 'Risks and what mitigates them', 'Topics and activities',
    ].map((name) => `Tables/${name}.base`));
  });

  it('are made of the sections and view settings that Bases have', () => {
    expectNone(faults(({ base, views }) => [
      ...Object.keys(base).filter((key) => !SECTIONS.includes(key)),
      ...views.flatMap((view) => Object.keys(view).filter((key) => !VIEW_KEYS.includes(key))),
      ...(views.length === 0 ? ['no view'] : []),
      ...views.filter(({ type, name }) => type !== 'table' || typeof name !== 'string').map(() => 'a view without type or name'),
    ]));
  });

  it('name properties that notes, files or their own formulas have', () => {
    expectNone(faults((table) => namedIn(table).filter((name) => {
      const [place = '', ...rest] = name.split('.');
      const key = rest.join('.');
      if (place === 'file') return !FILE_PROPERTIES.includes(name);
      return place === 'formula' ? !Object.hasOwn(table.formulas, key) : place !== 'note' || !KNOWN.has(key);
    })));
  });

  it('ask for properties that notes have, and for functions that Bases have', () => {
    expectNone(faults((table) => expressionsOf(table).flatMap((expression) => [
      ...askedIn(expression).filter((key) => !KNOWN.has(key)).map((key) => `“${key}” is in no note`),
      ...[...expression.matchAll(/(\w+)\(/g)].map(([, name = '']) => name).filter((name) => !FUNCTIONS.includes(name)).map((name) => `${name}() is not known`),
    ])));
  });

  it('write a property with a dash in brackets, where it would be read as a subtraction', () => {
    expectNone(faults((table) => expressionsOf(table).filter((expression) => /note\.\w+-\w/.test(expression))));
  });

  it('show no file but by its type or by what it mitigates, and no template', () => {
    const known: readonly string[] = NOTE_TYPES;
    expectNone(faults((table) => {
      const types = expressionsOf(table).flatMap((expression) => [...expression.matchAll(/note\.type == "([^"]*)"/g)].map(([, type = '']) => type));
      return types.length === 0 || types.some((type) => !known.includes(type)) ? [`types ${types.join(', ')}`] : [];
    }));
    const limits = ['"Templates"', 'hasProperty("id")'];
    expectNone(faults(({ base }) => (limits.some((limit) => textsIn(base['filters']).some((text) => text.includes(limit))) ? [] : ['shows templates'])));
  });

  it('show some notes in every view by kind or type', () => {
    const count = (type: string): number => NOTES.filter((note) => note.type === type).length;
    expectNone(faults((table) => expressionsOf(table).flatMap((expression) => [...expression.matchAll(/note\.type == "([^"]*)"/g)].map(([, type = '']) => type))
      .filter((type) => type !== 'assessment' && count(type) === 0)));
  });

  it('give every column a name that people read', () => {
    expectNone(faults((table) => {
      const named = Object.keys(mapping(table.base['properties']));
      return namedIn(table).filter((name) => name !== 'file.mtime' && !named.includes(name));
    }));
  });
});
