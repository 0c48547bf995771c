import type { AtlasEdge, AtlasNode } from '../../model/graph';
import type { GraphData } from './graph-json';
import { xmlText } from './xml-text';

const NODE_KEYS = ['type', 'title', 'path', 'url', 'date', 'resolved'] as const satisfies readonly (keyof AtlasNode)[];
const EDGE_KEYS = ['relation', 'label', 'subpath', 'path', 'line', 'written'] as const satisfies readonly (keyof AtlasEdge)[];
const KINDS: Readonly<Record<string, string>> = { resolved: 'boolean', written: 'boolean', line: 'int' };

/** The graph as GraphML, which yEd, Gephi and networkx read. */
export function toGraphml({ nodes, edges }: GraphData): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...NODE_KEYS.map((key) => keyElement('node', key)),
    ...EDGE_KEYS.map((key) => keyElement('edge', key)),
    '  <graph edgedefault="directed">',
    ...nodes.map((node) => `    <node id="${xmlText(node.id)}">${NODE_KEYS.map((key) => dataElement('node', key, node[key])).join('')}</node>`),
    ...edges.map((edge, index) => edgeElement(edge, index)),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

function keyElement(what: 'node' | 'edge', key: string): string {
  return `  <key id="${what}-${key}" for="${what}" attr.name="${key}" attr.type="${KINDS[key] ?? 'string'}"/>`;
}

function edgeElement(edge: AtlasEdge, index: number): string {
  const data = EDGE_KEYS.map((key) => dataElement('edge', key, edge[key])).join('');
  return `    <edge id="e${index}" source="${xmlText(edge.source)}" target="${xmlText(edge.target)}">${data}</edge>`;
}

function dataElement(what: 'node' | 'edge', key: string, value: string | number | boolean | undefined): string {
  return value === undefined ? '' : `<data key="${what}-${key}">${xmlText(String(value))}</data>`;
}
