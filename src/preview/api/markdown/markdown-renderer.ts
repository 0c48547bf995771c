import type { AppHost } from '../app-host';
import { currentApp } from '../app-host';
import { Component } from '../base/component';
import { readMarkdown } from '../metadata/markdown-tree';
import type { TFile } from '../vault/files';
import { drawEmbedded, postProcessorContext } from './markdown-document';
import { renderContext } from './render-context';
import { BlockRenderer } from './render-blocks';

/** Something drawn into rendered Markdown, which ends when the Markdown goes. */
export class MarkdownRenderChild extends Component {
  constructor(public containerEl: HTMLElement) {
    super();
  }
}

/** Draws Markdown anywhere. */
export abstract class MarkdownRenderer extends MarkdownRenderChild {
  abstract app: AppHost;
  hoverPopover: Component | null = null;

  abstract get file(): TFile | null;

  /** Draws Markdown into an element; its links are the caller's to make work. */
  static async render(app: AppHost, markdown: string, el: HTMLElement, sourcePath: string, component: Component): Promise<void> {
    const tree = readMarkdown(markdown);
    const context = renderContext({ app, tree, sourcePath, component, embeddedIn: [sourcePath], drawEmbed: drawEmbedded });
    const renderer = new BlockRenderer(context);
    for (const node of tree.root.children) renderer.draw(el, node);
    await app.markdownRegistry.process(el, postProcessorContext(app, sourcePath, component));
    await Promise.all(context.pending);
  }

  static renderMarkdown(markdown: string, el: HTMLElement, sourcePath: string, component: Component): Promise<void> {
    return MarkdownRenderer.render(currentApp(), markdown, el, sourcePath, component);
  }
}
