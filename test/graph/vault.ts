import { Atlas } from '../../src/graph/atlas';
import type { AtlasEdge, AtlasNode } from '../../src/model/graph';
import { isNotePath } from '../../src/model/path';
import { parseNote } from '../../src/parse/parse-note';

/** An atlas of some files: texts of notes by path; what is no note counts as an attachment. */
export function atlasOf(files: Readonly<Record<string, string>>): Atlas {
  const atlas = new Atlas();
  for (const [path, text] of Object.entries(files)) {
    if (isNotePath(path)) atlas.put(parseNote(path, text));
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
