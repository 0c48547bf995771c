import type { GraphData } from './graph-json';
import { legalText } from './legal-text';
import { PREFIXES, subjectsOf, type Literal, type Subject } from './linked-data';

/** The graph as Turtle. */
export function toTurtle(data: GraphData): string {
  const prefixes = Object.entries(PREFIXES).map(([name, start]) => `@prefix ${name}: <${start}> .`);
  return [...prefixes, '', ...subjectsOf(data).map(paragraph), ''].join('\n');
}

function paragraph({ iri, types, literals, relations }: Subject): string {
  const lines = [
    `a ${types.map((type) => `<${type}>`).join(', ')}`,
    ...literals.map((literal) => `<${literal.predicate}> ${written(literal)}`),
    ...[...relations].map(([predicate, targets]) => `<${predicate}> ${targets.map((target) => `<${target}>`).join(', ')}`),
  ];
  return `<${iri}> ${lines.join(' ;\n  ')} .`;
}

function written({ value, datatype }: Literal): string {
  return `${quote(value)}${datatype === undefined ? '' : `^^<${datatype}>`}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function quote(text: string): string {
  return `"${legalText(text).replace(/[\\"\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign)}"`;
}
