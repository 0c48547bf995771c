import type { AppHost } from '../app-host';
import { IMAGE_TYPES } from '../base/image-types';
import { showPagePreviews } from '../markdown/page-preview';
import { ImageView } from './image-view';
import { MarkdownView } from './markdown-view';
import { addOwnCommands } from './own-commands';

/** What Obsidian itself brings for notes and pictures: their views, their commands, and the previews of links. */
export function registerNotes(app: AppHost): void {
  app.viewRegistry.registerView('markdown', (leaf) => new MarkdownView(leaf));
  app.viewRegistry.registerExtensions(['md'], 'markdown');
  app.viewRegistry.registerView('image', (leaf) => new ImageView(leaf));
  app.viewRegistry.registerExtensions(Object.keys(IMAGE_TYPES), 'image');
  addOwnCommands(app);
  showPagePreviews(app);
}
