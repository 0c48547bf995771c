import type { AtlasNode } from '../../model/graph';
import type { Steps } from '../../model/steps';
import { EDGE_NUMBERS, KeptEdges } from './kept-edges';
import { NODE_KINDS, NODE_TYPES, TYPE_SOURCES } from './note-words';
import type { PackedGraph } from './pack-graph';
import { UnreadableRecord, Values } from './values';

/** A graph as it was packed, ready to be shown. */
export interface StandingGraph {
  nodes: readonly AtlasNode[];
  edges: KeptEdges;
}

/** The graph that `packGraph` packed, in steps of a millisecond or two. @throws UnreadableRecord */
export function* unpackGraph(packed: PackedGraph): Steps<StandingGraph> {
  const nodes = yield* each(packed.nodes, readNode);
  const words = yield* each(packed.words, (values) => values.text());
  return { nodes, edges: new KeptEdges(nodes, words, yield* edgeNumbers(packed.edges, nodes.length, words.length)) };
}

function* each<T>(parts: readonly string[], read: (values: Values) => T): Steps<T[]> {
  const all: T[] = [];
  for (const part of parts) {
    const values = Values.of(part);
    for (const one of values.list(read)) all.push(one);
    values.end();
    yield;
  }
  return all;
}

function readNode(values: Values): AtlasNode {
  const id = values.text();
  return {
    id, kind: values.word(NODE_KINDS), type: values.word(NODE_TYPES), typeFrom: values.word(TYPE_SOURCES), title: values.text(), aliases: values.list((each) => each.text()),
    path: values.textOrNull(id) ?? undefined, url: values.textOrNull() ?? undefined, date: values.textOrNull() ?? undefined,
    description: values.textOrNull() ?? undefined, shippedId: values.textOrNull() ?? undefined, resolved: values.number() === 1,
  };
}

/** All of them in one list. */
function* edgeNumbers(parts: readonly Int32Array[], nodes: number, words: number): Steps<Int32Array> {
  const ends = [nodes, nodes, nodes, words, words + 1, words + 1, Infinity];
  const numbers = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    if (part.length % EDGE_NUMBERS !== 0 || !part.every((number, index) => isBelow(number, ends[index % EDGE_NUMBERS]))) throw new UnreadableRecord('An edge leads nowhere.');
    numbers.set(part, at);
    at += part.length;
    yield;
  }
  return numbers;
}

function isBelow(number: number, end: number | undefined): boolean {
  return end !== undefined && number >= 0 && number < end;
}
