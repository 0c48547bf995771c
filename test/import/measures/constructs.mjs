/** What no note should hold: constructs of generators, HTML, and characters that break lines. */
const KINDS = [
  ['module line', /^(?:import\s.+\sfrom\s+["']|export\s+(?:const|default|function)\b).*/gm],
  ['component', /<\/?[A-Z]\w*(?:\s[^<>\n]*)?\/?>/g],
  ['HTML', /<\/?(?!(?:sub|sup|kbd|br|u|ins)\b)(?:a|article|aside|audio|b|blockquote|button|caption|center|code|col|colgroup|dd|del|details|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|header|hr|i|iframe|img|input|label|li|link|main|meta|nav|object|ol|p|picture|pre|s|script|section|small|source|span|strong|style|summary|svg|table|tbody|td|tfoot|th|thead|tr|ul|video)\b[^<>\n]*>/gi],
  ['line break outside a table', /^(?![ \t>]*\|).*<br ?\/?>/gm],
  ['kept tag', /<(?:sub|sup|kbd|u|ins)>/g],
  ['expression', /(?<![\\$])\{(?:frontMatter|props|`|"|'|\/\*|\w+\.\w+)[^{}\n]*\}/g],
  ['admonition', /^[ \t>]*(?::{3,}|!!! |\?\?\?\+? ).*/gm],
  ['shortcode', /\{\{[<%][\s\S]*?[>%]\}\}/g],
  ['template', /\{%[\s\S]*?%\}|\{\{[^{}<%][^{}]*\}\}/g],
  ['icon', /:(?:material|fontawesome|octicons|simple)-[\w-]+:/g],
  ['role or fence', /^[ \t]*(?:`{3,}|~{3,})\{\w.*|\{(?:ref|doc|numref|term|cite)\}`/gm],
  ['heading name', /^#{1,6} .*\{#[^{}]*\}[ \t]*$/gm],
  ['attribute list', /(?<=[\])`])\{[:.#][^{}\n]*\}|^\{:[^{}\n]*\}/gm],
  ['setext heading', /^(?![ \t]*[|>#-])\S.*\n(?:={3,}|-{3,})[ \t]*$/gm],
  ['unsafe address', /(?:javascript:|vbscript:|data:[a-z]+\/|file:\/\/)[^\s)]+/gi],
  ['event handler', /\son\w+\s*=\s*["'{]/gi],
  ['line separator', /[\u2028\u2029\u0085\u000b\u000c]/g],
  ['hard blank', /[\u00a0\u202f]/g],
  ['double encoding', /(?:ðŸ|â€[™œ˜”“\u009d]|Ã[©¨¼¶¤]|Â[ ·©®»«])/g],
  ['entity', /&(?!lt;|gt;|amp;)(?:[a-z]+|#\d+|#x[\da-f]+);/gi],
  ['link of the site', /\]\((?!\s*<?(?:[a-z][\w+.-]*:|#|[^()<>]*\.\w+>?\)))[^)\n]+\)/gi],
];

/** Constructs left over in a note: kind, line and text of each. Front matter, code and comments do not count. */
export function constructsIn(note) {
  const text = blanked(note);
  return KINDS.flatMap(([kind, pattern]) => [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    kind, line: text.slice(0, index).split('\n').length, text: found.replace(/\s+/g, ' ').slice(0, 120),
  })));
}

/** The text with all that is no prose replaced by blanks, so that lines stay where they are. */
function blanked(note) {
  const blank = (found) => found.replace(/[^\n]/g, ' ');
  return note
    .replace(/^---\n[\s\S]*?\n---(?=\n|$)/, blank)
    .replace(/^([ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?)(`{3,}|~{3,})(?!\{)[^\n]*\n[\s\S]*?(?:\n[ \t>]*\2[`~]*[ \t]*(?=\n|$)|$)/gm, blank)
    .replace(/(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])*?[^`]\1(?!`)/g, blank)
    .replace(/<!--[\s\S]*?-->|%%[\s\S]*?%%/g, blank)
    .replace(/\\[<{]/g, '  ')
    .replace(/(?:^|\n)((?: {4}|\t).*\n?)+/g, (found) => (/^\n?(?: {4,}|\t+)(?:[-*+]|\d+[.)])[ \t]/.test(found) ? found : found));
}
