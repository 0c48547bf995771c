import { folderOf, joinPath } from '../../model/path';
import { isPage } from '../page-path';
import { BREAK, block, flat } from '../markup/marks';
import { attribute, linkToPage, markdownLink, namedValue, type Construct, type Constructs, type Conversion, type PageCard } from './construct';
import { unwrapped } from './html';
import { dataList } from './data-list';
import { safeAddress } from './safe-address';
import { HUGO, highlight } from './hugo';

const image: Construct = (element, on) => {
  const address = safeAddress(attribute(element, on, 'src', '0'));
  const alt = (attribute(element, on, 'alt') || attribute(element, on, '2', '1')).replace(/[[\]|]/g, '');
  return address === '' ? alt : `!${markdownLink(alt || ' ', address).replace('[ ]', '[]')}`;
};

/** A list from a file of data, once on a page: other loops over it show parts of the same. */
function listed(name: string, on: Conversion): string | undefined {
  const list = dataList(on.source.dataOf(name));
  if (list === undefined || !on.shown.has(name)) {
    on.shown.add(name);
    return list;
  }
  return BREAK;
}

/** What decides, loops or sets is done when the site is built; what stands within stays. */
const control: Construct = (element, on) => {
  const list = element.name === 'for' ? listed(/\sin\s+(?:site\.data\.)?([\w-]+)/.exec(element.words)?.[1] ?? '', on) : undefined;
  if (list !== undefined) return list;
  if (/^(?:for|if|unless|case|elsif|else|when|elseif)$/.test(element.name)) {
    on.warn('template', `{% ${element.name} %} decides when the site is built; what stands in it was kept.`, element.start);
  }
  const inside = on.render(element.children);
  return element.atLineStart && (inside === '' || inside.includes('\n')) ? unwrapped(element, on) : inside;
};

/** A page that another one brings in, which has a note of its own. */
function partNamed(path: string, { page, pages }: Conversion): PageCard | undefined {
  if (!isPage(path)) return undefined;
  const beside = joinPath(folderOf(page.from), path);
  return pages.find(({ from }) => from !== page.from && (from === beside || `/${from}`.endsWith(`/_includes/${path.replace(/^_includes\//, '')}`)));
}

const included: Construct = (element, on) => {
  const part = partNamed(attribute(element, on, '0').replace(/^\.?\//, ''), on);
  if (part) return block(`!${linkToPage(part)}`);
  on.warn('template', `{% ${element.name} ${element.words} %} brings in what is not in the page.`, element.start);
  return element.atLineStart ? BREAK : '';
};

const pageReference: Construct = (element, on) => {
  const address = safeAddress(attribute(element, on, 'page', 'url', 'src', '0'));
  const words = flat(on.render(element.children)) || flat(attribute(element, on, 'caption', 'title'));
  // What GitBook writes in such a reference is a link already.
  return block(words.includes('](') ? words : markdownLink(words, address).replace(/^\[[^\]]*\](?=\(\S+\.md\)$)/, '[]'));
};

/** Tags of Liquid and Nunjucks. One that is not named here is taken away and its content kept. */
export const LIQUID: Constructs = {
  image_with_class: image, image, img: image, responsive_image: image, figure: image,
  include: included, include_relative: included, render: included, extends: included, import: included,
  post_url: (element) => element.words,
  comment: () => '', highlight,
  'page-ref': pageReference, 'content-ref': pageReference, embed: pageReference, file: pageReference,
  ...Object.fromEntries(['youtube', 'vimeo', 'callout', 'alert', 'hint', 'note', 'tip', 'warning', 'button', 'tab'].flatMap((name) => (HUGO[name] ? [[name, HUGO[name]]] : []))),
};

/** A tag in the place of an address: what it is given names the page or file. */
export const addressed: Construct = (element, on) => {
  const written = attribute(element, on, 'path', 'href', 'url', '0');
  // Jekyll writes the path of a file from the top, and without quotes.
  return element.name === 'link' && !/^["']/.test(element.words) ? `/${written}` : written;
};

const DECIDES = /^(?:for|if|unless|case|elsif|else|when|elseif|assign|set|capture|cycle|increment|decrement|block|macro|with|break|continue)$/;

/** A tag of the site's own: one that holds something leaves that, one that only is given texts leaves the one that reads best. */
export const unknownTag: Construct = (element, on) => {
  const said = DECIDES.test(element.name) || element.children.length > 0 ? [] : [...element.attributes].flatMap(([name, text]) => (/^\d+$/.test(name) && /["']/.test(element.words) ? [text] : []));
  const text = said.find((each) => /\s/.test(each)) ?? said[0] ?? '';
  if (text === '') return control(element, on);
  on.warn('template', `{% ${element.name} %} is made when the site is built: what it is given was kept.`, element.start);
  return element.atLineStart && !element.inTableRow ? block(text) : text;
};

/** `'… {} …'.format(name)`, as substitutions of MyST write a text around what is set elsewhere. */
function formatted(expression: string, on: Conversion): string | undefined {
  const [, , text, names = ''] = /^(["'])([\s\S]*?)\1\.format\(([\w\s,.]*)\)$/.exec(expression) ?? [];
  const values = names.split(',').map((name) => namedValue(name.trim(), on));
  return values.includes(undefined) ? undefined : text?.replace(/\{\}/g, () => values.shift() ?? '');
}

/** `{{ '/page' | url }}`, `{{ title }}`, `{{ site.baseurl }}`: the text it stands for where the page tells it. */
export function templateText(written: string, on: Conversion, at: number): string {
  const expression = written.replace(/^-|-$/g, '').trim();
  const literal = /^(["'])(.*?)\1\s*(?:\||$)/.exec(expression)?.[2];
  if (literal !== undefined) return literal;
  const filled = formatted(expression, on);
  if (filled !== undefined) return filled;
  const value = namedValue(/^([\w.]+)\s*(?:\||$)/.exec(expression)?.[1] ?? '', on);
  if (value === undefined) on.warn('template', `{{ ${expression.slice(0, 60)} }} is filled in when the site is built.`, at);
  return value ?? '';
}
