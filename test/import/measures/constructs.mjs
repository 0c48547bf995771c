import { proseOf } from './prose.mjs';

/** What no note should hold: constructs of generators, HTML, and characters that break lines. */
const KINDS = [
  ['module line', /^(?:import\s.+\sfrom\s+["']|export\s+(?:const|default|function)\b).*/gm],
  ['component', /(?<!\]\()<\/?[A-Z]\w*(?:\s[^<>\n]*)?\/?>/g],
  ['HTML', /<\/?(?!(?:sub|sup|kbd|br|u|ins)\b)(?:a|article|aside|audio|b|blockquote|button|caption|center|code|col|colgroup|dd|del|details|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|header|hr|i|iframe|img|input|label|li|link|main|meta|nav|object|ol|p|picture|pre|s|script|section|small|source|span|strong|style|summary|svg|table|tbody|td|tfoot|th|thead|tr|ul|video)\b[^<>\n]*>/gi],
  ['line break outside a table', /^(?![^\n]*\|).*<br ?\/?>/gm],
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
  ['entity', /&(?!(?:lt|gt|amp|quot|num|ast|lowbar|vert|grave|lbrack|rbrack|lsqb|rsqb|#0*(?:3[3-9]|4[0-7]|6[0-4]|9[1-6]|12[3-6])|#x0*(?:2[1-9a-f]|3[a-f]|40|5[b-f]|60|7[b-e]));)(?:[a-z]+|#\d+|#x[\da-f]+);/gi],
  ['link of the site', /\]\((?!\s*<?(?:[a-z][\w+.-]*:|#|[^()<>]*\.\w+>?\)))[^)\n]+\)/gi],
];

/** Constructs left over in a note: kind, line and text of each. Front matter, code and comments do not count. */
export function constructsIn(note) {
  const text = proseOf(note).replace(/\\[<{]/g, '  ');
  return KINDS.flatMap(([kind, pattern]) => [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    kind, line: text.slice(0, index).split('\n').length, text: found.replace(/\s+/g, ' ').slice(0, 120),
  })));
}
