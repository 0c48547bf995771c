import type { MarkupElement } from '../markup/markup-tree';
import { block, BREAK, dedent, flat } from '../markup/marks';
import { attribute, markdownLink, type Construct, type Constructs } from './construct';
import { callout } from './callout';
import { LISTS } from './list';
import { MEDIA } from './media';
import { safeAddress } from './safe-address';
import { anchored, namedAnchor } from './named-anchor';
import { table } from './table';

/** The content without its wrapper, as a block of its own where it was one. */
export const unwrapped: Construct = (element, on) => {
  const inside = on.render(element.children);
  const mark = namedAnchor(element, on);
  if (!element.atLineStart || element.inTableRow) return mark + inside;
  const body = dedent(inside).trim();
  return body === '' ? mark + BREAK : `${BREAK}${mark}${element.indent}${body}${BREAK}`;
};

/** The content on the line that it stands in. */
const inline: Construct = anchored((element, on) => on.render(element.children));

/** What a blank line behind a tag lets begin: a heading, a quote, a list, a table. */
const OWN_BLOCK = /^\s*\n\s*\n[ \t]*(?:(?:#{1,6}|[-+]|\d{1,9}[.)])\s|[>|]|[^\n]+\n[ \t]*(?:=+|-+)\s*$)/;

const marked = (mark: string): Construct => anchored((element, on) => {
  const inside = on.render(element.children);
  const text = inside.trim();
  // Marks around a block, or around nothing, would show as asterisks.
  if (text === '' || text.includes(BREAK) || /\n\s*\n/.test(text) || OWN_BLOCK.test(inside) || text.startsWith('*') || text.endsWith('*')) return inside;
  return `${/^\s*/.exec(inside)?.[0] ?? ''}${mark}${text}${mark}${/\s*$/.exec(inside)?.[0] ?? ''}`;
});

/** Another paragraph begins behind it, also where it does not stand at the start of a line. */
const paragraph: Construct = (element, on) => (element.atLineStart || element.inTableRow ? unwrapped(element, on) : `${namedAnchor(element, on)}${on.render(element.children).trim()}${BREAK}`);

/** An element that Obsidian shows as it is, rid of all its attributes. */
const kept: Construct = anchored((element, on) => {
  const inside = on.render(element.children);
  return inside.trim() === '' || inside.includes(BREAK) ? inside : `<${element.name}>${inside}</${element.name}>`;
});

const dropped: Construct = (element) => (element.atLineStart ? BREAK : '');

const refused: Construct = (element, on) => {
  on.warn('removed', `<${element.name}> was left out: notes run and load nothing.`, element.start);
  return '';
};

const heading = (level: number): Construct => (element, on) => {
  const text = flat(on.render(element.children));
  if (element.inTableRow) return `**${text}**`;
  return text === '' ? namedAnchor(element, on) : block(`${namedAnchor(element, on)}${'#'.repeat(level)} ${text}`);
};

const link: Construct = (element, on) => {
  const inside = on.render(element.children);
  const mark = namedAnchor(element, on);
  const written = attribute(element, on, 'href', 'to');
  const address = safeAddress(written);
  if (written !== '' && address === '') on.warn('unsafe-address', `The address “${written.slice(0, 60)}” was left out, its words stay.`, element.start);
  const text = flat(inside) || attribute(element, on, 'aria-label', 'title');
  if (address === '') return mark + inside;
  return mark + (text === '' ? '' : markdownLink(text, address));
};

const quote: Construct = (element, on) => {
  const lines = dedent(on.render(element.children).replaceAll(BREAK, '\n\n')).trim().replace(/\n\s*\n\s*\n/g, '\n\n').split('\n');
  return block(lines.map((line) => (line.trim() === '' ? '>' : `> ${line.trim()}`)).join('\n'));
};

const details: Construct = (element, on) => {
  const isSummary = (node: MarkupElement['children'][number]): node is MarkupElement => node.kind === 'element' && node.name === 'summary';
  const title = element.children.filter(isSummary).map((node) => flat(on.render(node.children)).replace(/^#+\s+/, '')).join(' ');
  return callout({ kind: 'note', title: title || 'Details', body: on.render(element.children.filter((node) => !isSummary(node))), fold: 'closed' });
};

/** Code as written: what looked like markup in it is its text. */
const preformatted: Construct = (element, on) => {
  const inside = on.render(element.children).replaceAll(BREAK, '\n').replace(/^`|`$/g, '');
  const text = inside.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&').replace(/^\n|\n\s*$/g, '');
  return element.inTableRow ? `\`${flat(text)}\`` : block(`\`\`\`\n${text}\n\`\`\``);
};

const code: Construct = (element, on) => {
  const text = on.render(element.children);
  return text.trim() === '' || text.includes('`') || text.includes('\n') ? text : `\`${text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')}\``;
};

const checkbox: Construct = (element) => {
  if (element.attributes.get('type') !== 'checkbox') return '';
  return element.attributes.has('checked') ? '[x] ' : '[ ] ';
};

/** HTML, by element. An element that is not named here is unwrapped. */
export const HTML: Constructs = {
  ...LISTS,
  ...MEDIA,
  table, p: paragraph,
  strong: marked('**'), b: marked('**'), em: marked('*'), i: marked('*'), cite: marked('*'), dfn: marked('*'), ins: marked('*'), u: marked('*'),
  del: marked('~~'), s: marked('~~'), strike: marked('~~'), mark: marked('=='),
  sub: kept, sup: kept, kbd: kept, small: inline,
  span: inline, font: inline, label: inline, abbr: inline, time: inline, code, tt: code, var: inline, samp: inline, q: (element, on) => `“${on.render(element.children)}”`,
  a: link,
  br: () => '<br>', wbr: () => '',
  hr: (element) => (element.inTableRow ? '' : block('---')),
  h1: heading(1), h2: heading(2), h3: heading(3), h4: heading(4), h5: heading(5), h6: heading(6),
  blockquote: quote, pre: preformatted, details, summary: heading(4),
  script: refused, object: refused, embed: refused, textarea: dropped, canvas: dropped, style: dropped, link: dropped, meta: dropped, title: dropped,
  svg: dropped, input: checkbox, col: dropped, colgroup: dropped, source: dropped, track: dropped,
};
