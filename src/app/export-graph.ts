import type { Atlas } from '../graph/atlas';
import { toCanvas } from './export/canvas';
import { toCypher } from './export/cypher';
import { graphData, type GraphData } from './export/graph-json';
import { toGraphml } from './export/graphml';
import { toJsonLd } from './export/json-ld';
import { shareableGraph } from './export/shareable';
import { toSvg } from './export/svg';
import { toTurtle } from './export/turtle';

export const EXPORT_FORMATS = ['json', 'graphml', 'jsonld', 'turtle', 'cypher', 'canvas', 'svg'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const WRITERS: Readonly<Record<ExportFormat, (data: GraphData) => string>> = {
  json: (data) => `${JSON.stringify(data, null, 2)}\n`,
  graphml: toGraphml,
  jsonld: toJsonLd,
  turtle: toTurtle,
  cypher: toCypher,
  canvas: toCanvas,
  svg: toSvg,
};

/** The graph as a file's text. Private notes are left out unless they are asked for. */
export function exportGraph(atlas: Atlas, format: ExportFormat, { withPrivate = false } = {}): string {
  return WRITERS[format](withPrivate ? graphData(atlas.graph) : shareableGraph(atlas));
}

/** Whether a word names a format. */
export function isExportFormat(word: string): word is ExportFormat {
  return Object.hasOwn(WRITERS, word);
}
