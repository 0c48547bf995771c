import { BREAK, block, dedent, flat } from '../markup/marks';
import { isMapping, textOf, textsOf, type PropertyValue } from '../../model/property';
import { callout } from './callout';
import { attribute, linkToPage, markdownLink, type Construct, type Constructs, type PageCard } from './construct';
import { image, PLAYERS } from './media';
import { unwrapped } from './html';
import { safeAddress } from './safe-address';

const boxOut: Construct = (element, on) =>
  callout({ kind: 'info', title: flat(attribute(element, on, 'title', 'label', 'heading')), body: picture(element, on) + on.render(element.children) });

const picture: Construct = (element, on) => {
  const written = attribute(element, on, 'image', 'img', 'icon', 'photo', 'src');
  return /\.(?:png|jpe?g|svg|gif|webp)$/i.test(written) ? `${image(element, on)}\n\n` : '';
};

const admonition: Construct = (element, on) => callout({ kind: attribute(element, on, 'type') || 'note', title: flat(attribute(element, on, 'title')), body: on.render(element.children) });

const detailed: Construct = (element, on) =>
  callout({ kind: 'note', title: flat(attribute(element, on, 'title', 'summary', 'label')) || 'Details', body: on.render(element.children), fold: 'closed' });

/** A person, who gets a note of their own where the vault has none; here stands the link to it. */
const bio: Construct = (element, on) => {
  const name = flat(attribute(element, on, 'name', 'title'));
  if (name === '') return unwrapped(element, on);
  const organisation = flat(attribute(element, on, 'organisation', 'organization', 'company', 'affiliation'));
  const text = dedent(on.render(element.children).replaceAll(BREAK, '\n\n')).trim();
  const isKnown = on.isKnown(name);
  if (!isKnown) on.people.push({ name, organisation, image: attribute(element, on, 'image', 'img', 'photo'), text });
  const line = `- [[${name.replace(/[[\]|#^]/g, '')}]]${organisation === '' ? '' : `, ${organisation}`}`;
  const isShort = text !== '' && text.split(/\s+/).length <= SHORT;
  const shown = block(isShort ? `${line}: ${flat(text)}` : line);
  // The vault's note says other things: what this page has of the person stays here.
  return isKnown ? `${block(picture(element, on))}${shown}${isShort ? '' : block(text)}` : shown;
};

/** So many words on a person are about this page rather than about a life: they stay here as well. */
const SHORT = 40;

/** The panel in which the checklist of this note is ticked. */
const checklist: Construct = (element, on) => {
  if (Array.isArray(on.page.data['checklist'])) return block('```ospo-checklist\n```');
  on.warn('empty-checklist', 'A checklist stands here, and the front matter has no items for it.', element.start);
  return '';
};

/** The pages with a tag that have a checklist, and how many items each has. */
const checklists: Construct = (element, on) => {
  const tag = attribute(element, on, 'tag');
  const pages = on.pages.filter((page) => Array.isArray(page.data['checklist']) && (tag === '' || page.tags.includes(tag)));
  return block(pages.map((page) => `- ${linkToPage(page)}: ${itemCount(page)}`).join('\n'));
};

function itemCount({ data }: PageCard): string {
  const count = Array.isArray(data['checklist']) ? data['checklist'].length : 0;
  return count === 1 ? '1 item' : `${count} items`;
}

/** Pages with a tag, below a folder: what the site lists when it is built. */
const tagList: Construct = (element, on) => {
  const tag = attribute(element, on, 'tag');
  const folder = attribute(element, on, 'filter', 'folder');
  const inFolder = ({ from }: PageCard): boolean => folder === '' || from.toLowerCase().split('/').slice(0, -1).join('/').includes(folder.toLowerCase());
  const pages = on.pages.filter((page) => page.tags.includes(tag) && inFolder(page) && page.from !== on.page.from);
  return pages.length === 0 ? BREAK : block(pages.map((page) => `- ${linkToPage(page)}`).join('\n'));
};

const courses: Construct = (_element, on) => {
  const pages = on.pages.filter(({ data }) => isMapping(data['course']));
  return block(pages.map((page) => `- ${linkToPage(page)}`).join('\n'));
};

const courseDetails: Construct = (_element, on) => block(factsOf(on.page.data['course']).join('\n'));

function factsOf(value: PropertyValue | undefined): string[] {
  if (!isMapping(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const text = textOf(each) ?? textsOf(each).join(', ');
    return text === '' ? [] : [`- **${key.charAt(0).toUpperCase()}${key.slice(1).replace(/[_-]/g, ' ')}**: ${text}`];
  });
}

