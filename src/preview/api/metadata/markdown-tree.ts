import type { Literal, Nodes, Parent, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { lineStarts, positionAt } from '../../../model/position';
import { countFront } from '../../../model/sorted';
import { endOf, startOf } from './locations';
import { maskText, type MaskedBlock, type MaskedSpan, type MaskedText, type SpanKind } from './mask';

/** A wiki-link, embed, comment or math in a line; `value` is its source. */
export interface VaultSpan extends Literal {
  type: 'vaultSpan';
  kind: SpanKind;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    vaultSpan: VaultSpan;
  }
  interface RootContentMap {
    vaultSpan: VaultSpan;
  }
}

export interface MarkdownTree {
  text: string;
  /** Offsets at which lines start. */
  starts: number[];
  root: Root;
  /** Front matter, comments and math that stand as blocks: not in `root`. */
  blocks: MaskedBlock[];
}

const reader = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

/** Reads Markdown as Obsidian writes it. Positions are those of the text. */
export function readMarkdown(text: string): MarkdownTree {
  const mask = maskText(text);
  const root = parse(mask.masked);
  const starts = lineStarts(text);
  new Unmasker(text, starts, mask).run(root);
  return { text, starts, root, blocks: mask.blocks };
}

/** Quotes and lists begun hundreds of times over in one line. */
const TOO_DEEP = /^(?:[ \t]{0,3}(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))){200}/m;

/** Markdown nested that deep breaks the reader; such a note is taken as plain text. */
function parse(masked: string): Root {
  if (!TOO_DEEP.test(masked)) return reader.parse(masked);
  const end = { line: masked.split('\n').length, column: 1, offset: masked.length };
  const position = { start: { line: 1, column: 1, offset: 0 }, end };
  return { type: 'root', children: [{ type: 'code', value: masked, position }], position };
}

/** What a node was read from. */
export function sourceOf(tree: MarkdownTree, node: Nodes): string {
  return tree.text.slice(startOf(node), endOf(node));
}

/** Whether a node has children. */
export function isParent(node: Nodes): node is Nodes & Parent {
  return 'children' in node;
}

/** Puts what was hidden back: into text as nodes of their own, elsewhere (code, addresses) as the characters that stood there. */
class Unmasker {
  constructor(private readonly text: string, private readonly starts: number[], private readonly mask: MaskedText) {}

  run(root: Root): void {
    if (this.mask.spans.length > 0) this.visit(root);
  }

  private visit(node: Nodes): void {
    if (isParent(node)) {
      const children = node.children.flatMap((child) => (child.type === 'text' ? this.split(child) : [child]));
      node.children.splice(0, node.children.length, ...(children as never[]));
      for (const child of children) if (child.type !== 'vaultSpan') this.visit(child);
    }
    for (const key of ['value', 'url', 'title', 'alt', 'lang', 'meta', 'label'] as const) this.restore(node, key);
  }

  /** The hidden stretches in a node's part of the text, in order. */
  private within(node: Nodes): MaskedSpan[] {
    const to = endOf(node);
    const { spans } = this.mask;
    const first = firstFrom(spans, startOf(node));
    let last = first;
    while (last < spans.length && (spans[last]?.end ?? Infinity) <= to) last++;
    return spans.slice(first, last);
  }

  private restore(node: Nodes, key: string): void {
    const value: unknown = Reflect.get(node, key);
    if (typeof value !== 'string' || !value.includes(this.mask.sentinel) || node.type === 'vaultSpan') return;
    const pieces = this.pieces(value, this.within(node));
    Reflect.set(node, key, pieces.map((piece) => (typeof piece === 'string' ? piece : this.text.slice(piece.start, piece.end))).join(''));
  }

  private split(node: Extract<Nodes, { type: 'text' }>): Nodes[] {
    if (!node.value.includes(this.mask.sentinel)) return [node];
    const spans = this.within(node);
    let at = startOf(node);
    return this.pieces(node.value, spans).map((piece): Nodes => {
      if (typeof piece !== 'string') {
        at = piece.end;
        if (piece.kind === 'text') return { type: 'text', value: this.text.slice(piece.start, piece.end), position: this.span(piece.start, piece.end) };
        return { type: 'vaultSpan', kind: piece.kind, value: this.text.slice(piece.start, piece.end), position: this.span(piece.start, piece.end) };
      }
      const start = at;
      const next = spans.find((span) => span.start >= start);
      return { type: 'text', value: piece, position: this.span(start, next?.start ?? node.position?.end.offset ?? start) };
    });
  }

  /** A value cut into plain text and the hidden stretches that its runs of the sentinel stand for. */
  private pieces(value: string, spans: MaskedSpan[]): Array<string | MaskedSpan> {
    const pieces: Array<string | MaskedSpan> = [];
    let at = 0;
    for (const span of spans) {
      const start = value.indexOf(this.mask.sentinel, at);
      if (start === -1) break;
      if (start > at) pieces.push(value.slice(at, start));
      pieces.push(span);
      at = start + (span.end - span.start);
    }
    if (at < value.length) pieces.push(value.slice(at));
    return pieces;
  }

  private span(start: number, end: number): NonNullable<Nodes['position']> {
    return { start: positionAt(this.starts, start), end: positionAt(this.starts, end) };
  }
}

/** The index of the first span that starts at or behind an offset. Logarithmic. */
function firstFrom(spans: readonly MaskedSpan[], offset: number): number {
  return countFront(spans.length, (index) => (spans[index]?.start ?? 0) < offset);
}
