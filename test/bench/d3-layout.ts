import { forceCenter, forceLink, forceManyBody, forceSimulation, type SimulationNodeDatum } from 'd3';
import type { BenchGraph } from './bench-graph';

/** A layout of npm, with its settings as they come. */
export interface LayoutPeer {
  name: string;
  /** How many ticks it is given: those it would run by itself, or as many as its documentation shows. */
  ticks: number;
  start(input: BenchGraph): { tick(): void; places(): Float32Array };
}

export const D3: LayoutPeer = { name: 'd3-force', ticks: 300, start: (input) => startD3(input, forceManyBody) };

/** d3's simulation with the forces of its own examples, and this one between all nodes. */
export function startD3(input: BenchGraph, manyBody: typeof forceManyBody): ReturnType<LayoutPeer['start']> {
  const nodes: SimulationNodeDatum[] = input.nodes.map(() => ({}));
  const links = input.edges.map(({ source, target }) => ({ source, target }));
  const simulation = forceSimulation(nodes).force('charge', manyBody()).force('link', forceLink(links)).force('centre', forceCenter()).stop();
  return { tick: () => void simulation.tick(), places: () => placesOf(nodes) };
}

/** x and y of each point. */
export function placesOf(points: ReadonlyArray<{ x?: number; y?: number }>): Float32Array {
  return Float32Array.from(points.flatMap(({ x = 0, y = 0 }) => [x, y]));
}

/** The places after as many ticks as the layout is given. */
export function tickAll(peer: LayoutPeer, input: BenchGraph): Float32Array {
  const run = peer.start(input);
  for (let tick = 0; tick < peer.ticks; tick += 1) run.tick();
  return run.places();
}
