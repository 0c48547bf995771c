import type { MarkupElement } from '../markup/markup-tree';
import { BREAK, block, dedent, flat } from '../markup/marks';
import { callout, isCalloutKind } from './callout';
import { attribute, markdownLink, paramOf, type Construct, type Constructs, type Conversion } from './construct';
import { dataList } from './data-list';
import { unwrapped } from './html';
import { image } from './media';
import { safeAddress } from './safe-address';

const reference: Construct = (element, on) => attribute(element, on, 'path', '0');

const alert: Construct = (element, on) => {
  const kind = attribute(element, on, 'color', 'type', 'style', '0');
  return callout({ kind: isCalloutKind(kind) ? kind : element.name, title: flat(attribute(element, on, 'title')), body: on.render(element.children) });
};

const expand: Construct = (element, on) =>
  callout({ kind: 'note', title: flat(attribute(element, on, 'title', 'summary', '0')) || 'Details', body: on.render(element.children), fold: 'closed' });

const video = (site: string): Construct => (element, on) => {
  const id = attribute(element, on, 'id', '0');
  return id === '' ? '' : block(markdownLink(attribute(element, on, 'title') || 'Watch the video', /^https?:/.test(id) ? id : site + id));
};

const button: Construct = (element, on) => {
  const address = safeAddress(attribute(element, on, 'href', 'link', 'url', 'relref', 'src', '1', '0'));
  const label = flat(on.render(element.children)) || flat(attribute(element, on, 'label', 'text', 'title', 'name')) || attribute(element, on, '0');
  const link = markdownLink(label, address);
  return element.atLineStart ? block(link) : link;
};

const figure: Construct = (element, on) => {
  const caption = flat(attribute(element, on, 'caption', 'attr'));
  return block(`${image(element, on)}${caption === '' ? '' : `\n\n*${caption}*`}`);
};

/** A picture beside the page, by the beginning of its name. Behind that stands how it is drawn, which is no word for readers. */
const processed: Construct = (element, on) => {
  const address = safeAddress(attribute(element, on, '0'));
  const caption = flat(on.render(element.children));
  return block(`${address === '' ? '' : `![](${address})`}${caption === '' ? '' : `\n\n*${caption}*`}`);
};

const tweet: Construct = (element, on) => {
  const id = attribute(element, on, 'id', '1', '0');
  return id === '' ? '' : block(markdownLink('See the post', `https://x.com/${attribute(element, on, 'user') || 'i'}/status/${id}`));
};

/** Code, in the language that it is given first. */
export const highlight: Construct = (element, on) => block(`\`\`\`${attribute(element, on, '0')}\n${on.render(element.children).replaceAll(BREAK, '\n').replace(/^\n+|\s+$/g, '')}\n\`\`\``);

/** What an attribute of an unknown shortcode may say to readers. */
const SAYING = ['title', 'heading', 'subtitle', 'name', 'label', 'text', 'description', 'caption', 'alt'];

/** A shortcode of the site's own: what it says and holds stays, a list that it makes of data cannot. */
export const unknownShortcode: Construct = (element, on) => {
  const said = SAYING.map((name) => flat(attribute(element, on, name))).filter((text) => text !== '');
  const address = safeAddress(attribute(element, on, 'href', 'link', 'url', 'src'));
  const inside = unwrapped(element, on);
  const list = inside.trim() === BREAK || inside.trim() === '' ? listFromData(element, on) : undefined;
  if (list !== undefined) return (said.length === 0 ? '' : block(said.join('\n\n'))) + list;
  if (inside.trim() === BREAK || inside.trim() === '') on.warn('unknown-shortcode', `{{< ${element.name} >}} is made when the site is built: what it shows is not in the page.`, element.start);
  const [first = '', ...rest] = said;
  const lines = [address === '' ? first : markdownLink(first, address), ...rest].filter((line) => line !== '');
  return lines.length === 0 ? inside : block(lines.join('\n\n')) + inside;
};

/** What a shortcode takes from a file of data, which its template or its first argument names. */
function listFromData(element: MarkupElement, on: Conversion): string | undefined {
  const template = on.source.templateOf(element.name) ?? '';
  const named = [...template.matchAll(/\b(?:site|hugo)\.Data\.([\w-]+)/gi)].map(([, name = '']) => name);
  const asked = /\b(?:site|hugo)\.Data\b/i.test(template) ? [attribute(element, on, 'data', 'file', '0')] : [];
  return [...named, ...asked].map((name) => dataList(on.source.dataOf(name))).find((list) => list !== undefined);
}

const tab: Construct = (element, on) =>
  block(`**${flat(attribute(element, on, 'header', 'name', 'title', '0'))}**`) + block(dedent(on.render(element.children)).trim());

const ignored = (element: MarkupElement): string => (element.atLineStart ? BREAK : '');

/** Hugo's own shortcodes and those of widespread themes. */
export const HUGO: Constructs = {
  param: (element, on) => paramOf(attribute(element, on, '0'), on) ?? '',
  ref: reference, relref: reference, absurl: reference, relurl: reference,
  alert, notice: alert, admonition: alert, callout: alert, hint: alert, note: alert, tip: alert, warning: alert, important: alert, pageinfo: alert, info: alert, caution: alert,
  expand, details: expand, collapse: expand, accordion: expand,
  youtube: video('https://www.youtube.com/watch?v='), youtube_enhanced: video('https://www.youtube.com/watch?v='), vimeo: video('https://vimeo.com/'),
  button, btn: button, figure, img: figure, image: figure, imgproc: processed, tweet, x: tweet, highlight, iframe: button, tab, toc: ignored, spacer: ignored,
  comment: ignored,
};
