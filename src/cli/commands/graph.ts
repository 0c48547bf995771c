import { graphData, type GraphData } from '../../app/export/graph-json';
import { EXIT, type Command } from '../command';

export const graphCommand: Command = {
  name: 'graph',
  summary: 'Show the typed graph of a vault',
  usage: '<vault>',
  options: {},
  async run({ words: [vault = ''], out, openVault }) {
    const { atlas } = await openVault(vault);
    const data = graphData(atlas.graph);
    out.answer(data, () => summaryLines(data));
    return EXIT.well;
  },
};

/** How many nodes there are of each type, and edges of each relation. */
function summaryLines({ nodes, edges }: GraphData): string[] {
  const unresolved = nodes.filter(({ resolved }) => !resolved).length;
  return [
    `${nodes.length} nodes (${unresolved} of them not written yet)`,
    ...countLines(nodes.map(({ type }) => type)),
    `${edges.length} edges`,
    ...countLines(edges.map(({ relation }) => relation)),
  ];
}

function countLines(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word, count]) => `${String(count).padStart(7)} ${word}`);
}
