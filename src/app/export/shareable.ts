import { Atlas } from '../../graph/atlas';
import { recordOf } from '../../graph/record/note-record';
import { isPrivate } from '../../model/front-matter';
import { graphData, type GraphData } from './graph-json';

/**
 * The graph without private notes and everything that only they say. It is built anew without them: also the title of a reference or
 * the type of a person may be known from a private note alone. Links of other notes to private ones are left out as well.
 */
export function shareableGraph(atlas: Atlas): GraphData {
  const shareable = new Atlas();
  for (const path of atlas.files()) shareable.addFile(path);
  for (const note of atlas.notes()) if (!isPrivate(note)) shareable.exchangeRecords([recordOf(note)]);
  const { nodes, edges } = graphData(shareable.graph);
  // What is unresolved only now was the name of a private note.
  const hidden = new Set(nodes.filter(({ id, resolved }) => !resolved && !atlas.graph.nodes.has(id)).map(({ id }) => id));
  return {
    nodes: nodes.filter(({ id }) => !hidden.has(id)),
    edges: edges.filter(({ source, target }) => !hidden.has(source) && !hidden.has(target)),
  };
}
