import type { GraphData } from './graph-json';
import { PREFIXES, subjectsOf, type Literal, type Subject } from './linked-data';

/** The graph as JSON-LD. */
export function toJsonLd(data: GraphData): string {
  return `${JSON.stringify({ '@context': PREFIXES, '@graph': subjectsOf(data).map(entryOf) }, null, 2)}\n`;
}

function entryOf({ iri, types, literals, relations }: Subject): Record<string, unknown> {
  const entry: Record<string, unknown> = { '@id': iri, '@type': types.map(compact) };
  for (const predicate of new Set(literals.map((literal) => literal.predicate))) {
    entry[compact(predicate)] = single(literals.filter((literal) => literal.predicate === predicate).map(valueOf));
  }
  for (const [predicate, targets] of relations) entry[compact(predicate)] = single(targets.map((target) => ({ '@id': target })));
  return entry;
}

function valueOf({ value, datatype }: Literal): unknown {
  return datatype === undefined ? value : { '@value': value, '@type': compact(datatype) };
}

function single(values: readonly unknown[]): unknown {
  return values.length === 1 ? values[0] : values;
}

function compact(iri: string): string {
  const prefix = Object.entries(PREFIXES).find(([, start]) => iri.startsWith(start));
  return prefix ? `${prefix[0]}:${iri.slice(prefix[1].length)}` : iri;
}
