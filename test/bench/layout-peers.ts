import { forceCenter, forceLink, forceManyBody, forceSimulation, type SimulationNodeDatum } from 'd3';
import { forceManyBodyReuse } from 'd3-force-reuse';
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import createNgraphLayout from 'ngraph.forcelayout';
import createNgraph from 'ngraph.graph';
import type { BenchGraph } from './bench-graph';

/** A layout of npm, with its settings as they come. */
export interface LayoutPeer {
  name: string;
  /** How many ticks it is given: those it would run by itself, or as many as its documentation shows. */
  ticks: number;
  start(input: BenchGraph): { tick(): void; places(): Float32Array };
}

export const D3: LayoutPeer = { name: 'd3-force', ticks: 300, start: (input) => startD3(input, forceManyBody) };

export const LAYOUT_PEERS: readonly LayoutPeer[] = [
  D3,
  { name: 'd3-force-reuse', ticks: 300, start: (input) => startD3(input, forceManyBodyReuse) },
  { name: 'ngraph.forcelayout', ticks: 300, start: startNgraph },
  { name: 'graphology ForceAtlas2', ticks: 100, start: startForceAtlas },
];

function startD3(input: BenchGraph, manyBody: typeof forceManyBody): ReturnType<LayoutPeer['start']> {
  const nodes: SimulationNodeDatum[] = input.nodes.map(() => ({}));
  const links = input.edges.map(({ source, target }) => ({ source, target }));
  const simulation = forceSimulation(nodes).force('charge', manyBody()).force('link', forceLink(links)).force('centre', forceCenter()).stop();
  return { tick: () => void simulation.tick(), places: () => placesOf(nodes) };
}

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

function placesOf(points: ReadonlyArray<{ x?: number; y?: number }>): Float32Array {
  return Float32Array.from(points.flatMap(({ x = 0, y = 0 }) => [x, y]));
}
