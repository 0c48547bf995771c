import { decodeBytes } from '../../src/cli/decode-bytes';
import { importSite, type ImportedNote, type ImportedSite } from '../../src/import/import-site';

/** Imports a site given as texts by path. */
export function importTexts(files: Readonly<Record<string, string | Uint8Array>>, folder = ''): Promise<ImportedSite> {
  const encoder = new TextEncoder();
  const sources = Object.entries(files).map(([path, content]) => ({ path, bytes: typeof content === 'string' ? encoder.encode(content) : content }));
  return importSite(sources, { decode: decodeBytes, folder });
}

/** The note made of a page. */
export function noteFrom({ notes }: ImportedSite, from: string): ImportedNote {
  const found = notes.find((note) => note.from === from && note.id.startsWith('page'));
  if (!found) throw new Error(`No note was made of ${from}.`);
  return found;
}

/** The Markdown that a page of one construct becomes, without front matter. */
export async function converted(body: string, files: Readonly<Record<string, string>> = {}, path = 'docs/page.md'): Promise<string> {
  const site = await importTexts({ ...files, [path]: body });
  return noteFrom(site, path).text.replace(/^---\n[\s\S]*?\n---\n\n?/, '').trim();
}
