import { Atlas } from '../../src/graph/atlas';
import { recordOf } from '../../src/graph/record/note-record';
import type { AtlasEdge, AtlasNode, GraphChange } from '../../src/model/graph';
import type { ParsedNote } from '../../src/model/note';
import { isNotePath } from '../../src/model/path';
import { parseNote } from '../../src/parse/parse-note';

/** Takes notes, new or changed, all at once. */
export function put(atlas: Atlas, ...notes: readonly ParsedNote[]): GraphChange {
  return atlas.exchangeRecords(notes.map(recordOf));
}

/** Forgets a note. */
export function remove(atlas: Atlas, path: string): GraphChange {
  return atlas.exchangeRecords([], [path]);
}

/** An atlas of some files: texts of notes by path; what is no note counts as an attachment. */
export function atlasOf(files: Readonly<Record<string, string>>): Atlas {
  const atlas = new Atlas();
  for (const [path, text] of Object.entries(files)) {
    if (isNotePath(path)) put(atlas, parseNote(path, text));
    else atlas.addFile(path);
  }
  return atlas;
}

/** The node of that id. A test that asks for one that is not there fails here. */
export function nodeOf(atlas: Atlas, id: string): AtlasNode {
  const node = atlas.graph.nodes.get(id);
  if (!node) throw new Error(`No node “${id}” among ${[...atlas.graph.nodes.keys()].join(', ')}`);
  return node;
}

/** Edges as short lines: `source -relation-> target`. */
export function arrows(edges: Iterable<AtlasEdge>): string[] {
  return [...edges].map(({ source, relation, target, subpath = '' }) => `${source} -${relation}-> ${target}${subpath}`).sort();
}
