/** How a generator makes the anchor of a heading from its text. */
export type SlugRule = (text: string) => string;

/** GitHub, Docusaurus, Hugo and MyST: lower case, blanks to dashes, punctuation dropped. */
export const githubSlug: SlugRule = (text) => text.trim().toLowerCase().replace(/[^\p{L}\p{N}\p{M}\p{Pc}\s-]/gu, '').replace(/\s/g, '-');

/** Python-Markdown, which MkDocs uses: only ASCII stays, runs of blanks and dashes become one dash. */
export const pythonSlug: SlugRule = (text) => text.normalize('NFKD').replace(/[^\w\s-]/g, '').trim().toLowerCase().replace(/[-\s]+/g, '-');

/** markdown-it-anchor, which Eleventy sites use: blanks to dashes, the rest percent-encoded. */
export const markdownItSlug: SlugRule = (text) => encodeURIComponent(wellFormed(text.trim().toLowerCase().replace(/\s+/g, '-')));

/** VitePress and VuePress: signs become dashes, letters lose their marks, a digit does not come first. */
export const vueSlug: SlugRule = (text) =>
  text.normalize('NFKD').replace(/[\u0300-\u036f\p{Cc}]/gu, '').replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, '-').replace(/^-+|-+$/g, '').replace(/^(?=\d)/, '_').toLowerCase();

/** What two anchors have in common that differ only in a generator's taste: letters and digits, in lower case. */
export function looseSlug(text: string): string {
  return decoded(text).toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The text of a heading as a reader sees it: markup taken off. */
export function plainHeading(text: string): string {
  return text
    .replace(/!?\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/<[^>]+>/g, '')
    .replace(/(\*\*|__|\*|`|~~)/g, '')
    .replace(/(^|[^\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '$1')
    .replace(/\\(.)/g, '$1')
    .trim();
}

/** Percent-encoding undone; the text as it is where it is none. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, '');
}
