import type { List, ListItem, Nodes } from 'mdast';
import type { ListItemCache } from 'obsidian';
import { endOf, posAt, startOf, withIndent } from './locations';
import { isParent, type MarkdownTree } from './markdown-tree';

const MARKER = /^(?:[-*+]|\d{1,9}[.)])/;
const TASK = /^(?:[-*+]|\d{1,9}[.)])[ \t]+\[([^\r\n])\](?=[ \t\r\n]|$)[ \t]*/u;

/** Every list item, also those in quotes. An item's own stretch ends before the lists nested in it. */
export function readListItems(tree: MarkdownTree): ListItemCache[] {
  const reader = new ListReader(tree);
  reader.visit(tree.root, null);
  return reader.items;
}

/** The character in an item's box; any one counts, not only Markdown's own two. */
export function taskOf(text: string, node: ListItem): string | undefined {
  return TASK.exec(text.slice(startOf(node), startOf(node) + 40))?.[1];
}

/** An item that holds others: its line, and the column its content begins at, tabs counted as stops of four. */
interface Outer {
  line: number;
  column: number;
}

class ListReader {
  readonly items: ListItemCache[] = [];

  constructor(private readonly tree: MarkdownTree) {}

  visit(node: Nodes, outer: Outer | null): void {
    if (!isParent(node)) return;
    for (const child of node.children) {
      if (node.type === 'list' && child.type === 'listItem') this.take(node, child, outer);
      else this.visit(child, outer);
    }
  }

  private take(list: List, node: ListItem, outer: Outer | null): void {
    const start = list.ordered ? startOf(node) : this.itemStart(node, outer);
    const position = posAt(this.tree.starts, start, this.itemEnd(list, node));
    // The first line has no negative, so Obsidian says -1 for it.
    const item: ListItemCache = { position, parent: outer ? outer.line : -lineOf(list) || -1 };
    const task = taskOf(this.tree.text, node);
    if (task !== undefined) item.task = task;
    this.items.push(item);
    if (task !== undefined) this.takeItemBehindBox(node, item);
    this.visit(node, { line: position.start.line, column: this.contentColumn(node) });
  }

  /** Behind a box Obsidian reads blocks again: `- [ ] 1. Text` is a task that holds a numbered list. */
  private takeItemBehindBox(node: ListItem, outer: ListItemCache): void {
    const source = this.tree.text.slice(startOf(node), outer.position.end.offset);
    const box = TASK.exec(source)?.[0].length ?? 0;
    if (!/^(?:[-*+]|\d{1,9}[.)])[ \t]+\S/.test(source.slice(box))) return;
    const position = posAt(this.tree.starts, startOf(node) + box, outer.position.end.offset);
    this.items.push({ position, parent: outer.position.start.line });
  }

  /** A bullet counts with the indent that is left before it once the containers around it took theirs; a number without. */
  private itemStart(node: ListItem, outer: Outer | null): number {
    const { text } = this.tree;
    let at = withIndent(text, startOf(node));
    if (text[at - 1] === '>' && text[at] === ' ') at++;
    return outer ? Math.max(at, this.offsetOfColumn(node, outer.column)) : at;
  }

  private contentColumn(node: ListItem): number {
    const { text } = this.tree;
    const marker = MARKER.exec(text.slice(startOf(node), startOf(node) + 12))?.[0].length ?? 1;
    const spaces = /^[ \t]*/.exec(text.slice(startOf(node) + marker, startOf(node) + marker + 6))?.[0].length ?? 0;
    return this.columnOf(startOf(node)) + marker + (spaces >= 1 && spaces <= 4 ? spaces : 1);
  }

  private lineStart(offset: number): number {
    return this.tree.text.lastIndexOf('\n', offset - 1) + 1;
  }

  private columnOf(offset: number): number {
    let column = 0;
    for (let at = this.lineStart(offset); at < offset; at++) column = nextColumn(column, this.tree.text[at]);
    return column;
  }

  /** Where on the item's line a column begins; behind a tab that spans it. */
  private offsetOfColumn(node: ListItem, column: number): number {
    let at = this.lineStart(startOf(node));
    for (let passed = 0; passed < column && at < startOf(node); at++) passed = nextColumn(passed, this.tree.text[at]);
    return at;
  }

  private itemEnd(list: List, node: ListItem): number {
    const nested = node.children.findIndex((child) => child.type === 'list');
    if (nested > 0) return endOf(node.children[nested - 1] ?? node);
    return nested === -1 && this.isBeforeGap(list, node) ? this.tree.text.indexOf('\n', endOf(node)) + 1 : endOf(node);
  }

  /** An item with an empty line between it and the next one takes its own line's end in. */
  private isBeforeGap(list: List, node: ListItem): boolean {
    const next = list.children[list.children.indexOf(node) + 1];
    return next !== undefined && lineOf(next) > (node.position?.end.line ?? 0);
  }
}

function lineOf(node: Nodes): number {
  return (node.position?.start.line ?? 1) - 1;
}

function nextColumn(column: number, character: string | undefined): number {
  return character === '\t' ? column + 4 - (column % 4) : column + 1;
}
