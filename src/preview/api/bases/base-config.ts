import { parseYaml } from '../base/front-matter';
import { isRecord } from '../base/is-record';
import { FormulaError } from './formula-error';

export type Filter = string | { and: Filter[] } | { or: Filter[] } | { not: Filter[] };

/** One of a base's views as it is written; keys that we do not read belong to the view's kind. */
export interface ViewConfig extends Record<string, unknown> {
  type: string;
  name: string;
}

/** A base as it is written. Nothing of it is lost: `source` is what is saved again when a view changes. */
export interface BaseConfig {
  source: Record<string, unknown>;
  filters: Filter | undefined;
  formulas: Record<string, string>;
  properties: Record<string, { displayName?: string }>;
  views: ViewConfig[];
}

/** Reads a base's YAML. @throws a FormulaError that says what is wrong */
export function readBase(text: string): BaseConfig {
  const source = readYaml(text);
  const views = Array.isArray(source.views) ? source.views.filter(isRecord).map(readView) : [];
  return {
    source,
    filters: readFilter(source.filters),
    formulas: readTexts(source.formulas),
    properties: isRecord(source.properties) ? Object.fromEntries(Object.entries(source.properties).map(([id, value]) => [propertyId(id), readProperty(value)])) : {},
    views: views.length > 0 ? views : [{ type: 'table', name: 'Table' }],
  };
}

/** @throws a FormulaError where it is no filter */
export function readFilter(value: unknown): Filter | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  if (isRecord(value) && 'and' in value) return { and: readFilters(value.and) };
  if (isRecord(value) && 'or' in value) return { or: readFilters(value.or) };
  if (isRecord(value) && 'not' in value) return { not: readFilters(value.not) };
  throw new FormulaError('A filter is a formula, or a list of them under “and”, “or” or “not”.');
}

type PropertyType = 'note' | 'formula' | 'file';

/** A property as views name it. */
export type PropertyId = `${PropertyType}.${string}`;

export function propertyId(id: string): PropertyId {
  const { type, name } = parsePropertyId(id);
  return `${type}.${name}`;
}

/** The two parts of a property's id; one without a prefix is a note's. */
export function parsePropertyId(id: string): { type: PropertyType; name: string } {
  const dot = id.indexOf('.');
  const [type, name] = [id.slice(0, dot), id.slice(dot + 1)];
  return type === 'note' || type === 'formula' || type === 'file' ? { type, name } : { type: 'note', name: id };
}

function readYaml(text: string): Record<string, unknown> {
  try {
    const source = parseYaml(text) ?? {};
    if (isRecord(source)) return source;
  } catch (error) {
    throw new FormulaError(`This base cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  throw new FormulaError('This base cannot be read: it is no list of keys and values.');
}

function readFilters(value: unknown): Filter[] {
  return (Array.isArray(value) ? value : [value]).map(readFilter).filter((filter) => filter !== undefined);
}

function readTexts(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function readView(value: Record<string, unknown>): ViewConfig {
  const type = typeof value.type === 'string' ? value.type : 'table';
  return { ...value, type, name: typeof value.name === 'string' ? value.name : type };
}

function readProperty(value: unknown): { displayName?: string } {
  return isRecord(value) && typeof value.displayName === 'string' ? { displayName: value.displayName } : {};
}
