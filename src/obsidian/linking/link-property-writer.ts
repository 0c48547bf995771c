import type { App, TFile } from 'obsidian';
import { StoreError, type NoteStore } from '../../app/note-store';
import type { PropertyWriter } from '../../app/linking/link-property';
import { currentText, saveOpenNote } from '../note-editor';

/** Adds links to a list property through Obsidian's own writing of front matter. */
export function propertyWriter(app: App, store: NoteStore): PropertyWriter {
  return {
    read: (path) => currentText(app, store, path),
    async add(path, property, targets) {
      const file = app.vault.getFileByPath(path);
      if (!file) throw new StoreError('not-found', path);
      await saveOpenNote(app, path);
      const before = await app.vault.read(file);
      await app.fileManager.processFrontMatter(file, (frontmatter: Record<string, unknown>) => {
        frontmatter[property] = withLinks(frontmatter[property], targets.map((target) => propertyLink(app, target, file)));
      });
      return { before, after: await app.vault.read(file) };
    },
  };
}

/** The property's values with new links behind them; none twice, and what a person wrote first. */
function withLinks(value: unknown, links: readonly string[]): unknown[] {
  const there: unknown[] = Array.isArray(value) ? value : value === undefined || value === null || value === '' ? [] : [value];
  return [...there, ...links.filter((link) => !there.includes(link))];
}

/** Properties know wiki-links only, whatever the user's style in the text. */
function propertyLink(app: App, target: string, from: TFile): string {
  const file = app.vault.getFileByPath(target);
  return `[[${file ? app.metadataCache.fileToLinktext(file, from.path, true) : target}]]`;
}
