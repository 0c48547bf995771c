import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm);

/** The text with front matter, code and comments replaced by blanks, so that lines stay where they are. Read by a parser that the import does not use. */
export function proseOf(note) {
  const body = withoutFrontMatter(note);
  const code = nodesOf(parser.parse(body)).filter(({ type }) => type === 'code' || type === 'inlineCode');
  let text = body;
  for (const { position: { start, end } } of code) text = text.slice(0, start.offset) + blank(text.slice(start.offset, end.offset)) + text.slice(end.offset);
  return text.replace(/<!--[\s\S]*?-->|%%[\s\S]*?%%/g, blank);
}

/** How many items of lists a text has, and how many of them can be ticked. */
export function itemsOf(note) {
  const items = nodesOf(parser.parse(withoutFrontMatter(note))).filter(({ type }) => type === 'listItem');
  return { items: items.length, tasks: items.filter(({ checked }) => typeof checked === 'boolean').length };
}

function nodesOf(root) {
  const found = [];
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    found.push(node);
    open.push(...(node.children ?? []));
  }
  return found;
}

function withoutFrontMatter(note) {
  return note.replace(/^\uFEFF?(---|\+\+\+)[ \t]*\n[\s\S]*?\n\1[ \t]*(?=\n|$)/, blank);
}

function blank(found) {
  return found.replace(/[^\n]/g, ' ');
}
