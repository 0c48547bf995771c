import type { AtlasNode } from '../../model/graph';
import type { Steps } from '../../model/steps';
import { KeptEdges } from './kept-edges';
import { NODE_KINDS, NODE_TYPES, TYPE_SOURCES } from './note-words';
import type { PackedGraph } from './pack-graph';
import { RecordReader } from './record-reader';
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

function* edgeNumbers(parts: readonly string[], nodes: number, words: number): Steps<number[]> {
  const ends = [nodes, nodes, nodes, words, words + 1, words + 1, Infinity];
  const numbers: number[] = [];
  for (const part of parts) {
    const values = new RecordReader(part);
    for (let left = values.number(); left > 0; left -= 1) for (const end of ends) numbers.push(numberBelow(values, end));
    values.finish();
    yield;
  }
  return numbers;
}

function numberBelow(values: RecordReader, end: number): number {
  const number = values.number();
  if (number < 0 || number >= end) throw new UnreadableRecord('An edge leads nowhere.');
  return number;
}
