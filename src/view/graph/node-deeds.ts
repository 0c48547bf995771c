import type { NodeType } from '../../model/graph';
import { pathLens, withCollapsed, withExpanded, withNode, withType, type Lens } from '../../scene/lens';
import type { GraphNode } from './graph-host';
import type { LensDesk } from './lens-desk';
import type { Selection } from './selection';

/** What a person does to nodes in the picture, each a step that can be taken back. Nothing of it touches a note. */
export class NodeDeeds {
  constructor(private readonly desk: LensDesk, private readonly selection: Selection, private readonly selected: () => void) {}

  hide(nodes: readonly GraphNode[]): void {
    this.desk.change(nodes.reduce((lens: Lens, { id }) => withNode(lens, id, false), this.desk.lens));
    this.clear();
  }

  hideType(type: NodeType): void {
    this.desk.change(withType(this.desk.lens, type, false));
  }

  /** Brings back what was hidden by hand, and folds and unfolds nothing any more. */
  showHidden(): void {
    this.desk.change({ ...this.desk.lens, hiddenNodes: [], expanded: [], collapsed: [] });
  }

  isExpanded({ id }: GraphNode): boolean {
    return this.desk.lens.expanded.includes(id);
  }

  isCollapsed({ id }: GraphNode): boolean {
    return this.desk.lens.collapsed.includes(id);
  }

  /** Shows neighbours that the lens leaves out, or those that were folded into the node; done twice, it leaves them out again. */
  expand(node: GraphNode): void {
    const { lens } = this.desk;
    this.desk.change(this.isCollapsed(node) ? withCollapsed(lens, node.id, false) : withExpanded(lens, node.id, !this.isExpanded(node)));
  }

  /** Folds the neighbours into the node; done twice, it unfolds them. */
  collapse(node: GraphNode): void {
    const { lens } = this.desk;
    this.desk.change(this.isExpanded(node) ? withExpanded(lens, node.id, false) : withCollapsed(lens, node.id, !this.isCollapsed(node)));
  }

  isPinned({ id }: GraphNode): boolean {
    return this.desk.look.pins.includes(id);
  }

  /** Holds nodes where they stand; lets them go where all of them are held. */
  pin(nodes: readonly GraphNode[]): void {
    const pinned = nodes.every((node) => this.isPinned(node));
    this.desk.pin(nodes.map(({ id }) => id), !pinned);
  }

  paths(from: GraphNode, to: GraphNode): void {
    this.desk.change({ ...pathLens(this.desk.lens, from.id, to.id), layout: 'layered' });
    this.clear();
  }

  toggle({ id }: GraphNode): void {
    this.selection.toggle(id);
    this.selected();
  }

  select(nodes: readonly GraphNode[], more = false): void {
    const ids = nodes.map(({ id }) => id);
    if (more) this.selection.add(ids);
    else if (!this.selection.set(ids)) return;
    this.selected();
  }

  clear(): void {
    this.select([]);
  }
}
