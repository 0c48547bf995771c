import type { AtlasEdge, AtlasNode, NodeType } from '../../model/graph';
import type { GraphData } from './graph-json';
import { legalText } from './legal-text';

/** What is said of one node, as linked data: JSON-LD and Turtle are two ways to write it. */
export interface Subject {
  iri: string;
  types: string[];
  literals: Literal[];
  /** Other subjects, by the relation's IRI; each once. */
  relations: Map<string, string[]>;
}

export interface Literal {
  predicate: string;
  value: string;
  /** Datatype; undefined for plain text. */
  datatype?: string;
}

/** Short names of the vocabularies. Ours is a URN: it names things, and promises no web page. */
export const PREFIXES = {
  type: 'urn:ospo-atlas:type:',
  relation: 'urn:ospo-atlas:relation:',
  schema: 'https://schema.org/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const SCHEMA_TYPES: Readonly<Partial<Record<NodeType, string>>> = {
  organisation: 'Organization', person: 'Person', event: 'Event', reference: 'CreativeWork', regulation: 'Legislation', topic: 'DefinedTerm',
};

/** The subjects of a graph, in its order. */
export function subjectsOf({ nodes, edges }: GraphData): Subject[] {
  const subjects = new Map(nodes.map((node) => [node.id, subjectOf(node)]));
  for (const edge of edges) relate(subjects, edge);
  return [...subjects.values()];
}

function subjectOf(node: AtlasNode): Subject {
  const schemaType = SCHEMA_TYPES[node.type];
  const types = [PREFIXES.type + node.type, ...(schemaType === undefined ? [] : [PREFIXES.schema + schemaType])];
  return { iri: iriOf(node), types, literals: literalsOf(node), relations: new Map() };
}

function literalsOf({ title, aliases, path, date, url, description }: AtlasNode): Literal[] {
  const texts: [string, string | undefined][] = [
    ['name', title], ...aliases.map((alias): [string, string] => ['alternateName', alias]), ['identifier', path], ['url', url], ['description', description],
  ];
  const literals = texts.flatMap(([name, value]) => (value === undefined ? [] : [{ predicate: PREFIXES.schema + name, value }]));
  if (date !== undefined) literals.push(dateLiteral(date));
  return literals;
}

const DATE_TYPES: readonly [RegExp, string][] = [[/^\d{4}-\d{2}-\d{2}$/, 'date'], [/^\d{4}-\d{2}$/, 'gYearMonth'], [/^\d{4}$/, 'gYear']];

function dateLiteral(value: string): Literal {
  const type = DATE_TYPES.find(([form]) => form.test(value))?.[1];
  return { predicate: `${PREFIXES.schema}startDate`, value, ...(type === undefined ? {} : { datatype: PREFIXES.xsd + type }) };
}

function relate(subjects: ReadonlyMap<string, Subject>, { source, target, relation }: AtlasEdge): void {
  const from = subjects.get(source);
  const to = subjects.get(target);
  if (!from || !to) return;
  const predicate = PREFIXES.relation + encode(relation);
  const known = from.relations.get(predicate) ?? [];
  if (!known.includes(to.iri)) from.relations.set(predicate, [...known, to.iri]);
}

/** References are named by their address; everything else lies in the vault, and has no name outside it. */
function iriOf({ id, kind }: AtlasNode): string {
  return kind === 'reference' ? id.replace(/[\s\p{Cc}\p{Surrogate}<>"{}|^`\\]/gu, encode) : `urn:ospo-atlas:node:${encode(id)}`;
}

/** Percent-encoded; what cannot be encoded (half a surrogate pair) is replaced. */
function encode(text: string): string {
  return encodeURIComponent(legalText(text)).replace(/'/g, '%27');
}
