import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import type { AppHost } from '../app-host';
import type { Component } from '../base/component';
import { isParent, type MarkdownTree } from '../metadata/markdown-tree';

/** What is common to all that is drawn of one text. */
export interface RenderContext {
  readonly app: AppHost;
  readonly tree: MarkdownTree;
  readonly sourcePath: string;
  /** What is drawn lives as long as this. */
  readonly component: Component;
  /** The files whose embeds led here, so that none embeds itself. */
  readonly embeddedIn: readonly string[];
  /** Handed in, because what is embedded is drawn by the same means as what embeds it. */
  readonly drawEmbed: (parent: HTMLElement, link: string, alt: string, context: RenderContext) => void;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
  /** Footnotes in the order they are first referred to. */
  readonly footnoteOrder: string[];
  /** Work that goes on after the drawing: embeds that load. */
  readonly pending: Array<Promise<void>>;
}

export type RenderParts = Pick<RenderContext, 'app' | 'tree' | 'sourcePath' | 'component' | 'embeddedIn' | 'drawEmbed'>;

export function renderContext(parts: RenderParts): RenderContext {
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  const visit = (node: Nodes): void => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) footnotes.set(node.identifier, node);
    if (isParent(node)) for (const child of node.children) visit(child);
  };
  visit(parts.tree.root);
  return { ...parts, definitions, footnotes, footnoteOrder: footnoteOrder(parts.tree.root, footnotes), pending: [] };
}

function footnoteOrder(root: Root, footnotes: ReadonlyMap<string, FootnoteDefinition>): string[] {
  const order = new Set<string>();
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteReference' && footnotes.has(node.identifier)) order.add(node.identifier);
    if (isParent(node) && node.type !== 'footnoteDefinition') for (const child of node.children) visit(child);
  };
  visit(root);
  return [...order];
}