const tab: Construct = (element, on) => {
  const label = flat(attribute(element, on, 'label', 'title', 'value'));
  return (label === '' ? '' : block(`**${label}**`)) + block(dedent(on.render(element.children)).trim());
};

const shownOnly: Construct = (element, on) => {
  on.warn('display-only', `<${element.name}> only shows what other pages hold, and was left out.`, element.start);
  return BREAK;
};

/** What a component's attributes say to readers. */
const SAYING = ['title', 'label', 'heading', 'name', 'text', 'subtitle', 'description', 'caption', 'summary', 'content', 'quote', 'author', 'alt', 'question', 'answer'];

/** A component that nobody told us of: what it says and holds stays, as text. */
export const unknownComponent: Construct = (element, on) => {
  on.warn('unknown-component', `<${element.name}> is not known: what it holds was kept as text.`, element.start);
  const said = SAYING.map((name) => flat(attribute(element, on, name))).filter((text) => text !== '');
  const address = safeAddress(attribute(element, on, 'href', 'to', 'url', 'link'));
  const [first = '', ...rest] = said;
  const lines = [address === '' ? first : markdownLink(first, address), ...rest].filter((line) => line !== '');
  const inside = unwrapped(element, on);
  if (lines.length === 0) return inside;
  return element.inTableRow ? `${lines.join(' ')} ${inside}` : block(picture(element, on) + lines.join('\n\n')) + inside;
};

const linked: Construct = (element, on) => {
  const address = safeAddress(attribute(element, on, 'to', 'href', 'url'));
  const text = flat(on.render(element.children)) || flat(attribute(element, on, 'label', 'title', 'text'));
  return markdownLink(text, address);
};

const detailedCard: Construct = (element, on) => {
  const title = flat(attribute(element, on, 'title', 'label'));
  return (title === '' ? '' : block(`**${title}**`)) + block(picture(element, on) + dedent(on.render(element.children)).trim());
};

const linkCard: Construct = (element, on) => {
  const words = flat(attribute(element, on, 'description'));
  return block(`- ${markdownLink(flat(attribute(element, on, 'title', 'label')), safeAddress(attribute(element, on, 'href', 'to', 'link')))}${words === '' ? '' : `: ${words}`}`);
};

const badge: Construct = (element, on) => flat(attribute(element, on, 'text', 'label', 'title') || on.render(element.children));

const codeBlock: Construct = (element, on) => {
  const code = attribute(element, on, 'code');
  if (code === '') return unknownComponent(element, on);
  return block(`\`\`\`\`${attribute(element, on, 'lang').replace(/[^\w-]/g, '')}\n${code.replace(/`{4,}/g, '```')}\n\`\`\`\``);
};

/** An answer that is hidden until it is asked for. */
const spoiler: Construct = (element, on) => (element.atLineStart && !element.inTableRow ? detailed(element, on) : on.render(element.children));

/** Components of MDX, by name. */
export const COMPONENTS: Constructs = {
  ...PLAYERS,
  BoxOut: boxOut, Callout: admonition, Admonition: admonition, Alert: admonition, Details: detailed, Accordion: detailed, Collapse: detailed,
  Bio: bio, ArticleChecklist: checklist, CompleteChecklist: checklists, ChecklistSummary: checklists, PdfButton: shownOnly,
  BokTagList: tagList, CourseDetails: courseDetails, CourseList: courses, Tabs: unwrapped, TabItem: tab,
  Link: linked, Button: linked, Image: image, Img: image, ThemedImage: image, ImageBullet: (element, on) => block(`- ${flat(unknownText(element, on))}`),
  // Of Starlight, the theme of Astro.
  Aside: admonition, Card: detailedCard, LinkCard: linkCard, LinkButton: linked, CardGrid: unwrapped, Steps: unwrapped, FileTree: unwrapped, Badge: badge, Icon: () => '', Code: codeBlock, Spoiler: spoiler,
  Head: () => '', Layout: unwrapped, BrowserOnly: unwrapped, DocCardList: shownOnly, TOCInline: shownOnly, Fragment: unwrapped,
};

const unknownText: Construct = (element, on) => {
  const title = flat(attribute(element, on, 'title', 'label', 'name'));
  const address = safeAddress(attribute(element, on, 'href', 'to', 'url', 'link'));
  const inside = flat(on.render(element.children));
  return [title === '' ? '' : markdownLink(title, address), inside].filter((part) => part !== '').join(': ');
};
