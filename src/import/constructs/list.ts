import type { MarkupElement } from '../markup/markup-tree';
import { BREAK, block, dedent, flat, hang } from '../markup/marks';
import { cellLines } from './table';
import type { Construct, Constructs, Conversion } from './construct';
import { anchored, namedAnchor } from './named-anchor';

/** HTML lists as Markdown lists; in the row of a Markdown table, where none can stand, as lines of the cell. */
const list = (marker: (index: number) => string): Construct => (element, on) => {
  const items = itemsOf(element, on);
  if (element.inTableRow) return items.map((item, index) => `${index === 0 ? '' : '<br>'}${marker(index) === '- ' ? '• ' : marker(index)}${cellLines(item)}`).join('');
  const lines = items.map((item, index) => marker(index) + hang(item, ' '.repeat(marker(index).length === 2 ? 4 : marker(index).length)));
  return block(hang(lines.join('\n'), element.indent));
};

function itemsOf(element: MarkupElement, on: Conversion): string[] {
  const items = element.children.filter((node): node is MarkupElement => node.kind === 'element' && node.name === 'li');
  const loose = on.render(element.children.filter((node) => node.kind !== 'element' || node.name !== 'li')).replaceAll(BREAK, '\n').trim();
  return [...(loose === '' ? [] : [loose]), ...items.map((item) => namedAnchor(item, on) + itemText(on.render(item.children)))];
}

const INDENTED_BREAK = new RegExp(`^([ \\t]+)${BREAK}(?=\\S)`, 'gm');

function itemText(markdown: string): string {
  // A list within begins behind the indent that its other lines have as well.
  return dedent(markdown.replace(INDENTED_BREAK, '\n$1').replaceAll(BREAK, '\n').trim()).replace(/\n[ \t]*\n+/g, '\n');
}

const definitions: Construct = (element, on) => block(on.render(element.children));

export const LISTS: Constructs = {
  ul: list(() => '- '),
  ol: list((index) => `${index + 1}. `),
  menu: list(() => '- '),
  // An item whose list was left out.
  li: (element, on) => (element.inTableRow ? `• ${flat(on.render(element.children))} ` : `${BREAK}- ${hang(itemText(on.render(element.children)), '    ')}${BREAK}`),
  dl: definitions,
  dt: anchored((element, on) => block(`**${flat(on.render(element.children))}**`)),
  dd: anchored((element, on) => block(on.render(element.children))),
};
