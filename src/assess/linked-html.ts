/** A wiki-link, a link of Markdown to the web, or a bare address. A bracket within one begins anew, so that no text is looked through twice. */
const LINKS = /\[\[(?<target>[^\][|]*)(?:\|(?<alias>[^\][]*))?\]\]|\[(?<words>[^\][]*)\]\((?<to>https?:\/\/[^\s)<>]*)\)|(?<address>https?:\/\/[^\s<>"'\][]*[^\s<>"'\][.,:;!?)])/g;

/**
 * Text of a note as HTML: escaped, with addresses of the web to be followed. A link to a note, which a page outside the vault cannot open,
 * is its words.
 */
export function linkedHtml(text: string): string {
  let html = '';
  let done = 0;
  for (const { 0: whole, index, groups = {} } of text.matchAll(LINKS)) {
    const { target, alias, words, to, address } = groups;
    const url = to ?? address;
    html += escapeHtml(text.slice(done, index));
    html += url === undefined ? escapeHtml(alias ?? target ?? '') : `<a href="${escapeHtml(url)}">${escapeHtml(words === undefined || words === '' ? url : words)}</a>`;
    done = index + whole.length;
  }
  return html + escapeHtml(text.slice(done));
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML that shows it to the letter. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
