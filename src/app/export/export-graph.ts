import type { Atlas } from '../../graph/atlas';
import { toCanvas } from './canvas';
import { toCypher } from './cypher';
import { graphData, type GraphData } from './graph-json';
import { toGraphml } from './graphml';
import { toJsonLd } from './json-ld';
import { shareableGraph } from './shareable';
import { toSvg } from './svg';
import { toTurtle } from './turtle';

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
