import { baseName, joinPath } from '../model/path';
import { parseNote } from '../parse/parse-note';
import { authorsOf, type Author, type AuthorBook } from './authorship';
import { breakLines } from './constructs/line-breaks';
import { stillCode } from './constructs/run-code';
import { safeAddress } from './constructs/safe-address';
import type { ConvertedPage } from './converted-page';
import { isOrganisationName, isPersonName, isPlaceholder, namesListed, type FindKnown, type NamedType } from './known-names';
import type { LinkNames } from './link-names';
import { legalName } from './note-name';
import type { Page } from './page';
import { quoted } from './quoted';
import type { ImportWarning } from './source-file';

const FOLDERS: Readonly<Record<NamedType, string>> = { person: 'People', organisation: 'Organisations' };

/** A note that no page of the site is, for a person or an organisation that pages introduce. */
export interface NamedNote {
  type: NamedType;
  converted: ConvertedPage;
  /** Where the person works, as written. */
  organisation: string;
  url: string;
}

interface Draft {
  name: string;
  /** The page that introduced it first. */
  from: Page;
  organisation: string;
  url: string;
  image: string;
  texts: Set<string>;
}

/** Who and what the pages of a site name: in the vault, among the pages themselves, or in a note of their own. */
export class NamedNotes {
  private readonly pages = new Map<string, Page>();
  private readonly drafts: Record<NamedType, Map<string, Draft>> = { person: new Map(), organisation: new Map() };

  constructor(converted: readonly ConvertedPage[], authors: AuthorBook, private readonly known: FindKnown) {
    for (const { page } of converted) this.pages.set(baseName(page.to).toLowerCase(), page);
    for (const { page, people } of converted) {
      for (const { name, organisation, image, text } of people) this.introduce({ name, organisation, image, text, url: '' }, page);
      for (const author of authorsOf(page, authors)) this.introduceAuthor(author, page);
    }
  }

  /** The notes to be made, people first, in the order in which the pages name them. */
  notes(): NamedNote[] {
    return (['person', 'organisation'] as const).flatMap((type) => [...this.drafts[type].values()].map((draft) => noteOf(type, draft)));
  }

  /** The text of a link to what bears a name; undefined where no note does or will. */
  linkTo(name: string, links: LinkNames): string | undefined {
    return this.person(name, links) ?? this.organisation(name, links);
  }

  /** Whether a name is an organisation's. */
  isOrganisation(name: string): boolean {
    return this.known(name, 'organisation') !== undefined || this.drafts.organisation.has(keyOf(name));
  }

  /** Front matter of a note of one's own. */
  properties({ type, converted, organisation, url }: NamedNote, links: LinkNames): string {
    const places = this.workplaces(organisation);
    const tied = places.flatMap((name) => this.organisation(name, links) ?? []);
    const rest = places.filter((name) => !isPlaceholder(name) && this.organisation(name, links) === undefined);
    const worksAt = tied.map((link) => JSON.stringify(`[[${link}]]`));
    const lines = [
      `type: ${type}`, `title: ${quoted(converted.page.title)}`,
      ...(worksAt.length === 0 ? [] : worksAt.length === 1 ? [`works-at: ${worksAt.join('')}`] : ['works-at:', ...worksAt.map((link) => `  - ${link}`)]),
      ...(rest.length === 0 ? [] : [`organisation: ${quoted(rest.join(', '))}`]),
      ...(url === '' ? [] : [`url: ${JSON.stringify(url)}`]),
    ];
    return `---\n${lines.join('\n')}\n---\n`;
  }

  /** The organisations that a text names: all of it, or its parts between commas. */
  private workplaces(text: string): string[] {
    if (text === '' || this.known(text, 'organisation') !== undefined || this.drafts.organisation.has(keyOf(text))) return text === '' ? [] : [text];
    return namesListed(text);
  }

  private person(name: string, links: LinkNames): string | undefined {
    return this.link(name, 'person', links);
  }

  private organisation(name: string, links: LinkNames): string | undefined {
    return this.link(name, 'organisation', links);
  }

  private link(name: string, type: NamedType, links: LinkNames): string | undefined {
    const known = this.known(name, type);
    if (known !== undefined) return links.inVault(known);
    const page = this.pages.get(keyOf(name));
    if (page) return links.to(page.to);
    const draft = this.drafts[type].get(keyOf(name));
    return draft && links.to(pathOf(type, draft));
  }

  private introduceAuthor({ name, organisation = '', url = '' }: Author, page: Page): void {
    if (isPersonName(name) && !this.isOrganisation(name)) this.introduce({ name, organisation, image: '', text: '', url }, page);
  }

  private introduce({ name, organisation, image, text, url }: { name: string; organisation: string; image: string; text: string; url: string }, from: Page): void {
    if (this.known(name, 'person') !== undefined) return;
    const key = keyOf(name);
    const draft = this.drafts.person.get(key) ?? { name: legalName(name), from, organisation, url, image, texts: new Set<string>() };
    if (key === '' || this.pages.has(key)) return;
    if (text !== '') draft.texts.add(text);
    this.drafts.person.set(key, { ...draft, organisation: draft.organisation || organisation, image: draft.image || image, url: draft.url || url });
    for (const place of this.workplaces(organisation).slice(0, 1)) this.introduceOrganisation(place, from);
  }

  private introduceOrganisation(name: string, from: Page): void {
    const key = keyOf(name);
    if (key === '' || !isOrganisationName(name) || this.known(name, 'organisation') !== undefined || this.pages.has(key) || this.drafts.organisation.has(key)) return;
    this.drafts.organisation.set(key, { name: legalName(name), from, organisation: '', url: '', image: '', texts: new Set() });
  }
}

function keyOf(name: string): string {
  return legalName(name).toLowerCase();
}

function pathOf(type: NamedType, { name }: Draft): string {
  return joinPath(FOLDERS[type], `${name}.md`);
}

function noteOf(type: NamedType, draft: Draft): NamedNote {
  const { name, image, from, organisation, url, texts } = draft;
  const picture = safeAddress(image) === '' ? [] : [`![${name.replace(/[[\]|]/g, '')}|200](${/[\s()<>]/.test(image) ? `<${image}>` : image})`];
  const warnings: ImportWarning[] = [];
  const still = stillCode([...picture, ...texts].map((part) => `${part}\n`).join('\n'), (code, message) => warnings.push({ code, message }));
  const body = breakLines(still);
  const page: Page = { ...from, to: pathOf(type, draft), data: {}, yaml: '', keyLines: new Map(), tags: [], title: name, warnings, body };
  return { type, organisation, url, converted: { page, body, note: parseNote(page.to, body), headings: { labels: [], find: () => undefined }, people: [] } };
}
