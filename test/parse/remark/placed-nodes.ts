import type { Nodes, Root } from 'mdast';
import type { NoteText, Stretch } from '../../../src/parse/note-text';
import { stretchOf } from './syntax-tree';

/** A node of the syntax tree and where it stands. */
export interface PlacedNode extends Stretch {
  node: Nodes;
  /** Index of the innermost list item: the node itself where it is one. */
  item: number | null;
  /** Index of the list item around it, when the node is one itself. */
  outerItem: number | null;
  /** Index of the innermost callout: the node itself where it is one. */
  callout: number | null;
  /** Whether it stands in the text of a Markdown link. */
  inLink: boolean;
  /** Whether it stands in no quote and no list. */
  top: boolean;
}

const CALLOUT = /^(>[ \t]*)\[![^\]\r\n]+\]/;

/** Whether a node is a quote whose first line makes it a callout. In the copy, its brackets are silenced. */
export function isCallout(node: Nodes, { text, copy }: NoteText): boolean {
  if (node.type !== 'blockquote') return false;
  const { start } = stretchOf(node);
  const mark = CALLOUT.exec(text.slice(start, start + 200));
  return mark !== null && copy.startsWith('(', start + (mark[1] ?? '').length);
}

/** Every node in the order of the text. Without recursion: a note may be nested deeper than the stack. */
export function placeNodes(root: Root, note: NoteText): PlacedNode[] {
  const placed: PlacedNode[] = [];
  let items = 0;
  let callouts = 0;
  const waiting: { node: Nodes; parent: PlacedNode | null }[] = [{ node: root, parent: null }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, parent } = next;
    const place = placeIn(node, parent);
    if (node.type === 'listItem') place.item = items++;
    if (isCallout(node, note)) place.callout = callouts++;
    placed.push(place);
    if (!('children' in node)) continue;
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index];
      if (child) waiting.push({ node: child, parent: place });
    }
  }
  return placed;
}

function placeIn(node: Nodes, parent: PlacedNode | null): PlacedNode {
  const inLink = parent?.node.type === 'link' || parent?.node.type === 'linkReference';
  return {
    node,
    ...stretchOf(node),
    item: parent?.item ?? null,
    outerItem: parent?.item ?? null,
    callout: parent?.callout ?? null,
    inLink: inLink || (parent?.inLink ?? false),
    top: parent === null || parent.node.type === 'root',
  };
}
