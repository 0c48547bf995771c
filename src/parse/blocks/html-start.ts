import * as Char from '../../model/char';
import { isLetter } from '../../model/ascii';
import { isBlank, skipBlanks } from '../characters';
import { closingTagEnd, openingTagEnd, skipTagName } from '../html-tags';

/** Names whose tags begin a block wherever they stand, as CommonMark lists them. */
const BLOCK_NAMES: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'base', 'basefont', 'blockquote', 'body', 'caption', 'center', 'col', 'colgroup', 'dd', 'details', 'dialog', 'dir', 'div',
  'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'frame', 'frameset', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head', 'header', 'hr', 'html',
  'iframe', 'legend', 'li', 'link', 'main', 'menu', 'menuitem', 'nav', 'noframes', 'ol', 'optgroup', 'option', 'p', 'param', 'search', 'section', 'summary',
  'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'title', 'tr', 'track', 'ul',
]);
const RAW_NAMES: ReadonlySet<string> = new Set(['pre', 'script', 'style', 'textarea']);
const RAW_END = /<\/(?:pre|script|style|textarea)>/i;

/** What ends an HTML block: an empty line, or a text in it. */
export type HtmlEnd = 'empty-line' | RegExp | '-->' | '?>' | ']]>' | '>';

/**
 * What ends the HTML block that begins here; null where none does.
 * @param afterParagraph whether it would interrupt a paragraph, which a tag that is merely alone on its line does not
 */
export function htmlBlockEnd(text: string, at: number, end: number, afterParagraph: boolean): HtmlEnd | null {
  const code = text.charCodeAt(at + 1);
  if (at + 1 >= end) return null;
  if (code === Char.QUESTION) return '?>';
  if (code === Char.BANG) return declarationEnd(text, at, end);
  const closing = code === Char.SLASH;
  const nameStart = at + (closing ? 2 : 1);
  const nameEnd = skipTagName(text, nameStart, end);
  if (nameEnd === nameStart) return null;
  const behind = text.charCodeAt(nameEnd);
  const slash = behind === Char.SLASH;
  if (nameEnd < end && !slash && behind !== Char.GREATER && !isBlank(behind)) return null;
  const name = text.slice(nameStart, nameEnd).toLowerCase();
  if (!slash && !closing && RAW_NAMES.has(name)) return RAW_END;
  if (BLOCK_NAMES.has(name)) return !slash || text.charCodeAt(nameEnd + 1) === Char.GREATER ? 'empty-line' : null;
  return !afterParagraph && isAlone(text, nameEnd, end, closing) ? 'empty-line' : null;
}

function declarationEnd(text: string, at: number, end: number): HtmlEnd | null {
  if (text.startsWith('<!--', at)) return at + 4 <= end ? '-->' : null;
  if (text.startsWith('<![CDATA[', at)) return at + 9 <= end ? ']]>' : null;
  return at + 2 < end && isLetter(text.charCodeAt(at + 2)) ? '>' : null;
}

function isAlone(text: string, nameEnd: number, end: number, closing: boolean): boolean {
  const tagEnd = closing ? closingTagEnd(text, nameEnd, end) : openingTagEnd(text, nameEnd, end);
  return tagEnd !== -1 && skipBlanks(text, tagEnd, end) === end;
}

/** Whether the block's end stands in a stretch. */
export function holdsHtmlEnd(text: string, from: number, to: number, end: HtmlEnd): boolean {
  if (end === 'empty-line') return false;
  if (typeof end !== 'string') return end.test(text.slice(from, to));
  // Most comments end with their line.
  return (to - end.length >= from && text.startsWith(end, to - end.length)) || text.slice(from, to).includes(end);
}
