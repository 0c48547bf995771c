import { forceManyBodyReuse } from 'd3-force-reuse';
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import createNgraphLayout from 'ngraph.forcelayout';
import createNgraph from 'ngraph.graph';
import type { BenchGraph } from './bench-graph';
import { D3, placesOf, startD3, type LayoutPeer } from './d3-layout';

export const LAYOUT_PEERS: readonly LayoutPeer[] = [
  D3,
  { name: 'd3-force-reuse', ticks: 300, start: (input) => startD3(input, forceManyBodyReuse) },
  { name: 'ngraph.forcelayout', ticks: 300, start: startNgraph },
  { name: 'graphology ForceAtlas2', ticks: 100, start: startForceAtlas },
];

function startNgraph(input: BenchGraph): ReturnType<LayoutPeer['start']> {
  const graph = createNgraph();
  input.nodes.forEach((_, index) => graph.addNode(index));
  for (const { source, target } of input.edges) graph.addLink(source, target);
  const layout = createNgraphLayout(graph);
  return { tick: () => void layout.step(), places: () => placesOf(input.nodes.map((_, index) => layout.getNodePosition(index))) };
}

function startForceAtlas(input: BenchGraph): ReturnType<LayoutPeer['start']> {
  const graph = new Graph();
  input.nodes.forEach((_, index) => graph.addNode(index, { x: Math.cos(index), y: Math.sin(index) * (index + 1) }));
  for (const { source, target } of input.edges) graph.mergeEdge(source, target);
  const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: true };
  return {
    tick: () => forceAtlas2.assign(graph, { iterations: 1, settings }),
    places: () => placesOf(input.nodes.map((_, index) => ({ x: Number(graph.getNodeAttribute(index, 'x')), y: Number(graph.getNodeAttribute(index, 'y')) }))),
  };
}
