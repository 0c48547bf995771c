import type { AppHost } from '../app-host';
import { MarkdownRenderChild } from '../markdown/markdown-renderer';
import { BaseFileView } from './base-file-view';
import { BasePane } from './base-pane';
import { TableView } from './table-view';

/** What Obsidian itself brings for bases: the file's view, the table, and the code block. */
export function registerBases(app: AppHost): void {
  app.bases.register('table', { name: 'Table', icon: 'lucide-table', factory: (controller, el) => new TableView(controller, el) });
  app.viewRegistry.registerView('bases', (leaf) => new BaseFileView(leaf));
  app.viewRegistry.registerExtensions(['base'], 'bases');
  app.markdownRegistry.register(app.markdownRegistry.createCodeBlockProcessor('base', (source, el, context) => {
    const child = new MarkdownRenderChild(el);
    context.addChild(child);
    child.addChild(new BasePane(el, { app, sourcePath: context.sourcePath })).show(source);
  }));
}
