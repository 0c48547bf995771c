import type { MarkupElement, MarkupNode } from '../markup/markup-tree';
import { BREAK, block } from '../markup/marks';
import type { Construct, Conversion } from './construct';
import { namedAnchor } from './named-anchor';

/**
 * An HTML table as a Markdown table, so that links and names in it stay links and names. A cell that spans several is followed by empty ones;
 * paragraphs and lists in a cell become lines of it.
 */
export const table: Construct = (element, on) => {
  const rows = rowsOf(element, on);
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return block(on.render(element.children));
  const line = (cells: readonly string[]): string => `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const hasHead = elementsIn(element, 'th').length > 0 || elementsIn(element, 'thead').length > 0;
  const [head = [], ...rest] = hasHead ? rows : [[], ...rows];
  const caption = elementsIn(element, 'caption').map((each) => cellText(each, on)).join(' ');
  const lines = [line(head), line(Array.from({ length: width }, () => '---')), ...rest.map(line)].join('\n');
  return (caption === '' ? '' : block(caption)) + block(lines);
};

function rowsOf(element: MarkupElement, on: Conversion): string[][] {
  return elementsIn(element, 'tr').map((row) => cellsOf(row).flatMap((cell, at) => [(at === 0 ? namedAnchor(row, on) : '') + cellText(cell, on), ...emptyCells(cell)])).filter((row) => row.length > 0);
}

function cellsOf(row: MarkupElement): MarkupElement[] {
  return row.children.filter((node): node is MarkupElement => node.kind === 'element' && (node.name === 'td' || node.name === 'th'));
}

/** Cells that are spanned, within reason. */
function emptyCells(cell: MarkupElement): string[] {
  const span = Number(/\d+/.exec(cell.attributes.get('colspan') ?? cell.attributes.get('colSpan') ?? '1')?.[0] ?? 1);
  return Array.from({ length: Math.min(Math.max(span, 1), 20) - 1 }, () => '');
}

function cellText(cell: MarkupElement, on: Conversion): string {
  return namedAnchor(cell, on) + cellLines(on.render(cell.children)).replace(/(^|[^\\])\|/g, '$1\\|');
}

/** Markdown on one line, its lines parted as a cell can part them. */
export function cellLines(markdown: string): string {
  const lines = markdown.replaceAll(BREAK, '\n\n').split(/\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s)/).map((part) => part.replace(/\s+/g, ' ').trim());
  return lines.filter((part) => part !== '').map((part) => part.replace(/^[-*+]\s+/, '• ')).join('<br>');
}

/** Elements of a name, those in nested tables left out. */
function elementsIn(element: MarkupElement, name: string): MarkupElement[] {
  const found: MarkupElement[] = [];
  const visit = (nodes: readonly MarkupNode[]): void => {
    for (const node of nodes) {
      if (node.kind !== 'element') continue;
      if (node.name === name) found.push(node);
      else if (node.name !== 'table') visit(node.children);
    }
  };
  visit(element.children);
  return found;
}
