import type { AtlasEdge, AtlasNode } from '../../model/graph';
import type { GraphData } from './graph-json';

/** The graph as Cypher statements, for Neo4j and its like. Running them twice gives the same graph as once. */
export function toCypher({ nodes, edges }: GraphData): string {
  return [...nodes.map(nodeStatement), ...edges.map(edgeStatement), ''].join('\n');
}

function nodeStatement({ id, type, title, path, url, date, resolved }: AtlasNode): string {
  const label = type.charAt(0).toUpperCase() + type.slice(1);
  return `MERGE (n:Node {id: ${quote(id)}}) SET n:${label}, n += ${properties({ title, path, url, date, resolved })};`;
}

function edgeStatement({ source, target, relation, label, subpath, path, line, written }: AtlasEdge): string {
  const name = `\`${relation.toUpperCase().replace(/-/g, '_').replace(/`/g, '``')}\``;
  const key = properties({ path, line, subpath: subpath ?? '', label: label ?? '' });
  return `MATCH (a:Node {id: ${quote(source)}}), (b:Node {id: ${quote(target)}}) MERGE (a)-[r:${name} ${key}]->(b) SET r.written = ${written};`;
}

function properties(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  const entries = Object.entries(values).flatMap(([key, value]) => {
    if (value === undefined) return [];
    return [`${key}: ${typeof value === 'string' ? quote(value) : String(value)}`];
  });
  return `{${entries.join(', ')}}`;
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r')}'`;
}
