/** Names whose tags begin a block wherever they stand, as CommonMark lists them. */
const BLOCK_NAMES = [
  'address', 'article', 'aside', 'base', 'basefont', 'blockquote', 'body', 'caption', 'center', 'col', 'colgroup', 'dd', 'details', 'dialog', 'dir', 'div',
  'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'frame', 'frameset', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head', 'header', 'hr', 'html',
  'iframe', 'legend', 'li', 'link', 'main', 'menu', 'menuitem', 'nav', 'noframes', 'ol', 'optgroup', 'option', 'p', 'param', 'search', 'section', 'summary',
  'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'title', 'tr', 'track', 'ul',
];

const BLOCK_TAG = new RegExp(`^</?(?:${BLOCK_NAMES.join('|')})(?=[ \\t>]|/>|$)`, 'i');
const RAW_TAG = /^<(script|pre|style|textarea)(?=[ \t>]|$)/i;
const ATTRIBUTE = '[ \\t]+[a-z_:][\\w.:-]*(?:[ \\t]*=[ \\t]*(?:[^\\s"\'=<>`]+|\'[^\']*\'|"[^"]*"))?';
const TAG_ALONE = new RegExp(`^(?:<[a-z][a-z0-9-]*(?:${ATTRIBUTE})*[ \\t]*/?>|</[a-z][a-z0-9-]*[ \\t]*>)[ \\t]*$`, 'i');

/** What ends an HTML block: an empty line, or a text in it. */
export type HtmlEnd = 'empty-line' | { text: string };

/**
 * What ends the HTML block that a line begins; null where it begins none.
 * @param inParagraph whether the line could go on with a paragraph: a tag alone on its line does not end one
 */
export function htmlBlockEnd(content: string, inParagraph: boolean): HtmlEnd | null {
  if (!content.startsWith('<')) return null;
  if (content.startsWith('<!--')) return { text: '-->' };
  if (content.startsWith('<?')) return { text: '?>' };
  if (content.startsWith('<![CDATA[')) return { text: ']]>' };
  if (/^<![a-z]/i.test(content)) return { text: '>' };
  const raw = RAW_TAG.exec(content)?.[1];
  if (raw !== undefined) return { text: `</${raw.toLowerCase()}>` };
  const begins = BLOCK_TAG.test(content) || (!inParagraph && content.length < 2000 && TAG_ALONE.test(content));
  return begins ? 'empty-line' : null;
}
