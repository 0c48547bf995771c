import type { AppHost } from '../app-host';
import { MarkdownView } from './markdown-view';

/** The view that Obsidian itself brings for notes. */
export function registerOwnViews(app: AppHost): void {
  app.viewRegistry.registerView('markdown', (leaf) => new MarkdownView(leaf));
  app.viewRegistry.registerExtensions(['md'], 'markdown');
}
