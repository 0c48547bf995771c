import { BREAK, block, flat } from '../markup/marks';
import { attribute, markdownLink, type Construct, type Constructs } from './construct';
import { safeAddress } from './safe-address';

/** A picture: its alternative text, and the width where one is given in pixels. */
export const image: Construct = (element, on) => {
  const written = attribute(element, on, 'src', 'href', 'image', 'img', '0', 'data-src');
  const address = safeAddress(written);
  const alt = flat(attribute(element, on, 'alt', 'caption', 'title', '2')).replace(/[[\]|]/g, '');
  if (address === '' && written !== '') on.warn('unsafe-address', 'A picture without a file of its own was left out, its words stay.', element.start);
  if (address === '') return alt;
  const width = /^\{?["']?(\d+)(?:px)?["']?\}?$/.exec(element.attributes.get('width') ?? '')?.[1];
  const size = width === undefined ? '' : `${element.inTableRow ? '\\' : ''}|${width}`;
  return `!${markdownLink(`${alt}${size}` || ' ', address).replace('[ ]', '[]')}`;
};

/** What plays or is framed on the site, as a link to it. */
const frame = (word: string): Construct => (element, on) => {
  const inside = on.render(element.children).trim();
  const address = safeAddress(watchable(attribute(element, on, 'src', 'url', 'href', 'data', '0')));
  const title = attribute(element, on, 'title', 'name', 'alt') || word;
  const link = address === '' ? '' : markdownLink(title, address);
  return element.inTableRow || !element.atLineStart ? link || inside : block([link, inside].filter((part) => part !== '').join('\n\n')) || BREAK;
};

/** The page of a video that is framed by its player's address. */
function watchable(address: string): string {
  return address.replace(/^(?:https?:)?\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+).*$/, 'https://www.youtube.com/watch?v=$1')
    .replace(/^\/\/(?=\w)/, 'https://');
}

const source: Construct = (element, on) => {
  const address = safeAddress(attribute(element, on, 'src'));
  return address === '' ? '' : block(markdownLink('Open the recording', address));
};

export const MEDIA: Constructs = {
  img: image,
  picture: (element, on) => on.render(element.children.filter((node) => node.kind !== 'element' || node.name !== 'source')),
  iframe: frame('Open the embedded page'),
  video: (element, on) => (element.attributes.has('src') ? frame('Watch the video')(element, on) : on.render(element.children.map((node) => (node.kind === 'element' && node.name === 'source' ? { ...node, name: 'ospo-source' } : node)))),
  audio: frame('Listen to the recording'),
  'ospo-source': source,
};

export const PLAYERS: Constructs = { ReactPlayer: frame('Watch the video'), YouTube: frame('Watch the video'), Video: frame('Watch the video'), LiteYouTubeEmbed: frame('Watch the video') };
