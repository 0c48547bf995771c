import type { AppHost } from '../app-host';
import { showPagePreviews } from '../markdown/page-preview';
import { MarkdownView } from './markdown-view';
import { addOwnCommands } from './own-commands';

/** What Obsidian itself brings for notes: their view, its commands, and the previews of links. */
export function registerNotes(app: AppHost): void {
  app.viewRegistry.registerView('markdown', (leaf) => new MarkdownView(leaf));
  app.viewRegistry.registerExtensions(['md'], 'markdown');
  addOwnCommands(app);
  showPagePreviews(app);
}
