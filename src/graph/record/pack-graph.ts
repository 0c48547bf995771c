import type { AtlasEdge, AtlasGraph, AtlasNode } from '../../model/graph';
import type { Steps } from '../../model/steps';
import { NODE_KINDS, NODE_TYPES, TYPE_SOURCES } from './note-words';

/** A graph as the index keeps it: parts that are each read in a millisecond or two. */
export interface PackedGraph {
  nodes: readonly string[];
  /** Relations, labels and subpaths, each once. */
  words: readonly string[];
  /** See `EDGE_NUMBERS`. */
  edges: readonly Int32Array[];
}

/** Nodes, words and edges of a part. */
const NODES = 500;
const WORDS = 4000;
const EDGES = 2000;

/** Packs a graph, part by part: as it is when the last step is done, if nothing of it changed in between. `unpackGraph` gives the same graph again. */
export function* packGraph(graph: AtlasGraph): Steps<PackedGraph> {
  const ids = new Numbers();
  const words = new Numbers();
  const nodes = yield* parts(graph.nodes.values(), NODES, asJson((out, node) => {
    ids.of(node.id);
    writeNode(out, node);
  }));
  const edges = yield* parts(graph.edges(), EDGES, (some) => Int32Array.from(some.flatMap((edge) => edgeNumbers(edge, ids, words))));
  return { nodes, words: yield* parts(words.texts(), WORDS, asJson((out, text) => out.push(text))), edges };
}

/** Gives each text a number, from 0. */
class Numbers {
  private readonly numbers = new Map<string, number>();

  of(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  texts(): Iterable<string> {
    return this.numbers.keys();
  }
}

function* parts<T, Part>(all: Iterable<T>, size: number, pack: (some: readonly T[]) => Part): Steps<Part[]> {
  const written: Part[] = [];
  let some: T[] = [];
  for (const each of all) {
    if (some.push(each) < size) continue;
    written.push(pack(some));
    some = [];
    yield;
  }
  if (some.length > 0) written.push(pack(some));
  return written;
}

function asJson<T>(write: (out: unknown[], each: T) => void): (some: readonly T[]) => string {
  return (some) => {
    const out: unknown[] = [some.length];
    for (const each of some) write(out, each);
    return JSON.stringify(out);
  };
}

function writeNode(out: unknown[], { id, kind, type, typeFrom, title, aliases, path, url, date, description, shippedId, resolved }: AtlasNode): void {
  out.push(
    id, NODE_KINDS.indexOf(kind), NODE_TYPES.indexOf(type), TYPE_SOURCES.indexOf(typeFrom), title, aliases.length, ...aliases,
    path === id ? 1 : path ?? 0, url ?? 0, date ?? 0, description ?? 0, shippedId ?? 0, resolved ? 1 : 0,
  );
}

function edgeNumbers({ source, target, relation, label, subpath, path, line }: AtlasEdge, ids: Numbers, words: Numbers): number[] {
  const optional = (word: string | undefined): number => (word === undefined ? 0 : words.of(word) + 1);
  return [ids.of(source), ids.of(target), ids.of(path), words.of(relation), optional(label), optional(subpath), line];
}
