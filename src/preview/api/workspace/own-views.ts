import type { AppHost } from '../app-host';

/** The views that Obsidian itself brings for files. */
export function registerOwnViews(_app: AppHost): void {
  // Markdown follows.
}
