import { readMarkup, type Dialects } from '../markup/markup-reader';
import type { MarkupElement, MarkupExpression, MarkupNode } from '../markup/markup-tree';
import { isHtmlName } from '../markup/html-names';
import { COMPONENTS, unknownComponent } from './components';
import { valueOf, type Construct, type Conversion } from './construct';
import { HTML, unwrapped } from './html';
import { HUGO, unknownShortcode } from './hugo';
import { addressed, LIQUID, templateText, unknownTag } from './liquid';

/** A conversion before its pages are told how to render: what `convertMarkup` completes. */
export type Ground = Omit<Conversion, 'render'>;

/** Turns all markup of a page that is not Markdown's into Markdown. Marks stay in the text for later steps. */
export function convertMarkup(text: string, dialects: Dialects, ground: Ground): string {
  const on: Conversion = { ...ground, render: (nodes) => nodes.map((node) => convert(node, on)).join('') };
  return on.render(readMarkup(text, dialects));
}

function convert(node: MarkupNode, on: Conversion): string {
  if (node.kind === 'text') return visible(node.text);
  return node.kind === 'expression' ? expressed(node, on) : constructFor(node)(node, on);
}

function constructFor({ dialect, name, inAddress }: MarkupElement): Construct {
  if (inAddress && dialect !== 'tag') return addressed;
  if (dialect === 'hugo') return own(HUGO, name) ?? unknownShortcode;
  if (dialect === 'liquid') return own(LIQUID, name) ?? unknownTag;
  return own(HTML, name) ?? own(COMPONENTS, name) ?? (isHtmlName(name) ? unwrapped : unknownComponent);
}

function own(table: Readonly<Record<string, Construct>>, name: string): Construct | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** What no step read as markup is text: placeholders such as `<Directory>` would not be seen, and a tag that is too long would be obeyed. */
function visible(text: string): string {
  return text.includes('<') ? outsideTicks(text, (part) => part.replace(/(^|[^\\<])<(?=\/?[A-Za-z][\w.-]*(?:\s[^<>]*|\/)?>)/g, '$1\\<')) : text;
}

function outsideTicks(text: string, change: (part: string) => string): string {
  return text.split(/(```[\s\S]*?(?:```|$)|~~~[\s\S]*?(?:~~~|$)|`[^`\n]*`|<!--[\s\S]*?-->)/).map((part, index) => (index % 2 === 0 ? change(part) : part)).join('');
}

function expressed({ dialect, code, words, start, written }: MarkupExpression, on: Conversion): string {
  if (dialect === 'role') return role(code, words);
  if (dialect === 'template') return templateText(code, on, start);
  const comment = /^\s*\/\*([\s\S]*)\*\/\s*$/.exec(code)?.[1];
  if (comment !== undefined) return `%%${comment}%%`;
  const value = valueOf(`{${code}}`, on);
  if (value !== undefined) return value;
  if (/^[\s"'`]*$/.test(code)) return code.trim() === '' ? written : ' ';
  on.warn('expression', `{${code.slice(0, 60)}} is worked out when the site is built; it stays as it is written.`, start);
  return `\`${written.replace(/`/g, '\'').replace(/\s+/g, ' ')}\``;
}

/** A role of MyST: a reference is a link, any other role is its text. */
function role(name: string, words: string): string {
  const [, text, target] = /^([\s\S]*?)\s*<([^<>]+)>$/.exec(words) ?? [];
  if (/^(?:ref|numref|eq)$/.test(name)) return `[${text ?? words}](#${target ?? words})`;
  if (/^(?:doc|download)$/.test(name)) return `[${text ?? words}](${target ?? words})`;
  return /^(?:code|kbd|file|command)$/.test(name) ? `\`${words}\`` : (text ?? words);
}
