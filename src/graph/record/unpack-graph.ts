import type { AtlasEdge, AtlasNode } from '../../model/graph';
import type { Steps } from '../../model/steps';
import { EdgeBook } from '../edge-book';
import { NODE_KINDS, NODE_TYPES, TYPE_SOURCES } from './note-words';
import type { PackedGraph } from './pack-graph';
import { UnreadableRecord, Values } from './values';

/** A graph as it was packed, ready to be shown. */
export interface StandingGraph {
  nodes: readonly AtlasNode[];
  edges: EdgeBook;
}

/** The graph that `packGraph` packed, in steps of a millisecond or two. @throws UnreadableRecord */
export function* unpackGraph(packed: PackedGraph): Steps<StandingGraph> {
  const nodes = yield* each(packed.nodes, readNode);
  const words = yield* each(packed.words, (values) => values.text());
  const edges = new EdgeBook();
  yield* each(packed.edges, (values) => edges.add(readEdge(values, nodes, words)));
  return { nodes, edges };
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

function readEdge(values: Values, nodes: readonly AtlasNode[], words: readonly string[]): AtlasEdge {
  const [source, target, path] = [nodes[values.number()], nodes[values.number()], nodes[values.number()]];
  const [relation, label, subpath] = [words[values.number()], wordOrNone(values, words), wordOrNone(values, words)];
  if (!source || !target || !path || relation === undefined) throw new UnreadableRecord('An edge leads nowhere.');
  return { source: source.id, target: target.id, relation, label, subpath, path: path.id, line: values.number(), written: true };
}

function wordOrNone(values: Values, words: readonly string[]): string | undefined {
  const number = values.number();
  const word = words[number - 1];
  if (number !== 0 && word === undefined) throw new UnreadableRecord('An edge has no word.');
  return word;
}
