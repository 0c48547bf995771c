import type { AtlasEdge, AtlasNode } from '../../model/graph';
import type { LensQuestion } from './lens-view';

/** A framework as a tree: sections below it, items below these. */
interface Outline {
  /** Items and sections. */
  ids: Set<string>;
  items: Set<string>;
  /** Sections are no nodes of the graph: they are made for the picture. */
  made: Map<string, AtlasNode>;
  edges: AtlasEdge[];
}

/** The items of a framework that are let through, under their sections where it has any. */
export function outlineOf({ graph, facts, passes }: Pick<LensQuestion, 'graph' | 'facts' | 'passes'>, framework: string): Outline {
  const outline: Outline = { ids: new Set(), items: new Set(), made: new Map(), edges: [] };
  const home = graph.nodes.get(framework);
  for (const edge of graph.incoming(framework)) {
    const item = graph.nodes.get(edge.source);
    if (!home || item?.kind !== 'item' || edge.relation !== 'part-of' || !passes(item.id) || outline.items.has(item.id)) continue;
    outline.items.add(item.id);
    outline.ids.add(item.id);
    const section = facts.section?.(item);
    if (section === undefined) outline.edges.push(edge);
    else outline.edges.push({ ...edge, target: sectionIn(outline, home, section, edge) });
  }
  return outline;
}

/** The id of a section, which is made with its first item. */
function sectionIn(outline: Outline, { id: framework, path }: AtlasNode, title: string, { path: said, line }: AtlasEdge): string {
  const id = `${framework}#${title}`;
  if (outline.made.has(id)) return id;
  outline.made.set(id, { id, kind: 'section', type: 'item', typeFrom: 'form', title, aliases: [], path, resolved: true });
  outline.ids.add(id);
  outline.edges.push({ source: id, target: framework, relation: 'part-of', path: said, line, written: true });
  return id;
}
